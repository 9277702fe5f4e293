package tradewind.views.portfolio;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.engine.portfolio.Allocation;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;

/// A row per instrument: what is held now, what is wanted, and what share of the risk that carries.
final class WeightsPlot extends Plot {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double LEAST_ROW = 20;
    private static final double MOST_ROW = 30;
    private static final double HEAD = 22;
    private static final double NUMBER = 62;

    private Optional<Study> study = Optional.empty();

    WeightsPlot() {
        super(TEXTS.get("weights.about"));
    }

    void show(Optional<Study> next) {
        study = next;
        int rows = next.map(s -> s.target().weights().length).orElse(0);
        least(HEAD + LEAST_ROW * rows + 2);
        repaint();
    }

    @Override
    void paint(GraphicsContext g, double width, double height) {
        if (study.isEmpty()) return;
        Allocation.Weights target = study.get().target();
        double[] now = study.get().request().current();
        double names = names(target);
        double numbersAt = width - INSET;
        double barsFrom = INSET + names;
        double barsTo = numbersAt - 3 * NUMBER - 8;
        head(g, TEXTS.get("weights.now"), Token.TEXT_3, numbersAt - 2 * NUMBER);
        head(g, TEXTS.get("weights.target"), Token.TEXT_3, numbersAt - NUMBER);
        head(g, TEXTS.get("weights.risk"), Token.TEXT_3, numbersAt);
        key(g, barsFrom);
        double row = Math.clamp((height - HEAD) / now.length, LEAST_ROW, MOST_ROW);
        double low = 0;
        double high = 0.01;
        for (int i = 0; i < now.length; i++) {
            low = Math.min(low, Math.min(Math.min(now[i], target.weights()[i]), target.riskShares()[i]));
            high = Math.max(high, Math.max(Math.max(now[i], target.weights()[i]), target.riskShares()[i]));
        }
        double unit = Math.max(1, barsTo - barsFrom) / (high - low);
        double zero = barsFrom - low * unit;
        for (int i = 0; i < now.length; i++) {
            double top = Math.round(HEAD + i * row);
            double middle = top + row / 2;
            double bars = Math.round(middle - 9);
            ink(g, Token.GRID);
            g.fillRect(0, Math.round(top + row) - 1, width, 1);
            word(g, target.symbols().get(i), Token.TEXT, INSET, middle, TextAlignment.LEFT);
            bar(g, zero, unit * now[i], bars, 4, Token.LINE_STRONG);
            bar(g, zero, unit * target.weights()[i], bars + 5, 6, Token.ACCENT);
            bar(g, zero, unit * target.riskShares()[i], bars + 12, 4, Token.SERIES_1);
            figure(g, now[i], Token.TEXT_2, numbersAt - 2 * NUMBER, middle);
            figure(g, target.weights()[i], Token.TEXT, numbersAt - NUMBER, middle);
            figure(g, target.riskShares()[i], Token.SERIES_1, numbersAt, middle);
        }
        ink(g, Token.LINE_CONTROL);
        g.fillRect(Math.round(zero), HEAD, 1, row * now.length);
    }

    private static double names(Allocation.Weights target) {
        int longest = target.symbols().stream().mapToInt(String::length).max().orElse(4);
        return Math.clamp(7.2 * longest + 10, 44, 120);
    }

    private void head(GraphicsContext g, String text, Token token, double x) {
        word(g, text, token, x, HEAD / 2, TextAlignment.RIGHT);
    }

    private void key(GraphicsContext g, double x) {
        double at = x;
        at = key(g, at, TEXTS.get("now"), Token.LINE_STRONG);
        at = key(g, at, TEXTS.get("target"), Token.ACCENT);
        key(g, at, TEXTS.get("risk"), Token.SERIES_1);
    }

    private double key(GraphicsContext g, double x, String text, Token token) {
        ink(g, token);
        g.fillRect(Math.round(x), HEAD / 2 - 4, 8, 8);
        word(g, text, Token.TEXT_3, x + 12, HEAD / 2, TextAlignment.LEFT);
        return x + 12 + wide(text) + 12;
    }

    private void bar(GraphicsContext g, double zero, double length, double top, double height, Token token) {
        if (Math.abs(length) < 0.5) return;
        ink(g, token);
        g.fillRect(Math.min(zero, zero + length), top, Math.abs(length), height);
    }

    private void figure(GraphicsContext g, double share, Token token, double x, double y) {
        if (share == 0) return;
        number(g, Words.number(100 * share, 1), token, x, y, TextAlignment.RIGHT);
    }
}
