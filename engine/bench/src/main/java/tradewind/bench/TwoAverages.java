package tradewind.bench;

import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// Two exponential averages of the last prices; on every tick an order on the side of the faster one, or none at all.
final class TwoAverages implements Strategy {
    static final double FAST = 2.0 / 13;
    static final double SLOW = 2.0 / 27;
    /// Quantities come round after as many orders, so that none is taken for one sent twice.
    private static final int SIZES = 64;
    /// How far from the last price an order rests, in ticks: its own orders on the other side are farther.
    private static final long AWAY = 1_000;

    private final boolean sends;
    private @Nullable StrategyContext context;
    private double fast = 100_000;
    private double slow = 100_000;
    private int next;

    TwoAverages(boolean sends) {
        this.sends = sends;
    }

    @Override
    public void onStart(StrategyContext desk) {
        context = desk;
    }

    @Override
    public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
        fast += FAST * (price - fast);
        slow += SLOW * (price - slow);
        StrategyContext desk = context;
        if (!sends || desk == null) return;
        Side side = fast >= slow ? Side.BUY : Side.SELL;
        long limit = price - side.sign() * AWAY;
        desk.submit(instrument, side, 1 + next++ % SIZES, new Terms.Limit(instrument.price(limit)), TimeInForce.GTC);
    }
}
