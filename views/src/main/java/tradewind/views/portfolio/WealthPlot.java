package tradewind.views.portfolio;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.views.controls.Token;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// Wealth of every method from 1, after costs, and below it how far each was from its own peak. Dash and name tell
/// them apart, colour only helps. The pointer, or Left and Right, read every line at one day.
final class WealthPlot extends Plot {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double RIGHT = 52;
    private static final double TOP = 18;
    private static final double BOTTOM = 22;
    private static final double GAP = 20;
    /// Lower than this there is no room for the falls.
    private static final double LEAST_STRIP = 190;

    private static final double STRIP = 0.27;
    /// Nearer to a line than this the pointer means it.
    private static final double NEAR = 9;

    /// Pixels two figures below each other need.
    private static final double LINE = 13;

    private static final double PALE = 0.3;
    private static final int FAR = 10;
    private static final Token[] INKS = {
        Token.TEXT_3, Token.SERIES_1, Token.SERIES_2, Token.SERIES_4, Token.SERIES_5, Token.SERIES_6
    };
    private static final double[][] DASHES = {{2, 3}, {}, {9, 3}, {6, 3, 1, 3}, {14, 4}, {4, 4}};

    /// A method that ran.
    ///
    /// @param which place among all methods asked for
    /// @param falls from the peak so far, zero or below
    private record Line(int which, String name, double[] wealth, double[] falls) {}

    /// Where values of a range are drawn.
    private record Area(double top, double bottom, double low, double high) {
        double y(double value) {
            return bottom - (bottom - top) * (value - low) / (high - low);
        }
    }

    private List<Line> lines = List.of();
    private List<String> days = List.of();
    private final BitSet hidden = new BitSet();
    private OptionalInt at = OptionalInt.empty();
    private OptionalInt meant = OptionalInt.empty();
    private OptionalInt pointed = OptionalInt.empty();
    private double pointer;

    WealthPlot() {
        super(TEXTS.get("wealth.about"));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        focusedProperty().subscribe(focused -> repaint());
        setOnMouseMoved(this::point);
        setOnMouseDragged(this::point);
        setOnMouseExited(event -> read(OptionalInt.empty()));
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(Optional<WalkForwardReport> report) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(
                        TEXTS.get("day"), Language.spoken().locale())
                .withZone(ZoneOffset.UTC);
        days = report.stream()
                .flatMap(found -> found.times().stream())
                .map(day::format)
                .toList();
        List<Line> next = new ArrayList<>();
        List<WalkForwardReport.Outcome> outcomes =
                report.map(WalkForwardReport::outcomes).orElse(List.of());
        for (int which = 0; which < outcomes.size(); which++)
            if (outcomes.get(which) instanceof WalkForwardReport.Ran ran)
                next.add(new Line(which, Words.title(ran.allocator()), ran.wealth(), falls(ran.wealth())));
        lines = List.copyOf(next);
        hidden.clear();
        meant = OptionalInt.empty();
        read(OptionalInt.empty());
    }

    private static double[] falls(double[] wealth) {
        double[] falls = new double[wealth.length];
        double peak = 1;
        for (int t = 0; t < wealth.length; t++) {
            peak = Math.max(peak, wealth[t]);
            falls[t] = wealth[t] / peak - 1;
        }
        return falls;
    }

    static Token ink(int which) {
        return INKS[which % INKS.length];
    }

    static double[] dash(int which) {
        return DASHES[which % DASHES.length];
    }

    /// Shows or hides the line of a method.
    void shown(int which, boolean is) {
        hidden.set(which, !is);
        repaint();
    }

    /// The line a reader of the legend looks at: the others pale.
    void mean(OptionalInt which) {
        meant = which;
        repaint();
    }

    private List<Line> inSight() {
        return lines.stream().filter(line -> !hidden.get(line.which())).toList();
    }

    private double x(int t) {
        return INSET + (getWidth() / scale() - RIGHT - INSET) * t / Math.max(1, days.size() - 1);
    }

