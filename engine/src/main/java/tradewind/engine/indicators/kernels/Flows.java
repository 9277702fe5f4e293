package tradewind.engine.indicators.kernels;

/// Indicators of price and volume.
final class Flows {
    private Flows() {}

    /// On-balance volume; the first bar's volume starts it.
    static Line obv(BarColumns bars) {
        Line out = Line.room(0, bars.size());
        double sum = 0;
        for (int i = 0; i < out.count(); i++) {
            double change = i == 0 ? 1 : bars.close()[i] - bars.close()[i - 1];
            sum += Math.signum(change) * bars.volume()[i];
            out.values()[i] = sum;
        }
        return out;
    }

    /// Accumulation/distribution: Σ volume × ((close − low) − (high − close))/(high − low).
    static Line ad(BarColumns bars) {
        Line out = Line.room(0, bars.size());
        double sum = 0;
        for (int i = 0; i < out.count(); i++) {
            double range = bars.high()[i] - bars.low()[i];
            double place = (bars.close()[i] - bars.low()[i]) - (bars.high()[i] - bars.close()[i]);
            sum += Oscillators.over(place, range) * bars.volume()[i];
            out.values()[i] = sum;
        }
        return out;
    }

    /// Fast − slow EMA of [#ad], both started from its first value; begins with the slow one's length.
    static Line adosc(BarColumns bars, int fast, int slow) {
        Line ad = ad(bars);
        Line out = Line.room(Math.max(fast, slow) - 1, bars.size());
        double quick = 2.0 / (fast + 1);
        double slowly = 2.0 / (slow + 1);
        double f = bars.size() == 0 ? 0 : ad.values()[0];
        double s = f;
        for (int i = 0; i < ad.count(); i++) {
            f += quick * (ad.values()[i] - f);
            s += slowly * (ad.values()[i] - s);
            if (i >= out.begin()) out.values()[i - out.begin()] = f - s;
        }
        return out;
    }

    /// Money flow index: the share of typical price × volume on rising typical prices, over n bars. 0 without any
    /// flow.
    static Line mfi(BarColumns bars, int n) {
        Line typical = bars.typical();
        Line out = Line.room(n, bars.size());
        for (int i = 0; i < out.count(); i++) {
            double up = 0;
            double down = 0;
            for (int j = i + 1; j <= i + n; j++) {
                double change = typical.values()[j] - typical.values()[j - 1];
                double flow = typical.values()[j] * bars.volume()[j];
                if (change > 0) up += flow;
                if (change < 0) down += flow;
            }
            out.values()[i] = 100 * Oscillators.over(up, up + down);
        }
        return out;
    }
}
