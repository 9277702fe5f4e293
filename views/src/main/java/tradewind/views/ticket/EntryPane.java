package tradewind.views.ticket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// What the trader enters: side, quantity, type, prices, time in force, with what is wrong below each row.
final class EntryPane extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    private final TicketViewModel model;
    private final SegmentBar<Side> side = new SegmentBar<>(List.of(Side.values()), Side.BUY, Choices::side);
    private final ComboBox<OrdType> type = new ComboBox<>();
    private final ComboBox<TimeInForce> timeInForce = new ComboBox<>();
    private final NumberField limit = new NumberField(TEXTS.get("price"), "");
    private final NumberField stop = new NumberField(TEXTS.get("stop"), "");
    private final NumberField touch = new NumberField(TEXTS.get("touch"), "");
    private final NumberField worst = new NumberField(TEXTS.get("worst"), "");
    private final NumberField none = new NumberField(TEXTS.get("price"), "");
    private final NumberField until = new NumberField(TEXTS.get("until"), "");
    private final FollowPane follow;
    private final GridPane terms = new GridPane();
    private final VBox typeBox = field(TEXTS.get("type"), type);
    private final VBox timeInForceBox = field(TEXTS.get("time"), timeInForce);
    private final Label priceProblem = problem("ticket-price-problem");
    private final Label lives = QuotePane.label("caption", "warn");

    EntryPane(TicketViewModel model) {
        this.model = model;
        follow = new FollowPane(model);
        setSpacing(8);
        side.getStyleClass().add("side");
        side.setMaxWidth(Double.MAX_VALUE);
        for (Side s : Side.values()) {
            side.segment(s).getStyleClass().add(s.name().toLowerCase(Locale.ROOT));
            side.segment(s).setId("ticket-" + s.name().toLowerCase(Locale.ROOT));
            side.segment(s).setPrefWidth(140);
            side.segment(s).setMinWidth(100);
            side.segment(s).setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(side.segment(s), Priority.ALWAYS);
        }
        side.valueProperty().bindBidirectional(model.sideProperty());
        layTerms();
        lives.setId("ticket-lives");
        SizePane size = new SizePane(model);
        // one line for whatever is wrong, always there: nothing below it moves
        StackPane problems = new StackPane(size.problem(), priceProblem);
        problems.setAlignment(Pos.CENTER_LEFT);
        // the size first: two sentences in one place cannot be read
        priceProblem.visibleProperty().bind(size.problem().textProperty().isEmpty());
        getChildren().addAll(side, size, new VBox(4, terms, lives, problems));
        Choices.of(type, Choices::shortly, model.typeProperty());
        Choices.of(timeInForce, Choices::time, model.timeInForceProperty());
        Choices.name(type, Choices::title, at -> model.offer().type(at));
        Choices.name(timeInForce, Choices::time, at -> model.offer().time(at));
        type.getItems().setAll(model.types());
        number(limit, "ticket-limit", model.limitProperty(), model.steps()::limit);
        number(stop, "ticket-stop", model.stopProperty(), model.steps()::stop);
        number(touch, "ticket-touch", model.stopProperty(), model.steps()::stop);
        number(worst, "ticket-worst", model.limitProperty(), model.steps()::limit);
        number(until, "ticket-until", model.fields().handling().until(), steps -> {});
        model.fields().handling().zone().subscribe(zone -> {
            String name = ScreenZone.name(zone);
            until.setUnit(name);
            until.input().setAccessibleText(TEXTS.get("until") + ", " + name);
        });
        limit.input().focusedProperty().subscribe(focused -> {
            if (focused) model.holdPrice();
        });
        none.unsupported("");
        none.setHint(TEXTS.get("price.market"));
        model.typeProperty().subscribe(this::arrange);
        model.timeInForceProperty()
                .addListener((seen, was, is) -> arrange(model.typeProperty().get()));
        model.face().subscribe(this::show);
    }

    /// Type, prices and time in force: it grows with what they need.
    Region terms() {
        return terms;
    }

    private void layTerms() {
        terms.setHgap(6);
        terms.setVgap(8);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(i == 1 ? 38 : 31);
            terms.getColumnConstraints().add(third);
        }
        type.setId("ticket-type");
        timeInForce.setId("ticket-tif");
        type.setMaxWidth(Double.MAX_VALUE);
        timeInForce.setMaxWidth(Double.MAX_VALUE);
    }

    private void arrange(OrdType chosen) {
        // as they are read: the Tab key goes from the type to its price and then to the time
        List<Node> next = new ArrayList<>(List.of(at(typeBox, 0, 0, 1)));
        switch (chosen) {
            case MARKET, MARKET_TO_LIMIT -> next.addAll(first(none));
            case LIMIT -> next.addAll(first(limit));
            case STOP -> next.addAll(first(stop));
            case STOP_LIMIT -> {
                next.addAll(first(stop));
                next.add(at(limit, 1, 1, 1));
            }
            case MARKET_IF_TOUCHED -> next.addAll(first(touch));
            case LIMIT_IF_TOUCHED -> {
                next.addAll(first(touch));
                next.add(at(limit, 1, 1, 1));
            }
            case TRAILING_STOP -> {
                next.addAll(first(follow.trail()));
                next.add(at(follow.units(), 0, 1, 3));
            }
            case PEGGED -> {
                next.addAll(first(worst));
                next.add(at(follow.pegs(), 0, 1, 2));
                next.add(at(follow.offset(), 2, 1, 1));
            }
        }
        if (model.timeInForceProperty().get() == TimeInForce.GTD) next.add(at(until, 0, 2, 3));
        if (!terms.getChildren().equals(next)) terms.getChildren().setAll(next);
        TimeInForce now = model.timeInForceProperty().get();
        List<TimeInForce> allowed = Arrays.stream(TimeInForce.values())
                .filter(TicketFields.allowed(chosen)::contains)
                .toList();
        if (!timeInForce.getItems().equals(allowed)) timeInForce.setItems(FXCollections.observableArrayList(allowed));
        timeInForce.setValue(now);
    }

    /// The price beside the type, and the time beside that.
    private List<Node> first(Node price) {
        return List.of(at(price, 1, 0, 1), at(timeInForceBox, 2, 0, 1));
    }

    private static Node at(Node node, int column, int row, int columns) {
        GridPane.setConstraints(node, column, row, columns, 1);
        return node;
    }

    private void show(TicketFace face) {
        boolean editing = !face.banner().isEmpty();
        side.setDisable(editing);
        type.setDisable(editing);
        timeInForce.setDisable(editing);
        refuse(limit, !face.limitProblem().isEmpty());
        refuse(stop, !face.stopProblem().isEmpty());
        limit.setHint(face.priceHint());
        stop.setHint(face.stopHint());
        refuse(touch, !face.stopProblem().isEmpty());
        touch.setHint(face.stopHint());
        refuse(worst, !face.limitProblem().isEmpty());
        until.setDisable(editing);
        refuse(until, !face.handlingProblem().isEmpty());
        until.setHint(face.ends());
        follow.show(face);
        lives.setText(face.lives());
        TicketView.present(lives, !face.lives().isEmpty());
        priceProblem.setText(
                first(face.stopProblem(), face.limitProblem(), face.followProblem(), face.handlingProblem()));
    }

    static void refuse(NumberField field, boolean refused) {
        if (refused) field.refuse("");
        else field.accept();
    }

    static Label problem(String id) {
        Label label = QuotePane.label("caption", "danger");
        label.setId(id);
        label.setMinWidth(0);
        label.setMinHeight(14);
        return label;
    }

    static VBox field(String title, Node control) {
        Label head = new Label(title);
        head.getStyleClass().add("field-label");
        head.setLabelFor(control);
        VBox box = new VBox(4, head, control);
        box.getStyleClass().add("number-field");
        return box;
    }

    private static String first(String... problems) {
        for (String problem : problems) if (!problem.isEmpty()) return problem;
        return "";
    }

    static void number(NumberField field, String id, StringProperty text, IntConsumer step) {
        field.input().setId(id);
        text.subscribe(is -> {
            if (!field.getText().equals(is)) field.setText(is);
        });
        field.textProperty().addListener((seen, was, is) -> text.set(is));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) return;
            step.accept(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        });
        field.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (!field.input().isFocused() || event.getDeltaY() == 0) return;
            step.accept(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        });
    }
}