    private void point(MouseEvent event) {
        if (days.size() < 2) return;
        pointer = event.getY() / scale();
        double share = (event.getX() / scale() - INSET) / (getWidth() / scale() - RIGHT - INSET);
        read(OptionalInt.of((int) Math.round(Math.clamp(share, 0, 1) * (days.size() - 1))));
    }

    private void key(KeyEvent event) {
        if (days.size() < 2 || event.isShortcutDown() || event.isAltDown()) return;
        int last = days.size() - 1;
        int now = at.orElse(last);
        int step = event.isShiftDown() ? FAR : 1;
        int next;
        switch (event.getCode()) {
            case LEFT -> next = at.isEmpty() ? last : now - step;
            case RIGHT -> next = at.isEmpty() ? last : now + step;
            case HOME -> next = 0;
            case END -> next = last;
            case ESCAPE -> {
                if (at.isEmpty()) return;
                event.consume();
                read(OptionalInt.empty());
                return;
            }
            default -> {
                return;
            }
        }
        event.consume();
        pointer = Double.NaN;
        read(OptionalInt.of(Math.clamp(next, 0, last)));
    }

    /// Reads every line at one time; none for no time.
    void read(OptionalInt next) {
        at = next;
        setAccessibleText(next.isEmpty() ? TEXTS.get("wealth.about") : spoken(next.getAsInt()));
        repaint();
    }

    private String spoken(int t) {
        return TEXTS.get(
                "wealth.read",
                days.get(t),
                best(t).stream()
                        .map(line -> line.name() + " " + Words.number(line.wealth()[t], 3))
                        .collect(Collectors.joining(", ")));
    }

    private List<Line> best(int t) {
        return inSight().stream()
                .sorted(Comparator.comparingDouble((Line line) -> -line.wealth()[t]))
                .toList();
    }

    @Override
    void paint(GraphicsContext g, double width, double height) {
        List<Line> drawn = inSight();
        if (days.size() < 2 || lines.isEmpty()) return;
        double bottom = height - BOTTOM;
        double strip = height >= LEAST_STRIP ? Math.round(STRIP * (bottom - TOP)) : 0;
        Area wealth = wealth(drawn, TOP, strip == 0 ? bottom : bottom - strip - GAP);
        levels(g, wealth, width, 2, 1);
        ink(g, Token.LINE_STRONG);
        line(g, INSET, wealth.y(1), width - RIGHT, wealth.y(1));
        word(g, TEXTS.get("wealth.axis"), Token.TEXT_3, INSET, TOP - 9, TextAlignment.LEFT);
        Optional<Area> falls = Optional.empty();
        if (strip > 0) {
            Area area = falls(drawn, bottom - strip, bottom);
            falls = Optional.of(area);
            levels(g, area, width, 0, 100);
            word(g, TEXTS.get("wealth.falls"), Token.TEXT_3, INSET, bottom - strip - 9, TextAlignment.LEFT);
        }
        days(g, width, height);
        pointed = nearest(drawn, wealth, falls);
        OptionalInt strong = meant.isPresent() ? meant : pointed;
        for (Line line : drawn) {
            boolean pale = strong.isPresent() && strong.getAsInt() != line.which();
            g.setGlobalAlpha(pale ? PALE : 1);
            g.setLineWidth(strong.isPresent() && !pale ? 2.5 : 1.6);
            ink(g, ink(line.which()));
            g.setLineDashes(dash(line.which()));
            draw(g, line.wealth(), wealth);
            g.setLineWidth(strong.isPresent() && !pale ? 1.8 : 1);
            falls.ifPresent(area -> draw(g, line.falls(), area));
        }
        g.setGlobalAlpha(1);
        g.setLineDashes();
        g.setLineWidth(1);
        if (at.isPresent()) reading(g, at.getAsInt(), wealth, falls, width, height);
        if (!isFocused()) return;
        ink(g, Token.ACCENT);
        g.strokeRect(.5, .5, width - 1, height - 1);
    }

