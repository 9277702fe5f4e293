package tradewind.views.blotter;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.desk.OrderRow;
import tradewind.views.controls.Icon;

/// The field in a row where an order is changed, and the line below the table that says what it comes to.
///
/// There is one field; it stands in whichever cell shows the part that is changed, and moves with its row.
final class InlineEditor extends HBox implements FigureCell.Entry<OrderRow> {
    private final BlotterViewModel model;
    private final InlineEdit edit;
    private final TextField field = new TextField();
    private final Label state = new Label();
    private final Label verdict = new Label();
    private final Runnable repaint;
    private final Runnable over;
    private boolean wanted;
    private boolean held;

    /// @param repaint paints the table in sight
    /// @param over gives the focus back to the table
    InlineEditor(BlotterViewModel model, Runnable repaint, Runnable over) {
        this.model = model;
        this.edit = model.edit();
        this.repaint = repaint;
        this.over = over;
        getStyleClass().add("edit-strip");
        state.setMinWidth(USE_PREF_SIZE);
        verdict.setId("blotter-edit-verdict");
        verdict.getStyleClass().add("num-small");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        getChildren().addAll(Icon.of(Feather.ALERT_TRIANGLE, 12), state, verdict);
        field.setId("blotter-edit");
        field.getStyleClass().add("cell-field");
        field.textProperty().addListener((seen, was, is) -> edit.type(is));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER) held = false;
        });
        // what the field does not use is not for the table: there Delete cancels and Enter opens the ticket
        field.addEventHandler(KeyEvent.ANY, Event::consume);
        field.addEventHandler(MouseEvent.ANY, Event::consume);
        field.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() == 0) return;
            step(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        });
        edit.face().subscribe(this::show);
    }

    private void show(InlineEdit.Face face) {
        setVisible(edit.on());
        setManaged(edit.on());
        state.setText(face.state());
        verdict.setText(face.verdict());
        verdict.getStyleClass().removeAll("danger", "warn");
        if (face.bad()) verdict.getStyleClass().add("danger");
        if (face.asks()) verdict.getStyleClass().add("warn");
        if (edit.on()) field.setAccessibleText(face.state() + " " + face.verdict());
    }

    /// Opens the field in a row.
    void begin(OrderRow row, InlineEdit.Part part) {
        if (!InlineEdit.can(row, part)) return;
        edit.begin(row, part);
        load();
    }

    private void load() {
        field.setText(edit.text());
        wanted = true;
        repaint.run();
        focus();
    }

    private void focus() {
        if (!wanted || field.getScene() == null) return;
        field.requestFocus();
        field.selectAll();
        wanted = !field.isFocused();
    }

    /// A cell was laid out anew, or the row has moved: the caret goes with it.
    void pulse() {
        if (edit.on()) focus();
    }

    private void step(int by) {
        edit.step(by);
        field.setText(edit.text());
        field.positionCaret(field.getLength());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                // a key that is held down sends nothing twice
                if (!held && edit.enter(model.confirming())) end();
                held = true;
            }
            case ESCAPE -> {
                if (event.isShiftDown()) return;
                edit.leave();
                end();
            }
            case TAB -> {
                edit.next(event.isShiftDown() ? -1 : 1);
                load();
            }
            case UP -> step(1);
            case DOWN -> step(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void end() {
        wanted = false;
        repaint.run();
        over.run();
    }

    @Override
    public Optional<Node> field(OrderRow row, Column<OrderRow> column) {
        return InlineEdit.Part.of(column.name())
                .filter(part -> edit.at(row, part))
                .map(part -> field);
    }

    @Override
    public Optional<String> changed(OrderRow row, Column<OrderRow> column) {
        return InlineEdit.Part.of(column.name()).flatMap(part -> edit.changed(row, part));
    }
}
