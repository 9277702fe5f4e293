package tradewind.views.ticket;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.NumberField;
import tradewind.views.texts.Texts;

/// How much: a quantity with its steppers and size buttons, or a risk and a stop price from which it follows.
final class SizePane extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    /// The first of two columns, at least; the switch ends where it ends.
    private static final double COLUMN = 136;

    private static final double BETWEEN = 8;

    private final TicketViewModel model;
    private final NumberField quantity = new NumberField(TEXTS.get("quantity"), "");
    private final NumberField risk = new NumberField(TEXTS.get("risk"), "");
    private final NumberField stop = new NumberField(TEXTS.get("risk.stop"), "");
    private final Button less = stepper("−", "ticket-less", -1);
    private final Button more = stepper("+", "ticket-more", 1);
    private final HBox row = new HBox();
    private final HBox quickSizes = new HBox(4);
    private final Label problem = EntryPane.problem("ticket-quantity-problem");
    private final Button sizing = new Button(TEXTS.get("sizing"));

    SizePane(TicketViewModel model) {
        super(6);
        this.model = model;
        row.getStyleClass().add("stepper-row");
        sizing.setId("ticket-sizing");
        sizing.getStyleClass().addAll("ghost", "sizing");
        sizing.setTooltip(new Tooltip(TEXTS.get("sizing.about")));
        sizing.setOnAction(event -> model.switchSizing());
        HBox over = new HBox(sizing);
        over.setAlignment(Pos.TOP_RIGHT);
        over.minWidthProperty()
                .bind(Bindings.max(COLUMN, row.widthProperty().subtract(BETWEEN).divide(2)));
        over.maxWidthProperty().bind(over.minWidthProperty());
        over.setPickOnBounds(false);
        StackPane top = new StackPane(row, over);
        StackPane.setAlignment(over, Pos.TOP_LEFT);
        stop.setHint(TEXTS.get("risk.stop.hint"));
        risk.setUnit(model.risk().account().code());
        getChildren().addAll(top, quickSizes, stop);
        EntryPane.number(quantity, "ticket-quantity", model.quantityProperty(), model.steps()::quantity);
        EntryPane.number(risk, "ticket-risk", model.risk().cash(), steps -> {});
        EntryPane.number(stop, "ticket-risk-stop", model.risk().stop(), model.steps()::riskStop);
        model.instrumentProperty().subscribe(this::label);
        model.risk().on().subscribe(this::arrange);
        model.face().subscribe(this::show);
    }

    /// What is wrong with the size, for the form to place.
    Label problem() {
        return problem;
    }

    private void label(Instrument instrument) {
        quantity.setUnit(instrument.base().code());
        quickSizes
                .getChildren()
                .setAll(model.steps().sizes().stream().map(this::quickSize).toList());
    }

    private void arrange(boolean byRisk) {
        if (byRisk) {
            column(risk);
            column(quantity);
            row.setSpacing(BETWEEN);
            row.getChildren().setAll(risk, quantity);
        } else {
            quantity.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(quantity, Priority.ALWAYS);
            row.setSpacing(4);
            row.getChildren().setAll(quantity, less, more);
        }
        quantity.setHint(byRisk ? TEXTS.get("quantity.derived") : "");
        quantity.input().setEditable(!byRisk);
        quantity.input().setFocusTraversable(!byRisk);
        TicketView.present(stop, byRisk);
        TicketView.present(quickSizes, !byRisk);
    }

    private static void column(NumberField field) {
        field.setPrefWidth(COLUMN);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private void show(TicketFace face) {
        boolean wrong = !face.quantityProblem().isEmpty();
        RiskSizing.Size size = model.size();
        EntryPane.refuse(risk, size.cashWrong());
        EntryPane.refuse(stop, size.stopWrong());
        EntryPane.refuse(quantity, wrong && !size.cashWrong() && !size.stopWrong());
        sizing.setDisable(!face.banner().isEmpty());
        problem.setText(face.quantityProblem());
    }

    private Button stepper(String text, String id, int steps) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("stepper");
        button.setFocusTraversable(false);
        button.setOnAction(event -> model.steps().quantity(steps));
        return button;
    }

    private Node quickSize(long units) {
        Button button = new Button("+" + model.quantity(units));
        button.getStyleClass().addAll("small", "quick-size");
        button.setTooltip(new Tooltip(TEXTS.get("quick.about", model.quantity(units))));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> model.steps().add(units));
        // a button takes no action for a click with Shift
        button.setOnMouseClicked(event -> {
            if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY)
                model.steps().add(-units);
        });
        return button;
    }
}
