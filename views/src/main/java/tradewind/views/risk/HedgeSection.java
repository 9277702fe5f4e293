package tradewind.views.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import tradewind.views.risk.LineTable.Col;
import tradewind.views.risk.LineTable.Kind;
import tradewind.views.risk.LineTable.Line;
import tradewind.views.texts.Texts;

/// What would bring the worst scenario back under the limit: a trade, which a click thinks up, and options.
final class HedgeSection extends RiskSection {
    private static final Texts TEXTS = Texts.of("risk");

    private final LineTable table = new LineTable(List.of(
            new Col(TEXTS.get("hedge.proposal"), Kind.TEXT, 130),
            new Col(TEXTS.get("hedge.quantity"), Kind.NUMBER, 76),
            new Col(TEXTS.get("hedge.premium"), Kind.NUMBER, 76),
            new Col(TEXTS.get("hedge.gain"), Kind.SIGNED, 76)));
    private final Consumer<WhatIf> think;

    /// @param think shows what the trade would do to the risk
    HedgeSection(Consumer<WhatIf> think) {
        super(TEXTS.get("hedge.title"));
        closeUp();
        this.think = think;
        table.setId("risk-hedges");
        table.getStyleClass().add("choosable");
    }

    void show(RiskPicture picture) {
        List<Hedge> hedges = picture.hedges();
        if (hedges.isEmpty()) {
            setBody(quiet(nothing(picture)));
            say("", "");
            return;
        }
        setBody(table);
        List<Line> lines = new ArrayList<>();
        for (Hedge each : hedges)
            lines.add(new Line(
                    List.of(
                            each.name(),
                            RiskWords.quantity(each.proposal().quantity()),
                            each.option().isPresent()
                                    ? RiskWords.money(each.proposal().cost())
                                    : "",
                            RiskWords.signed(
                                    each.proposal().before() - each.proposal().after())),
                    ""));
        table.show(lines);
        for (int i = 0; i < lines.size(); i++) thinkable(table.rows().get(i), hedges.get(i));
        say(sentence(hedges), "");
    }

    private static String nothing(RiskPicture picture) {
        if (picture.loss().isEmpty()) return TEXTS.get("hedge.nolimit");
        boolean within = picture.worst()
                .filter(each -> -each.profit() > picture.loss().get())
                .isEmpty();
        return within
                ? TEXTS.get("hedge.within")
                : TEXTS.get(
                        "hedge.none",
                        RiskWords.scenario(picture.worst().orElseThrow().scenario()));
    }

    /// Only the trade can be thought up: options are not in this book's market.
    private void thinkable(Region row, Hedge hedge) {
        boolean trade = hedge.option().isEmpty();
        row.setFocusTraversable(trade);
        row.setMouseTransparent(!trade);
        if (!trade) return;
        WhatIf order = new WhatIf(hedge.proposal().symbol(), hedge.proposal().quantity());
        row.setOnMouseClicked(event -> think.accept(order));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) think.accept(order);
        });
    }

    private static String sentence(List<Hedge> hedges) {
        Hedge first = hedges.getFirst();
        Optional<Hedge> cheapest = hedges.stream()
                .filter(each -> each.option().isPresent())
                .min((one, other) ->
                        Double.compare(one.proposal().cost(), other.proposal().cost()));
        String brought = TEXTS.get(
                "hedge.about",
                RiskWords.scenario(first.scenario()),
                RiskWords.money(first.proposal().before()),
                RiskWords.money(first.proposal().after()));
        return cheapest.map(each -> RiskWords.together(
                        brought,
                        TEXTS.get(
                                "hedge.cheapest",
                                each.name(),
                                RiskWords.money(each.proposal().cost()),
                                RiskWords.percent(each.option().orElseThrow().volatility(), 0))))
                .orElseGet(() -> RiskWords.together(
                        brought, TEXTS.get("hedge.nooptions", first.proposal().symbol())));
    }
}
