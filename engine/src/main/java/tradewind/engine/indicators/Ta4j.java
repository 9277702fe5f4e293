package tradewind.engine.indicators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ta4j.core.Bar;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/// The only door to ta4j. Every series counts in doubles: its decimal default is many times slower.
final class Ta4j {
    private static final NumFactory NUMBERS = DoubleNumFactory.getInstance();

    private Ta4j() {}

    static double[] sma(Bars bars, int periods) {
        return line(new SMAIndicator(new ClosePriceIndicator(series(bars)), periods), periods - 1);
    }

    /// Upper, middle and lower band; standard deviation of the population.
    static double[][] bollinger(Bars bars, int periods, double width) {
        var close = new ClosePriceIndicator(series(bars));
        var middle = new BollingerBandsMiddleIndicator(new SMAIndicator(close, periods));
        var deviation = new StandardDeviationIndicator(close, periods);
        Num k = NUMBERS.numOf(width);
        return new double[][] {
            line(new BollingerBandsUpperIndicator(middle, deviation, k), periods - 1),
            line(middle, periods - 1),
            line(new BollingerBandsLowerIndicator(middle, deviation, k), periods - 1)
        };
    }

    static BaseBarSeries series(Bars bars) {
        Duration length = Duration.ofNanos(bars.nanos());
        List<Bar> list = new ArrayList<>(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            Instant begin = Instant.ofEpochSecond(0, bars.time()[i]);
            list.add(new BaseBar(
                    length,
                    begin,
                    begin.plus(length),
                    NUMBERS.numOf(bars.open()[i]),
                    NUMBERS.numOf(bars.high()[i]),
                    NUMBERS.numOf(bars.low()[i]),
                    NUMBERS.numOf(bars.close()[i]),
                    NUMBERS.numOf(bars.volume()[i]),
                    NUMBERS.zero(),
                    0));
        }
        return new BaseBarSeriesBuilder().withNumFactory(NUMBERS).withBars(list).build();
    }

    /// The values from the first defined one; ta4j gives numbers before that, too, which mean nothing.
    static double[] line(org.ta4j.core.Indicator<Num> indicator, int first) {
        double[] out = new double[indicator.getBarSeries().getBarCount()];
        Arrays.fill(out, 0, Math.min(first, out.length), Double.NaN);
        for (int i = first; i < out.length; i++) out[i] = indicator.getValue(i).doubleValue();
        return out;
    }
}
