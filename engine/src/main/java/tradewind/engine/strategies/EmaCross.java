package tradewind.engine.strategies;

import org.jspecify.annotations.Nullable;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Follows the trend of the session's first instrument: long while the fast average of one-minute closes is
/// above the slow one, short while it is below.
///
/// Averages are exponential with weight 2 / (n + 1), seeded with the first close; minutes without a trade do
/// not count. It decides at the close of a minute, seen at the first trade after it. It enters with an
/// immediate-or-cancel limit 0.1 % beyond the touch, then rests a limit to take 1 % profit. After that exit
/// it waits for the next cross. It trades half the instrument's default quantity, counts its own fills and
/// nobody else's, has one order open at most, and sends nothing for five minutes after a refusal.
public final class EmaCross implements Strategy {
    private static final long QUIET_AFTER_REFUSAL = 5 * BarInterval.M1.nanos();
    private static final int PROFIT_DIVISOR = 100;
    private static final int BEYOND_TOUCH_DIVISOR = 1_000;

    private final int slowBars;
    private final double fastWeight;
    private final double slowWeight;
    private @Nullable StrategyContext context;
    private long minute = Long.MIN_VALUE;
    private long close;
    private int bars;
    private double fast;
    private double slow;
    private int trend;
    /// The trend whose entry was filled; the same is not entered twice.
    private int served;
    private long position;
    private long entryPrice;
    private boolean busy;
    private boolean exitRests;
    private @Nullable OrderId working;
    private long quietUntil = Long.MIN_VALUE;

    /// @param fastBars minutes of the fast average, 1 or more
    /// @param slowBars minutes of the slow one, more than of the fast; nothing is sent before as many have
    ///     closed
    public EmaCross(int fastBars, int slowBars) {
        if (fastBars < 1 || slowBars <= fastBars)
            throw new IllegalArgumentException("fast " + fastBars + ", slow " + slowBars);
        this.slowBars = slowBars;
        fastWeight = 2.0 / (fastBars + 1);
        slowWeight = 2.0 / (slowBars + 1);
    }

    @Override
    public void onStart(StrategyContext startContext) {
        context = startContext;
    }

    @Override
    public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
        StrategyContext desk = context;
        if (desk == null || instrument.index() != 0) return;
        long current = BarInterval.M1.start(time);
        boolean closed = minute != Long.MIN_VALUE && current > minute;
        if (closed) average();
        close = price;
        if (current > minute) minute = current;
        if (closed && bars >= slowBars) decide(desk, instrument);
    }

    private void average() {
        fast = bars == 0 ? close : fast + fastWeight * (close - fast);
        slow = bars == 0 ? close : slow + slowWeight * (close - slow);
        bars++;
        if (fast > slow) trend = 1;
        else if (fast < slow) trend = -1;
    }

    private void decide(StrategyContext desk, Instrument instrument) {
        if (trend == 0) return;
        boolean against = Long.signum(position) == -trend;
        OrderId open = working;
        if (busy) {
            if (exitRests && against && open != null) {
                exitRests = false;
                desk.cancel(open);
            }
            return;
        }
        if (desk.now() < quietUntil) return;
        if (against || (position == 0 && served != trend)) enter(desk, instrument);
        else if (position != 0) restExit(desk, instrument);
    }

    private void enter(StrategyContext desk, Instrument instrument) {
        long touch = trend > 0 ? desk.ask(instrument) : desk.bid(instrument);
        if (touch <= 0) return;
        long half = instrument.defaultQuantity() / 2;
        long size = Math.max(instrument.lot(), half - half % instrument.lot());
        long price = onTick(instrument, touch + trend * (touch / BEYOND_TOUCH_DIVISOR));
        submit(desk, instrument, trend, Math.abs(position) + size, price, TimeInForce.IOC);
    }

    private void restExit(StrategyContext desk, Instrument instrument) {
        int direction = Long.signum(position);
        long price = onTick(instrument, entryPrice + direction * (entryPrice / PROFIT_DIVISOR));
        exitRests = true;
        submit(desk, instrument, -direction, Math.abs(position), price, TimeInForce.GTC);
    }

    private void submit(
            StrategyContext desk, Instrument instrument, int sign, long quantity, long price, TimeInForce timeInForce) {
        busy = true;
        Terms terms = new Terms.Limit(instrument.price(price));
        working = desk.submit(instrument, sign > 0 ? Side.BUY : Side.SELL, quantity, terms, timeInForce);
    }

    private static long onTick(Instrument instrument, long price) {
        return price - Math.floorMod(price, instrument.tick());
    }

    @Override
    public void onOrder(OrderState state, OrderEvent event) {
        StrategyContext desk = context;
        if (desk == null) return;
        switch (event) {
            case OrderEvent.Filled fill -> {
                int sign = state.order().side().sign();
                position += sign * fill.lastQty().units();
                if (state.order().timeInForce() == TimeInForce.IOC) {
                    entryPrice = fill.lastPx().units();
                    if (Long.signum(position) == sign) served = sign;
                }
            }
            case OrderEvent.Denied _, OrderEvent.Rejected _ -> quietUntil = desk.now() + QUIET_AFTER_REFUSAL;
            // the exit is still there: it may be cancelled again
            case OrderEvent.CancelRejected _ -> exitRests = !state.status().done();
            default -> {}
        }
        if (state.status().done()) {
            busy = false;
            exitRests = false;
        }
    }
}
