package tradewind.views.drawing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Palette;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeysInForce;
import tradewind.views.keys.Scope;
import tradewind.views.texts.Texts;

/// The drawings of one chart: their rail, what mouse and keys do to them, and how they are painted. The chart says when
/// and where, and paints a frame when [#changed] says so. JavaFX application thread.
public final class DrawingBoard {
    private static final Texts TEXTS = Texts.of("drawing");
    /// Keys move the crosshair by so many pixels; with Shift by one.
    private static final double STEP = 8;

    private final Plot plot;
    private final DrawingViewModel model;
    private final DrawingHand hand;
    private final DrawingPainter painter;
    private final ToolRail rail;
    private final NoteField note;
    private final Consumer<String> say;
    private final Node on;
    private final KeysInForce keys;
    private double x = -1;
    private double y = -1;
    private List<Drawing> seen = List.of();
    private boolean dirty;

    /// @param plot where times and prices are on the chart
    /// @param memory keeps magnet, lock and whether drawings are hidden with the layout
    /// @param say tells the trader what was done
    /// @param on shows the plot; it takes the keys again when a tool was chosen
    /// @param keys asked with every key what it means
    public DrawingBoard(
            Instrument instrument,
            DrawingBook book,
            Plot plot,
            PanelMemory memory,
            Consumer<String> say,
            Node on,
            KeysInForce keys) {
        this.keys = keys;
        this.plot = plot;
        this.say = say;
        this.on = on;
        model = new DrawingViewModel(instrument, book);
        hand = new DrawingHand(instrument, model, plot);
        painter = new DrawingPainter(instrument, plot);
        keep(memory, "magnet", model.magnetProperty());
        keep(memory, "drawings-locked", model.lockedProperty());
        keep(memory, "drawings-hidden", model.hiddenProperty());
        rail = new ToolRail(this, model, keys);
        note = new NoteField(model, this::place, on::requestFocus);
        model.toolProperty().subscribe(now -> dirty = true);
        model.hiddenProperty().subscribe(now -> dirty = true);
        model.lockedProperty().subscribe(now -> dirty = true);
        model.noteProperty().subscribe(now -> dirty = true);
    }

    private static void keep(PanelMemory memory, String name, BooleanProperty setting) {
        setting.set(memory.setting(name).equals(Optional.of("on")));
        setting.addListener((seen, was, is) -> memory.keep(name, is ? "on" : ""));
    }

    /// The tools, to stand beside the plot.
    public Region rail() {
        return rail;
    }

    /// Where the words of a note are typed; unmanaged, above the plot.
    public TextField note() {
        return note;
    }

    public ReadOnlyObjectProperty<Tool> toolProperty() {
        return model.toolProperty();
    }

    /// Drawn on the chart, by hand or by another chart of the instrument.
    public int count() {
        return model.kept().size();
    }

    /// Whether something was drawn, moved or removed since it was last asked, here or on another chart.
    public boolean changed() {
        boolean was = dirty || model.kept() != seen;
        seen = model.kept();
        dirty = false;
        return was;
    }

    public void paint(GraphicsContext gc, Palette palette) {
        painter.paint(gc, palette, model.shown(), model.selectedId(), hand.moved(), hand.inHand());
    }

    /// Takes a tool up; a level is drawn at once where the pointer is.
    public void choose(Tool tool) {
        on.requestFocus();
        hand.use(tool, x, y);
        dirty = true;
    }

    /// Takes a tool up.
    void take(Tool tool) {
        model.toolProperty().set(tool);
        on.requestFocus();
    }

    /// Removes the selected drawing, or all of them.
    public void trash() {
        if (model.lockedProperty().get()) say.accept(TEXTS.get("locked"));
        else if (!model.remove()) {
            int gone = model.removeAll();
            if (gone > 0) say.accept(removed(gone));
        }
        dirty = true;
        on.requestFocus();
    }

    private String removed(int gone) {
        String undo = keys.map().shown(KeyAction.UNDO_DRAWING);
        return undo.isEmpty() ? TEXTS.get("removed.gone", gone) : TEXTS.get("removed.all", gone, undo);
    }

    public void toggleMagnet() {
        flip(model.magnetProperty());
    }

    public void toggleLock() {
        flip(model.lockedProperty());
    }

    public void toggleHidden() {
        flip(model.hiddenProperty());
    }

    private static void flip(BooleanProperty setting) {
        setting.set(!setting.get());
    }

