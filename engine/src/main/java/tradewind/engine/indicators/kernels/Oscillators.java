package tradewind.engine.indicators.kernels;

import java.util.Arrays;

/// Oscillators: where the price stands in its recent past. A quotient over a range of zero is 0, as in TA-Lib, unless
/// said otherwise.
final class Oscillators {
    private Oscillators() {}

    static double over(double above, double below) {
        return below == 0 ? 0 : above / below;
    }

    private static Line change(Line in, int n) {
        Line out = Line.room(in.begin() + n, in.end());
        for (int i = 0; i < out.count(); i++) out.values()[i] = in.values()[i + n] - in.values()[i];
        return out;
    }

    /// Relative strength index with Wilder's averages. 50 while nothing has moved (TA-Lib: 0, its most oversold).
    static Line rsi(Line in, int n) {
        Line change = change(in, 1);
        Line gain = MovingAverages.wilder(change.map(x -> Math.max(x, 0)), n);
        Line loss = MovingAverages.wilder(change.map(x -> Math.max(-x, 0)), n);
        return gain.with(loss, (up, down) -> up + down == 0 ? 50 : 100 * up / (up + down));
    }

    /// Chande's: 100 (gain − loss)/(gain + loss), with Wilder's averages.
    static Line cmo(Line in, int n) {
        Line change = change(in, 1);
        Line gain = MovingAverages.wilder(change.map(x -> Math.max(x, 0)), n);
        Line loss = MovingAverages.wilder(change.map(x -> Math.max(-x, 0)), n);
        return gain.with(loss, (up, down) -> 100 * over(up - down, up + down));
    }

    static Line momentum(Line in, int n) {
        return change(in, n);
    }

    /// 100 (x/x n bars ago − 1).
    static Line roc(Line in, int n) {
        Line out = Line.room(in.begin() + n, in.end());
        for (int i = 0; i < out.count(); i++) {
            double before = in.values()[i];
            out.values()[i] = before == 0 ? 0 : 100 * (in.values()[i + n] / before - 1);
        }
        return out;
    }

    /// One-bar rate of change of a threefold EMA.
    static Line trix(Line in, int n) {
        return roc(MovingAverages.ema(MovingAverages.ema(MovingAverages.ema(in, n), n), n), 1);
    }

    /// 100 (fast − slow)/slow, each average from its own first values.
    static Line ppo(Line in, int fast, int slow, String kind) {
        Line quick = MovingAverages.named(kind, in, Math.min(fast, slow));
        return quick.with(MovingAverages.named(kind, in, Math.max(fast, slow)), (f, s) -> 100 * over(f - s, s));
    }

    /// Fast − slow average, each from its own first values.
    static Line apo(Line in, int fast, int slow, String kind) {
        Line quick = MovingAverages.named(kind, in, Math.min(fast, slow));
        return quick.with(MovingAverages.named(kind, in, Math.max(fast, slow)), (f, s) -> f - s);
    }

    /// The fast average is seeded so late that both start on the slow one's first bar; all three lines begin with the
    /// signal.
    ///
    /// @param line macd, signal or hist
    static Line macd(Line in, int fast, int slow, int signal, String line) {
        int quick = Math.min(fast, slow);
        int slowly = Math.max(fast, slow);
        Line late = in.from(in.begin() + slowly - quick);
        Line macd = MovingAverages.ema(late, quick).with(MovingAverages.ema(in, slowly), (f, s) -> f - s);
        Line average = MovingAverages.ema(macd, signal);
        return switch (line) {
            case "macd" -> macd.from(average.begin());
            case "signal" -> average;
            case "hist" -> macd.with(average, (m, s) -> m - s);
            default -> throw new IllegalArgumentException("MACD has the lines macd, signal, hist, not " + line);
        };
    }

    static Line highest(Line in, int n) {
        Line out = Line.room(in.begin() + n - 1, in.end());
        for (int i = 0; i < out.count(); i++) {
            out.values()[i] = Arrays.stream(in.values(), i, i + n).max().orElseThrow();
        }
        return out;
    }

    static Line lowest(Line in, int n) {
        Line out = Line.room(in.begin() + n - 1, in.end());
        for (int i = 0; i < out.count(); i++) {
            out.values()[i] = Arrays.stream(in.values(), i, i + n).min().orElseThrow();
        }
        return out;
    }