    private static Area wealth(List<Line> drawn, double top, double bottom) {
        double low = 1;
        double high = 1;
        for (Line line : drawn)
            for (double w : line.wealth()) {
                low = Math.min(low, w);
                high = Math.max(high, w);
            }
        double pad = Math.max(0.005, 0.06 * (high - low));
        return new Area(top, bottom, low - pad, high + pad);
    }

    private static Area falls(List<Line> drawn, double top, double bottom) {
        double low = -0.001;
        for (Line line : drawn) for (double fall : line.falls()) low = Math.min(low, fall);
        return new Area(top, bottom, 1.06 * low, 0);
    }

    /// @param least decimals
    /// @param times what a value is shown as
    private void levels(GraphicsContext g, Area area, double width, int least, double times) {
        double range = times * (area.high() - area.low());
        double room = area.bottom() - area.top();
        double step = step(range, (int) (room / 26));
        // one level alone says nothing of the others
        double finer = step(range, 5);
        if (range / step < 2 && room * finer / range >= LINE) step = finer;
        for (double v = Math.ceil(times * area.low() / step) * step; v <= times * area.high() + 1e-9; v += step) {
            double y = area.y(v / times);
            ink(g, Token.GRID);
            line(g, INSET, y, width - RIGHT, y);
            String text = Words.number(v, Math.max(least, decimals(step)));
            number(g, text, Token.TEXT_3, width - 8, y, TextAlignment.RIGHT);
        }
    }

    private void days(GraphicsContext g, double width, double height) {
        int dates = (int) Math.max(2, width / 140);
        for (int k = 0; k < dates; k++) {
            int t = (int) ((long) (days.size() - 1) * k / (dates - 1));
            TextAlignment side =
                    k == 0 ? TextAlignment.LEFT : k == dates - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER;
            number(g, days.get(t), Token.TEXT_3, x(t), height - 9, side);
        }
    }

    private void draw(GraphicsContext g, double[] values, Area area) {
        g.beginPath();
        for (int t = 0; t < values.length; t++) {
            if (t == 0) g.moveTo(x(t), area.y(values[t]));
            else g.lineTo(x(t), area.y(values[t]));
        }
        g.stroke();
    }

    /// The line under the pointer.
    private OptionalInt nearest(List<Line> drawn, Area wealth, Optional<Area> falls) {
        if (at.isEmpty()) return OptionalInt.empty();
        int t = at.getAsInt();
        double best = NEAR;
        OptionalInt found = OptionalInt.empty();
        for (Line line : drawn) {
            double away = Math.abs(wealth.y(line.wealth()[t]) - pointer);
            if (falls.isPresent()) away = Math.min(away, Math.abs(falls.get().y(line.falls()[t]) - pointer));
            if (!(away < best)) continue;
            best = away;
            found = OptionalInt.of(line.which());
        }
        return found;
    }

    private void reading(GraphicsContext g, int t, Area wealth, Optional<Area> falls, double width, double height) {
        double x = x(t);
        ink(g, Token.TEXT_3);
        g.setLineDashes(3, 3);
        line(g, x, TOP, x, height - BOTTOM);
        g.setLineDashes();
        List<Line> best = best(t);
        for (Line line : best) {
            dot(g, x, wealth.y(line.wealth()[t]), line);
            falls.ifPresent(area -> dot(g, x, area.y(line.falls()[t]), line));
        }
        List<WealthReading.Row> rows = new ArrayList<>();
        for (Line line : best)
            rows.add(new WealthReading.Row(line.which(), line.name(), line.wealth()[t], line.falls()[t]));
        new WealthReading(days.get(t), rows, meant.isPresent() ? meant : pointed).paint(this, g, x, width, height);
    }

    private void dot(GraphicsContext g, double x, double y, Line line) {
        ink(g, Token.SURFACE);
        g.fillOval(x - 4, y - 4, 8, 8);
        ink(g, ink(line.which()));
        g.fillOval(x - 2.5, y - 2.5, 5, 5);
    }
}
