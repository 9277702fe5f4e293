package tradewind.views.drawing;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;

/// Draws the drawings in the quiet colours of the set: hue on a chart means side, gain or an indicator, and a drawing
/// is none of these.
final class DrawingPainter {
    private static final double[] SOLID = {};
    private static final double[] FAINT = {2, 3};
    private static final double WASH = 0.08;
    private static final double GROUND = 0.75;
    private static final double GAP = 4;

    private final Instrument instrument;
    private final Plot plot;
    private final Outline outline = new Outline();
    private Font numbers = Font.font(Fonts.NUMBERS, 11);
    private Font words = Font.font(Fonts.WORDS_MEDIUM, 11);
    private List<Drawing> seen = List.of();
    /// What stands at the lines of each of [#seen]: written once, not in every frame.
    private String[][] texts = {};

    DrawingPainter(Instrument instrument, Plot plot) {
        this.instrument = instrument;
        this.plot = plot;
    }

    /// @param drawings bottom first; the same list until they change
    /// @param selected number of the one with handles; 0 for none
    /// @param left number of one that is drawn by the hand instead; 0 for none
    /// @param inHand drawn above all others
    void paint(
            GraphicsContext gc,
            Palette palette,
            List<Drawing> drawings,
            int selected,
            int left,
            Optional<Drawing> inHand) {
        if (!plot.ready()) return;
        follow(drawings);
        for (int i = 0; i < drawings.size(); i++) {
            Drawing drawing = drawings.get(i);
            if (drawing.id() != left) paint(gc, palette, drawing, texts[i], drawing.id() == selected);
        }
        inHand.ifPresent(drawing -> paint(gc, palette, drawing, texts(drawing), true));
    }

    private void follow(List<Drawing> drawings) {
        if (numbers.getSize() != plot.textSize()) {
            numbers = Font.font(Fonts.NUMBERS, plot.textSize());
            words = Font.font(Fonts.WORDS_MEDIUM, plot.textSize());
        }
        if (drawings == seen) return;
        seen = drawings;
        texts = drawings.stream().map(this::texts).toArray(String[][]::new);
    }

    private String[] texts(Drawing drawing) {
        return switch (drawing.tool()) {
            case HORIZONTAL ->
                new String[] {Figures.price(instrument, drawing.anchor(0).price())};
            case FIBONACCI -> retracements(drawing);
            case NOTE -> new String[] {drawing.text()};
            case MEASURE -> {
                Measure measure = Measure.between(drawing.anchor(0), drawing.anchor(1), plot);
                yield new String[] {measure.prices(instrument), measure.times()};
            }
            case POINTER, TREND, RAY, VERTICAL, RECTANGLE, CHANNEL -> new String[0];
        };
    }

    private String[] retracements(Drawing drawing) {
        String[] texts = new String[Outline.RETRACEMENTS.length];
        for (int i = 0; i < texts.length; i++) {
            double share = Outline.RETRACEMENTS[i];
            long price = Math.round(Outline.retraced(drawing, share) / instrument.tick()) * instrument.tick();
            texts[i] = Figures.decimal(Math.round(share * 1_000), 1, 1) + " %  " + Figures.price(instrument, price);
        }
        return texts;
    }

    private void paint(GraphicsContext gc, Palette palette, Drawing drawing, String[] text, boolean strong) {
        outline.trace(drawing, plot);
        Color ink = palette.get(strong ? Token.TEXT : Token.TEXT_2);
        wash(gc, drawing, ink);
        gc.setStroke(ink);
        gc.setLineWidth(1.3);
        for (int i = 0; i < outline.size(); i++) {
            gc.setLineDashes(outline.faint(i) ? FAINT : SOLID);
            boolean straight = outline.x1(i) == outline.x2(i) || outline.y1(i) == outline.y2(i);
            // a level stands on whole pixels, or it is twice as thick and half as strong
            gc.setLineWidth(straight ? 1 : 1.3);
            if (straight)
                gc.strokeLine(crisp(outline.x1(i)), crisp(outline.y1(i)), crisp(outline.x2(i)), crisp(outline.y2(i)));
            else gc.strokeLine(outline.x1(i), outline.y1(i), outline.x2(i), outline.y2(i));
        }
        write(gc, palette, drawing, text, ink);
        if (strong) handles(gc, palette, drawing);
    }

