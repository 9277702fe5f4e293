package tradewind.engine.paper;

/// When an order that rests fills, and what an order that takes finds. A recorded market does not say it:
/// what stood before us in the queue, and what it would have shown us beyond the touch, was never written
/// down.
///
/// In all of them an order that rests fills whole at its limit once the market trades or is quoted through it.
public sealed interface FillModel {
    /// As good as it gets: an order fills whole as soon as a trade takes place at its limit, or the other
    /// side is quoted there.
    record Optimistic() implements FillModel {}

    /// A trade at the limit fills nothing: the market must go through it.
    record ThroughOnly() implements FillModel {}

    /// What was shown when the order joined must trade before it fills; others that cancel never help. See
    /// [PaperOptions#queuePercent].
    record VolumeAhead() implements FillModel {}

    /// As [VolumeAhead], and no more can stand ahead than is shown at all: others who cancel did so behind
    /// the order until what is shown says otherwise (hftbacktest's risk-averse queue).
    record RiskAverseQueue() implements FillModel {}

    /// Others who cancel stood ahead or behind as the odds are. Of `front` quantity ahead and `back` behind,
    /// a cancel came from behind with probability `backⁿ / (backⁿ + frontⁿ)` (hftbacktest's power-law queue).
    ///
    /// @param exponent n, above zero: 1 is as likely anywhere, 3 rarely from ahead while the order is near
    ///     the front
    record PowerLawQueue(double exponent) implements FillModel {
        public PowerLawQueue {
            if (!(exponent > 0) || exponent > 100) throw new IllegalArgumentException("exponent: " + exponent);
        }
    }

    /// As [VolumeAhead] for orders that rest. An order that takes more than is shown goes on at the next
    /// ticks, each assumed to hold as much as the touch, and pays for it.
    ///
    /// @param levels beyond the touch that it may reach at once, 0 to 10,000
    record SizeAware(int levels) implements FillModel {
        public SizeAware {
            if (levels < 0 || levels > 10_000) throw new IllegalArgumentException("levels: " + levels);
        }
    }

    /// Levels beyond the touch that an order may take from at once.
    default int reach() {
        return this instanceof SizeAware aware ? aware.levels() : 0;
    }

    /// Whether what is shown at an order's price moves it in its queue.
    default boolean watchesDepth() {
        return switch (this) {
            case RiskAverseQueue _, PowerLawQueue _ -> true;
            case Optimistic _, ThroughOnly _, VolumeAhead _, SizeAware _ -> false;
        };
    }

    /// What stands ahead of an order once another quantity is shown at its price; below zero is what an order
    /// would have filled. Of the models that do not watch it, `front`.
    ///
    /// @param front ahead of it so far
    /// @param before shown last
    /// @param after shown now
    /// @param traded at the price in between, known to `front` already
    /// @see "hftbacktest: Order fill, queue models; RiskAdverseQueueModel and ProbQueueModel"
    default double afterDepth(double front, double before, double after, double traded) {
        return switch (this) {
            case RiskAverseQueue _ -> Math.min(front, after);
            case PowerLawQueue law -> law(front, before, after, traded, law.exponent());
            case Optimistic _, ThroughOnly _, VolumeAhead _, SizeAware _ -> front;
        };
    }

    private static double law(double front, double before, double after, double traded, double exponent) {
        double canceled = before - after - traded;
        if (canceled < 0) return Math.min(front, after);
        double back = before - front;
        double fromBehind = behind(front, back, exponent);
        double left = front - (1 - fromBehind) * canceled + Math.min(back - fromBehind * canceled, 0);
        return Math.min(left, after);
    }

    /// How likely it is that a cancel came from behind.
    private static double behind(double front, double back, double exponent) {
        double behind = StrictMath.pow(Math.max(0, back), exponent);
        double ahead = StrictMath.pow(Math.max(0, front), exponent);
        return behind + ahead == 0 ? 1 : behind / (behind + ahead);
    }
}
