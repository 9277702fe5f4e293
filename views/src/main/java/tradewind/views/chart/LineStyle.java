package tradewind.views.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.views.controls.Token;

/// How an indicator's lines are drawn.
///
/// @param colour of its first line, one of [#COLOURS]; the next lines take the next colours
/// @param width pixels, 1 or 2
record LineStyle(Token colour, Stroke stroke, int width) {
    /// What a line can be coloured with: hues that mean nothing else on a chart.
    static final List<Token> COLOURS =
            List.of(Token.SERIES_1, Token.SERIES_2, Token.SERIES_3, Token.SERIES_4, Token.SERIES_5, Token.SERIES_6);

    private static final List<String> NAMES = List.of("gold", "violet", "slate", "teal", "rose", "olive");

    enum Stroke {
        SOLID,
        DASHED,
        /// A point at each bar, not joined.
        POINTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Stroke> of(String word) {
            return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
        }
    }

    LineStyle {
        if (!COLOURS.contains(colour)) throw new IllegalArgumentException("not a line's colour: " + colour);
        if (width < 1 || width > 2) throw new IllegalArgumentException("width: " + width);
    }

    LineStyle(Token colour) {
        this(colour, Stroke.SOLID, 1);
    }

    /// What a colour is called where a chart is kept.
    static String name(Token colour) {
        return NAMES.get(COLOURS.indexOf(colour));
    }

    LineStyle with(Token other) {
        return new LineStyle(other, stroke, width);
    }

    LineStyle with(Stroke other) {
        return new LineStyle(colour, other, width);
    }

    LineStyle wide(int pixels) {
        return new LineStyle(colour, stroke, pixels);
    }

    /// The colour of one of several lines.
    Token colour(int line) {
        return COLOURS.get((COLOURS.indexOf(colour) + line) % COLOURS.size());
    }

    /// As in `gold,solid,1`.
    String text() {
        return name(colour) + "," + stroke.word() + "," + width;
    }

    /// @return empty if it is no such text
    static Optional<LineStyle> of(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 3) return Optional.empty();
        int colour = NAMES.indexOf(parts[0]);
        Optional<Stroke> stroke = Stroke.of(parts[1]);
        boolean width = parts[2].equals("1") || parts[2].equals("2");
        if (colour < 0 || stroke.isEmpty() || !width) return Optional.empty();
        return Optional.of(new LineStyle(COLOURS.get(colour), stroke.get(), Integer.parseInt(parts[2])));
    }
}
