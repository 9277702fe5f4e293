package tradewind.views.history;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Drawing;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Ruler;
import tradewind.views.controls.Token;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// Draws an answer as up to three lines over one axis. Each line is told by its dash as well as by its colour.
final class ResultChart extends Region {
    private static final Texts TEXTS = Texts.of("history");
    private static final double LEFT = 12;
    private static final double RIGHT = 84;
    private static final double TOP = 30;
    private static final double BOTTOM = 26;
    private static final List<Token> INKS = List.of(Token.ACCENT, Token.SERIES_1, Token.SERIES_2);
    private static final double[][] DASHES = {{}, {9, 3}, {2, 3}};

    private static final double YEAR = 365 * 86_400;
    /// Seconds between marks of a time axis.
    private static final long[] PERIODS = {
        60, 300, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800, 432_000, 864_000, 2_592_000,
        7_776_000
    };

    private final DateTimeFormatter day = Words.format("day");
    private final DateTimeFormatter minute = Words.format("minute");
    private final Palette palette = new Palette();
    private final Ruler ruler = new Ruler();
    private final Canvas canvas = new Canvas();
    private final Font numbers;
    private final Font words;
    private Optional<ResultLines> lines = Optional.empty();

    ResultChart() {
        Fonts.load();
        numbers = Font.font(Fonts.NUMBERS, 11);
        words = Font.font("Inter", 11);
        getChildren().addAll(palette, ruler, canvas);
        ruler.onChange(this::paint);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        palette.onChange(this::paint);
    }

    void show(Optional<ResultLines> next) {
        lines = next;
        setAccessibleText(next.map(shown -> TEXTS.get(
                        "chart.of",
                        String.join(
                                ", ",
                                shown.lines().stream()
                                        .map(ResultLines.Line::name)
                                        .toList())))
                .orElseGet(() -> TEXTS.get("chart.none")));
        paint();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    /// In a larger text size all of it is larger: what is painted knows only the usual one.
    private double scale() {
        return Math.max(1, ruler.size() / Ruler.USUAL);
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, getWidth(), getHeight());
        g.scale(scale(), scale());
        double width = getWidth() / scale() - LEFT - RIGHT;
        double height = getHeight() / scale() - TOP - BOTTOM;
        if (lines.isEmpty() || width < 40 || height < 40) return;
        ResultLines shown = lines.get();
        double low = shown.least();
        double high = shown.most();
        if (high == low) {
            high += Math.max(1e-9, Math.abs(high) * .01);
            low -= Math.max(1e-9, Math.abs(low) * .01);
        }
        g.setTextBaseline(VPos.CENTER);
        levels(g, low, high, width, height);
        axis(g, shown, width, height);
        double at = LEFT;
        for (int i = 0; i < shown.lines().size(); i++) {
            ResultLines.Line line = shown.lines().get(i);
            g.setStroke(palette.get(INKS.get(i)));
            g.setLineWidth(1.2);
            g.setLineDashes(DASHES[i]);
            draw(g, shown.x(), line, low, high, width, height);
            g.setLineWidth(2);
            g.strokeLine(at, 15, at + 22, 15);
            g.setLineDashes();
            Ink.text(g, line.name(), words, palette.get(Token.TEXT_2), at + 27, 15, TextAlignment.LEFT);
            at += 27 + 7 * line.name().length() + 18;
        }
        if (!shown.more().isEmpty())
            Ink.text(
                    g,
                    TEXTS.get("chart.more", String.join(", ", shown.more())),
                    words,
                    palette.get(Token.TEXT_3),
                    at,
                    15,
                    TextAlignment.LEFT);
    }

    private void levels(GraphicsContext g, double low, double high, double width, double height) {
        double step = Drawing.step(high - low, Math.clamp((long) (height / 36), 2, 10));
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            double value = i * step;
            double y = Math.round(TOP + height * (high - value) / (high - low)) + .5;
            g.setStroke(palette.get(Token.GRID));
            g.setLineWidth(1);
            g.strokeLine(LEFT, y, LEFT + width, y);
            Ink.text(
                    g,
                    number(value, step),
                    numbers,
                    palette.get(Token.TEXT_3),
                    LEFT + width + RIGHT - 12,
                    y,
                    TextAlignment.RIGHT);
        }
    }

    /// As many digits as tell the marks of an axis apart.
    private static String number(double value, double step) {
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 8);
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
    }

    private void axis(GraphicsContext g, ResultLines shown, double width, double height) {
        double first = shown.x()[0];
        double last = shown.x()[shown.x().length - 1];
        int most = Math.clamp((long) (width / 130), 1, 12);
        double step = shown.times() ? period((last - first) / most) : Drawing.step(last - first, most);
        for (long i = (long) Math.ceil(first / step); i * step <= last; i++) {
            double x = LEFT + width * (i * step - first) / Math.max(last - first, 1e-12);
            TextAlignment side = x < LEFT + 40
                    ? TextAlignment.LEFT
                    : x > LEFT + width - 40 ? TextAlignment.RIGHT : TextAlignment.CENTER;
            Ink.text(g, where(shown, i * step, step), numbers, palette.get(Token.TEXT_3), x, TOP + height + 14, side);
        }
        if (!shown.times()) return;
        // the lake's times are in UTC, and so is what is asked of them
        double corner = LEFT + width + RIGHT - 12;
        Ink.text(g, ScreenZone.UTC, numbers, palette.get(Token.TEXT_3), corner, TOP + height + 14, TextAlignment.RIGHT);
    }

    /// The shortest of the usual periods that is not below so many seconds; years of days above them.
    private static double period(double least) {
        for (long each : PERIODS) if (each >= least) return each;
        return Math.ceil(least / YEAR) * YEAR;
    }

    private String where(ResultLines shown, double value, double step) {
        if (!shown.times()) return number(value, step);
        DateTimeFormatter format = step >= 86_400 ? day : minute;
        return format.format(Instant.ofEpochSecond((long) value));
    }

    /// The highest and the lowest of each pixel are drawn, so that no peak is lost among ten thousand points.
    private void draw(
            GraphicsContext g,
            double[] x,
            ResultLines.Line line,
            double low,
            double high,
            double width,
            double height) {
        double first = x[0];
        double range = Math.max(x[x.length - 1] - first, 1e-12);
        g.beginPath();
        boolean begun = false;
        for (int i = 0; i < x.length; ) {
            int pixel = (int) (width * (x[i] - first) / range);
            double top = Double.NEGATIVE_INFINITY;
            double bottom = Double.POSITIVE_INFINITY;
            double end = Double.NaN;
            double start = Double.NaN;
            for (; i < x.length && (int) (width * (x[i] - first) / range) == pixel; i++) {
                if (!line.present()[i]) continue;
                double y = TOP + height * (high - line.y()[i]) / (high - low);
                if (Double.isNaN(start)) start = y;
                top = Math.max(top, y);
                bottom = Math.min(bottom, y);
                end = y;
            }
            if (Double.isNaN(end)) continue;
            if (begun) g.lineTo(LEFT + pixel, start);
            else g.moveTo(LEFT + pixel, start);
            begun = true;
            if (top > bottom) {
                g.lineTo(LEFT + pixel, top);
                g.lineTo(LEFT + pixel, bottom);
                g.lineTo(LEFT + pixel, end);
            }
        }
        g.stroke();
    }
}
