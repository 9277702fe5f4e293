package tradewind.views.risk;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.engine.risk.CorrelationMonitor;
import tradewind.views.controls.Drawing;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;

/// Correlations as cells: one colour together, another apart, since neither is good or bad. Pairs with an
/// alarm have an edge.
final class HeatMap extends Drawing {
    private static final Texts TEXTS = Texts.of("risk");
    private static final double LEFT = 64;
    private static final double TOP = 18;
    private static final double LOWEST = 22;
    private static final double HIGHEST = 44;
    private static final double WIDEST = 96;

    private Optional<CorrelationMonitor.Reading> reading = Optional.empty();

    /// @param hover told in words what the pointer is on; the empty text where it is on nothing
    HeatMap(Consumer<String> hover) {
        setOnMouseMoved(event -> hover.accept(at(event.getX() / scale(), event.getY() / scale())));
        setOnMouseExited(event -> hover.accept(""));
    }

    void show(Optional<CorrelationMonitor.Reading> reading) {
        this.reading = reading;
        rescaled();
        setAccessibleText(reading.map(r -> TEXTS.get(
                        "correlation.spoken",
                        r.symbols().size(),
                        RiskWords.correlation(r.meanNow()),
                        r.alarms().size()))
                .orElse(TEXTS.get("correlation.spoken.none")));
        repaint();
    }

    @Override
    protected void rescaled() {
        int rows = reading.map(shown -> shown.symbols().size()).orElse(0);
        setPrefHeight(scale() * (TOP + LOWEST * rows));
        setMaxHeight(scale() * (TOP + HIGHEST * rows));
    }

    private double cellWidth(int n) {
        return Math.min(WIDEST, Math.floor((getWidth() / scale() - LEFT) / n));
    }

    private double cellHeight(int n) {
        return Math.min(HIGHEST, Math.floor((getHeight() / scale() - TOP) / n));
    }

    private String at(double x, double y) {
        if (reading.isEmpty()) return "";
        CorrelationMonitor.Reading shown = reading.get();
        int n = shown.symbols().size();
        int column = (int) Math.floor((x - LEFT) / cellWidth(n));
        int row = (int) Math.floor((y - TOP) / cellHeight(n));
        if (column < 0 || row < 0 || column >= n || row >= n || column == row) return "";
        return TEXTS.get(
                "correlation.pair",
                shown.symbols().get(row),
                shown.symbols().get(column),
                RiskWords.correlation(shown.now()[row][column]),
                RiskWords.correlation(shown.before()[row][column]));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (reading.isEmpty()) return;
        CorrelationMonitor.Reading shown = reading.get();
        int n = shown.symbols().size();
        double w = cellWidth(n);
        double h = cellHeight(n);
        if (w < 12 || h < 8) return;
        for (int i = 0; i < n; i++) {
            String name = shown.symbols().get(i);
            number(gc, fit(name, LEFT - 8), LEFT - 6, TOP + i * h + h / 2, TextAlignment.RIGHT, colour(Token.TEXT_2));
            number(gc, fit(name, w), LEFT + i * w + w / 2, TOP / 2, TextAlignment.CENTER, colour(Token.TEXT_3));
            for (int j = 0; j < n; j++) {
                if (i == j) continue;
                double value = shown.now()[i][j];
                Token pole = value < 0 ? Token.SERIES_3 : Token.SERIES_1;
                gc.setFill(mixed(pole, 0.06 + (DEEPEST - 0.06) * Math.min(1, Math.abs(value))));
                gc.fillRoundRect(LEFT + j * w + 1, TOP + i * h + 1, w - 2, h - 2, 4, 4);
                if (w >= 36)
                    number(
                            gc,
                            RiskWords.correlation(value),
                            LEFT + j * w + w / 2,
                            TOP + i * h + h / 2,
                            TextAlignment.CENTER,
                            colour(Token.TEXT));
            }
        }
        gc.setStroke(colour(Token.WARN));
        gc.setLineWidth(1.5);
        for (CorrelationMonitor.Alarm alarm : shown.alarms()) {
            int i = shown.symbols().indexOf(alarm.one());
            int j = shown.symbols().indexOf(alarm.other());
            gc.strokeRoundRect(LEFT + j * w + 2, TOP + i * h + 2, w - 4, h - 4, 4, 4);
            gc.strokeRoundRect(LEFT + i * w + 2, TOP + j * h + 2, w - 4, h - 4, 4, 4);
        }
    }

    private static String fit(String name, double width) {
        int room = (int) (width / ADVANCE);
        return name.length() <= room ? name : name.substring(0, Math.max(1, room - 1)) + "…";
    }
}
