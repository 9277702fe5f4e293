package tradewind.views.options;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Drawing;
import tradewind.views.controls.Token;
import tradewind.views.risk.RiskWords;
import tradewind.views.texts.Texts;

/// Profit over the price of the underlying: at the first expiry as a line over its wash, today dashed.
final class PayoffChart extends Drawing {
    private static final Texts TEXTS = Texts.of("options");
    private static final double RIGHT = 58;
    private static final double BOTTOM = 18;

    private Optional<OptionsPicture.Payoff> payoff = Optional.empty();
    private double spot;

    void show(OptionsPicture picture) {
        payoff = picture.payoff();
        spot = picture.chain().spot();
        setAccessibleText(payoff.map(p -> TEXTS.get(
                        "payoff.spoken",
                        RiskWords.money(least(p.atExpiry())),
                        RiskWords.money(-least(negated(p.atExpiry())))))
                .orElse(""));
        repaint();
    }

    static double least(double[] values) {
        double least = values[0];
        for (double value : values) least = Math.min(least, value);
        return least;
    }

    private static double[] negated(double[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) out[i] = -values[i];
        return out;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (payoff.isEmpty() || height < 60) return;
        OptionsPicture.Payoff p = payoff.get();
        double low = Math.min(0, Math.min(least(p.atExpiry()), least(p.today())));
        double high = -Math.min(0, Math.min(least(negated(p.atExpiry())), least(negated(p.today()))));
        double pad = 0.08 * Math.max(high - low, 1e-9);
        double top = high + pad;
        double scale = (height - BOTTOM) / (high - low + 2 * pad);
        double right = width - RIGHT;
        double from = p.prices()[0];
        double span = p.prices()[p.prices().length - 1] - from;
        double step = step(high - low + 2 * pad, (int) Math.max(2, (height - BOTTOM) / 36));
        for (double value = Math.ceil((low - pad) / step) * step; value <= top; value += step) {
            double y = (top - value) * scale;
            across(gc, y, 0, right, colour(Math.abs(value) < step / 2 ? Token.LINE_STRONG : Token.GRID));
            if (y > 6 && y < height - BOTTOM - 4)
                number(gc, RiskWords.money(value), width - 2, y, TextAlignment.RIGHT, colour(Token.TEXT_3));
        }
        double zero = top * scale;
        for (int i = 0; i + 1 < p.prices().length; i++) {
            double x = Math.floor(right * (p.prices()[i] - from) / span);
            double next = Math.ceil(right * (p.prices()[i + 1] - from) / span);
            double y = (top - p.atExpiry()[i]) * scale;
            gc.setFill(mixed(p.atExpiry()[i] < 0 ? Token.CANDLE_DOWN : Token.CANDLE_UP, 0.22));
            gc.fillRect(x, Math.min(y, zero), next - x, Math.abs(y - zero));
        }
        double market = right * (spot - from) / span;
        down(gc, market, 0, height - BOTTOM, colour(Token.TEXT_3), 3, 3);
        boolean left = market > right - 60;
        TextAlignment side = left ? TextAlignment.RIGHT : TextAlignment.LEFT;
        number(gc, RiskWords.money(spot), market + (left ? -5 : 5), 8, side, colour(Token.TEXT_2));
        curve(gc, p.prices(), p.today(), from, span, right, top, scale, Token.SERIES_3, 5, 3);
        curve(gc, p.prices(), p.atExpiry(), from, span, right, top, scale, Token.TEXT);
        for (double even : p.breakEvens()) {
            double x = right * (even - from) / span;
            gc.setFill(colour(Token.SURFACE));
            gc.fillOval(x - 3.5, zero - 3.5, 7, 7);
            gc.setStroke(colour(Token.TEXT));
            gc.strokeOval(x - 3.5, zero - 3.5, 7, 7);
        }
        double priceStep = step(span, (int) Math.max(2, right / 90));
        for (double price = Math.ceil(from / priceStep) * priceStep; price < from + span; price += priceStep) {
            double x = right * (price - from) / span;
            if (x > 20 && x < right - 20)
                number(gc, RiskWords.money(price), x, height - 7, TextAlignment.CENTER, colour(Token.TEXT_3));
        }
    }

    private void curve(
            GraphicsContext gc,
            double[] prices,
            double[] values,
            double from,
            double span,
            double right,
            double top,
            double scale,
            Token token,
            double... dashes) {
        gc.setStroke(colour(token));
        gc.setLineWidth(1.5);
        gc.setLineDashes(dashes);
        gc.beginPath();
        for (int i = 0; i < prices.length; i++) {
            double x = right * (prices[i] - from) / span;
            double y = (top - values[i]) * scale;
            if (i == 0) gc.moveTo(x, y);
            else gc.lineTo(x, y);
        }
        gc.stroke();
        gc.setLineDashes();
    }
}
