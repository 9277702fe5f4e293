package tradewind.engine.history.events;

import java.util.Comparator;
import java.util.List;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.market.FixedPoint;

/// Splits and dividends of one symbol, applied point in time: a price of the past is made comparable with those of a
/// moment by what had taken effect, and was known, by then; the prices that were traded stay in the lake as they were.
///
/// @param actions in the order they take effect
/// @param priceScale decimals of the amounts
public record CorporateActions(List<Action> actions, int priceScale) {
    private static final long SPLIT = 1;
    private static final long DIVIDEND = 2;

    public CorporateActions {
        actions =
                actions.stream().sorted(Comparator.comparingLong(Action::time)).toList();
    }

    /// Something that changes what a share is worth.
    public sealed interface Action {
        /// The first moment of trading without it, epoch nanoseconds.
        long time();

        /// When it was announced.
        long known();

        /// `ratioNew` shares are there for `ratioOld`: 3 for 1, or 1 for 10 in a reverse split.
        record Split(long time, long known, long ratioNew, long ratioOld) implements Action {
            public Split {
                if (ratioNew <= 0 || ratioOld <= 0)
                    throw new IllegalArgumentException("a split of " + ratioNew + " for " + ratioOld);
            }
        }

        /// @param amount for a share, in price units
        record Dividend(long time, long known, long amount) implements Action {
            public Dividend {
                if (amount <= 0) throw new IllegalArgumentException("a dividend of " + amount);
            }
        }

        /// Reads a row of the lake.
        static Action of(long time, long known, long action, long ratioNew, long ratioOld, long amount) {
            if (action == SPLIT) return new Split(time, known, ratioNew, ratioOld);
            if (action == DIVIDEND) return new Dividend(time, known, amount);
            throw new IllegalArgumentException("corporate action " + action);
        }

        /// As the lake keeps it.
        default List<Object> row() {
            return switch (this) {
                case Split it -> List.of(it.time, it.known, SPLIT, it.ratioNew, it.ratioOld, DataType.NONE);
                case Dividend it -> List.of(it.time, it.known, DIVIDEND, DataType.NONE, DataType.NONE, it.amount);
            };
        }
    }

    /// Closing prices made comparable with those of a moment. A split counts by its ratio; a dividend by the share of
    /// the close before it (the method of CRSP and Yahoo).
    ///
    /// @param times rising, epoch nanoseconds, when each price was traded
    /// @param closes above zero
    /// @param asOf only what takes effect up to then, and was known by then, counts
    /// @return as many prices
    /// @throws IllegalArgumentException if a dividend is not below the close before it
    public double[] adjusted(long[] times, double[] closes, long asOf) {
        double[] adjusted = factors(times, closes, asOf);
        for (int i = 0; i < closes.length; i++) adjusted[i] *= closes[i];
        return adjusted;
    }

    /// What each price is to be multiplied with, as in [#adjusted]; for all prices of a bar its close decides.
    double[] factors(long[] times, double[] closes, long asOf) {
        if (times.length != closes.length)
            throw new IllegalArgumentException(closes.length + " prices for " + times.length + " times");
        double[] factors = new double[closes.length];
        double factor = 1;
        int next = actions.size() - 1;
        for (int i = closes.length - 1; i >= 0; i--) {
            for (; next >= 0 && actions.get(next).time() > times[i]; next--)
                if (counts(actions.get(next), asOf)) factor *= factor(actions.get(next), closes[i]);
            factors[i] = factor;
        }
        return factors;
    }

    /// How many shares of a moment each share of a time has become by splits, for volumes.
    double[] shareFactors(long[] times, long asOf) {
        double[] factors = new double[times.length];
        double factor = 1;
        int next = actions.size() - 1;
        for (int i = times.length - 1; i >= 0; i--) {
            for (; next >= 0 && actions.get(next).time() > times[i]; next--)
                if (counts(actions.get(next), asOf) && actions.get(next) instanceof Action.Split split)
                    factor *= (double) split.ratioNew() / split.ratioOld();
            factors[i] = factor;
        }
        return factors;
    }

    private static boolean counts(Action action, long asOf) {
        return action.time() <= asOf && action.known() <= asOf;
    }

    /// @param before the last price before it
    private double factor(Action action, double before) {
        return switch (action) {
            case Action.Split split -> (double) split.ratioOld() / split.ratioNew();
            case Action.Dividend dividend -> {
                double amount = dividend.amount() / (double) FixedPoint.power(priceScale);
                if (!(amount < before))
                    throw new IllegalArgumentException("a dividend of " + amount + " on a price of " + before);
                yield 1 - amount / before;
            }
        };
    }

    /// A quantity that was held over time: shares after the splits from one moment to another.
    ///
    /// @throws ArithmeticException if it does not come out even; what happens to a fraction is the broker's word
    public long shares(long quantity, long from, long to) {
        long held = quantity;
        for (Action each : actions) {
            if (each.time() <= from || each.time() > to || !(each instanceof Action.Split split)) continue;
            long product = Math.multiplyExact(held, split.ratioNew());
            if (product % split.ratioOld() != 0)
                throw new ArithmeticException(
                        held + " shares do not split " + split.ratioNew() + " for " + split.ratioOld() + " evenly");
            held = product / split.ratioOld();
        }
        return held;
    }
}
