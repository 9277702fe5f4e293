package tradewind.views.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import tradewind.engine.portfolio.Allocation;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.Frontier;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;

/// Expected return over volatility: the frontier, the portfolio now, the target and well-known methods.
final class FrontierPlot extends Plot {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double LEFT = 44;
    private static final double BOTTOM = 34;
    private static final double TOP = 24;
    private static final double TICKS = 42;
    private static final double FAR = 1.5;

    /// @param filled the one that matters
    private record Mark(double x, double y, String text, boolean filled) {}

    private Optional<Study> study = Optional.empty();
    private final List<Mark> marks = new ArrayList<>();
    private final List<double[]> curve = new ArrayList<>();
    private double lowX;
    private double highX;
    private double lowY;
    private double highY;

    FrontierPlot() {
        super(TEXTS.get("frontier.about"));
    }

    void show(Optional<Study> next) {
        study = next;
        repaint();
    }

    @Override
    void paint(GraphicsContext g, double width, double height) {
        if (study.isEmpty() || study.get().frontier().isEmpty()) return;
        Frontier frontier = study.get().frontier().get();
        Frontier.Point target = new Frontier.Point(
                study.get().target().expectedReturn(), study.get().target().volatility());
        marks.clear();
        curve.clear();
        range(frontier, target);
        axes(g, width, height);
        ink(g, Token.ACCENT);
        g.setLineWidth(2);
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP, width - LEFT - INSET, height - BOTTOM - TOP);
        g.clip();
        List<Frontier.Point> points = frontier.points();
        g.beginPath();
        for (int k = 0; k < points.size(); k++) {
            double x = x(points.get(k).volatility(), width);
            double y = y(points.get(k).expectedReturn(), height);
            if (k == 0) g.moveTo(x, y);
            else {
                g.lineTo(x, y);
                Frontier.Point before = points.get(k - 1);
                draw(x(before.volatility(), width), y(before.expectedReturn(), height), x, y);
            }
        }
        g.stroke();
        g.restore();
        g.setLineWidth(1);
        frontier.current().ifPresent(now -> {
            g.setLineDashes(3, 3);
            ink(g, Token.LINE_STRONG);
            g.strokeLine(
                    x(now.volatility(), width),
                    y(now.expectedReturn(), height),
                    x(target.volatility(), width),
                    y(target.expectedReturn(), height));
            g.setLineDashes();
            draw(
                    x(now.volatility(), width),
                    y(now.expectedReturn(), height),
                    x(target.volatility(), width),
                    y(target.expectedReturn(), height));
        });
        mark(g, target, TEXTS.get("target"), true, width, height);
        frontier.current().ifPresent(now -> mark(g, now, TEXTS.get("now"), false, width, height));
        for (Allocation.Weights other : study.get().others())
            mark(g, point(other), shortly(other.allocator()), false, width, height);
        mark(g, points.getFirst(), TEXTS.get("frontier.calmest"), false, width, height);
        label(g, width, height);
    }

    private static String shortly(Allocator method) {
        return switch (method) {
            case HRP -> "HRP";
            case MAXIMUM_SHARPE -> TEXTS.get("frontier.sharpe");
            default -> Words.title(method);
        };
    }

    private static Frontier.Point point(Allocation.Weights weights) {
        return new Frontier.Point(weights.expectedReturn(), weights.volatility());
    }

    private void mark(
            GraphicsContext g, Frontier.Point point, String text, boolean filled, double width, double height) {
        double x = x(point.volatility(), width);
        double y = y(point.expectedReturn(), height);
        ink(g, filled ? Token.TEXT : Token.SURFACE);
        g.fillOval(x - 4, y - 4, 8, 8);
        ink(g, filled ? Token.TEXT : Token.TEXT_2);
        g.setLineWidth(1.5);
        g.strokeOval(x - 4, y - 4, 8, 8);
        g.setLineWidth(1);
        marks.add(new Mark(x, y, text, filled));
    }

    /// Names beside their marks, where they cover neither a mark nor another name; without such a place
    /// there is none. Off the line too if there is a place for that.
    private void label(GraphicsContext g, double width, double height) {
        List<double[]> taken = new ArrayList<>();
        for (Mark mark : marks) taken.add(new double[] {mark.x() - 5, mark.y() - 5, 10, 10});
        for (Mark mark : marks) {
            double w = wide(mark.text()) + 2;
            double[][] places = {
                {mark.x() + 8, mark.y() - 15, w, 13},
                {mark.x() + 8, mark.y() + 2, w, 13},
                {mark.x() + 12, mark.y() + 4, w, 13},
                {mark.x() + 16, mark.y() + 8, w, 13},
                {mark.x() - 8 - w, mark.y() - 15, w, 13},
                {mark.x() - 8 - w, mark.y() + 2, w, 13},
                {mark.x() - w / 2, mark.y() + 8, w, 13},
                {mark.x() - w / 2, mark.y() - 22, w, 13}
            };
            List<double[]> free = Arrays.stream(places)
                    .filter(place -> place[0] >= LEFT && place[0] + w <= width - 4 && place[1] + 13 <= height - BOTTOM)
                    .filter(place -> taken.stream().noneMatch(other -> overlap(place, other)))
                    .toList();
            if (free.isEmpty()) continue;
            double[] place = free.stream()
                    .filter(each -> curve.stream().noneMatch(other -> overlap(each, other)))
                    .findFirst()
                    .orElse(free.getFirst());
            taken.add(place);
            if (mark.filled()) name(g, mark.text(), Token.TEXT, place[0], place[1] + 6.5, TextAlignment.LEFT);
            else word(g, mark.text(), Token.TEXT_2, place[0], place[1] + 6.5, TextAlignment.LEFT);
        }
    }

    /// The line between two of its points, as small boxes no name should stand on.
    private void draw(double fromX, double fromY, double toX, double toY) {
        int steps = 1 + (int) (Math.hypot(toX - fromX, toY - fromY) / 4);
        for (int i = 0; i <= steps; i++)
            curve.add(
                    new double[] {fromX + (toX - fromX) * i / steps - 2, fromY + (toY - fromY) * i / steps - 2, 4, 4});
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
    }

    private void range(Frontier frontier, Frontier.Point target) {
        lowX = target.volatility();
        highX = target.volatility();
        lowY = target.expectedReturn();
        highY = target.expectedReturn();
        frontier.points().forEach(this::take);
        frontier.current().ifPresent(this::take);
        study.ifPresent(found -> found.others().forEach(other -> take(point(other))));
        // What is worth looking at is near the marks: the far end of the line may leave the picture.
        double marked = 0;
        for (Frontier.Point point : marks(frontier, target)) marked = Math.max(marked, point.volatility());
        highX = Math.min(highX, Math.max(FAR * marked, lowX + 0.01));
        double right = highX;
        highY = frontier.points().stream()
                .filter(point -> point.volatility() <= right)
                .mapToDouble(Frontier.Point::expectedReturn)
                .max()
                .orElse(highY);
        marks(frontier, target).forEach(point -> highY = Math.max(highY, point.expectedReturn()));
        double padX = Math.max(0.002, 0.12 * (highX - lowX));
        double padY = Math.max(0.002, 0.15 * (highY - lowY));
        lowX = Math.max(0, lowX - padX);
        highX += padX;
        lowY -= padY;
        highY += padY;
    }

    private List<Frontier.Point> marks(Frontier frontier, Frontier.Point target) {
        List<Frontier.Point> all =
                new ArrayList<>(List.of(target, frontier.points().getFirst()));
        frontier.current().ifPresent(all::add);
        for (Allocation.Weights other : study.map(Study::others).orElse(List.of())) all.add(point(other));
        return all;
    }

    private void take(Frontier.Point point) {
        lowX = Math.min(lowX, point.volatility());
        highX = Math.max(highX, point.volatility());
        lowY = Math.min(lowY, point.expectedReturn());
        highY = Math.max(highY, point.expectedReturn());
    }

    private double x(double volatility, double width) {
        return LEFT + (volatility - lowX) / (highX - lowX) * (width - LEFT - INSET);
    }

    private double y(double expected, double height) {
        return height - BOTTOM - (expected - lowY) / (highY - lowY) * (height - BOTTOM - TOP);
    }

    private void axes(GraphicsContext g, double width, double height) {
        double stepY = step(100 * (highY - lowY), (int) ((height - BOTTOM - TOP) / TICKS));
        for (double v = Math.ceil(100 * lowY / stepY) * stepY; v <= 100 * highY; v += stepY) {
            double y = y(v / 100, height);
            ink(g, Token.GRID);
            line(g, LEFT, y, width - INSET, y);
            number(g, Words.number(v, decimals(stepY)), Token.TEXT_3, LEFT - 6, y, TextAlignment.RIGHT);
        }
        double stepX = step(100 * (highX - lowX), (int) ((width - LEFT) / 70));
        for (double v = Math.ceil(100 * lowX / stepX) * stepX; v <= 100 * highX; v += stepX) {
            double x = x(v / 100, width);
            ink(g, Token.GRID);
            line(g, x, TOP, x, height - BOTTOM);
            number(g, Words.number(v, decimals(stepX)), Token.TEXT_3, x, height - BOTTOM + 9, TextAlignment.CENTER);
        }
        word(g, TEXTS.get("frontier.return"), Token.TEXT_3, INSET, 10, TextAlignment.LEFT);
        word(g, TEXTS.get("frontier.volatility"), Token.TEXT_3, width - INSET, height - 9, TextAlignment.RIGHT);
    }
}
