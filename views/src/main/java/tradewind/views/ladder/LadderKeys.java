package tradewind.views.ladder;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.views.keys.Chord;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeysInForce;
import tradewind.views.keys.Scope;
import tradewind.views.ladder.LadderViewModel.Cell;

/// The keys on a ladder: everything the mouse does, and what the trader gave a key to. What trades acts once, however
/// long the key is held, and a key that is held means nothing else when Shift or Ctrl is let go of or pressed with it.
final class LadderKeys {
    private final LadderViewModel model;
    private final LadderSheet sheet;
    private final KeysInForce keys;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    /// @param keys asked with every key what it means
    LadderKeys(LadderViewModel model, LadderSheet sheet, KeysInForce keys) {
        this.model = model;
        this.sheet = sheet;
        this.keys = keys;
    }

    void attach() {
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        sheet.addEventHandler(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        sheet.focusedProperty().addListener((seen, was, is) -> down.clear());
    }

    private void press(KeyEvent event) {
        boolean first = down.add(event.getCode());
        Optional<Chord> chord = Chord.of(event);
        if (chord.isEmpty()) return;
        Optional<KeyAction> action = keys.map().action(Scope.LADDER, chord.get());
        if (action.isPresent()) act(action.get(), chord.get(), first);
        else if (event.isShortcutDown() || !fixed(event, first)) return;
        sheet.touch();
        sheet.say();
        event.consume();
    }

    private void act(KeyAction action, Chord chord, boolean first) {
        switch (action) {
            case RECENTRE -> model.recentre();
            case LARGER -> model.size().step(1);
            case SMALLER -> model.size().step(-1);
            default -> {
                if (first) once(action, source(chord));
            }
        }
    }

    private void once(KeyAction action, OrderSource source) {
        switch (action) {
            case JOIN_BID -> model.join(Side.BUY, source);
            case JOIN_ASK -> model.join(Side.SELL, source);
            case BUY_MARKET -> model.place(Aim.market(Side.BUY), source);
            case SELL_MARKET -> model.place(Aim.market(Side.SELL), source);
            case CANCEL_LADDER -> model.cancelAll();
            case CANCEL_ROW -> cancel();
            case FLATTEN -> model.flatten();
            case REVERSE -> model.reverse(source);
            case BREAK_EVEN -> model.breakEven();
            case PART_1 -> model.scaleOut(ScaleOut.Part.values()[0], source);
            case PART_2 -> model.scaleOut(ScaleOut.Part.values()[1], source);
            case PART_3 -> model.scaleOut(ScaleOut.Part.values()[2], source);
            case PART_4 -> model.scaleOut(ScaleOut.Part.values()[3], source);
            case PART_5 -> model.scaleOut(ScaleOut.Part.values()[4], source);
            case SIZE_1 -> size(1);
            case SIZE_2 -> size(2);
            case SIZE_3 -> size(3);
            case SIZE_4 -> size(4);
            case SIZE_5 -> size(5);
            default -> throw new IllegalStateException("not on a ladder: " + action);
        }
    }

    /// The key that was pressed, not the one the desk came with.
    private static OrderSource source(Chord chord) {
        return new OrderSource(OrderSource.Kind.HOTKEY, Placing.SOURCE.name() + " " + chord.shown());
    }

    private void size(int choice) {
        List<Long> sizes = model.size().choices();
        if (choice <= sizes.size()) model.size().set(sizes.get(choice - 1));
    }

    /// What stays on its key: the cursor, Enter and Esc.
    private boolean fixed(KeyEvent event, boolean first) {
        KeyCode key = event.getCode();
        if (event.isAltDown() && key != KeyCode.ESCAPE) return nudge(key, event.isShiftDown());
        if (key == KeyCode.ENTER) {
            if (first) enter();
            return true;
        }
        return look(key);
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
