package tradewind.engine.indicators.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Indicators by name, as TA-Lib calls them: `SMA(20)`, `BBANDS(20,2).upper`, `PPO(12,26,EMA)`, `OBV`.
///
/// Formulas, seeds and first bars are those of TA-Lib 0.4 with its unstable period at zero; parameters left out take
/// TA-Lib's defaults.
public final class TechnicalIndicators {
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_]+)(?:\\(([^)]*)\\))?(?:\\.(\\w+))?");
    private static final int MOST = 100_000;

    private final BarColumns bars;
    private final String name;
    private final List<String> parameters;
    private final String line;

    private TechnicalIndicators(BarColumns bars, String name, List<String> parameters, String line) {
        this.bars = bars;
        this.name = name;
        this.parameters = parameters;
        this.line = line;
    }

    /// @throws IllegalArgumentException if there is no such indicator or line, or a parameter is out of range
    public static Line compute(String indicator, BarColumns bars) {
        Matcher words = NAME.matcher(indicator.replace(" ", ""));
        if (!words.matches()) throw new IllegalArgumentException("not the name of an indicator: " + indicator);
        List<String> parameters = new ArrayList<>();
        if (words.group(2) != null && !words.group(2).isEmpty())
            parameters.addAll(List.of(words.group(2).split(",")));
        String line = words.group(3) == null ? "" : words.group(3);
        return new TechnicalIndicators(bars, words.group(1).toUpperCase(Locale.ROOT), parameters, line).compute();
    }

    private Line compute() {
        Line close = Line.of(bars.close());
        return switch (name) {
            case "SMA", "EMA", "WMA", "DEMA", "TEMA", "TRIMA" -> MovingAverages.named(name, close, n(0, 30, 1));
            case "KAMA" -> MovingAverages.kama(close, n(0, 30, 2));
            case "T3" -> MovingAverages.t3(close, n(0, 5, 2), real(1, 0.7, 0, 1));
            case "RSI" -> Oscillators.rsi(close, n(0, 14, 2));
            case "CMO" -> Oscillators.cmo(close, n(0, 14, 2));
            case "MOM" -> Oscillators.momentum(close, n(0, 10, 1));
            case "ROC" -> Oscillators.roc(close, n(0, 10, 1));
            case "TRIX" -> Oscillators.trix(close, n(0, 30, 1));
            case "PPO" -> Oscillators.ppo(close, n(0, 12, 2), n(1, 26, 2), average(2));
            case "APO" -> Oscillators.apo(close, n(0, 12, 2), n(1, 26, 2), average(2));
            case "MACD" -> Oscillators.macd(close, n(0, 12, 2), n(1, 26, 2), n(2, 9, 1), line("macd"));
            case "BBANDS" -> {
                double up = real(1, 2, -1e9, 1e9);
                yield Windows.bands(close, n(0, 5, 2), up, real(2, up, -1e9, 1e9), line("middle"));
            }
            case "STOCH" -> Oscillators.stochastic(bars, n(0, 5, 1), n(1, 3, 1), n(2, 3, 1), line("slowK"));
            case "STOCHF" ->
                Oscillators.stochasticFast(
                        Line.of(bars.high()), Line.of(bars.low()), close, n(0, 5, 1), n(1, 3, 1), line("fastK"));
            case "STOCHRSI" -> Oscillators.stochasticRsi(close, n(0, 14, 2), n(1, 5, 1), n(2, 3, 1), line("fastK"));
            case "WILLR" -> Oscillators.williams(bars, n(0, 14, 2));
            case "CCI" -> Oscillators.cci(bars, n(0, 14, 2));
            case "AROON" -> Oscillators.aroon(bars, n(0, 14, 2), line("up"));
            case "BOP" -> Oscillators.balance(bars);
            case "ULTOSC" -> Oscillators.ultimate(bars, n(0, 7, 1), n(1, 14, 1), n(2, 28, 1));
            case "MAX" -> Oscillators.highest(close, n(0, 30, 2));
            case "MIN" -> Oscillators.lowest(close, n(0, 30, 2));
            case "TRANGE" -> bars.trueRange();
            case "ATR" -> Directional.atr(bars, n(0, 14, 1));
            case "NATR" -> Directional.natr(bars, n(0, 14, 1));
            case "PLUS_DI" -> Directional.indicator(bars, n(0, 14, 1), true);
            case "MINUS_DI" -> Directional.indicator(bars, n(0, 14, 1), false);
            case "DX" -> Directional.dx(bars, n(0, 14, 2));
            case "ADX" -> Directional.adx(bars, n(0, 14, 2));
            case "ADXR" -> Directional.adxr(bars, n(0, 14, 2));
            case "SAR" -> Directional.sar(bars, real(0, 0.02, 0, 1e9), real(1, 0.2, 0, 1e9));
            case "OBV" -> Flows.obv(bars);
            case "AD" -> Flows.ad(bars);
            case "ADOSC" -> Flows.adosc(bars, n(0, 3, 2), n(1, 10, 2));
            case "MFI" -> Flows.mfi(bars, n(0, 14, 2));
            case "STDDEV" -> Windows.deviation(close, n(0, 5, 2), real(1, 1, -1e9, 1e9));
            case "VAR" -> Windows.variance(close, n(0, 5, 1));
            case "LINEARREG" -> Windows.regression(close, n(0, 14, 2), 0);
            case "LINEARREG_SLOPE" -> Windows.slope(close, n(0, 14, 2));
            case "LINEARREG_ANGLE" -> Windows.slope(close, n(0, 14, 2)).map(slope -> Math.toDegrees(Math.atan(slope)));
            case "LINEARREG_INTERCEPT" -> Windows.regression(close, n(0, 14, 2), 1 - n(0, 14, 2));
            case "TSF" -> Windows.regression(close, n(0, 14, 2), 1);
            case "TYPPRICE" -> bars.typical();
            case "SUM" -> Windows.sum(close, n(0, 30, 2));
            default -> throw new IllegalArgumentException("there is no indicator " + name);
        };
    }

    private int n(int place, int otherwise, int least) {
        double value = real(place, otherwise, least, MOST);
        if (value != Math.rint(value))
            throw new IllegalArgumentException(name + ": " + value + " is not a whole number");
        return (int) value;
    }

    private double real(int place, double otherwise, double least, double most) {
        if (place >= parameters.size()) return otherwise;
        double value;
        try {
            value = Double.parseDouble(parameters.get(place));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": " + parameters.get(place) + " is not a number", e);
        }
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + ": parameter " + (place + 1) + " must be " + least + " to " + most + ": " + value);
        }
        return value;
    }

    private String average(int place) {
        return place < parameters.size() ? parameters.get(place).toUpperCase(Locale.ROOT) : "SMA";
    }

    private String line(String otherwise) {
        return line.isEmpty() ? otherwise : line;
    }
}
