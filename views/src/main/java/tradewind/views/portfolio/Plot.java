package tradewind.views.portfolio;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Ruler;
import tradewind.views.controls.Token;

/// A drawing that fills its place, in the colours of the sheet in force. In a larger text size all of it is
/// larger: pixels here are those of the usual one.
abstract class Plot extends Region {
    static final double INSET = 12;

    private final Palette palette = new Palette();
    private final Ruler ruler = new Ruler();
    private final Canvas canvas = new Canvas();
    private final Font numbers;
    private final Font words;
    private final Font strong;
    private double least;

    Plot(String accessible) {
        Fonts.load();
        numbers = Font.font(Fonts.NUMBERS, 11);
        words = Font.font(Fonts.WORDS_MEDIUM, 11);
        strong = Font.font(Fonts.WORDS_SEMI_BOLD, 11);
        getChildren().addAll(palette, ruler, canvas);
        setMinSize(0, 0);
        setAccessibleText(accessible);
        canvas.setMouseTransparent(true);
        palette.onChange(this::repaint);
        ruler.onChange(() -> {
            least(least);
            repaint();
        });
    }

    /// Pixels of the screen for one that is painted.
    final double scale() {
        return ruler.scale();
    }

    /// Asks for a height, in pixels of the usual text size.
    final void least(double height) {
        least = height;
        setMinHeight(Math.ceil(height * scale()));
    }

    abstract void paint(GraphicsContext g, double width, double height);

    final void repaint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.scale(scale(), scale());
        g.setTextBaseline(VPos.CENTER);
        g.setLineDashes();
        double width = canvas.getWidth() / scale();
        double height = canvas.getHeight() / scale();
        if (width > 60 && height > 30) paint(g, width, height);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        repaint();
    }

    final void ink(GraphicsContext g, Token token) {
        g.setFill(palette.get(token));
        g.setStroke(palette.get(token));
    }

    final void number(GraphicsContext g, String text, Token token, double x, double y, TextAlignment alignment) {
        write(g, text, numbers, token, x, y, alignment);
    }

    final void word(GraphicsContext g, String text, Token token, double x, double y, TextAlignment alignment) {
        write(g, text, words, token, x, y, alignment);
    }

    final void name(GraphicsContext g, String text, Token token, double x, double y, TextAlignment alignment) {
        write(g, text, strong, token, x, y, alignment);
    }

    private void write(
            GraphicsContext g, String text, Font font, Token token, double x, double y, TextAlignment alignment) {
        g.setFont(font);
        g.setTextAlign(alignment);
        g.setFill(palette.get(token));
        g.fillText(text, Math.round(x), Math.round(y));
    }

    /// Pixels a word or a name takes.
    final double wide(String text) {
        Text measure = new Text(text);
        measure.setFont(strong);
        return measure.getLayoutBounds().getWidth();
    }

    static void line(GraphicsContext g, double x1, double y1, double x2, double y2) {
        g.strokeLine(Math.round(x1) + .5, Math.round(y1) + .5, Math.round(x2) + .5, Math.round(y2) + .5);
    }

    /// A round step so that about `wanted` of them fill a range.
    static double step(double range, int wanted) {
        double raw = range / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double times : new double[] {1, 2, 5}) if (raw <= times * power) return times * power;
        return 10 * power;
    }

    /// Decimals that tell ticks of this step apart.
    static int decimals(double step) {
        return (int) Math.clamp(-Math.floor(Math.log10(step) + 1e-9), 0, 6);
    }
}
