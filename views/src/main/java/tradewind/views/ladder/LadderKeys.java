package tradewind.views.ladder;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.views.ladder.LadderViewModel.Cell;

/// The keys on a ladder: everything the mouse does. What trades acts once, however long the key is held.
final class LadderKeys {
    private final LadderViewModel model;
    private final LadderSheet sheet;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    LadderKeys(LadderViewModel model, LadderSheet sheet) {
        this.model = model;
        this.sheet = sheet;
    }

    void attach() {
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        sheet.addEventHandler(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        sheet.focusedProperty().addListener((seen, was, is) -> down.clear());
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown() || event.isShortcutDown()) return;
        KeyCode key = event.getCode();
        boolean moves = event.isAltDown() && key != KeyCode.ESCAPE;
        boolean does = moves ? nudge(key, event.isShiftDown()) : look(key) || once(key, event.isShiftDown());
        if (!does) return;
        sheet.touch();
        sheet.say();
        event.consume();
    }

    /// Moves the order at the cursor by a row; Enter asks for the new price.
    ///
    /// @param whole its list goes with it
    private boolean nudge(KeyCode key, boolean whole) {
        int up = key == KeyCode.UP ? 1 : key == KeyCode.DOWN ? -1 : 0;
        if (up == 0) return false;
        if (model.moving().isEmpty()) model.cursor().flatMap(model::tag).ifPresent(model::grab);
        if (!model.whole(whole)) return true;
        model.moving().ifPresent(tag -> {
            model.moveCursor(up, Optional.of(tag.side()));
            model.cursor().ifPresent(cell -> model.moveTo(cell.row()));
        });
        return true;
    }

    private boolean look(KeyCode key) {
        switch (key) {
            case UP -> model.moveCursor(1, Optional.empty());
            case DOWN -> model.moveCursor(-1, Optional.empty());
            case LEFT -> model.moveCursor(0, Optional.of(Side.BUY));
            case RIGHT -> model.moveCursor(0, Optional.of(Side.SELL));
            case PAGE_UP -> model.scroll(model.window().size());
            case PAGE_DOWN -> model.scroll(-model.window().size());
            case SPACE, C -> model.recentre();
            case PLUS, ADD, EQUALS -> model.size().step(1);
            case MINUS, SUBTRACT -> model.size().step(-1);
            case ESCAPE -> {
                // what it says about that stays
                if (model.giveUp()) return true;
                boolean was = model.drop() || !model.saidProperty().get().text().isEmpty();
                model.hush();
                return was;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A digit too: Shift let go or pressed while it is held makes nothing else of it.
    private boolean once(KeyCode key, boolean shift) {
        int digit = digit(key);
        Runnable action = digit == 0 ? trade(key) : shift ? scaleOut(digit) : preset(digit);
        if (action == null) return false;
        if (down.add(key)) action.run();
        return true;
    }

    /// What is on the key, 0 if that is no digit anything is done with.
    private static int digit(KeyCode key) {
        return switch (key) {
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            case DIGIT4, NUMPAD4 -> 4;
            case DIGIT5, NUMPAD5 -> 5;
            default -> 0;
        };
    }

    private Runnable preset(int digit) {
        return () -> {
            List<Long> sizes = model.size().choices();
            if (digit <= sizes.size()) model.size().set(sizes.get(digit - 1));
        };
    }

    private Runnable scaleOut(int digit) {
        return () -> model.scaleOut(ScaleOut.Part.values()[digit - 1], source("Shift+" + digit));
    }

    private @Nullable Runnable trade(KeyCode key) {
        return switch (key) {
            case ENTER -> this::enter;
            case DELETE -> this::cancel;
            case Q -> () -> model.join(Side.BUY, source(key));
            case W -> () -> model.join(Side.SELL, source(key));
            case S -> () -> model.place(Aim.market(Side.BUY), source(key));
            case A -> () -> model.place(Aim.market(Side.SELL), source(key));
            case E -> model::cancelAll;
            case R -> model::flatten;
            case T -> () -> model.reverse(source(key));
            case B -> model::breakEven;
            default -> null;
        };
    }

    private static OrderSource source(KeyCode key) {
        return source(key.getName());
    }

    private static OrderSource source(String key) {
        return new OrderSource(OrderSource.Kind.HOTKEY, Placing.SOURCE.name() + " " + key);
    }

    private void enter() {
        if (model.moving().isPresent()) model.send();
        else model.cursor().ifPresent(model::place);
    }

    /// What stands in the row of the cursor, on either side.
    private void cancel() {
        if (model.cursor().isEmpty()) return;
        long row = model.cursor().get().row();
        for (Side side : Side.values()) model.tag(new Cell(side, row)).ifPresent(tag -> model.cancel(tag.ids()));
    }
}
