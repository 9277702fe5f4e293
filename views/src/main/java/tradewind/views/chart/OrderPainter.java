package tradewind.views.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.chart.LevelLabel.Kind;
import tradewind.views.controls.Token;
import tradewind.views.working.OrderLine;

/// Draws the lines and boxes of orders and position.
final class OrderPainter {
    private final Brush brush;
    private final ChartViewModel model;
    private final double plotWidth;

    OrderPainter(Brush brush, ChartViewModel model, double plotWidth) {
        this.brush = brush;
        this.model = model;
        this.plotWidth = plotWidth;
    }

    /// @param drawing pixels from the pointer to what is drawn there
    void paint(List<LevelLabel> labels, Pointer pointer, double drawing) {
        Optional<OrderId> selected = model.orders().selected().map(OrderLine::id);
        boolean moving =
                model.orders().drag().isPresent() || model.exits().draft().isPresent();
        Optional<LevelLabel> under = moving ? Optional.empty() : OrderHit.at(model, labels, pointer, drawing);
        for (LevelLabel label : labels)
            line(
                    label,
                    isSelected(label, selected) || under.filter(label::equals).isPresent());
        for (LevelLabel label : labels) {
            switch (label.kind()) {
                case POSITION -> position(label, pointer);
                case EXIT -> exit(label);
                case ORDER, DRAFT, PENDING -> order(label, isSelected(label, selected), pointer);
            }
        }
    }

    private static boolean isSelected(LevelLabel label, Optional<OrderId> selected) {
        return label.order().map(OrderLine::id).equals(selected)
                && label.order().isPresent();
    }

    /// @param strong selected, or what a drag from here would move
    private void line(LevelLabel label, boolean strong) {
        Color colour = colour(label);
        double right = label.left();
        double from = model.entryColumn(label);
        double start = Math.clamp(from, 0, Math.max(0, model.window().width()));
        boolean within = model.scale().shows(label.price());
        double bend = right - 14;
        if (within) {
            double[] dash =
                    label.kind() == Kind.POSITION ? Brush.SOLID : label.kind() == Kind.ORDER ? Brush.DASH : Brush.DOTS;
            brush.across(label.level(), start, bend, colour, dash);
            if (strong && label.kind() == Kind.ORDER) brush.across(label.level() + 1, start, bend, colour, dash);
            if (from >= 0
                    && label.kind() != Kind.DRAFT
                    && label.kind() != Kind.EXIT
                    && from <= model.window().width())
                brush.ring(
                        Math.floor(from) + 0.5, Math.floor(label.level()) + 0.5, brush.colour(Token.SURFACE), colour);
        }
        if (!within) return;
        double level = Math.floor(label.level()) + 0.5;
        brush.line(bend, level, right, Math.floor(label.middle()) + 0.5, colour, Brush.SOLID);
        if (Math.abs(label.middle() - label.level()) < 1)
            brush.across(label.level(), label.left() + label.width(), plotWidth, colour, Brush.SOLID);
    }

    private void order(LevelLabel label, boolean selected, Pointer pointer) {
        OrderLine line = label.order().orElseThrow();
        Color type = colour(label);
        Color surface = brush.colour(Token.SURFACE);
        double top = label.middle() - LevelLabel.HEIGHT / 2;
        double[] edge = label.kind() == Kind.ORDER ? Brush.SOLID : Brush.DASH;
        Color ground = selected ? brush.colour(Token.SURFACE_SELECTED) : surface;
        brush.box(label.left(), top, label.width(), LevelLabel.HEIGHT, ground, type, edge);
        brush.fill(label.left() + 1, top + 1, 3, LevelLabel.HEIGHT - 2, brush.colour(line.mark()));
        brush.fill(label.left() + 4, top + 1, LevelLabel.tag() - 4, LevelLabel.HEIGHT - 2, type);
        brush.strong(line.tag(), label.left() + 8, label.middle(), surface);
        facts(label, line.side());
        double close = label.left() + label.width() - LevelLabel.CLOSE;
        if (label.kind() != Kind.ORDER || !line.cancellable()) return;
        boolean hot = pointer.inside() && label.onClose(pointer.x(), pointer.y());
        if (hot) brush.fill(close + 1, top + 1, LevelLabel.CLOSE - 2, LevelLabel.HEIGHT - 2, Token.SURFACE_HOVER);
        Color cross = brush.colour(hot ? Token.TEXT : Token.TEXT_2);
        brush.cross(Math.floor(close + LevelLabel.CLOSE / 2) + 0.5, label.middle(), 3, cross);
    }

