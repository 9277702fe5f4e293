package tradewind.views.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Trail;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// The exits of a bracket: a stop, up to three targets, what each wins or loses, and where they are kept.
final class BracketPane extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    /// Pixels: a price with its way to be given as a distance, beside the kinds of a stop in the narrowest ticket.
    private static final double LEAST = 112;

    /// Beside the share of one target among several.
    private static final double LEAST_PRICE = 104;

    private static final double MOST = 150;

    /// The fields of one target, and what it comes to.
    private record Row(NumberField price, NumberField share, Label result) {}

    private final TicketViewModel model;
    private final BracketFields fields;
    private final ToggleSwitch on = new ToggleSwitch();
    private final Label lives = QuotePane.caption("");
    private final Label ratio = QuotePane.caption("");
    private final NumberField stop = new NumberField(TEXTS.get("stop"), "");
    private final NumberField stopLimit = new NumberField(TEXTS.get("worst"), "");
    private final NumberField trail = new NumberField(TEXTS.get("trail"), "");
    private final SegmentBar<OrdType> kind = new SegmentBar<>(BracketFields.KINDS, OrdType.STOP, BracketPane::shortly);
    private final SegmentBar<Trail.Unit> unit =
            new SegmentBar<>(List.of(Trail.Unit.values()), Trail.Unit.PRICE, Choices::unit);
    private final Label stopResult = QuotePane.label("num-small", "down");
    private final VBox kindBox = new VBox(4, stopResult, kind);
    private final List<Row> rows = new ArrayList<>();
    private final VBox body = new VBox(6);
    private final Button more = new Button(TEXTS.get("target.add"));
    private final Button fewer = new Button(TEXTS.get("target.remove"));
    private final Label problem = EntryPane.problem("ticket-bracket-problem");

    BracketPane(TicketViewModel model) {
        super(8);
        this.model = model;
        fields = model.exits();
        on.setId("ticket-bracket");
        on.setMinWidth(USE_PREF_SIZE);
        on.setAccessibleText(TEXTS.get("bracket"));
        // it keeps room for a text of its own
        HBox.setMargin(on, new Insets(0, 0, 0, -18));
        Label name = QuotePane.label("title", "bracket");
        name.setText(TEXTS.get("bracket"));
        name.setOnMouseClicked(event -> {
            if (!on.isDisabled()) on.setSelected(!on.isSelected());
        });
        on.selectedProperty().bindBidirectional(fields.on());
        lives.setId("ticket-exits-live");
        lives.setWrapText(true);
        lives.setMinWidth(0);
        lives.setMinHeight(USE_PREF_SIZE);
        EntryPane.number(stop, "ticket-exit-stop", fields.stop(), steps -> {});
        EntryPane.number(stopLimit, "ticket-exit-limit", fields.stopLimit(), steps -> {});
        EntryPane.number(trail, "ticket-exit-trail", fields.trail(), steps -> {});
        stopLimit.input().setPromptText(TEXTS.get("stop.prompt"));
        kind.valueProperty().bindBidirectional(fields.kind());
        unit.valueProperty().bindBidirectional(fields.trailUnit());
        stopResult.setMinHeight(14);
        for (OrdType each : BracketFields.KINDS) {
            kind.segment(each).setId("ticket-exit-kind-" + each.name().toLowerCase(Locale.ROOT));
            kind.segment(each).setAccessibleText(TEXTS.get("exit.by", Choices.title(each)));
            kind.segment(each).setTooltip(new Tooltip(Choices.title(each)));
        }
        for (Trail.Unit each : Trail.Unit.values()) unit.segment(each).setId("ticket-exit-trail-" + each.label());
        for (int at = 0; at < BracketFields.MOST; at++) rows.add(target(at));
        for (Button button : List.of(more, fewer)) button.getStyleClass().addAll("ghost", "small");
        more.setId("ticket-more-targets");
        fewer.setId("ticket-fewer-targets");
        more.setOnAction(event -> fields.targets().set(fields.targets().get() + 1));
        fewer.setOnAction(event -> fields.targets().set(fields.targets().get() - 1));
        getChildren().addAll(AdvancedPane.line(), head(on, name, ratio), body);
        fields.on().subscribe(open -> TicketView.present(body, open));
        fields.targets().subscribe(number -> arrange(number.intValue()));
        fields.kind().subscribe(chosen -> arrange(fields.targets().get()));
        model.bracket().subscribe(this::show);
        model.face().subscribe(face -> on.setDisable(!face.banner().isEmpty()));
    }

    private Row target(int at) {
        NumberField price = new NumberField(TEXTS.get("target"), "");
        NumberField share = new NumberField(TEXTS.get("share"), "%");
        EntryPane.number(price, "ticket-target-" + (at + 1), fields.target(at).price(), steps -> {});
        EntryPane.number(share, "ticket-share-" + (at + 1), fields.target(at).share(), steps -> {});
        price.input().setPromptText(TEXTS.get("target.prompt"));
        return new Row(price, share, QuotePane.label("num-small", "up"));
    }

    private void arrange(int number) {
        body.getChildren().setAll(lives);
        for (int at = 0; at < number; at++) {
            Row row = rows.get(at);
            HBox line = number > 1 ? exit(row.price(), row.share(), row.result()) : exit(row.price(), row.result());
            body.getChildren().add(line);
        }
        TicketView.present(more, number < BracketFields.MOST);
        TicketView.present(fewer, number > 1);
        boolean trails = fields.kind().get() == OrdType.TRAILING_STOP;
        body.getChildren().add(exit(trails ? trail : stop, kindBox));
        if (trails) body.getChildren().add(unit);
        if (fields.kind().get() == OrdType.STOP_LIMIT) body.getChildren().add(exit(stopLimit));
        body.getChildren().addAll(new HBox(8, more, fewer), problem);
        for (Row row : rows) wide(row.price(), number > 1 ? LEAST_PRICE : LEAST, MOST);
        // one target stands over the stop, both as wide as the stop may be
        NumberField below = trails ? trail : stop;
        if (number == 1) rows.getFirst().price().maxWidthProperty().bind(Bindings.max(LEAST, below.widthProperty()));
        for (Row row : rows) wide(row.share(), 58, 58);
        for (NumberField field : List.of(stop, stopLimit, trail)) wide(field, LEAST, MOST);
        for (Row row : rows) HBox.setHgrow(row.result(), Priority.ALWAYS);
    }

    private static String shortly(OrdType type) {
        return switch (type) {
            case TRAILING_STOP -> TEXTS.get("exit.trail");
            case STOP_LIMIT -> TEXTS.get("exit.stop.limit");
            default -> TEXTS.get("exit.stop");
        };
    }

    private static HBox head(Node toggle, Node name, Node beside) {
        HBox head = QuotePane.row(toggle, name, QuotePane.gap(), beside);
        head.setSpacing(8);
        return head;
    }

    private static HBox exit(Node... parts) {
        HBox row = new HBox(6, parts);
        row.getStyleClass().add("exit-row");
        return row;
    }

    private static void wide(NumberField field, double least, double most) {
        field.setMinWidth(least);
        field.setPrefWidth(least);
        field.maxWidthProperty().unbind();
        field.setMaxWidth(most);
        HBox.setHgrow(field, least < most ? Priority.ALWAYS : Priority.NEVER);
    }

    private void show(Bracket bracket) {
        lives.setText(bracket.lives());
        ratio.setText(bracket == Bracket.OFF ? TEXTS.get("exits.none") : "");
        for (int at = 0; at < bracket.targets().size(); at++) {
            Bracket.Exit exit = bracket.targets().get(at);
            Row row = rows.get(at);
            row.result().setText(exit.result());
            row.share().setHint(exit.quantity());
            EntryPane.refuse(row.price(), !exit.problem().isEmpty());
        }
        stopResult.setText(bracket.stop().result());
        trail.setHint(bracket.stop().quantity());
        String wrong = bracket.stop().problem();
        boolean limit = bracket.limitWrong();
        EntryPane.refuse(stop, !wrong.isEmpty() && !limit);
        EntryPane.refuse(stopLimit, limit);
        EntryPane.refuse(trail, !wrong.isEmpty());
        problem.setText(bracket.problem());
    }
}
