package tradewind.views.ladder;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Below the rows: buy and sell at the market, between them the position and what it would bring.
final class LadderFoot extends HBox {
    private static final Texts TEXTS = Texts.of("ladder");

    private final LadderViewModel model;
    private final Button buy = new Button();
    private final Button sell = new Button();
    private final Label position = new Label();
    private final Label profit = new Label();

    LadderFoot(LadderViewModel model) {
        this.model = model;
        getStyleClass().add("ladder-foot");
        market(buy, Side.BUY);
        market(sell, Side.SELL);
        position.getStyleClass().add("caption");
        profit.getStyleClass().add("num");
        position.setId("ladder-position");
        profit.setId("ladder-profit");
        profit.setManaged(false);
        VBox middle = new VBox(position, profit);
        middle.setAlignment(Pos.CENTER);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(buy, middle, sell);
        model.armedProperty().subscribe(this::dress);
        model.size().unitsProperty().subscribe(this::dress);
    }

    private void market(Button button, Side side) {
        button.setId(side == Side.BUY ? "ladder-buy" : "ladder-sell");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(TEXTS.get(side == Side.BUY ? "buy.about" : "sell.about")));
        button.setOnAction(event -> model.place(Aim.market(side), Placing.SOURCE));
    }

    /// Filled in the colour of the side only while a click sends.
    void dress() {
        String size = Figures.quantity(model.instrument(), model.size().units());
        buy.setText(TEXTS.get("buy", size));
        sell.setText(TEXTS.get("sell", size));
        boolean armed = model.armedProperty().get();
        dress(buy, "buy", armed);
        dress(sell, "sell", armed);
    }

    private static void dress(Button button, String side, boolean armed) {
        button.getStyleClass().removeAll("buy", "sell", "buy-quiet", "sell-quiet");
        button.getStyleClass().add(armed ? side : side + "-quiet");
    }

    void show() {
        PositionRow row = model.position();
        long net = row.netQuantity();
        String size = Figures.quantity(model.instrument(), Math.abs(net));
        set(position, net == 0 ? TEXTS.get("flat") : TEXTS.get(net > 0 ? "long" : "short", size));
        Optional<Money> open = model.openProfit();
        profit.setManaged(open.isPresent());
        profit.setVisible(open.isPresent());
        set(profit, open.map(Figures::signedMoney).orElse(""));
        int sign = open.map(money -> Long.signum(money.units())).orElse(0);
        profit.getStyleClass().removeAll("up", "down");
        if (sign != 0) profit.getStyleClass().add(sign > 0 ? "up" : "down");
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) label.setText(text);
    }
}
