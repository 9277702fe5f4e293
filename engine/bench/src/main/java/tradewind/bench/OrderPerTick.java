package tradewind.bench;

import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// Two averages for every instrument, and an order on every trade, of the trade's quantity: buys and sells in turn,
/// away
/// from the market so that they do not meet each other.
final class OrderPerTick implements Strategy {
    private static final long AWAY = 400;

    private final double[] fast;
    private final double[] slow;
    private final boolean[] sold;
    private @Nullable StrategyContext context;

    OrderPerTick(int instruments) {
        fast = new double[instruments];
        slow = new double[instruments];
        sold = new boolean[instruments];
    }

    @Override
    public void onStart(StrategyContext desk) {
        context = desk;
    }

    @Override
    public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
        StrategyContext desk = context;
        if (desk == null) return;
        int i = instrument.index();
        fast[i] += TwoAverages.FAST * (price - fast[i]);
        slow[i] += TwoAverages.SLOW * (price - slow[i]);
        Side side = sold[i] ? Side.BUY : Side.SELL;
        sold[i] = !sold[i];
        long limit = price - side.sign() * AWAY;
        desk.submit(instrument, side, quantity, new Terms.Limit(instrument.price(limit)), TimeInForce.GTC);
    }
}
