package tradewind.views.portfolio;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Token;

/// What every method was worth on one day, best first, in a box beside the line that is read at.
///
/// @param strong the method the trader looks at
record WealthReading(String day, List<Row> rows, OptionalInt strong) {
    private static final double ROW = 17;
    private static final double PAD = 8;
    private static final double SAMPLE = 22;
    private static final double NUMBER = 56;
    private static final double AWAY = 12;
    private static final double TOP = 20;

    /// @param which place of the method among all asked for
    /// @param fall from the peak so far, as a share
    record Row(int which, String name, double wealth, double fall) {}

    WealthReading {
        rows = List.copyOf(rows);
    }

    void paint(Plot plot, GraphicsContext g, double x, double width, double height) {
        double names =
                rows.stream().mapToDouble(row -> plot.wide(row.name())).max().orElse(40);
        double wide = Math.round(2 * PAD + SAMPLE + names + 2 * NUMBER);
        double high = ROW * (rows.size() + 1) + PAD;
        double left = Math.round(x + AWAY + wide < width ? x + AWAY : Math.max(2, x - AWAY - wide));
        double top = Math.min(TOP, Math.max(0, height - high - 2));
        plot.ink(g, Token.SURFACE_RAISED);
        g.fillRoundRect(left, top, wide, high, 6, 6);
        plot.ink(g, Token.LINE_CONTROL);
        g.strokeRoundRect(left + .5, top + .5, wide - 1, high - 1, 6, 6);
        double y = top + PAD / 2 + ROW / 2;
        plot.number(g, day, Token.TEXT_2, left + PAD, y, TextAlignment.LEFT);
        for (Row row : rows) {
            y += ROW;
            plot.ink(g, WealthPlot.ink(row.which()));
            g.setLineWidth(2);
            g.setLineDashes(WealthPlot.dash(row.which()));
            g.strokeLine(left + PAD, Math.round(y), left + PAD + SAMPLE - 6, Math.round(y));
            g.setLineDashes();
            g.setLineWidth(1);
            boolean is = strong.isPresent() && strong.getAsInt() == row.which();
            double at = left + PAD + SAMPLE;
            if (is) plot.name(g, row.name(), Token.TEXT, at, y, TextAlignment.LEFT);
            else plot.word(g, row.name(), Token.TEXT_2, at, y, TextAlignment.LEFT);
            double right = left + wide - PAD;
            plot.number(g, Words.number(row.wealth(), 3), Token.TEXT, right - NUMBER, y, TextAlignment.RIGHT);
            String fall = Words.number(100 * row.fall(), 1) + " %";
            plot.number(g, fall, Token.TEXT_2, right, y, TextAlignment.RIGHT);
        }
    }
}
