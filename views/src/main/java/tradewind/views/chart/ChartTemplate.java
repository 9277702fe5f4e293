package tradewind.views.chart;

import java.util.List;
import tradewind.views.texts.Texts;

/// Indicators with their settings under a name, to be put on any chart.
///
/// @param studies each as a chart writes it, such as `EMA(21):gold,solid,1`; one this release does not know stays a
/// text
public record ChartTemplate(String name, List<String> studies) {
    private static final Texts TEXTS = Texts.of("chart");
    private static final int LONGEST_NAME = 40;

    /// What a trader finds before having saved any.
    public static final List<ChartTemplate> STARTERS = List.of(
            new ChartTemplate("Candles only", List.of()),
            new ChartTemplate(
                    "Trend", List.of("EMA(21):gold,solid,1", "EMA(55):violet,solid,1", "DMI(14):teal,solid,1")),
            new ChartTemplate(
                    "Momentum", List.of("VWAP:violet,dashed,1", "RSI(14):slate,solid,1", "MACD(12,26,9):gold,solid,1")),
            new ChartTemplate(
                    "Volatility",
                    List.of("BB(20,2):gold,solid,1", "SAR(0.02,0.2):rose,points,1", "ATR(14):teal,solid,1")));

    private static final List<String> TITLES =
            List.of("template.candles", "template.trend", "template.momentum", "template.volatility");

    public ChartTemplate {
        if (!isName(name)) throw new IllegalArgumentException("not a name for a template: " + name);
        studies = List.copyOf(studies);
    }

    /// What a menu shows: the name, but of a starter in the language spoken.
    String title() {
        int starter = STARTERS.indexOf(this);
        return starter < 0 ? name : TEXTS.get(TITLES.get(starter));
    }

    /// Letters, digits, spaces, `-` and `_`, 40 at most, beginning with a letter or digit: a template is also a file.
    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && name.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N} _-]*[\\p{L}\\p{N}_-])?");
    }
}
