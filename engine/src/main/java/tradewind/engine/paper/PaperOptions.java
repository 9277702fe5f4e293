package tradewind.engine.paper;

import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.orders.Liquidity;

/// How a simulated exchange behaves.
///
/// @param toVenue from this desk to the venue
/// @param back from the venue to this desk
/// @param makerRate fee on fills that added liquidity, in hundredths of a basis point of the notional (1,000
///     is 10 bp); below zero is a rebate
/// @param takerRate the same for fills that took it, and for those of an auction
/// @param fillModel when orders fill
/// @param queuePercent share of the quantity shown at the touch that counts as standing ahead of an order
///     that joins it, 0 (front of the queue) to 100 (back); of the fill models that have a queue
/// @param ownOrders whether own orders trade with each other
/// @param hours when there are auctions and when it is closed
/// @param refusals how often it refuses for no reason
/// @param offer what the venue takes by itself; what it lacks is held on the desk, or refused
/// @param seed of everything drawn; the same seed and inputs give the same reports
public record PaperOptions(
        Latency toVenue,
        Latency back,
        int makerRate,
        int takerRate,
        FillModel fillModel,
        int queuePercent,
        OwnOrders ownOrders,
        TradingHours hours,
        Refusals refusals,
        VenueOffer offer,
        long seed) {
    /// 20 ms each way and up to 5 ms more, 10 bp for makers, 20 bp for takers, the volume ahead at the back
    /// of the queue, own orders apart, always open, no refusals, seed 1.
    public static final PaperOptions DEFAULT = new PaperOptions(
            new Latency.Jittered(20_000_000, 5_000_000),
            new Latency.Jittered(20_000_000, 5_000_000),
            1_000,
            2_000,
            new FillModel.VolumeAhead(),
            100,
            OwnOrders.APART,
            TradingHours.ALWAYS,
            Refusals.NONE,
            VenueOffer.ALL,
            1);

    private static final int ONE = 1_000_000;

    public PaperOptions {
        if (Math.abs((long) makerRate) >= ONE || Math.abs((long) takerRate) >= ONE)
            throw new IllegalArgumentException("fee rates: maker " + makerRate + ", taker " + takerRate);
        if (queuePercent < 0 || queuePercent > 100) throw new IllegalArgumentException("queuePercent: " + queuePercent);
    }

    public PaperOptions withSeed(long newSeed) {
        return new PaperOptions(
                toVenue,
                back,
                makerRate,
                takerRate,
                fillModel,
                queuePercent,
                ownOrders,
                hours,
                refusals,
                offer,
                newSeed);
    }

    public PaperOptions withLatency(Latency there, Latency andBack) {
        return new PaperOptions(
                there, andBack, makerRate, takerRate, fillModel, queuePercent, ownOrders, hours, refusals, offer, seed);
    }

    /// Nanoseconds, each way at most `jitter` more.
    public PaperOptions withLatency(long there, long andBack, long jitter) {
        return withLatency(new Latency.Jittered(there, jitter), new Latency.Jittered(andBack, jitter));
    }

    public PaperOptions withRates(int maker, int taker) {
        return new PaperOptions(
                toVenue, back, maker, taker, fillModel, queuePercent, ownOrders, hours, refusals, offer, seed);
    }

    public PaperOptions withFillModel(FillModel model) {
        return new PaperOptions(
                toVenue, back, makerRate, takerRate, model, queuePercent, ownOrders, hours, refusals, offer, seed);
    }

    public PaperOptions withQueuePercent(int percent) {
        return new PaperOptions(
                toVenue, back, makerRate, takerRate, fillModel, percent, ownOrders, hours, refusals, offer, seed);
    }

    public PaperOptions withOwnOrders(OwnOrders own) {
        return new PaperOptions(
                toVenue, back, makerRate, takerRate, fillModel, queuePercent, own, hours, refusals, offer, seed);
    }

    public PaperOptions withHours(TradingHours newHours) {
        return new PaperOptions(
                toVenue,
                back,
                makerRate,
                takerRate,
                fillModel,
                queuePercent,
                ownOrders,
                newHours,
                refusals,
                offer,
                seed);
    }

    public PaperOptions withRefusals(Refusals newRefusals) {
        return new PaperOptions(
                toVenue,
                back,
                makerRate,
                takerRate,
                fillModel,
                queuePercent,
                ownOrders,
                hours,
                newRefusals,
                offer,
                seed);
    }

    public PaperOptions withOffer(VenueOffer newOffer) {
        return new PaperOptions(
                toVenue,
                back,
                makerRate,
                takerRate,
                fillModel,
                queuePercent,
                ownOrders,
                hours,
                refusals,
                newOffer,
                seed);
    }

    /// The fee on a fill worth `notional`, both in quote-currency units, rounded half to even in the last
    /// one.
    ///
    /// @throws ArithmeticException if it does not fit
    public long fee(long notional, Liquidity liquidity) {
        return FixedPoint.multiplyDivide(notional, liquidity == Liquidity.MAKER ? makerRate : takerRate, ONE);
    }
}
