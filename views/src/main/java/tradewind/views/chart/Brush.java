package tradewind.views.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// Draws crisp lines, boxes and text in the theme's colours.
final class Brush {
    static final double[] SOLID = {};
    static final double[] DASH = {5, 3};
    static final double[] DOTS = {1, 2};
    static final double[] CROSSHAIR = {3, 3};

    private final GraphicsContext gc;
    private final Palette palette;
    private final Font numbers = Font.font(Fonts.NUMBERS, PlotText.size());
    private final Font strong = Font.font(Fonts.NUMBERS_SEMI_BOLD, PlotText.size());
    private final Font words = Font.font(Fonts.WORDS_MEDIUM, PlotText.size());
    private final Font title = Font.font(Fonts.WORDS_SEMI_BOLD, PlotText.size() + 1);

    Brush(GraphicsContext gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
    }

    Color colour(Token token) {
        return palette.get(token);
    }

    void across(double y, double from, double to, Token colour, double[] dash) {
        across(y, from, to, colour(colour), dash);
    }

    void across(double y, double from, double to, Color colour, double[] dash) {
        line(from, Math.floor(y) + 0.5, to, Math.floor(y) + 0.5, colour, dash);
    }

    void down(double x, double from, double to, Token colour, double[] dash) {
        line(Math.floor(x) + 0.5, from, Math.floor(x) + 0.5, to, colour(colour), dash);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double[] dash) {
        gc.setStroke(colour);
        gc.setLineWidth(1);
        gc.setLineDashes(dash);
        gc.strokeLine(x1, y1, x2, y2);
    }

    void fill(double x, double y, double width, double height, Color colour) {
        gc.setFill(colour);
        gc.fillRect(x, y, width, height);
    }

    void fill(double x, double y, double width, double height, Token colour) {
        fill(x, y, width, height, colour(colour));
    }

    /// A box with a one-pixel edge and slightly rounded corners.
    void box(double x, double y, double width, double height, Color ground, Color edge, double[] dash) {
        gc.setFill(ground);
        gc.fillRoundRect(x, y, width, height, 4, 4);
        gc.setStroke(edge);
        gc.setLineWidth(1);
        gc.setLineDashes(dash);
        gc.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, 3, 3);
    }

    void frame(double width, double height, Color colour) {
        gc.setStroke(colour);
        gc.setLineWidth(2);
        gc.setLineDashes(SOLID);
        gc.strokeRect(1, 1, width - 2, height - 2);
    }

    void numbers(String text, double x, double middle, Color colour) {
        text(text, x, middle, colour, numbers);
    }

    void strong(String text, double x, double middle, Color colour) {
        text(text, x, middle, colour, strong);
    }

    void words(String text, double x, double middle, Color colour) {
        text(text, x, middle, colour, words);
    }

    void title(String text, double x, double middle, Color colour) {
        text(text, x, middle, colour, title);
    }

    private void text(String text, double x, double middle, Color colour, Font font) {
        gc.setFont(font);
        gc.setFill(colour);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, Math.round(x), Math.round(middle));
    }

    void ring(double x, double y, Color ground, Color edge) {
        gc.setFill(ground);
        gc.fillOval(x - 3, y - 3, 6, 6);
        gc.setStroke(edge);
        gc.setLineWidth(1);
        gc.setLineDashes(SOLID);
        gc.strokeOval(x - 3, y - 3, 6, 6);
    }

    void cross(double x, double y, double half, Color colour) {
        line(x - half, y - half, x + half, y + half, colour, SOLID);
        line(x - half, y + half, x + half, y - half, colour, SOLID);
    }

    /// A triangle with its tip at `y`, 4 pixels to either side.
    void triangle(double x, double y, boolean up, Color colour) {
        double foot = up ? y + 7 : y - 7;
        gc.setFill(colour);
        gc.fillPolygon(new double[] {x, x - 4.5, x + 4.5}, new double[] {y, foot, foot}, 3);
    }
}
