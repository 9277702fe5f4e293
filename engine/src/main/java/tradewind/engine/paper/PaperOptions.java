package tradewind.engine.paper;

import tradewind.engine.market.FixedPoint;
import tradewind.engine.orders.Liquidity;

/// How a simulated exchange behaves.
///
/// @param latencyNanos from this desk to the venue, nanoseconds, zero or above
/// @param reportLatencyNanos from the venue back, nanoseconds, zero or above
/// @param jitterNanos at most this much more, each way, drawn anew for each message, nanoseconds, zero or
///     above. Messages of one direction never overtake each other
/// @param makerRate fee on fills that added liquidity, in hundredths of a basis point of the notional (1,000
///     is 10 bp); below zero is a rebate
/// @param takerRate the same for fills that took it
/// @param queuePercent share of the quantity shown at the touch that counts as standing ahead of an order
///     that joins it, 0 (front of the queue) to 100 (back)
/// @param seed of the jitter; the same seed and inputs give the same reports
public record PaperOptions(
        long latencyNanos,
        long reportLatencyNanos,
        long jitterNanos,
        int makerRate,
        int takerRate,
        int queuePercent,
        long seed) {
    /// 20 ms each way and up to 5 ms more, 10 bp for makers, 20 bp for takers, back of the queue, seed 1.
    public static final PaperOptions DEFAULT =
            new PaperOptions(20_000_000, 20_000_000, 5_000_000, 1_000, 2_000, 100, 1);

    private static final int ONE = 1_000_000;

    public PaperOptions {
        if (latencyNanos < 0 || reportLatencyNanos < 0 || jitterNanos < 0)
            throw new IllegalArgumentException(
                    "latency " + latencyNanos + ", back " + reportLatencyNanos + ", jitter " + jitterNanos);
        if (Math.abs((long) makerRate) >= ONE || Math.abs((long) takerRate) >= ONE)
            throw new IllegalArgumentException("fee rates: maker " + makerRate + ", taker " + takerRate);
        if (queuePercent < 0 || queuePercent > 100) throw new IllegalArgumentException("queuePercent: " + queuePercent);
    }

    public PaperOptions withSeed(long newSeed) {
        return new PaperOptions(
                latencyNanos, reportLatencyNanos, jitterNanos, makerRate, takerRate, queuePercent, newSeed);
    }

    public PaperOptions withLatency(long toVenue, long back, long jitter) {
        return new PaperOptions(toVenue, back, jitter, makerRate, takerRate, queuePercent, seed);
    }

    public PaperOptions withRates(int maker, int taker) {
        return new PaperOptions(latencyNanos, reportLatencyNanos, jitterNanos, maker, taker, queuePercent, seed);
    }

    public PaperOptions withQueuePercent(int percent) {
        return new PaperOptions(latencyNanos, reportLatencyNanos, jitterNanos, makerRate, takerRate, percent, seed);
    }

    /// The fee on a fill worth `notional`, both in quote-currency units, rounded half to even in the last
    /// one.
    ///
    /// @throws ArithmeticException if it does not fit
    public long fee(long notional, Liquidity liquidity) {
        return FixedPoint.multiplyDivide(notional, liquidity == Liquidity.MAKER ? makerRate : takerRate, ONE);
    }
}
