package tradewind.views.options;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.risk.OptionChain;
import tradewind.views.risk.RiskWords;
import tradewind.views.texts.Texts;

/// One strike: the call at its left, the put at its right. It is kept and refilled, so that the keyboard
/// stays on a price while prices move.
final class ChainRow extends HBox {
    private static final Texts TEXTS = Texts.of("options");
    private static final int STRIKE = 3;

    private final OptionsViewModel model;
    private final SideChoice side;
    private final Half call = new Half(2);
    private final Half put = new Half(4);
    private final Label strike = cell("", "num", STRIKE);

    /// Which side a click on a price takes.
    interface SideChoice {
        /// 1 buys, −1 sells.
        int sign();
    }

    ChainRow(OptionsViewModel model, SideChoice side) {
        this.model = model;
        this.side = side;
        getStyleClass().add("line-row");
        getChildren().addAll(call.delta, call.volatility, call.price, strike, put.price, put.volatility, put.delta);
    }

    void show(double at, List<OptionChain.Priced> options, boolean nearest) {
        strike.setText(RiskWords.money(at));
        call.show(of(options, OptionType.CALL));
        put.show(of(options, OptionType.PUT));
        getStyleClass().remove("at-money");
        if (nearest) getStyleClass().add("at-money");
    }

    static HBox head() {
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

    private static Optional<OptionChain.Priced> of(List<OptionChain.Priced> options, OptionType type) {
        return options.stream().filter(each -> each.quote().type() == type).findFirst();
    }

    private static Label cell(String text, String style, int column) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        boolean strike = column == STRIKE;
        boolean price = column == 2 || column == 4;
        label.setAlignment(Pos.CENTER_RIGHT);
        if (price) label.getStyleClass().add("option-price-head");
        label.setMinWidth(strike ? 64 : price ? 70 : 46);
        label.setPrefWidth(strike ? 78 : price ? 84 : 52);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        if (strike) label.getStyleClass().add("strike");
        return label;
    }

    /// The call or the put; nothing where there is none.
    private final class Half {
        final Label delta;
        final Label volatility;
        /// A button, for it does something; an option that has no price says why.
        final Button price = new Button();

        private final Tooltip why = new Tooltip();

        Half(int column) {
            boolean left = column < STRIKE;
            delta = cell("", "num", left ? 0 : 6);
            volatility = cell("", "num", left ? 1 : 5);
            price.getStyleClass().addAll("ghost", "small", "option-price");
            price.setAlignment(Pos.CENTER_RIGHT);
            price.setMaxWidth(Double.MAX_VALUE);
            price.setMinWidth(70);
            price.setPrefWidth(84);
            HBox.setHgrow(price, Priority.ALWAYS);
        }

        void show(Optional<OptionChain.Priced> option) {
            price.setVisible(option.isPresent());
            delta.setText(option.flatMap(OptionChain.Priced::greeks)
                    .map(greeks -> ChainSection.number(greeks.delta(), 2))
                    .orElse(""));
            volatility.setText(option.filter(each -> each.refused().isEmpty())
                    .map(each -> ChainSection.number(100 * each.volatility(), 1))
                    .orElse(""));
            option.ifPresent(this::price);
        }

        private void price(OptionChain.Priced priced) {
            double shown = priced.quote()
                    .price()
                    .orElse(priced.greeks().map(greeks -> greeks.price()).orElse(0.0));
            price.setText(ChainSection.number(shown, 2));
            price.setAccessibleText(TEXTS.get(
                    "chain.spoken",
                    ChainSection.type(priced.quote().type()),
                    RiskWords.money(priced.quote().strike()),
                    price.getText()));
            boolean refused = !priced.refused().isEmpty();
            price.getStyleClass().remove("refused");
            if (refused) price.getStyleClass().add("refused");
            why.setText(priced.refused());
            price.setTooltip(refused ? why : null);
            price.setDisable(refused);
            price.setOnAction(event -> model.add(priced, side.sign()));
        }
    }
}