    /// Pixels to the drawing a press there would take; infinite if to none, below zero while a tool is taken up.
    public double distance(double atX, double atY) {
        return hand.distance(atX, atY);
    }

    /// @return whether the press was for the drawings; drag and release are then, too
    public boolean press(double atX, double atY, boolean shift, boolean control) {
        dirty = true;
        return hand.press(atX, atY, shift, control);
    }

    /// The pointer is there, with or without a button.
    public void follow(double atX, double atY, boolean shift) {
        x = atX;
        y = atY;
        dirty |= hand.follow(atX, atY, shift);
    }

    /// The pointer has left the chart.
    public void away() {
        x = -1;
        y = -1;
    }

    public void release(double atX, double atY, boolean shift) {
        hand.release(atX, atY, shift);
        dirty = true;
    }

    /// Another button, or another thing selected: what the hand has goes back to where it was.
    public void drop() {
        hand.drop();
        model.deselect();
        dirty = true;
    }

    /// Selects the next drawing or the one before.
    ///
    /// @param step 1 or −1
    /// @return false past the last or before the first
    public boolean selectNext(int step) {
        dirty = true;
        return model.selectNext(step);
    }

    public boolean selected() {
        return model.selected().isPresent();
    }

    /// Asks for the words of the selected note: a second click on it.
    public boolean write() {
        return model.write();
    }

    /// Keys of the tools, wherever on the chart the focus is.
    ///
    /// @return whether it was one of them
    public boolean command(KeyEvent event) {
        Optional<KeyAction> action = keys.map().action(Scope.CHART, event);
        Optional<Tool> tool = action.flatMap(Tool::on);
        tool.ifPresent(this::choose);
        if (action.equals(Optional.of(KeyAction.MAGNET))) toggleMagnet();
        else if (action.equals(Optional.of(KeyAction.UNDO_DRAWING))) undo();
        else if (tool.isEmpty()) return false;
        dirty = true;
        return true;
    }

    private void undo() {
        hand.drop();
        if (!model.undo()) say.accept(TEXTS.get("undo.nothing"));
    }

    /// Plain keys on the plot.
    ///
    /// @return whether there was something to do with it
    public boolean key(KeyCode key, boolean shift) {
        boolean taken = model.toolProperty().get() == Tool.POINTER ? onSelected(key) : onCrosshair(key, shift);
        dirty |= taken;
        return taken;
    }

    private boolean onSelected(KeyCode key) {
        return switch (key) {
            case LEFT -> hand.nudge(-1, 0);
            case RIGHT -> hand.nudge(1, 0);
            case UP -> hand.nudge(0, 1);
            case DOWN -> hand.nudge(0, -1);
            case DELETE -> model.remove();
            case ENTER -> model.write();
            case ESCAPE -> hand.escape();
            default -> false;
        };
    }

    private boolean onCrosshair(KeyCode key, boolean shift) {
        double step = shift ? 1 : STEP;
        double candle = plot.x(plot.bucket()) - plot.x(0);
        switch (key) {
            case LEFT -> point(-candle, 0);
            case RIGHT -> point(candle, 0);
            case UP -> point(0, -step);
            case DOWN -> point(0, step);
            case ENTER -> hand.set(x, y);
            case ESCAPE -> hand.escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Moves the crosshair, from the middle if it is nowhere.
    private void point(double dx, double dy) {
        boolean there = x >= 0 && x < plot.width() && y >= 0 && y < plot.height();
        x = Math.clamp((there ? x : plot.width() / 2) + dx, 0, plot.width() - 1);
        y = Math.clamp((there ? y : plot.height() / 2) + dy, 0, plot.height() - 1);
        plot.point(x, y);
        var _ = hand.follow(x, y, false);
    }

    /// Beside the words of the note, in the pixels of the parent.
    private void place(Drawing drawing) {
        double left = plot.column(drawing.anchor(1).time());
        double middle = plot.y(drawing.anchor(1).price());
        double width = note.prefWidth(-1);
        double height = note.prefHeight(-1);
        double edge = on.getBoundsInParent().getMinX();
        double top = on.getBoundsInParent().getMinY();
        note.resizeRelocate(
                edge + Math.clamp(left, 0, Math.max(0, plot.width() - width)),
                top + Math.clamp(middle - height / 2, 0, Math.max(0, plot.height() - height)),
                width,
                height);
    }
}
