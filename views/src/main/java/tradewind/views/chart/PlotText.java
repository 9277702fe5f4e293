package tradewind.views.chart;

/// Sizes of text on a plot. The digits' face is monospaced, so widths need no toolkit.
final class PlotText {
    /// Pixels from one character to the next at 11 px: JetBrains Mono advances 0.6 em.
    static final double ADVANCE = 6.6;

    /// Advances of Inter Medium from space to tilde, thousandths of the size. Kerning only narrows them.
    private static final short[] WORDS = {
        265, 294, 400, 637, 643, 828, 651, 217, 378, 378, 522, 666, 288, 463, 283, 368, 646, 473, 613, 644, 654, 620,
        636, 579, 631, 636, 283, 288, 666, 666, 666, 526, 968, 700, 654, 735, 722, 603, 586, 749, 742, 270, 552, 664,
        564, 898, 747, 768, 639, 768, 645, 643, 651, 738, 700, 978, 666, 685, 639, 378, 368, 378, 475, 460, 497, 569,
        626, 568, 626, 587, 369, 617, 602, 249, 249, 556, 249, 884, 597, 602, 617, 617, 384, 536, 372, 594, 566, 825,
        551, 566, 551, 378, 342, 378, 666
    };
    private static final double OTHER = 0.65;
    /// Pixels of a sign as wide as it is high.
    private static final double SQUARE = 11;
    private static final double TITLE = 12 / 11.0 * 1.02;

    private PlotText() {}

    /// How wide words are in the proportional face at 11 px; signs outside ASCII are reckoned wide, those of
    /// Chinese and Japanese as squares.
    static double words(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) - ' ';
            width += at >= 0 && at < WORDS.length
                    ? WORDS[at] * 11 / 1_000.0
                    : square(text.charAt(i)) ? SQUARE : OTHER * 11;
        }
        return width;
    }

    /// The same at 12 px, semi-bold.
    static double title(String text) {
        return words(text) * TITLE;
    }

    static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLowSurrogate(c)) width += square(c) ? SQUARE : ADVANCE;
        }
        return width;
    }

    /// Radicals, kana, ideographs and their full-width signs.
    private static boolean square(char c) {
        return c >= '\u2E80';
    }
}
