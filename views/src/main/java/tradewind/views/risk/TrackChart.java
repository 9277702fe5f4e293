package tradewind.views.risk;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tradewind.engine.risk.VarTrack;
import tradewind.views.controls.Drawing;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// What today's holdings would have made in each period, with the VaR that was known before it; breaches
/// are ringed.
final class TrackChart extends Drawing {
    private static final Texts TEXTS = Texts.of("risk");
    private static final double RIGHT = 58;
    private static final double BOTTOM = 18;
    private static final double HEAD = 18;

    private Optional<VarTrack> track = Optional.empty();
    private boolean days;
    private String per = "";

    TrackChart() {
        ScreenZone.follow(this, this::repaint);
    }

    /// @param per how long a period is, in words
    void show(Optional<VarTrack> track, boolean days, String per) {
        this.track = track;
        this.days = days;
        this.per = per;
        setAccessibleText(track.map(RiskWords::verdict).orElse(TEXTS.get("var.track.none")));
        repaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (track.isEmpty() || height < 60) return;
        VarTrack shown = track.get();
        double[] profits = shown.profits();
        int n = profits.length;
        double low = 0;
        double high = 0;
        for (int i = 0; i < n; i++) {
            low = Math.min(low, Math.min(profits[i], -shown.vars()[i]));
            high = Math.max(high, profits[i]);
        }
        double pad = 0.06 * (high - low);
        double top = high + pad;
        double bottom = low - pad;
        double plot = height - BOTTOM - HEAD;
        double right = width - RIGHT;
        double scale = plot / (top - bottom);
        double step = step(top - bottom, (int) Math.max(2, plot / 36));
        legend(gc);
        gc.save();
        gc.translate(0, HEAD);
        for (double value = Math.ceil(bottom / step) * step; value <= top; value += step) {
            double y = (top - value) * scale;
            boolean zero = Math.abs(value) < step / 2;
            across(gc, y, 0, right, colour(zero ? Token.LINE_CONTROL : Token.GRID));
            if (y > 6 && y < plot - 4)
                number(gc, RiskWords.money(value), width - 2, y, TextAlignment.RIGHT, colour(Token.TEXT_3));
        }
        double slot = right / n;
        double bar = Math.max(1, Math.floor(slot - (slot > 3 ? 1 : 0)));
        for (int i = 0; i < n; i++) {
            double x = Math.floor(i * slot);
            double y0 = top * scale;
            double y1 = (top - profits[i]) * scale;
            boolean breach = shown.breaches()[i];
            Color fill =
                    breach ? colour(Token.DANGER) : mixed(profits[i] < 0 ? Token.CANDLE_DOWN : Token.CANDLE_UP, 0.62);
            gc.setFill(fill);
            gc.fillRect(x, Math.min(y0, y1), bar, Math.max(1, Math.abs(y1 - y0)));
        }
        gc.setStroke(colour(Token.SERIES_1));
        gc.setLineWidth(1.5);
        gc.beginPath();
        for (int i = 0; i < n; i++) {
            double x = i * slot + slot / 2;
            double y = (top + shown.vars()[i]) * scale;
            if (i == 0) gc.moveTo(x, y);
            else gc.lineTo(x, y);
        }
        gc.stroke();
        gc.setStroke(colour(Token.DANGER));
        for (int i = 0; i < n; i++)
            if (shown.breaches()[i]) gc.strokeOval(i * slot + slot / 2 - 3, (top - profits[i]) * scale - 3, 6, 6);
        times(gc, shown, slot, right, height - HEAD);
        gc.restore();
    }

    /// What is drawn, as it is drawn.
    private void legend(GraphicsContext gc) {
        double y = HEAD / 2;
        gc.setFill(mixed(Token.CANDLE_UP, 0.62));
        gc.fillRect(0, y - 5, 3, 5);
        gc.setFill(mixed(Token.CANDLE_DOWN, 0.62));
        gc.fillRect(4, y, 3, 5);
        String bars = TEXTS.get("var.legend.profit", per);
        word(gc, bars, 12, y, TextAlignment.LEFT, colour(Token.TEXT_3));
        double x = 12 + wide(bars) + 16;
        gc.setStroke(colour(Token.SERIES_1));
        gc.setLineWidth(2);
        gc.strokeLine(x, y, x + 14, y);
        String line = TEXTS.get("var.legend.line");
        word(gc, line, x + 19, y, TextAlignment.LEFT, colour(Token.TEXT_3));
        x += 19 + wide(line) + 16;
        gc.setStroke(colour(Token.DANGER));
        gc.setLineWidth(1.5);
        gc.strokeOval(x, y - 3, 6, 6);
        word(gc, TEXTS.get("var.legend.breach"), x + 11, y, TextAlignment.LEFT, colour(Token.TEXT_3));
    }

    private void times(GraphicsContext gc, VarTrack shown, double slot, double right, double height) {
        int labels = (int) Math.max(2, right / 110);
        int n = shown.times().length;
        for (int k = 0; k < labels; k++) {
            int i = (int) ((k + 0.5) * n / labels);
            long at = shown.times()[i];
            String text = days ? Figures.utcDayShort(at) : Figures.dayMinute(at);
            number(gc, text, i * slot, height - 7, TextAlignment.CENTER, colour(Token.TEXT_3));
        }
    }
}
