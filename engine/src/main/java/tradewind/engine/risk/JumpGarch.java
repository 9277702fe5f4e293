package tradewind.engine.risk;

import java.util.SplittableRandom;

/// The published market of the flash-crash measurements: GARCH(1,1) returns with jumps, one symbol, one seed.
///
/// A trading day has 23,400 seconds with a tick at each. h' = ω + 0.05 r² + 0.94 h with ω such that a day's
/// deviation is `dailyVol`; with probability 1/23,400 a second a jump of normal size with deviation 1.5 %
/// is added (and not fed back into h). A planted crash spreads a fall evenly over its seconds, on top of
/// the noise, and gives half of it back in the ten minutes after. The same seed gives the same ticks.
public final class JumpGarch {
    /// Seconds of a trading day.
    public static final int DAY = 23_400;

    private static final double ALPHA = 0.05;
    private static final double BETA = 0.94;
    private static final double JUMP = 0.015;

    private final SplittableRandom random;
    private final double omega;
    private final double dailyVol;
    private double h;
    private double log;
    private int second;
    private int crashFrom = -1;
    private int crashSeconds;
    private double crashStep;

    public JumpGarch(long seed, double dailyVol, double price) {
        if (!(dailyVol > 0)) throw new IllegalArgumentException("daily volatility must be above zero: " + dailyVol);
        if (!(price > 0) || Double.isInfinite(price))
            throw new IllegalArgumentException("price must be above zero: " + price);
        random = new SplittableRandom(seed);
        this.dailyVol = dailyVol;
        double mean = dailyVol * dailyVol / DAY;
        omega = mean * (1 - ALPHA - BETA);
        h = mean;
        log = Math.log(price);
    }

    public double dailyVol() {
        return dailyVol;
    }

    /// Plants a crash that begins at a second of the day.
    ///
    /// @param depth   of the logarithm, above zero
    /// @param seconds at least 1
    public void plant(int from, int seconds, double depth) {
        if (!(depth > 0) || seconds < 1)
            throw new IllegalArgumentException("a crash of " + depth + " in " + seconds + " s");
        crashFrom = from;
        crashSeconds = seconds;
        crashStep = depth / seconds;
    }

    /// The price of the next second. Allocates nothing.
    public double next() {
        double r = Math.sqrt(h) * random.nextGaussian();
        h = omega + ALPHA * r * r + BETA * h;
        log += r;
        if (random.nextDouble() < 1.0 / DAY) log += JUMP * random.nextGaussian();
        if (crashFrom >= 0 && second >= crashFrom) {
            int since = second - crashFrom;
            if (since < crashSeconds) log -= crashStep;
            else if (since < crashSeconds + 600) log += crashStep * crashSeconds / 1_200;
            else crashFrom = -1;
        }
        second++;
        return Math.exp(log);
    }
}
