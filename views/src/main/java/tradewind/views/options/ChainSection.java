package tradewind.views.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.layout.VBox;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.risk.OptionChain;
import tradewind.views.controls.SegmentBar;
import tradewind.views.risk.RiskSection;
import tradewind.views.texts.Texts;

/// The chain of one expiry: calls at the left, puts at the right, the strike between them. A click on a
/// price puts the option into the combination.
final class ChainSection extends RiskSection {
    private static final Texts TEXTS = Texts.of("options");

    private final OptionsViewModel model;
    private final VBox table = new VBox();
    private final List<ChainRow> rows = new ArrayList<>();
    private final SegmentBar<String> side =
            new SegmentBar<>(List.of("BUY", "SELL"), "BUY", side -> TEXTS.get("side." + side));
    private Optional<SegmentBar<Double>> expiry = Optional.empty();
    private List<Double> expiries = List.of();

    ChainSection(OptionsViewModel model) {
        super(TEXTS.get("chain.title"));
        this.model = model;
        side.getStyleClass().add("risk-side");
        side.segment("BUY").getStyleClass().add("buy");
        side.segment("SELL").getStyleClass().add("sell");
        side.setId("options-side");
        table.getStyleClass().addAll("line-table", "option-chain");
        table.setId("options-chain");
        setBody(table);
        closeUp();
    }

    void show(OptionsPicture picture) {
        List<Double> days = picture.chain().expiries();
        if (expiry.isEmpty() || !days.equals(expiries)) {
            expiries = days;
            SegmentBar<Double> bar = new SegmentBar<>(days, picture.days(), OptionsWork::days);
            bar.getStyleClass().add("numbers");
            bar.setId("options-expiry");
            bar.valueProperty().addListener((seen, was, is) -> model.days(is));
            expiry = Optional.of(bar);
            setTools(bar, side);
        }
        expiry.ifPresent(bar -> bar.setValue(picture.days()));
        if (table.getChildren().isEmpty()) table.getChildren().add(ChainRow.head());
        Map<Double, List<OptionChain.Priced>> byStrike = new TreeMap<>();
        for (OptionChain.Priced each : picture.lines())
            byStrike.computeIfAbsent(each.quote().strike(), strike -> new ArrayList<>())
                    .add(each);
        double spot = picture.chain().spot();
        double nearest = byStrike.keySet().stream()
                .min(Comparator.comparingDouble(strike -> Math.abs(strike - spot)))
                .orElse(0.0);
        show(byStrike, nearest);
        say(picture.origin(), picture.chain().quoted() ? "" : "warn");
    }

    private void show(Map<Double, List<OptionChain.Priced>> byStrike, double nearest) {
        while (rows.size() > byStrike.size()) table.getChildren().remove(rows.removeLast());
        while (rows.size() < byStrike.size()) {
            ChainRow row = new ChainRow(model, () -> side.getValue().equals("BUY") ? 1 : -1);
            rows.add(row);
            table.getChildren().add(row);
        }
        int at = 0;
        for (Map.Entry<Double, List<OptionChain.Priced>> each : byStrike.entrySet())
            rows.get(at++).show(each.getKey(), each.getValue(), each.getKey() == nearest);
    }

    /// A call or a put, for a screen reader.
    static String type(OptionType type) {
        return TEXTS.get(type == OptionType.CALL ? "type.call" : "type.put");
    }

    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "\u2212" + text : text;
    }
}
