package tradewind.views.options;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.engine.quant.options.VolatilitySurface;
import tradewind.views.controls.Drawing;
import tradewind.views.controls.Token;
import tradewind.views.risk.RiskWords;
import tradewind.views.texts.Texts;

/// The volatility surface: smiles of the quoted expiries as lines over their quotes, or all of it as cells.
final class SurfaceChart extends Drawing {
    private static final Texts TEXTS = Texts.of("options");
    private static final double LEFT = 44;
    private static final double BOTTOM = 18;
    private static final double HIGHEST = 60;
    private static final int COLUMNS = 9;
    private static final Token[] SERIES = {Token.SERIES_1, Token.SERIES_2, Token.SERIES_3, Token.TEXT};
    /// One for each of the series, for whoever does not tell their colours apart.
    private static final double[][] DASHES = {{}, {9, 3}, {2, 3}, {6, 3, 1, 3}};

    private static final double SAMPLE = 22;

    private Optional<OptionsPicture> picture = Optional.empty();
    private boolean cells;

    void show(OptionsPicture shown) {
        picture = Optional.of(shown);
        setAccessibleText(TEXTS.get("surface.spoken", shown.chain().expiries().size()));
        repaint();
    }

    void cells(boolean on) {
        cells = on;
        repaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (picture.isEmpty() || picture.get().surface().isEmpty() || height < 60) return;
        VolatilitySurface surface = picture.get().surface().get();
        List<VolatilitySurface.Quote> quotes = picture.get().chain().smile();
        double wide = 0.05;
        for (VolatilitySurface.Quote each : quotes) wide = Math.max(wide, Math.abs(each.logMoneyness()));
        if (cells) grid(gc, surface, picture.get().chain().expiries(), wide, width, height);
        else lines(gc, surface, quotes, picture.get().chain().expiries(), wide, width, height);
    }

    private void grid(
            GraphicsContext gc,
            VolatilitySurface surface,
            List<Double> days,
            double wide,
            double width,
            double height) {
        double w = (width - LEFT) / COLUMNS;
        double h = Math.min(HIGHEST, (height - BOTTOM) / days.size());
        double low = Double.MAX_VALUE;
        double high = 0;
        for (double each : days) {
            for (int c = 0; c < COLUMNS; c++) {
                double vol = surface.volatility(at(c, wide), each / 365);
                low = Math.min(low, vol);
                high = Math.max(high, vol);
            }
        }
        for (int r = 0; r < days.size(); r++) {
            String name = OptionsWork.days(days.get(r));
            number(gc, name, LEFT - 6, r * h + h / 2, TextAlignment.RIGHT, colour(Token.TEXT_2));
            for (int c = 0; c < COLUMNS; c++) {
                double vol = surface.volatility(at(c, wide), days.get(r) / 365);
                double share = high - low < 1e-4 ? 0.3 : (vol - low) / (high - low);
                gc.setFill(mixed(Token.SERIES_1, 0.08 + (DEEPEST - 0.08) * share));
                gc.fillRoundRect(LEFT + c * w + 1, r * h + 1, w - 2, h - 2, 4, 4);
                if (w > 36)
                    number(
                            gc,
                            RiskWords.percent(vol, 1).replace(" %", ""),
                            LEFT + c * w + w / 2,
                            r * h + h / 2,
                            TextAlignment.CENTER,
                            colour(Token.TEXT));
            }
        }
        double y = Math.min(height - 7, days.size() * h + 10);
        for (int c = 0; c < COLUMNS; c++)
            number(gc, strike(at(c, wide)), LEFT + c * w + w / 2, y, TextAlignment.CENTER, colour(Token.TEXT_3));
    }

    private static double at(int column, double wide) {
        return wide * (2.0 * column / (COLUMNS - 1) - 1);
    }

    /// Strike over forward, in percent.
    private static String strike(double logMoneyness) {
        return String.format(Locale.ROOT, "%.0f", 100 * Math.exp(logMoneyness));
    }

    private void lines(
            GraphicsContext gc,
            VolatilitySurface surface,
            List<VolatilitySurface.Quote> quotes,
            List<Double> days,
            double wide,
            double width,
            double height) {
        double low = Double.MAX_VALUE;
        double high = 0;
        for (VolatilitySurface.Quote each : quotes) {
            low = Math.min(low, each.volatility());
            high = Math.max(high, each.volatility());
        }
        double pad = Math.max(0.15 * (high - low), 0.02);
        double top = high + pad;
        double bottom = Math.max(0, low - pad);
        double plot = height - BOTTOM;
        double scale = plot / (top - bottom);
        double right = width - 8;
        double step = step(top - bottom, (int) Math.max(2, plot / 32));
        for (double vol = Math.ceil(bottom / step) * step; vol <= top; vol += step) {
            double y = (top - vol) * scale;
            across(gc, y, LEFT, right, colour(Token.GRID));
            if (y > 6 && y < plot - 2)
                number(
                        gc,
                        RiskWords.percent(vol, step < 0.01 ? 1 : 0).replace(" %", ""),
                        LEFT - 6,
                        y,
                        TextAlignment.RIGHT,
                        colour(Token.TEXT_3));
        }
        for (int i = 0; i < days.size(); i++) {
            Token token = SERIES[i % SERIES.length];
            double[] dashes = DASHES[i % DASHES.length];
            double years = days.get(i) / 365;
            gc.setStroke(colour(token));
            gc.setLineWidth(1.5);
            gc.setLineDashes(dashes);
            gc.beginPath();
            for (int s = 0; s <= 80; s++) {
                double k = wide * (s / 40.0 - 1);
                double y = Math.clamp((top - surface.volatility(k, years)) * scale, 0, plot);
                if (s == 0) gc.moveTo(x(k, wide, right), y);
                else gc.lineTo(x(k, wide, right), y);
            }
            gc.stroke();
            gc.setLineDashes();
            gc.setFill(colour(token));
            for (VolatilitySurface.Quote each : quotes)
                if (each.years() == years)
                    gc.fillOval(x(each.logMoneyness(), wide, right) - 2, (top - each.volatility()) * scale - 2, 4, 4);
        }
        legend(gc, days, right - 4);
        for (int c = 0; c < COLUMNS; c += 2)
            number(
                    gc,
                    strike(at(c, wide)),
                    Math.clamp(x(at(c, wide), wide, right), LEFT + 10, right - 10),
                    height - 7,
                    TextAlignment.CENTER,
                    colour(Token.TEXT_3));
    }

    /// From the right edge on, so that it ends there; read from the left the soonest expiry comes first.
    private void legend(GraphicsContext gc, List<Double> days, double end) {
        double right = end;
        for (int i = days.size() - 1; i >= 0; i--) {
            String name = OptionsWork.days(days.get(i));
            word(gc, name, right, 8, TextAlignment.RIGHT, colour(Token.TEXT_2));
            double sample = right - wide(name) - 5;
            gc.setLineWidth(2);
            gc.setStroke(colour(SERIES[i % SERIES.length]));
            gc.setLineDashes(DASHES[i % DASHES.length]);
            gc.strokeLine(sample - SAMPLE, 8, sample, 8);
            gc.setLineDashes();
            right = sample - SAMPLE - 14;
        }
    }

    private static double x(double k, double wide, double right) {
        return LEFT + (right - LEFT) * (k / wide + 1) / 2;
    }
}
