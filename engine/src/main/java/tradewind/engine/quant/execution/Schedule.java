package tradewind.engine.quant.execution;

/// How a parent quantity is split over time.
///
/// @param cumulativeTarget what should have been sent by the end of each slice, before rounding
/// @param childQuantities  what each slice sends, in whole lots except the last, which takes the remainder
@SuppressWarnings("ArrayRecordComponent")
public record Schedule(double[] cumulativeTarget, long[] childQuantities) {
    /// A target this little below a lot counts as the lot: it is the rounding of a sum.
    private static final double WHOLE = 1e-9;

    /// Equal time slices: TWAP.
    ///
    /// @param quantity above zero
    /// @param slices   at least 1
    /// @param lotSize  at least 1
    public static Schedule twap(long quantity, int slices, long lotSize) {
        if (slices < 1) throw new IllegalArgumentException("slices must be at least 1: " + slices);
        checkQuantity(quantity, lotSize);
        double[] target = new double[slices];
        for (int i = 0; i < slices; i++) target[i] = (double) quantity * (i + 1) / slices;
        return rounded(target, quantity, lotSize);
    }

    /// In proportion to a historical volume profile: VWAP.
    ///
    /// @param profile expected volume per slice in any unit, zero or above, not all zero
    public static Schedule vwap(long quantity, double[] profile, long lotSize) {
        checkQuantity(quantity, lotSize);
        double sum = 0;
        for (int i = 0; i < profile.length; i++) {
            if (!(profile[i] >= 0) || !Double.isFinite(profile[i]))
                throw new IllegalArgumentException(
                        "volume profile of slice " + i + " must be zero or above: " + profile[i]);
            sum += profile[i];
        }
        if (!(sum > 0)) throw new IllegalArgumentException("volume profile is empty or all zero");
        if (Double.isInfinite(sum)) throw new IllegalArgumentException("volume profile is beyond the range of numbers");
        double[] target = new double[profile.length];
        double running = 0;
        for (int i = 0; i < target.length; i++) {
            running += profile[i];
            target[i] = quantity * (running / sum);
        }
        target[target.length - 1] = quantity;
        return rounded(target, quantity, lotSize);
    }

    private static Schedule rounded(double[] target, long quantity, long lotSize) {
        long[] children = new long[target.length];
        long sent = 0;
        for (int i = 0; i < target.length; i++) {
            long lots = (long) Math.floor(target[i] / lotSize + WHOLE);
            long upTo = i == target.length - 1 ? quantity : Math.min(lots * lotSize, quantity);
            children[i] = upTo - sent;
            sent = upTo;
        }
        return new Schedule(target, children);
    }

    /// What a participation rate is a share of.
    public enum Rate {
        /// own = rate × others
        OF_OTHERS_VOLUME,
        /// own/(own + others) = rate, so own = rate/(1 − rate) × others
        OF_TOTAL_VOLUME
    }

    /// Children that follow the market's volume: POV. They stop when the quantity is done, and may not reach
    /// it.
    ///
    /// @param othersVolume  traded by others in each slice, zero or above
    /// @param participation above 0, below 1
    public static long[] pov(long quantity, long[] othersVolume, double participation, Rate rate, long lotSize) {
        checkQuantity(quantity, lotSize);
        if (!(participation > 0 && participation < 1))
            throw new IllegalArgumentException("participation must lie between 0 and 1: " + participation);
        double share = rate == Rate.OF_TOTAL_VOLUME ? participation / (1 - participation) : participation;
        long[] children = new long[othersVolume.length];
        long volume = 0;
        long sent = 0;
        for (int i = 0; i < children.length; i++) {
            if (othersVolume[i] < 0)
                throw new IllegalArgumentException("volume of slice " + i + " is negative: " + othersVolume[i]);
            volume = Math.addExact(volume, othersVolume[i]);
            double target = volume * share;
            long upTo = target >= quantity ? quantity : (long) Math.floor(target / lotSize + WHOLE) * lotSize;
            upTo = Math.min(upTo, quantity);
            children[i] = upTo - sent;
            sent = upTo;
        }
        return children;
    }

    private static void checkQuantity(long quantity, long lotSize) {
        if (quantity < 1) throw new IllegalArgumentException("quantity must be above zero: " + quantity);
        if (lotSize < 1) throw new IllegalArgumentException("lot size must be at least 1: " + lotSize);
    }
}
