package tradewind.views.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import tradewind.engine.risk.VarReport;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.Figures;
import tradewind.views.risk.LineTable.Col;
import tradewind.views.risk.LineTable.Kind;
import tradewind.views.risk.LineTable.Line;
import tradewind.views.texts.Texts;

/// What the next order would do to the risk. Nothing is sent from here; a copy that is thought up wears the
/// red frame.
final class WhatIfSection extends RiskSection {
    private static final Texts TEXTS = Texts.of("risk");

    private final RiskViewModel model;
    private final ChoiceBox<String> symbol = new ChoiceBox<>();
    private final SegmentBar<String> side =
            new SegmentBar<>(List.of("BUY", "SELL"), "BUY", side -> TEXTS.get("side." + side));
    private final NumberField quantity = new NumberField(TEXTS.get("whatif.quantity"), "");
    private final LineTable table = new LineTable(List.of(
            new Col("", Kind.TEXT, 92),
            new Col(TEXTS.get("whatif.now"), Kind.NUMBER, 64),
            new Col(TEXTS.get("whatif.after"), Kind.NUMBER, 66),
            new Col(TEXTS.get("whatif.change"), Kind.NUMBER, 62)));
    private final VBox frame = new VBox();
    private final Label badge = new Label(TEXTS.get("whatif.badge"));
    private final Button fromTicket = new Button(TEXTS.get("whatif.ticket"));
    private boolean offered;

    WhatIfSection(RiskViewModel model) {
        super(TEXTS.get("whatif.title"));
        this.model = model;
        symbol.setId("what-if-symbol");
        symbol.setAccessibleText(TEXTS.get("whatif.instrument.about"));
        symbol.setMaxWidth(Double.MAX_VALUE);
        side.getStyleClass().add("risk-side");
        side.segment("BUY").getStyleClass().add("buy");
        side.segment("SELL").getStyleClass().add("sell");
        quantity.setId("what-if-quantity");
        quantity.setOnCommit(this::commit);
        symbol.valueProperty().addListener((seen, was, is) -> ask());
        side.valueProperty().addListener((seen, was, is) -> ask());
        Label name = new Label(TEXTS.get("whatif.instrument"));
        name.getStyleClass().add("caption");
        name.setLabelFor(symbol);
        VBox instrument = new VBox(name, symbol);
        instrument.getStyleClass().add("risk-field");
        instrument.setPrefWidth(124);
        quantity.setPrefWidth(110);
        quantity.setMinWidth(90);
        FlowPane row = new FlowPane(8, 8, instrument, side, quantity);
        row.setRowValignment(VPos.BOTTOM);
        row.getStyleClass().add("what-if-row");
        badge.getStyleClass().addAll("state-word", "danger");
        frame.getStyleClass().add("what-if");
        frame.getChildren().addAll(row, table);
        setBody(frame);
    }

    /// A button that thinks up what stands on the ticket.
    void setTicket(Supplier<Optional<WhatIf>> ticket) {
        fromTicket.getStyleClass().addAll("ghost", "small");
        fromTicket.setId("what-if-ticket");
        fromTicket.setAccessibleText(TEXTS.get("whatif.ticket.about"));
        fromTicket.setOnAction(event -> ticket.get().ifPresent(this::take));
        offered = true;
        setTools(fromTicket);
    }

    void take(WhatIf order) {
        if (!symbol.getItems().contains(order.symbol())) {
            say(TEXTS.get("whatif.foreign", order.symbol()), "warn");
            return;
        }
        quantity.setText(RiskWords.quantity(Math.abs(order.quantity())));
        symbol.setValue(order.symbol());
        side.setValue(order.quantity() < 0 ? "SELL" : "BUY");
        ask();
    }

    private void commit(String text) {
        try {
            double value = text.isBlank() ? 0 : Double.parseDouble(Figures.plain(text));
            if (!(value >= 0) || Double.isInfinite(value)) throw new NumberFormatException(text);
            quantity.accept();
            ask();
        } catch (NumberFormatException e) {
            quantity.refuse(TEXTS.get("whatif.quantity.refused"));
        }
    }

    private void ask() {
        String name = symbol.getValue();
        double typed;
        try {
            typed = Double.parseDouble(Figures.plain(quantity.getText()));
        } catch (NumberFormatException e) {
            typed = 0;
        }
        double signed = side.getValue().equals("BUY") ? typed : -typed;
        model.whatIf(name == null || signed == 0 ? Optional.empty() : Optional.of(new WhatIf(name, signed)));
    }

    void show(RiskPicture picture) {
        List<String> names =
                model.tradables().stream().map(RiskSource.Tradable::symbol).toList();
        if (!names.equals(List.copyOf(symbol.getItems()))) {
            String kept = symbol.getValue();
            symbol.setItems(FXCollections.observableArrayList(names));
            if (!names.isEmpty()) symbol.setValue(kept != null && names.contains(kept) ? kept : names.getFirst());
        }
        Optional<RiskPicture.After> after = picture.after();
        frame.getStyleClass().remove("on");
        tools(after.isPresent());
        if (after.isEmpty()) {
            table.show(List.of());
            say(TEXTS.get("whatif.empty"), "");
            return;
        }
        frame.getStyleClass().add("on");
        table.show(lines(picture, after.get()));
        say(sentence(picture, after.get()), "");
    }

    private void tools(boolean on) {
        if (on && offered) setTools(badge, fromTicket);
        else if (on) setTools(badge);
        else if (offered) setTools(fromTicket);
        else setTools();
    }

    private static List<Line> lines(RiskPicture picture, RiskPicture.After after) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                TEXTS.get("whatif.gross"),
                Optional.of(picture.book().gross()),
                Optional.of(after.book().gross())));
        lines.add(line(
                TEXTS.get("whatif.net"),
                Optional.of(picture.book().net()),
                Optional.of(after.book().net())));
        lines.add(line(
                TEXTS.get("whatif.var"),
                picture.report().map(VarReport::var),
                after.var().value().map(VarReport::var)));
        lines.add(line(
                TEXTS.get("whatif.es"),
                picture.report().map(VarReport::es),
                after.var().value().map(VarReport::es)));
        lines.add(line(
                TEXTS.get("whatif.worst"),
                picture.worst().map(each -> each.profit()),
                after.worst().map(each -> each.profit())));
        return lines;
    }

    /// Nothing held has no risk: zero is known then.
    private static Line line(String name, Optional<Double> now, Optional<Double> after) {
        double from = now.orElse(0.0);
        return new Line(
                List.of(
                        name,
                        now.map(RiskWords::money).orElse(""),
                        after.map(RiskWords::money).orElse(""),
                        after.map(value -> RiskWords.signed(value - from)).orElse("")),
                "");
    }

    private static String sentence(RiskPicture picture, RiskPicture.After after) {
        double quantity = after.order().quantity();
        int side = quantity > 0 ? 1 : 0;
        String many = RiskWords.quantity(Math.abs(quantity));
        String symbol = after.order().symbol();
        Optional<Double> now = picture.report().map(VarReport::var);
        Optional<Double> then = after.var().value().map(VarReport::var);
        if (then.isEmpty())
            return TEXTS.get("whatif.unknown", side, many, symbol, after.var().why());
        String risk = RiskWords.money(then.get());
        if (now.isEmpty()) return TEXTS.get("whatif.first", side, many, symbol, risk);
        double change = then.get() - now.get();
        String by = RiskWords.money(Math.abs(change));
        return TEXTS.get("whatif.changes", side, many, symbol, risk, change > 0 ? 1 : 0, by);
    }
}