    private static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }

    /// The inside of a box.
    private void wash(GraphicsContext gc, Drawing drawing, Color ink) {
        if (drawing.tool() != Tool.RECTANGLE && drawing.tool() != Tool.MEASURE) return;
        double left = Math.max(0, Math.min(x(drawing, 0), x(drawing, 1)));
        double right = Math.min(plot.width(), Math.max(x(drawing, 0), x(drawing, 1)));
        double top = Math.max(0, Math.min(y(drawing, 0), y(drawing, 1)));
        double bottom = Math.min(plot.height(), Math.max(y(drawing, 0), y(drawing, 1)));
        if (right <= left || bottom <= top) return;
        gc.setGlobalAlpha(WASH);
        gc.setFill(ink);
        gc.fillRect(left, top, right - left, bottom - top);
        gc.setGlobalAlpha(1);
    }

    private double x(Drawing drawing, int anchor) {
        return plot.column(drawing.anchor(anchor).time());
    }

    private double y(Drawing drawing, int anchor) {
        return plot.y(drawing.anchor(anchor).price());
    }

    private void write(GraphicsContext gc, Palette palette, Drawing drawing, String[] text, Color ink) {
        double above = plot.textSize() / 2 + GAP / 2;
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(drawing.tool() == Tool.NOTE ? words : numbers);
        switch (drawing.tool()) {
            case HORIZONTAL -> label(gc, palette, text[0], GAP, y(drawing, 0) - above, ink);
            case FIBONACCI -> {
                if (Math.max(x(drawing, 0), x(drawing, 1)) < 0) return;
                double left = Math.max(GAP, Math.min(x(drawing, 0), x(drawing, 1)) + GAP);
                double last = Double.POSITIVE_INFINITY;
                for (int i = 0; i < text.length; i++) {
                    double y = plot.y(Outline.retraced(drawing, Outline.RETRACEMENTS[i]));
                    // levels close together have words only where there is room for a line of them
                    if (Math.abs(y - last) < plot.textSize() + GAP) continue;
                    last = y;
                    label(gc, palette, text[i], left, y - above, ink);
                }
            }
            case NOTE -> label(gc, palette, text[0], x(drawing, 1) + GAP, y(drawing, 1), ink);
            case MEASURE -> box(gc, palette, drawing, text);
            case POINTER, TREND, RAY, VERTICAL, RECTANGLE, CHANNEL -> {}
        }
    }

    /// Words over candles, which are dimmed behind them.
    private void label(GraphicsContext gc, Palette palette, String text, double x, double middle, Color ink) {
        double left = Math.round(x);
        gc.setGlobalAlpha(GROUND);
        gc.setFill(palette.get(Token.SURFACE));
        gc.fillRect(left - 2, middle - plot.textSize() / 2, wide(text) + 4, plot.textSize());
        gc.setGlobalAlpha(1);
        gc.setFill(ink);
        gc.fillText(text, left, Math.round(middle));
    }

    /// About as wide as in the digits' face, which advances 0.6 of its height.
    private double wide(String text) {
        return text.length() * plot.textSize() * 0.6;
    }

    /// The two lines of a measure, beside its end and always in sight.
    private void box(GraphicsContext gc, Palette palette, Drawing drawing, String[] text) {
        double line = plot.textSize() + GAP;
        double width = Math.max(wide(text[0]), wide(text[1])) + 4 * GAP;
        double height = 2 * line + 2 * GAP;
        boolean up = y(drawing, 1) <= y(drawing, 0);
        double middle = (x(drawing, 0) + x(drawing, 1)) / 2;
        double left = Math.round(Math.clamp(middle - width / 2, 0, Math.max(0, plot.width() - width)));
        double wanted = up ? y(drawing, 1) - height - GAP : y(drawing, 1) + GAP;
        double top = Math.round(Math.clamp(wanted, 0, Math.max(0, plot.height() - height)));
        gc.setFill(palette.get(Token.SURFACE_TIP));
        gc.fillRoundRect(left, top, width, height, 4, 4);
        gc.setFill(palette.get(Token.ON_TIP));
        gc.fillText(text[0], left + 2 * GAP, top + GAP + line / 2);
        gc.fillText(text[1], left + 2 * GAP, top + GAP + line * 3 / 2);
    }

    private void handles(GraphicsContext gc, Palette palette, Drawing drawing) {
        if (drawing.tool() == Tool.MEASURE) return;
        gc.setLineDashes(SOLID);
        gc.setLineWidth(1);
        for (int i = 0; i < drawing.anchors().size(); i++) {
            double x = Math.round(DrawingHit.handleX(drawing, i, plot));
            double y = Math.round(DrawingHit.handleY(drawing, i, plot));
            gc.setFill(palette.get(Token.SURFACE));
            gc.fillRect(x - 3, y - 3, 7, 7);
            gc.setStroke(palette.get(Token.LINE_STRONG));
            gc.strokeRect(x - 3.5, y - 3.5, 8, 8);
        }
    }
}
