package tradewind.views.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tradewind.views.texts.Texts;

/// How the bars of a chart are drawn.
enum BarStyle {
    CANDLES("M4 1V3.5M4 9.5V12.5M2 3.5H6V9.5H2ZM10 1.5V5M10 10.5V13M8 5H12V10.5H8Z"),
    /// Rising bodies are empty.
    HOLLOW("M4 1V3.5M4 9.5V12.5M2 3.5H6V9.5H2ZM10 1.5V5M10 10.5V13M8 5H12V10.5H8Z"),
    /// Candles of averages, see [HeikinAshi]; everything else on the chart keeps its prices.
    HEIKIN_ASHI("M3.5 6.5V13M2 8H5V11.5H2ZM7 3.5V10M5.5 5H8.5V8.5H5.5ZM10.5 1V7M9 2.5H12V5.5H9Z"),
    /// Open at the left, close at the right of a line from high to low.
    BARS("M4.5 2V12M2 4.5H4.5M4.5 9.5H7M10 1.5V10.5M7.8 8H10M10 3.5H12.5"),
    /// Through the closes.
    LINE("M1 10.5L4.5 6L8 8.5L13 2.5"),
    AREA("M1 10.5L4.5 6L8 8.5L13 2.5V12.5H1Z");

    private static final Texts TEXTS = Texts.of("chart");

    private final String glyph;

    BarStyle(String glyph) {
        this.glyph = glyph;
    }

    String title() {
        return TEXTS.get("style." + name());
    }

    /// 14 by 14 pixels, to be stroked; filled where bodies are.
    String glyph() {
        return glyph;
    }

    boolean isLine() {
        return this == LINE || this == AREA;
    }

    /// What it is called where a chart is kept.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By [#key].
    static Optional<BarStyle> kept(String key) {
        return Arrays.stream(values()).filter(style -> style.key().equals(key)).findFirst();
    }
}
