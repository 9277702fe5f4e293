package tradewind.views.controls;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// A picture that is drawn anew when its size, its colours or what it shows change.
///
/// Whoever extends it paints in pixels from the top left; lines of one pixel are put on half pixels here. A
/// picture says in words what it shows: set an accessible text. In a larger text size all of it is larger:
/// pixels here are those of the usual one.
public abstract class Drawing extends Region {
    /// Pixels from one digit to the next at 11 px.
    public static final double ADVANCE = 6.6;

    /// How far a cell may be on the way from the surface to a series' colour and still have figures on it that can be
    /// read, in every set.
    public static final double DEEPEST = 0.5;

    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette();
    private final Ruler ruler = new Ruler();

    protected Drawing() {
        getChildren().addAll(canvas, palette, ruler);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        palette.onChange(this::repaint);
        ruler.onChange(() -> {
            rescaled();
            repaint();
        });
    }

    /// Pixels of the screen for one that is painted.
    protected final double scale() {
        return ruler.scale();
    }

    /// The scale is another one: whoever asks for a height asks again.
    protected void rescaled() {}

    /// Paints everything.
    protected abstract void paint(GraphicsContext gc, double width, double height);

    public final void repaint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width < 2 || height < 2) return;
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setTransform(1, 0, 0, 1, 0, 0);
        gc.clearRect(0, 0, width, height);
        gc.scale(scale(), scale());
        paint(gc, width / scale(), height / scale());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        repaint();
    }

    protected final Color colour(Token token) {
        return palette.get(token);
    }

    /// The colour that far on the way from the surface.
    ///
    /// @param share 0 is the surface, 1 the colour
    protected final Color mixed(Token token, double share) {
        return colour(Token.SURFACE).interpolate(colour(token), share);
    }

    protected final void across(GraphicsContext gc, double y, double from, double to, Color colour, double... dashes) {
        line(gc, from, sharp(y), to, sharp(y), colour, dashes);
    }

    protected final void down(GraphicsContext gc, double x, double from, double to, Color colour, double... dashes) {
        line(gc, sharp(x), from, sharp(x), to, colour, dashes);
    }

    /// On half a pixel of the screen.
    private double sharp(double at) {
        return (Math.floor(at * scale()) + 0.5) / scale();
    }

    protected final void line(
            GraphicsContext gc, double x1, double y1, double x2, double y2, Color colour, double... dashes) {
        gc.setStroke(colour);
        gc.setLineWidth(1 / scale());
        gc.setLineDashes(dashes);
        gc.strokeLine(x1, y1, x2, y2);
        gc.setLineDashes();
    }

    /// Digits at a place, centred in height.
    protected final void number(
            GraphicsContext gc, String text, double x, double y, TextAlignment align, Color colour) {
        text(gc, text, x, y, align, colour, Fonts.NUMBERS);
    }

    /// Words at a place, centred in height.
    protected final void word(GraphicsContext gc, String text, double x, double y, TextAlignment align, Color colour) {
        text(gc, text, x, y, align, colour, Fonts.WORDS_MEDIUM);
    }

    /// Pixels a word takes.
    protected static double wide(String word) {
        Text measure = new Text(word);
        measure.setFont(Font.font(Fonts.WORDS_MEDIUM, 11));
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }

    private static void text(
            GraphicsContext gc, String text, double x, double y, TextAlignment align, Color colour, String family) {
        gc.setFont(Font.font(family, 11));
        gc.setTextAlign(align);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(colour);
        gc.fillText(text, Math.round(x), Math.round(y));
    }

    /// A step of 1, 2 or 5 times a power of ten that divides a range into at most `most` parts.
    public static double step(double range, int most) {
        if (!(range > 0) || Double.isInfinite(range)) return 1;
        double raw = range / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) if (factor * power >= raw * (1 - 1e-9)) return factor * power;
        return 10 * power;
    }
}
