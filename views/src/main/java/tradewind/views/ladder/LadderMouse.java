package tradewind.views.ladder;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import tradewind.engine.orders.OrdType;
import tradewind.views.ladder.ClickMap.Click;
import tradewind.views.ladder.LadderViewModel.Cell;
import tradewind.views.texts.Texts;

/// The mouse on a ladder: place, move and cancel, and scroll. A click counts where it was pressed and
/// released with the same button and no other in between; while one is down the rows stand still.
final class LadderMouse {
    private static final Texts TEXTS = Texts.of("ladder");
    private static final double CLICK = 3;

    private enum Doing {
        NOTHING,
        /// Pressed on a cell.
        AIMING,
        /// Pressed on a tag, not yet moved.
        HOLDING,
        MOVING,
        /// Pressed to cancel.
        CANCELLING
    }

    private final LadderViewModel model;
    private final LadderSheet sheet;
    private Doing doing = Doing.NOTHING;
    private MouseButton button = MouseButton.NONE;
    private Optional<Cell> cell = Optional.empty();
    private Optional<Click> click = Optional.empty();
    /// What the side of the market made of the cell when it was pressed.
    private Optional<OrdType> aimed = Optional.empty();
    private Optional<Tag> tag = Optional.empty();
    private double pressY;

    LadderMouse(LadderViewModel model, LadderSheet sheet) {
        this.model = model;
        this.sheet = sheet;
    }

    void attach() {
        sheet.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> model.pointer(true));
        sheet.addEventHandler(MouseEvent.MOUSE_EXITED, event -> away());
        sheet.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        sheet.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sheet.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, event -> alt(event, true));
        sheet.addEventHandler(KeyEvent.KEY_RELEASED, event -> alt(event, false));
    }

    /// Alt alone, without a movement: what would move is shown at once.
    private void alt(KeyEvent event, boolean down) {
        if (event.getCode() != KeyCode.ALT) return;
        model.clicks().alt(down);
        sheet.touch();
        if (doing != Doing.MOVING) return;
        whole(down);
        event.consume();
    }

    /// With Alt held the lists of the tag's orders move with it.
    private void whole(boolean alt) {
        if (!model.whole(alt)) doing = Doing.NOTHING;
    }

    private void away() {
        model.pointer(false);
        model.clicks().alt(false);
        model.cursor(Optional.empty());
        sheet.hot(Optional.empty());
        sheet.touch();
    }

    private void hover(MouseEvent event) {
        model.pointer(true);
        model.clicks().alt(event.isAltDown());
        model.cursor(sheet.cell(event.getX(), event.getY()));
        Optional<Tag> over = sheet.tag(event.getX(), event.getY());
        sheet.hot(over);
        boolean closing = over.isPresent() && sheet.onClose(event.getX());
        sheet.setCursor(closing ? Cursor.HAND : over.isPresent() ? Cursor.V_RESIZE : Cursor.DEFAULT);
        sheet.touch();
    }

    private void press(MouseEvent event) {
        sheet.requestFocus();
        if (doing != Doing.NOTHING || button != MouseButton.NONE) {
            giveUp();
            return;
        }
        button = event.getButton();
        pressY = event.getY();
        model.press(true);
        model.hush();
        cell = sheet.cell(event.getX(), event.getY());
        tag = sheet.tag(event.getX(), event.getY());
        model.cursor(cell);
        click = click(event);
        aimed = cell.flatMap(model.clicks()::natural);
        boolean cancels = button != MouseButton.PRIMARY || sheet.onClose(event.getX());
        if (tag.isPresent()) doing = cancels ? Doing.CANCELLING : Doing.HOLDING;
        else if (cell.isPresent() && click.isPresent() && alone(event)) doing = Doing.AIMING;
        sheet.down(doing == Doing.AIMING);
    }

    /// What the button would place, in the map in force.
    private Optional<Click> click(MouseEvent event) {
        MouseButton with = event.getButton();
        if (with != MouseButton.PRIMARY && with != MouseButton.SECONDARY) return Optional.empty();
        return model.clicks().map().click(with == MouseButton.PRIMARY, event.isAltDown());
    }

    /// Whether no other button is down: one that was given up may still be.
    private static boolean alone(MouseEvent event) {
        MouseButton with = event.getButton();
        return !(event.isPrimaryButtonDown() && with != MouseButton.PRIMARY)
                && !(event.isSecondaryButtonDown() && with != MouseButton.SECONDARY)
                && !event.isMiddleButtonDown();
    }

    /// Another button gives up what was begun: nothing is sent.
    private void giveUp() {
        model.drop();
        doing = Doing.NOTHING;
        sheet.down(false);
    }

    private void drag(MouseEvent event) {
        if (doing == Doing.HOLDING && Math.abs(event.getY() - pressY) >= CLICK && tag.isPresent())
            doing = model.grab(tag.get()) ? Doing.MOVING : Doing.NOTHING;
        if (doing == Doing.MOVING) whole(event.isAltDown());
        if (doing == Doing.MOVING) {
            double inside = Math.clamp(event.getY(), 0, Math.max(0, sheet.getHeight() - 1));
            model.moveTo(sheet.row(inside));
        }
        sheet.touch();
    }

    private void release(MouseEvent event) {
        boolean same = event.getButton() == button;
        if (!same) {
            giveUp();
            return;
        }
        Doing done = doing;
        doing = Doing.NOTHING;
        button = MouseButton.NONE;
        model.press(false);
        sheet.down(false);
        switch (done) {
            case AIMING -> aim(sheet.cell(event.getX(), event.getY()), click(event));
            case MOVING -> move(event.isAltDown());
            case CANCELLING -> cancel(event);
            case HOLDING, NOTHING -> {}
        }
    }

    /// Whether the lists go with the tag is what the hand says last.
    private void move(boolean alt) {
        if (model.whole(alt)) model.send();
    }

    /// A market that went through the price while the button was down has made another order of it, and so has Alt.
    private void aim(Optional<Cell> released, Optional<Click> with) {
        if (released.isEmpty() || !released.equals(cell) || click.isEmpty()) return;
        if (!with.equals(click)) model.warn(TEXTS.get("alt.changed"));
        else if (!model.clicks().natural(released.get()).equals(aimed)) model.warn(TEXTS.get("moved.through"));
        else model.clicks().place(released.get(), click.get());
    }

    /// A right button that places an order opens nothing over the prices, whatever stands around the rows.
    private void menu(ContextMenuEvent event) {
        boolean orders = sheet.cell(event.getX(), event.getY()).isPresent();
        if (!event.isKeyboardTrigger() && orders && model.clicks().map() == ClickMap.BUTTON) event.consume();
    }

    private void cancel(MouseEvent event) {
        Optional<Tag> over = sheet.tag(event.getX(), event.getY());
        boolean there = over.isPresent()
                && tag.isPresent()
                && over.get().ids().equals(tag.get().ids());
        boolean still = button(event) || sheet.onClose(event.getX());
        if (there && still) model.cancel(over.get().ids());
    }

    private static boolean button(MouseEvent event) {
        return event.getButton() != MouseButton.PRIMARY;
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() == 0 || doing != Doing.NOTHING) return;
        model.scroll(event.getDeltaY() > 0 ? 1 : -1);
        model.cursor(sheet.cell(event.getX(), event.getY()));
        sheet.touch();
        event.consume();
    }
}
