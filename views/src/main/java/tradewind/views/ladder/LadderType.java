package tradewind.views.ladder;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Ruler;

/// The faces of a ladder, and rows as high as they need. The digits' face is monospaced, so widths need no
/// toolkit.
///
/// @param digits pixels of the prices
record LadderType(double digits, Font numbers, Font bold, Font small, Font smallBold, Font words) {
    /// Pixels from one digit to the next, in heights.
    private static final double ADVANCE = 0.6;

    /// Pixels of the prices in the usual size of text.
    static final double USUAL = Ruler.USUAL;

    static LadderType of(double digits) {
        Fonts.load();
        double small = small(digits);
        return new LadderType(
                digits,
                Font.font(Fonts.NUMBERS, digits),
                Font.font(Fonts.NUMBERS, FontWeight.BOLD, digits),
                Font.font(Fonts.NUMBERS, small),
                Font.font(Fonts.NUMBERS_SEMI_BOLD, small),
                Font.font(Fonts.WORDS_MEDIUM, small));
    }

    private static double small(double digits) {
        return Math.max(Ruler.USUAL - 1, digits - 1);
    }

    /// 18, 20 and 24 pixels in the three densities.
    double rowHeight() {
        return 2 * Math.round(digits * 10 / Ruler.USUAL);
    }

    /// Of a price or a size.
    double width(String text) {
        return ADVANCE * digits * text.length();
    }

    /// Of what stands in a tag.
    double smallWidth(String text) {
        return ADVANCE * small(digits) * text.length();
    }
}
