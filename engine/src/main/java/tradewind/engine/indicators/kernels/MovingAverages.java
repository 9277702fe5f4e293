package tradewind.engine.indicators.kernels;

/// Moving averages. Recursive ones start from the simple mean of their first `n` values.
final class MovingAverages {
    private MovingAverages() {}

    static Line sma(Line in, int n) {
        Line out = Line.room(in.begin() + n - 1, in.end());
        for (int i = 0; i < out.count(); i++) {
            double sum = 0;
            for (int j = i; j < i + n; j++) sum += in.values()[j];
            out.values()[i] = sum / n;
        }
        return out;
    }

    /// k = 2/(n + 1).
    static Line ema(Line in, int n) {
        return smooth(in, n, 2.0 / (n + 1));
    }

    /// (previous × (n − 1) + x)/n.
    static Line wilder(Line in, int n) {
        return smooth(in, n, 1.0 / n);
    }

    private static Line smooth(Line in, int n, double weight) {
        Line out = Line.room(in.begin() + n - 1, in.end());
        if (out.count() == 0) return out;
        double sum = 0;
        for (int i = 0; i < n; i++) sum += in.values()[i];
        double average = sum / n;
        out.values()[0] = average;
        for (int i = 1; i < out.count(); i++) {
            average += weight * (in.values()[i + n - 1] - average);
            out.values()[i] = average;
        }
        return out;
    }

    /// Weights 1 to n, the newest heaviest.
    static Line wma(Line in, int n) {
        Line out = Line.room(in.begin() + n - 1, in.end());
        for (int i = 0; i < out.count(); i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) sum += (j + 1) * in.values()[i + j];
            out.values()[i] = sum / (n * (n + 1) / 2.0);
        }
        return out;
    }

    /// 2 EMA − EMA of EMA.
    static Line dema(Line in, int n) {
        Line first = ema(in, n);
        return first.with(ema(first, n), (one, two) -> 2 * one - two);
    }

    /// 3 EMA − 3 EMA² + EMA³.
    static Line tema(Line in, int n) {
        Line first = ema(in, n);
        Line second = ema(first, n);
        return first.with(second, (one, two) -> 3 * one - 3 * two).with(ema(second, n), Double::sum);
    }

    /// A mean of means: of n/2 and n/2 + 1 for an even n, of (n + 1)/2 twice for an odd one.
    static Line trima(Line in, int n) {
        return n % 2 == 1 ? sma(sma(in, (n + 1) / 2), (n + 1) / 2) : sma(sma(in, n / 2), n / 2 + 1);
    }

    /// Kaufman's: the weight goes from 2/31 to 2/3, squared, with how straight the last n changes were. Starts from
    /// the value before its first bar.
    static Line kama(Line in, int n) {
        Line out = Line.room(in.begin() + n, in.end());
        double slow = 2.0 / 31;
        double fast = 2.0 / 3;
        double average = out.count() == 0 ? 0 : in.values()[n - 1];
        for (int i = 0; i < out.count(); i++) {
            double path = 0;
            for (int j = i + 1; j <= i + n; j++) path += Math.abs(in.values()[j] - in.values()[j - 1]);
            double way = in.values()[i + n] - in.values()[i];
            double straight = path <= way || path == 0 ? 1 : Math.abs(way / path);
            double weight = Math.pow(straight * (fast - slow) + slow, 2);
            average += weight * (in.values()[i + n] - average);
            out.values()[i] = average;
        }
        return out;
    }

    /// Tillson's T3 with volume factor v: six exponential averages in a row.
    static Line t3(Line in, int n, double v) {
        Line[] e = new Line[6];
        Line from = in;
        for (int i = 0; i < 6; i++) from = e[i] = ema(from, n);
        double cube = v * v * v;
        double square = v * v;
        Line late = e[5].with(e[4], (six, five) -> -cube * six + (3 * square + 3 * cube) * five);
        Line early = e[3].with(
                e[2],
                (four, three) -> (-6 * square - 3 * v - 3 * cube) * four + (1 + 3 * v + cube + 3 * square) * three);
        return late.with(early, Double::sum);
    }

    /// @param kind SMA, EMA, WMA, DEMA, TEMA, TRIMA, KAMA or T3 (with 0.7)
    static Line named(String kind, Line in, int n) {
        return switch (kind) {
            case "SMA" -> sma(in, n);
            case "EMA" -> ema(in, n);
            case "WMA" -> wma(in, n);
            case "DEMA" -> dema(in, n);
            case "TEMA" -> tema(in, n);
            case "TRIMA" -> trima(in, n);
            case "KAMA" -> kama(in, n);
            case "T3" -> t3(in, n, 0.7);
            default -> throw new IllegalArgumentException("unknown average " + kind);
        };
    }
}
