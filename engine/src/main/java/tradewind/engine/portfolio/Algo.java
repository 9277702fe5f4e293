package tradewind.engine.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.quant.execution.AlmgrenChriss;
import tradewind.engine.quant.execution.Schedule;

/// How one line of a trade list is worked once it is released.
public sealed interface Algo {
    /// What goes out, and when.
    ///
    /// @param after    the release
    /// @param quantity units, a multiple of the lot
    record Slice(Duration after, long quantity) {}

    /// All of it at once, at the market.
    record AtMarket() implements Algo {}

    /// All of it at once, at the touch or better by so many ticks.
    ///
    /// @param ticks towards the own side; 0 is the far touch, which trades at once
    record AtLimit(int ticks) implements Algo {
        public AtLimit {
            if (ticks < 0) throw new IllegalArgumentException("ticks must be zero or above: " + ticks);
        }
    }

    /// Equal parts at equal times, at the market.
    record Twap(int slices, Duration every) implements Algo {
        public Twap {
            check(slices, every);
        }
    }

    /// Parts in proportion to the volume usual at each time, at the market.
    ///
    /// @param profile expected volume of each slice in any unit
    record Vwap(List<Double> profile, Duration every) implements Algo {
        public Vwap {
            profile = List.copyOf(profile);
            check(profile.size(), every);
        }
    }

    /// Larger parts first, as Almgren and Chriss trade the risk of waiting against the impact of haste.
    ///
    /// @param urgency κT: 0 is TWAP, 3 sends most in the first third
    record ArrivalPrice(int slices, Duration every, double urgency) implements Algo {
        public ArrivalPrice {
            check(slices, every);
            if (!(urgency >= 0 && urgency <= 20))
                throw new IllegalArgumentException("urgency must lie between 0 and 20: " + urgency);
        }
    }

    private static void check(int slices, Duration every) {
        if (slices < 1 || slices > 1_000)
            throw new IllegalArgumentException("slices must lie between 1 and 1,000: " + slices);
        if (every.isNegative() || every.isZero())
            throw new IllegalArgumentException("time between slices must be above zero: " + every);
    }

    /// In a few words, such as `TWAP 10 × 30 s`.
    default String words() {
        return switch (this) {
            case AtMarket _ -> "Market";
            case AtLimit limit -> limit.ticks() == 0 ? "Limit at touch" : "Limit " + limit.ticks() + " ticks inside";
            case Twap twap -> "TWAP " + twap.slices() + " × " + text(twap.every());
            case Vwap vwap -> "VWAP " + vwap.profile().size() + " × " + text(vwap.every());
            case ArrivalPrice arrival -> "Arrival " + arrival.slices() + " × " + text(arrival.every());
        };
    }

    private static String text(Duration every) {
        return every.toSeconds() % 60 == 0 ? every.toMinutes() + " min" : every.toSeconds() + " s";
    }

    /// The parts of a quantity. They add up to it, and each is a multiple of the lot if it is.
    ///
    /// @param quantity units, above zero
    default List<Slice> slices(Instrument instrument, long quantity) {
        return switch (this) {
            case AtMarket _, AtLimit _ -> List.of(new Slice(Duration.ZERO, quantity));
            case Twap twap ->
                timed(Schedule.twap(quantity, twap.slices(), instrument.lot()).childQuantities(), twap.every());
            case Vwap vwap ->
                timed(
                        Schedule.vwap(
                                        quantity,
                                        vwap.profile().stream()
                                                .mapToDouble(d -> d)
                                                .toArray(),
                                        instrument.lot())
                                .childQuantities(),
                        vwap.every());
            case ArrivalPrice arrival ->
                timed(Schedule.vwap(quantity, decay(arrival), instrument.lot()).childQuantities(), arrival.every());
        };
    }

    /// The share of each slice: trades of the Almgren-Chriss trajectory over a unit of time, σ and η̃ such
    /// that κT is the urgency.
    private static double[] decay(ArrivalPrice arrival) {
        int n = arrival.slices();
        double tau = 1.0 / n;
        double kappaTilde = Math.sqrt(2 * (Math.cosh(arrival.urgency() * tau) - 1)) / tau;
        return AlmgrenChriss.optimal(1, 1, n, new AlmgrenChriss.Market(kappaTilde, 1, 0, 0), 1)
                .trades();
    }

    private static List<Slice> timed(long[] quantities, Duration every) {
        List<Slice> slices = new ArrayList<>();
        for (int k = 0; k < quantities.length; k++)
            if (quantities[k] > 0) slices.add(new Slice(every.multipliedBy(k), quantities[k]));
        return slices;
    }

    /// What one slice asks for.
    ///
    /// @param bid price units, above zero
    /// @param ask price units, above zero
    default Terms terms(Instrument instrument, Side side, long bid, long ask) {
        return switch (this) {
            case AtMarket _, Twap _, Vwap _, ArrivalPrice _ -> Terms.MARKET;
            case AtLimit limit -> {
                long touch = side == Side.BUY ? ask : bid;
                long better =
                        Math.subtractExact(touch, Math.multiplyExact(side.sign() * limit.ticks(), instrument.tick()));
                // On a tick, towards the own side.
                long onTick = side == Side.BUY
                        ? Math.floorDiv(better, instrument.tick()) * instrument.tick()
                        : -Math.floorDiv(-better, instrument.tick()) * instrument.tick();
                yield new Terms.Limit(instrument.price(onTick));
            }
        };
    }
}
