package tradewind.views.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.risk.OptionChain;
import tradewind.views.controls.SegmentBar;
import tradewind.views.risk.RiskSection;
import tradewind.views.risk.RiskWords;
import tradewind.views.texts.Texts;

/// The chain of one expiry: calls at the left, puts at the right, the strike between them. A click on a
/// price puts the option into the combination.
final class ChainSection extends RiskSection {
    private static final Texts TEXTS = Texts.of("options");

    private final OptionsViewModel model;
    private final VBox table = new VBox();
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
        table.getChildren().setAll(head());
        Map<Double, List<OptionChain.Priced>> byStrike = new TreeMap<>();
        for (OptionChain.Priced each : picture.lines())
            byStrike.computeIfAbsent(each.quote().strike(), strike -> new ArrayList<>())
                    .add(each);
        double spot = picture.chain().spot();
        double nearest = byStrike.keySet().stream()
                .min(Comparator.comparingDouble(strike -> Math.abs(strike - spot)))
                .orElse(0.0);
        byStrike.forEach((strike, options) -> table.getChildren().add(row(strike, options, strike == nearest)));
        say(picture.origin(), picture.chain().quoted() ? "" : "warn");
    }

    private static HBox head() {
        HBox head = new HBox();
        head.getStyleClass().add("line-head");
        String delta = TEXTS.get("chain.delta");
        String volatility = TEXTS.get("chain.volatility");
        List<String> titles = List.of(
                delta,
                volatility,
                TEXTS.get("chain.call"),
                TEXTS.get("chain.strike"),
                TEXTS.get("chain.put"),
                volatility,
                delta);
        for (int i = 0; i < titles.size(); i++) head.getChildren().add(cell(titles.get(i), "caption", i));
        return head;
    }

    private HBox row(double strike, List<OptionChain.Priced> options, boolean nearest) {
        Optional<OptionChain.Priced> call = of(options, OptionType.CALL);
        Optional<OptionChain.Priced> put = of(options, OptionType.PUT);
        HBox row = new HBox(
                cell(delta(call), "num", 0),
                cell(volatility(call), "num", 1),
                price(call),
                cell(RiskWords.money(strike), "num", 3),
                price(put),
                cell(volatility(put), "num", 5),
                cell(delta(put), "num", 6));
        row.getStyleClass().add("line-row");
        if (nearest) row.getStyleClass().add("at-money");
        return row;
    }

    private static Optional<OptionChain.Priced> of(List<OptionChain.Priced> options, OptionType type) {
        return options.stream().filter(each -> each.quote().type() == type).findFirst();
    }

    private static String delta(Optional<OptionChain.Priced> option) {
        return option.flatMap(OptionChain.Priced::greeks)
                .map(greeks -> number(greeks.delta(), 2))
                .orElse("");
    }

    private static String volatility(Optional<OptionChain.Priced> option) {
        return option.filter(each -> each.refused().isEmpty())
                .map(each -> number(100 * each.volatility(), 1))
                .orElse("");
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

    /// A button, for it does something; an option that has no price says why.
    private Region price(Optional<OptionChain.Priced> option) {
        if (option.isEmpty()) return cell("", "num", 2);
        OptionChain.Priced priced = option.get();
        double shown = priced.quote()
                .price()
                .orElse(priced.greeks().map(greeks -> greeks.price()).orElse(0.0));
        Button button = new Button(number(shown, 2));
        button.getStyleClass().addAll("ghost", "small", "option-price");
        button.setAlignment(Pos.CENTER_RIGHT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(70);
        button.setPrefWidth(84);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setAccessibleText(TEXTS.get(
                "chain.spoken",
                type(priced.quote().type()),
                RiskWords.money(priced.quote().strike()),
                button.getText()));
        if (!priced.refused().isEmpty()) {
            button.getStyleClass().add("refused");
            button.setTooltip(new Tooltip(priced.refused()));
            button.setDisable(true);
        }
        button.setOnAction(event -> model.add(priced, side.getValue().equals("BUY") ? 1 : -1));
        return button;
    }

    private static Label cell(String text, String style, int column) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        boolean strike = column == 3;
        label.setAlignment(Pos.CENTER_RIGHT);
        if (column == 2 || column == 4) label.getStyleClass().add("option-price-head");
        double width = strike ? 78 : column == 2 || column == 4 ? 84 : 52;
        label.setMinWidth(strike ? 64 : column == 2 || column == 4 ? 70 : 46);
        label.setPrefWidth(width);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        if (strike) label.getStyleClass().add("strike");
        return label;
    }
}