    /// 100 (close − lowest low)/(highest high − lowest low) over n bars.
    static Line percentK(Line high, Line low, Line close, int n) {
        Line bottom = lowest(low, n);
        Line range = highest(high, n).with(bottom, (h, l) -> h - l);
        return close.with(bottom, (c, l) -> c - l).with(range, (above, r) -> 100 * over(above, r));
    }

    /// @param line fastK or fastD; both begin with fastD
    static Line stochasticFast(Line high, Line low, Line close, int k, int d, String line) {
        Line fast = percentK(high, low, close, k);
        Line average = MovingAverages.sma(fast, d);
        return switch (line) {
            case "fastK" -> fast.from(average.begin());
            case "fastD" -> average;
            default -> throw new IllegalArgumentException("there are the lines fastK and fastD, not " + line);
        };
    }

    /// @param line slowK or slowD; both begin with slowD
    static Line stochastic(BarColumns bars, int k, int slow, int d, String line) {
        Line fast = percentK(Line.of(bars.high()), Line.of(bars.low()), Line.of(bars.close()), k);
        Line slowK = MovingAverages.sma(fast, slow);
        Line slowD = MovingAverages.sma(slowK, d);
        return switch (line) {
            case "slowK" -> slowK.from(slowD.begin());
            case "slowD" -> slowD;
            default -> throw new IllegalArgumentException("STOCH has the lines slowK and slowD, not " + line);
        };
    }

    static Line stochasticRsi(Line in, int n, int k, int d, String line) {
        Line rsi = rsi(in, n);
        return stochasticFast(rsi, rsi, rsi, k, d, line);
    }

    /// −100 (highest high − close)/(highest high − lowest low).
    static Line williams(BarColumns bars, int n) {
        Line top = highest(Line.of(bars.high()), n);
        Line range = top.with(lowest(Line.of(bars.low()), n), (h, l) -> h - l);
        return top.with(Line.of(bars.close()), (h, c) -> h - c).with(range, (off, r) -> -100 * over(off, r));
    }

    /// (typical price − its mean)/(0.015 × mean deviation).
    static Line cci(BarColumns bars, int n) {
        Line typical = bars.typical();
        Line out = Line.room(n - 1, bars.size());
        for (int i = 0; i < out.count(); i++) {
            double mean = Arrays.stream(typical.values(), i, i + n).sum() / n;
            double deviation = 0;
            for (int j = i; j < i + n; j++) deviation += Math.abs(typical.values()[j] - mean) / n;
            double off = typical.values()[i + n - 1] - mean;
            out.values()[i] = off == 0 ? 0 : over(off, 0.015 * deviation);
        }
        return out;
    }

    /// Bars since the extreme of the last n + 1, the newest on a tie, as 100 (n − bars)/n.
    static Line aroon(BarColumns bars, int n, String line) {
        Line out = Line.room(n, bars.size());
        boolean up = line.equals("up");
        if (!up && !line.equals("down"))
            throw new IllegalArgumentException("AROON has the lines up and down, not " + line);
        for (int i = 0; i < out.count(); i++) {
            int best = i;
            for (int j = i; j <= i + n; j++) {
                boolean further = up ? bars.high()[j] >= bars.high()[best] : bars.low()[j] <= bars.low()[best];
                if (further) best = j;
            }
            out.values()[i] = 100.0 * (best - i) / n;
        }
        return out;
    }

    /// (close − open)/(high − low).
    static Line balance(BarColumns bars) {
        Line out = Line.room(0, bars.size());
        for (int i = 0; i < out.count(); i++) {
            out.values()[i] = over(bars.close()[i] - bars.open()[i], bars.high()[i] - bars.low()[i]);
        }
        return out;
    }

    /// Ultimate oscillator: buying pressure over true range, of three lengths at weights 4, 2 and 1.
    static Line ultimate(BarColumns bars, int one, int two, int three) {
        int[] n = {one, two, three};
        Arrays.sort(n);
        Line range = bars.trueRange();
        Line pressure = Line.room(1, bars.size());
        for (int i = 1; i < bars.size(); i++) {
            pressure.values()[i - 1] = bars.close()[i] - Math.min(bars.low()[i], bars.close()[i - 1]);
        }
        Line[] share = new Line[3];
        for (int j = 0; j < 3; j++) {
            share[j] = MovingAverages.sma(pressure, n[j]).with(MovingAverages.sma(range, n[j]), Oscillators::over);
        }
        return share[0].with(share[1], (s, m) -> 4 * s + 2 * m).with(share[2], (both, l) -> 100 * (both + l) / 7);
    }
}
