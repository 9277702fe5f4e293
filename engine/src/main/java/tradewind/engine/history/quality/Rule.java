package tradewind.engine.history.quality;

import java.math.BigDecimal;
import java.util.List;

/// One demand on a row. As text it is the rule's name and its figures: `above-zero price`, `tick price 0.01`.
public sealed interface Rule {
    /// As text, see [#of].
    String text();

    /// The value must be above zero.
    record AboveZero(String column) implements Rule {
        @Override
        public String text() {
            return "above-zero " + column;
        }
    }

    /// The value must not be below zero; a missing one passes.
    record NotNegative(String column) implements Rule {
        @Override
        public String text() {
            return "not-negative " + column;
        }
    }

    /// The value must be one of `least` to `most`, both included.
    record Range(String column, BigDecimal least, BigDecimal most) implements Rule {
        @Override
        public String text() {
            return "range " + column + " " + least.toPlainString() + " " + most.toPlainString();
        }
    }

    /// The value must be a multiple of `tick`.
    record Tick(String column, BigDecimal tick) implements Rule {
        public Tick {
            if (tick.signum() <= 0) throw new IllegalArgumentException("a tick must be above zero: " + tick);
        }

        @Override
        public String text() {
            return "tick " + column + " " + tick.toPlainString();
        }
    }

    /// Times must not fall, or, if `strict`, must rise.
    record Monotonic(boolean strict) implements Rule {
        @Override
        public String text() {
            return strict ? "monotonic strict" : "monotonic";
        }
    }

    /// No value may leave the one before it by more than a `fraction` of it when the next comes back to within that:
    /// such a row stands alone. A move that lasts is none.
    record Spike(String column, double fraction) implements Rule {
        public Spike {
            if (!(fraction > 0) || fraction == Double.POSITIVE_INFINITY)
                throw new IllegalArgumentException("the fraction of a spike must be above zero: " + fraction);
        }

        @Override
        public String text() {
            return "spike " + column + " " + fraction;
        }
    }

    /// The value must not be the same in every row of more than so many seconds: a feed that is frozen says nothing new
    /// although its clock goes on.
    record Stale(String column, long seconds) implements Rule {
        public Stale {
            if (seconds <= 0 || seconds > 31_536_000_000L)
                throw new IllegalArgumentException("the seconds of a stale value must be above zero: " + seconds);
        }

        @Override
        public String text() {
            return "stale " + column + " " + seconds;
        }
    }

    /// No value twice in one stretch of time; a missing one passes.
    record Unique(String column) implements Rule {
        @Override
        public String text() {
            return "unique " + column;
        }
    }

    /// The bid must not be above the ask.
    record NotCrossed() implements Rule {
        @Override
        public String text() {
            return "not-crossed";
        }
    }

    /// Low and high must enclose open and close.
    record BarShape() implements Rule {
        @Override
        public String text() {
            return "bar-shape";
        }
    }

    /// A bar shorter than a day must begin at a multiple of its length, UTC.
    record OnSpan() implements Rule {
        @Override
        public String text() {
            return "on-span";
        }
    }

    /// Reads a rule.
    ///
    /// @throws IllegalArgumentException if there is no such rule, or its figures do not fit; the message says which
    ///     rules there are
    static Rule of(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        try {
            return switch (words.getFirst() + "/" + (words.size() - 1)) {
                case "above-zero/1" -> new AboveZero(words.get(1));
                case "not-negative/1" -> new NotNegative(words.get(1));
                case "range/3" -> new Range(words.get(1), new BigDecimal(words.get(2)), new BigDecimal(words.get(3)));
                case "tick/2" -> new Tick(words.get(1), new BigDecimal(words.get(2)));
                case "monotonic/0" -> new Monotonic(false);
                case "monotonic/1" -> new Monotonic(true);
                case "spike/2" -> new Spike(words.get(1), Double.parseDouble(words.get(2)));
                case "stale/2" -> new Stale(words.get(1), Long.parseLong(words.get(2)));
                case "unique/1" -> new Unique(words.get(1));
                case "not-crossed/0" -> new NotCrossed();
                case "bar-shape/0" -> new BarShape();
                case "on-span/0" -> new OnSpan();
                default ->
                    throw new IllegalArgumentException(
                            "\"" + text + "\" is no rule. There are: above-zero COLUMN,"
                                    + " not-negative COLUMN, range COLUMN LEAST MOST, tick COLUMN TICK, monotonic [strict],"
                                    + " spike COLUMN FRACTION, stale COLUMN SECONDS, unique COLUMN, not-crossed, bar-shape, on-span.");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a figure in the rule \"" + text + "\" is no number", e);
        }
    }
}
