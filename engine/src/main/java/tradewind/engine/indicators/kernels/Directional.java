package tradewind.engine.indicators.kernels;

/// Wilder's directional movement, average true range and parabolic stop.
final class Directional {
    private Directional() {}

    static Line atr(BarColumns bars, int n) {
        return MovingAverages.wilder(bars.trueRange(), n);
    }

    static Line natr(BarColumns bars, int n) {
        return atr(bars, n).with(Line.of(bars.close()), (range, close) -> 100 * Oscillators.over(range, close));
    }

    /// The part of a bar's move that goes up (or down) beyond the other, from bar 1.
    static Line movement(BarColumns bars, boolean up) {
        Line out = Line.room(1, bars.size());
        for (int i = 1; i < bars.size(); i++) {
            double rise = bars.high()[i] - bars.high()[i - 1];
            double fall = bars.low()[i - 1] - bars.low()[i];
            double its = up ? rise : fall;
            out.values()[i - 1] = its > 0 && its > (up ? fall : rise) ? its : 0;
        }
        return out;
    }

    /// Wilder's running sum, from bar n: the first n − 1 values are added up, the n-th already decays them.
    static Line sum(Line in, int n) {
        if (n == 1) return in;
        Line out = Line.room(in.begin() + n - 1, in.end());
        double sum = 0;
        for (int i = 0; i < Math.min(n - 1, in.count()); i++) sum += in.values()[i];
        for (int i = 0; i < out.count(); i++) {
            sum += in.values()[i + n - 1] - sum / n;
            out.values()[i] = sum;
        }
        return out;
    }

    /// 100 × movement/true range.
    static Line indicator(BarColumns bars, int n, boolean up) {
        return sum(movement(bars, up), n)
                .with(sum(bars.trueRange(), n), (move, range) -> 100 * Oscillators.over(move, range));
    }

    /// 100 |+DI − −DI|/(+DI + −DI); while there is no movement the value before stays.
    static Line dx(BarColumns bars, int n) {
        Line out = indicator(bars, n, true)
                .with(
                        indicator(bars, n, false),
                        (up, down) -> up + down == 0 ? -1 : 100 * Math.abs(up - down) / (up + down));
        double before = 0;
        for (int i = 0; i < out.count(); i++) {
            if (out.values()[i] < 0) out.values()[i] = before;
            before = out.values()[i];
        }
        return out;
    }

    /// Wilder's average of DX, from bar 2n − 1.
    static Line adx(BarColumns bars, int n) {
        return MovingAverages.wilder(dx(bars, n), n);
    }

    /// Mean of ADX now and n − 1 bars ago.
    static Line adxr(BarColumns bars, int n) {
        Line adx = adx(bars, n);
        Line out = Line.room(adx.begin() + n - 1, bars.size());
        for (int i = 0; i < out.count(); i++) out.values()[i] = (adx.values()[i] + adx.values()[i + n - 1]) / 2;
        return out;
    }

    /// Parabolic stop and reverse, from bar 1; the first direction is down if the second bar's low fell by more than
    /// its high rose.
    static Line sar(BarColumns bars, double step, double most) {
        Line out = Line.room(1, bars.size());
        if (out.count() == 0) return out;
        double start = Math.min(step, most);
        double[] high = bars.high();
        double[] low = bars.low();
        boolean rising = movement(bars, false).values()[0] == 0;
        double extreme = rising ? high[1] : low[1];
        double stop = rising ? low[0] : high[0];
        double factor = start;
        for (int i = 1; i < bars.size(); i++) {
            int before = Math.max(1, i - 1);
            boolean turned = rising ? low[i] <= stop : high[i] >= stop;
            if (turned) {
                rising = !rising;
                stop = rising
                        ? Math.min(extreme, Math.min(low[before], low[i]))
                        : Math.max(extreme, Math.max(high[before], high[i]));
                factor = start;
                extreme = rising ? high[i] : low[i];
                out.values()[i - 1] = stop;
            } else {
                out.values()[i - 1] = stop;
                if (rising ? high[i] > extreme : low[i] < extreme) {
                    extreme = rising ? high[i] : low[i];
                    factor = Math.min(most, factor + start);
                }
            }
            stop += factor * (extreme - stop);
            stop = rising
                    ? Math.min(stop, Math.min(low[before], low[i]))
                    : Math.max(stop, Math.max(high[before], high[i]));
        }
        return out;
    }
}
