package tradewind.views.chart;

/// Sizes of text on a plot. The digits' face is monospaced, so widths need no toolkit.
final class PlotText {
    /// Pixels from one character to the next at 11 px: JetBrains Mono advances 0.6 em.
    static final double ADVANCE = 6.6;

    private PlotText() {}

    /// About how wide words are in the proportional face at 11 px, rather too much than too little.
    static double words(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '.' || c == ',' || c == 'i' || c == 'l') width += 3.2;
            else if (Character.isUpperCase(c) || c == 'm' || c == 'w') width += 7.9;
            else width += 6.4;
        }
        return width;
    }

    static double width(String text) {
        return text.codePointCount(0, text.length()) * ADVANCE;
    }
}
