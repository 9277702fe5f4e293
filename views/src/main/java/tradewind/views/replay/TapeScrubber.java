package tradewind.views.replay;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tradewind.views.controls.Fonts;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Ruler;
import tradewind.views.controls.Token;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// The whole tape as a line, what was played in the mode's colour. A click ahead of the clock jumps there; Right goes
/// on by an hour, with Shift by a day.
final class TapeScrubber extends Region {
    private static final Texts TEXTS = Texts.of("replay");
    private static final double FOOT = 14;
    private static final double INSET = 4;
    /// Pixels of a day's words, and how many the foot has room for.
    private static final double SMALLEST = 11;

    private static final double LARGEST = 13;
    private static final long HOUR = 3_600_000_000_000L;

    private final TransportViewModel model;
    private final Palette palette = new Palette();
    private final Canvas canvas = new Canvas();
    private final Ruler ruler = new Ruler();
    private double hover = -1;
    private long painted = -1;

    TapeScrubber(TransportViewModel model) {
        this.model = model;
        getStyleClass().add("tape-scrubber");
        setId("tape");
        getChildren().addAll(palette, ruler, canvas);
        ruler.onChange(this::paint);
        ScreenZone.follow(this, this::paint);
        canvas.setMouseTransparent(true);
        setFocusTraversable(true);
        setCursor(Cursor.HAND);
        setMinWidth(160);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(TEXTS.get("tape"));
        palette.onChange(this::paint);
        model.outline().subscribe(prices -> paint());
        model.position().subscribe(position -> {
            // at high speed the clock changes every frame, the picture only when the played part grows by a pixel
            if (Math.round(model.played() * span()) != painted) paint();
        });
        focusVisibleProperty().subscribe(focused -> paint());
        setOnMouseMoved(event -> hover(event.getX()));
        setOnMouseExited(event -> hover(-1));
        setOnMouseClicked(event -> {
            requestFocus();
            model.jump((event.getX() - INSET) / span());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.RIGHT && event.getCode() != KeyCode.LEFT) return;
            long step = event.isShiftDown() ? 24 * HOUR : HOUR;
            model.skip(event.getCode() == KeyCode.RIGHT ? step : -step);
            event.consume();
        });
    }

    private double span() {
        return Math.max(1, getWidth() - 2 * INSET);
    }

    private void hover(double x) {
        hover = x;
        paint();
    }

    @Override
    protected void layoutChildren() {
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        int points = (int) span();
        if (resized && points > 1) model.loadOutline(points);
        paint();
    }

    private void paint() {
        double width = getWidth();
        double height = getHeight();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        if (width <= 2 * INSET || height <= FOOT) return;
        double played = INSET + Math.round(model.played() * span());
        painted = Math.round(model.played() * span());
        days(g, height);
        double y = line(g, played, height);
        g.setStroke(palette.get(Token.MODE_REPLAY));
        g.setLineWidth(1);
        g.strokeLine(played + .5, 0, played + .5, height);
        g.setFill(palette.get(Token.MODE_REPLAY));
        g.fillOval(played - 2.5, y - 3, 6, 6);
        if (isFocusVisible()) {
            g.setStroke(palette.get(Token.ACCENT));
            g.setLineWidth(2);
            g.strokeRect(1, 1, width - 2, height - 2);
        }
        if (hover >= 0) hoverTime(g, width, height);
    }

    private void days(GraphicsContext g, double height) {
        double size = Math.clamp(ruler.size() - 1, SMALLEST, LARGEST);
        g.setFont(Font.font(Fonts.NUMBERS, size));
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        g.setLineWidth(1);
        double free = Double.NEGATIVE_INFINITY;
        for (Tape.DayMark day : model.tape().days()) {
            double x = Math.round(INSET + day.share() * span()) + .5;
            g.setStroke(palette.get(Token.LINE));
            g.strokeLine(x, 2, x, height - 1);
            double room = .64 * size * day.label().length();
            if (x + 4 < free || x + 4 + room > getWidth()) continue;
            g.setFill(palette.get(Token.TEXT_3));
            g.fillText(day.label(), x + 4, height);
            free = x + 8 + room;
        }
    }

    /// @return the height of the line where the clock stands
    private double line(GraphicsContext g, double played, double height) {
        long[] prices = model.outline().get();
        double bottom = height - FOOT;
        if (prices.length < 2) return bottom / 2;
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (long price : prices) {
            low = Math.min(low, price);
            high = Math.max(high, price);
        }
        double scale = high > low ? (bottom - 4) / (high - low) : 0;
        double step = span() / (prices.length - 1);
        double at = bottom / 2;
        double lastX = INSET;
        double lastY = bottom - 2 - (prices[0] - low) * scale;
        g.setLineWidth(1.25);
        for (int i = 1; i < prices.length; i++) {
            double x = INSET + i * step;
            double y = bottom - 2 - (prices[i] - low) * scale;
            g.setStroke(palette.get(x <= played ? Token.MODE_REPLAY : Token.LINE_STRONG));
            g.strokeLine(lastX, lastY, x, y);
            if (lastX <= played) at = lastY;
            lastX = x;
            lastY = y;
        }
        return at;
    }

    private void hoverTime(GraphicsContext g, double width, double height) {
        double x = Math.clamp(hover, INSET, width - INSET);
        String text = TransportViewModel.clock(model.tape().time((x - INSET) / span()));
        double box = 7.0 * text.length() + 8;
        double left = Math.clamp(x - box / 2, 0, Math.max(0, width - box));
        g.setStroke(palette.get(Token.TEXT_3));
        g.setLineWidth(1);
        g.strokeLine(Math.round(x) + .5, 0, Math.round(x) + .5, height - FOOT);
        g.setFill(palette.get(Token.SURFACE_TIP));
        g.fillRoundRect(left, height - FOOT - 1, box, FOOT + 1, 6, 6);
        g.setFill(palette.get(Token.ON_TIP));
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(text, left + box / 2, height - 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 36;
    }
}
