package tradewind.views.portfolio;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.views.controls.Token;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// Wealth of every method from 1, after costs. Dash and name tell them apart, colour only helps.
final class WealthPlot extends Plot {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double RIGHT = 48;
    private static final double BOTTOM = 22;
    private static final Token[] INKS = {
        Token.TEXT_3, Token.SERIES_1, Token.SERIES_2, Token.SERIES_3, Token.ACCENT, Token.TEXT_2
    };
    private static final double[][] DASHES = {{2, 3}, {}, {9, 3}, {6, 3, 1, 3}, {14, 4}, {4, 4}};

    private Optional<WalkForwardReport> report = Optional.empty();

    WealthPlot() {
        super(TEXTS.get("wealth.about"));
    }

    void show(Optional<WalkForwardReport> next) {
        report = next;
        repaint();
    }

    static Token ink(int which) {
        return INKS[which % INKS.length];
    }

    static double[] dash(int which) {
        return DASHES[which % DASHES.length];
    }

    @Override
    void paint(GraphicsContext g, double width, double height) {
        if (report.isEmpty()) return;
        List<WalkForwardReport.Outcome> outcomes = report.get().outcomes();
        double low = 1;
        double high = 1;
        for (WalkForwardReport.Outcome outcome : outcomes)
            if (outcome instanceof WalkForwardReport.Ran ran)
                for (double w : ran.wealth()) {
                    low = Math.min(low, w);
                    high = Math.max(high, w);
                }
        double pad = Math.max(0.005, 0.06 * (high - low));
        low -= pad;
        high += pad;
        double step = step(high - low, (int) ((height - BOTTOM) / 24));
        for (double v = Math.ceil(low / step) * step; v <= high; v += step) {
            double y = y(v, low, high, height);
            ink(g, Token.GRID);
            line(g, 0, y, width - RIGHT, y);
            number(g, Words.number(v, Math.max(2, decimals(step))), Token.TEXT_3, width - 6, y, TextAlignment.RIGHT);
        }
        int n = report.get().times().size();
        DateTimeFormatter day = DateTimeFormatter.ofPattern(
                        TEXTS.get("day"), Language.spoken().locale())
                .withZone(ZoneOffset.UTC);
        int dates = (int) Math.max(2, width / 130);
        for (int k = 0; k < dates; k++) {
            int at = (int) ((long) (n - 1) * k / (dates - 1));
            TextAlignment side =
                    k == 0 ? TextAlignment.LEFT : k == dates - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER;
            double x = k == 0 ? INSET : (width - RIGHT) * at / (n - 1);
            number(g, day.format(report.get().times().get(at)), Token.TEXT_3, x, height - 9, side);
        }
        for (int which = 0; which < outcomes.size(); which++)
            if (outcomes.get(which) instanceof WalkForwardReport.Ran ran) {
                ink(g, ink(which));
                g.setLineDashes(dash(which));
                g.setLineWidth(1.5);
                g.beginPath();
                for (int t = 0; t < n; t++) {
                    double x = (width - RIGHT) * t / Math.max(1, n - 1);
                    double y = y(ran.wealth()[t], low, high, height);
                    if (t == 0) g.moveTo(x, y);
                    else g.lineTo(x, y);
                }
                g.stroke();
            }
        g.setLineDashes();
        g.setLineWidth(1);
    }

    private static double y(double value, double low, double high, double height) {
        return (height - BOTTOM) * (1 - (value - low) / (high - low));
    }
}
