package tradewind.views.chart;

/// Sizes of text on a plot. The digits' face is monospaced, so widths need no toolkit.
final class PlotText {
    /// Pixels from one character to the next at 11 px: JetBrains Mono advances 0.6 em.
    static final double ADVANCE = 6.6;

    private PlotText() {}

    static double width(String text) {
        return text.codePointCount(0, text.length()) * ADVANCE;
    }
}