    /// Side, quantity and what else there is to say of it.
    private void facts(LevelLabel label, Side of) {
        double x = label.left() + LevelLabel.tag() + 6;
        if (!label.text().isEmpty()) {
            String side = label.text().substring(0, 1);
            brush.numbers(side, x, label.middle(), brush.colour(of == Side.BUY ? Token.BUY : Token.SELL));
            double rest = x + PlotText.width(side);
            brush.numbers(label.text().substring(1), rest, label.middle(), brush.colour(Token.TEXT));
        }
        double infoX = label.text().isEmpty() ? x : label.infoEnd() - label.infoWidth();
        if (label.infoInWords()) brush.words(label.info(), infoX, label.middle(), tone(label));
        else brush.numbers(label.info(), infoX, label.middle(), tone(label));
    }

    private void exit(LevelLabel label) {
        Optional<ExitDraft> draft = model.exits().draft();
        if (draft.isEmpty()) return;
        Color colour = colour(label);
        Color surface = brush.colour(Token.SURFACE);
        double top = label.middle() - LevelLabel.HEIGHT / 2;
        brush.box(label.left(), top, label.width(), LevelLabel.HEIGHT, surface, colour, Brush.DASH);
        brush.fill(label.left() + 1, top + 1, LevelLabel.tag() - 1, LevelLabel.HEIGHT - 2, colour);
        brush.strong(draft.get().type().tag(), label.left() + 8, label.middle(), surface);
        facts(label, draft.get().side());
    }

    private void position(LevelLabel label, Pointer pointer) {
        double top = label.middle() - LevelLabel.HEIGHT / 2;
        brush.box(
                label.left(),
                top,
                label.width(),
                LevelLabel.HEIGHT,
                brush.colour(model.exits().selected() ? Token.SURFACE_SELECTED : Token.SURFACE),
                brush.colour(Token.TEXT_2),
                Brush.SOLID);
        List<ExitHandle> handles = ExitHandle.of(model.exits(), label);
        for (ExitHandle handle : handles) handle(handle, pointer);
        PositionRow position = model.position();
        Token direction = position.netQuantity() > 0 ? Token.UP : Token.DOWN;
        double info = label.left() + label.width() - 8 - PlotText.width(label.info());
        double text = label.left() + handles.size() * ExitHandle.width() + 8;
        // where the lane is too narrow for all of it the handles stand in for side and quantity
        if (text + PlotText.width(label.text()) <= info)
            brush.strong(label.text(), text, label.middle(), brush.colour(direction));
        brush.numbers(label.info(), info, label.middle(), tone(label));
    }

    private void handle(ExitHandle handle, Pointer pointer) {
        double top = handle.middle() - LevelLabel.HEIGHT / 2;
        boolean hot = pointer.inside() && handle.holds(pointer.x(), pointer.y());
        boolean drawn =
                model.exits().draft().filter(d -> d.kind() == handle.kind()).isPresent();
        if (hot || drawn)
            brush.fill(
                    handle.left() + 1,
                    top + 1,
                    ExitHandle.width() - 2,
                    LevelLabel.HEIGHT - 2,
                    drawn ? Token.SURFACE_SELECTED : Token.SURFACE_HOVER);
        brush.fill(handle.left() + ExitHandle.width() - 1, top + 1, 1, LevelLabel.HEIGHT - 2, Token.LINE_STRONG);
        String tag = handle.kind().tag();
        double x = handle.left() + (ExitHandle.width() - PlotText.width(tag)) / 2;
        brush.strong(tag, x, handle.middle(), brush.colour(handle.kind().hue()));
    }

    private Color tone(LevelLabel label) {
        return brush.colour(
                switch (label.tone()) {
                    case QUIET -> Token.TEXT_2;
                    case GAIN -> Token.UP;
                    case LOSS -> Token.DOWN;
                    case WARN -> Token.WARN;
                });
    }

    /// The colour of a level: the order's type, or plain text for the position.
    Color colour(LevelLabel label) {
        if (label.kind() == Kind.EXIT && label.tone() == LevelLabel.Tone.WARN) return brush.colour(Token.WARN);
        if (label.kind() == Kind.EXIT)
            return brush.colour(model.exits().draft().map(d -> d.kind().hue()).orElse(Token.TEXT_2));
        return brush.colour(label.order().map(OrderLine::hue).orElse(Token.TEXT_2));
    }
}
