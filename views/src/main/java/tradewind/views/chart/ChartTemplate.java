package tradewind.views.chart;

import java.util.List;

/// Indicators with their settings under a name, to be put on any chart.
///
/// @param studies each as a chart writes it, such as `EMA(21):gold,solid,1`; one this release does not know stays a
/// text
public record ChartTemplate(String name, List<String> studies) {
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

    public ChartTemplate {
        if (!isName(name)) throw new IllegalArgumentException("not a name for a template: " + name);
        studies = List.copyOf(studies);
    }

    /// Letters, digits, spaces, `-` and `_`, 40 at most, beginning with a letter or digit: a template is also a file.
    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && name.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N} _-]*[\\p{L}\\p{N}_-])?");
    }
}
