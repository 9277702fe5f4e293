package tradewind.views.chart;

import tradewind.views.controls.Ruler;

/// Sizes of text on a plot. The digits' face is monospaced, so widths need no toolkit.
///
/// One size for all charts, as they all have one look; a chart says which before it lays out a frame. Application
/// thread only.
final class PlotText {
    private static final double USUAL = 11;
    /// Boxes and rows are as high as this needs.
    private static final double LARGEST = 14;
    /// Pixels from one character to the next, in heights: JetBrains Mono advances 0.6 em.
    private static final double ADVANCE = 0.6;

    /// Advances of Inter Medium from space to tilde, thousandths of the size. Kerning only narrows them.
    private static final short[] WORDS = {
        265, 294, 400, 637, 643, 828, 651, 217, 378, 378, 522, 666, 288, 463, 283, 368, 646, 473, 613, 644, 654, 620,
        636, 579, 631, 636, 283, 288, 666, 666, 666, 526, 968, 700, 654, 735, 722, 603, 586, 749, 742, 270, 552, 664,
        564, 898, 747, 768, 639, 768, 645, 643, 651, 738, 700, 978, 666, 685, 639, 378, 368, 378, 475, 460, 497, 569,
        626, 568, 626, 587, 369, 617, 602, 249, 249, 556, 249, 884, 597, 602, 617, 617, 384, 536, 372, 594, 566, 825,
        551, 566, 551, 378, 342, 378, 666
    };
    private static final double OTHER = 0.65;
    private static final double TITLE = 1.02;

    private static double size = USUAL;

    private PlotText() {}

    /// As much larger than usual as the digits of the tables are, as far as there is room.
    ///
    /// @param digits size of those, pixels
    static void follow(double digits) {
        size = Math.clamp(USUAL + digits - Ruler.USUAL, USUAL, LARGEST);
    }

    /// Pixels of words and digits; a title has one more.
    static double size() {
        return size;
    }

    /// What is as wide as so many pixels of text in the usual size.
    static double scaled(double pixels) {
        return Math.round(pixels * size / USUAL);
    }

    /// How wide words are in the proportional face; signs outside ASCII are reckoned wide, those of
    /// Chinese and Japanese as squares.
    static double words(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) - ' ';
            width += at >= 0 && at < WORDS.length
                    ? WORDS[at] * size / 1_000.0
                    : square(text.charAt(i)) ? size : OTHER * size;
        }
        return width;
    }

    /// The same as a title, semi-bold.
    static double title(String text) {
        return words(text) * TITLE * (size + 1) / size;
    }

    static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLowSurrogate(c)) width += square(c) ? size : ADVANCE * size;
        }
        return width;
    }

    /// Radicals, kana, ideographs and their full-width signs.
    private static boolean square(char c) {
        return c >= '\u2E80';
    }
}
