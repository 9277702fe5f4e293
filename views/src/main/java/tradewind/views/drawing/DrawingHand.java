package tradewind.views.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.views.drawing.DrawingHit.Hit;

/// What a hand is doing to the drawings of one chart, without a toolkit: pixels go in, anchors come out.
final class DrawingHand {
    /// A press that moves no further is a click, pixels.
    private static final double CLICK = 4;

    private enum Doing {
        NOTHING,
        /// Points are being set; the last one follows the pointer.
        PLACING,
        MEASURING,
        /// Pressed on a drawing or a handle of it.
        MOVING
    }

    private final Instrument instrument;
    private final DrawingViewModel model;
    private final Plot plot;
    private final Placing placing;
    private final DrawingHit hits;
    private final List<Anchor> placed = new ArrayList<>();
    private Optional<Anchor> loose = Optional.empty();
    private Optional<Drawing> measured = Optional.empty();
    private Optional<Drawing> moving = Optional.empty();
    private Optional<Hit> held = Optional.empty();
    private Doing doing = Doing.NOTHING;
    private boolean cloning;
    private double pressX;
    private double pressY;

    DrawingHand(Instrument instrument, DrawingViewModel model, Plot plot) {
        this.instrument = instrument;
        this.model = model;
        this.plot = plot;
        placing = new Placing(instrument, plot);
        hits = new DrawingHit(plot);
        model.toolProperty().addListener((seen, was, is) -> drop());
    }

    private Tool tool() {
        return model.toolProperty().get();
    }

    /// What the hand has now: being made, moved or measured.
    Optional<Drawing> inHand() {
        if (moving.isPresent()) return moving;
        if (measured.isPresent()) return measured;
        return model.noteProperty().get().filter(each -> each.id() == 0).or(this::draft);
    }

    /// While fewer points are set than it needs the last one stands for the rest.
    private Optional<Drawing> draft() {
        if (placed.isEmpty()) return Optional.empty();
        List<Anchor> anchors = new ArrayList<>(placed);
        loose.ifPresent(anchors::add);
        Tool made = tool() == Tool.CHANNEL && anchors.size() < 3 ? Tool.TREND : tool();
        while (anchors.size() < made.anchors()) anchors.add(anchors.getLast());
        return Optional.of(new Drawing(0, made, anchors.subList(0, made.anchors()), ""));
    }

    /// The number of the one that is moved from where it is; 0 for none. A copy leaves it there.
    int moved() {
        return cloning ? 0 : moving.map(Drawing::id).orElse(0);
    }

    private boolean holds(double x, double y) {
        return plot.ready() && x >= 0 && x < plot.width() && y >= 0 && y < plot.height();
    }

    private Optional<Hit> hit(double x, double y) {
        return model.lockedProperty().get() || !holds(x, y)
                ? Optional.empty()
                : hits.at(model.shown(), model.selectedId(), x, y);
    }

    /// Pixels to the drawing a press there would take; infinite if to none, below zero while a tool is taken up.
    double distance(double x, double y) {
        if (tool() != Tool.POINTER) return holds(x, y) ? -1 : Double.POSITIVE_INFINITY;
        return hit(x, y).map(Hit::distance).orElse(Double.POSITIVE_INFINITY);
    }

    /// @return whether the press was for the drawings
    boolean press(double x, double y, boolean shift, boolean control) {
        measured = Optional.empty();
        if (!holds(x, y)) return false;
        pressX = x;
        pressY = y;
        if (tool() == Tool.MEASURE || tool() == Tool.POINTER && shift) {
            measured = Optional.of(new Drawing(0, Tool.MEASURE, at(x, y), at(x, y)));
            doing = Doing.MEASURING;
            return true;
        }
        if (tool() != Tool.POINTER) {
            doing = Doing.PLACING;
            place(x, y, shift);
            return true;
        }
        held = hit(x, y);
        model.select(held.map(Hit::drawing).map(Drawing::id).orElse(0));
        cloning = control;
        doing = held.isPresent() ? Doing.MOVING : Doing.NOTHING;
        return held.isPresent();
    }

    private Anchor at(double x, double y) {
        return placing.at(x, y, model.magnetProperty().get());
    }

    /// Shift holds the second point of a line level with the first.
    private Anchor at(double x, double y, boolean shift, Optional<Anchor> first) {
        Anchor free = at(x, y);
        return shift && first.isPresent() ? new Anchor(free.time(), first.get().price()) : free;
    }

    private Optional<Anchor> firstOfLine() {
        return placed.size() == 1 && tool().isLine() ? Optional.of(placed.getFirst()) : Optional.empty();
    }

    private void place(double x, double y, boolean shift) {
        placed.add(at(x, y, shift, firstOfLine()));
        loose = Optional.empty();
        if (placed.size() == tool().anchors()) finish();
    }

    private void finish() {
        Drawing made = new Drawing(0, tool(), placed, "");
        model.toolProperty().set(Tool.POINTER);
        if (made.tool() == Tool.NOTE) model.noteProperty().set(Optional.of(made));
        else model.add(made);
    }

    /// The pointer is there, with or without a button.
    ///
    /// @return whether something in the hand follows it
    boolean follow(double x, double y, boolean shift) {
        switch (doing) {
            case NOTHING -> {
                return false;
            }
            case PLACING -> {
                if (!placed.isEmpty()) loose = Optional.of(at(x, y, shift, firstOfLine()));
            }
            case MEASURING -> {
                Anchor from = measured.orElseThrow().anchor(0);
                measured = Optional.of(new Drawing(0, Tool.MEASURE, from, at(x, y)));
            }
            case MOVING -> move(held.orElseThrow(), x, y, shift);
        }
        return true;
    }

    private void move(Hit hit, double x, double y, boolean shift) {
        if (moving.isEmpty() && Math.hypot(x - pressX, y - pressY) < CLICK) return;
        Drawing drawing = hit.drawing();
        if (hit.handle() == DrawingHit.WHOLE || cloning)
            moving = Optional.of(drawing.with(placing.moved(drawing.anchors(), x - pressX, y - pressY)));
        else {
            boolean line = drawing.tool().isLine() && hit.handle() < 2;
            Optional<Anchor> other = line ? Optional.of(drawing.anchor(1 - hit.handle())) : Optional.empty();
            moving = Optional.of(drawing.with(hit.handle(), at(x, y, shift, other)));
        }
    }

    /// The button is up.
    void release(double x, double y, boolean shift) {
        boolean dragged = Math.hypot(x - pressX, y - pressY) >= CLICK;
        switch (doing) {
            case NOTHING -> {}
            case PLACING -> {
                // a drag sets two points: where it began and where it ends
                if (dragged && placed.size() == 1 && tool() != Tool.POINTER) place(x, y, shift);
            }
            case MEASURING -> {
                if (!dragged) measured = Optional.empty();
                doing = Doing.NOTHING;
                Optional<Drawing> stays = measured;
                model.toolProperty().set(Tool.POINTER);
                measured = stays;
            }
            case MOVING -> put();
        }
        if (placed.isEmpty()) doing = Doing.NOTHING;
    }

    private void put() {
        Optional<Drawing> done = moving;
        moving = Optional.empty();
        held = Optional.empty();
        doing = Doing.NOTHING;
        if (done.isEmpty()) return;
        if (cloning) model.add(done.get());
        else model.change(done.get().id(), was -> done.get());
    }

    /// Sets the points of a tool where the pointer is: one point is all a level needs.
    void use(Tool wanted, double x, double y) {
        model.toolProperty().set(wanted);
        if (wanted.anchors() == 1 && holds(x, y)) place(x, y, false);
    }

    /// Sets a point without a mouse.
    void set(double x, double y) {
        if (tool() == Tool.POINTER || !holds(x, y)) return;
        if (tool() != Tool.MEASURE) {
            doing = Doing.PLACING;
            place(x, y, false);
        } else if (doing == Doing.MEASURING) release(pressX + CLICK, pressY, false);
        else press(x, y, false, false);
    }

    /// Gives up what is in the hand, then the tool, then the selection.
    ///
    /// @return false if there was nothing to give up
    boolean escape() {
        boolean was = inHand().isPresent()
                || tool() != Tool.POINTER
                || model.selected().isPresent();
        boolean more = inHand().isPresent();
        drop();
        if (!more && tool() == Tool.POINTER) model.deselect();
        model.toolProperty().set(Tool.POINTER);
        return was;
    }

    /// Gives up what is in the hand; what was moved is where it was.
    void drop() {
        placed.clear();
        loose = Optional.empty();
        measured = Optional.empty();
        moving = Optional.empty();
        held = Optional.empty();
        doing = Doing.NOTHING;
    }

    /// Moves the selected one.
    ///
    /// @param candles to the right
    /// @param ticks upwards
    /// @return false if none is selected
    boolean nudge(int candles, int ticks) {
        Optional<Drawing> at = model.selected();
        at.ifPresent(drawing -> model.change(
                drawing.id(),
                was -> was.with(
                        placing.by(was.anchors(), candles * (double) plot.bucket(), ticks * instrument.tick()))));
        return at.isPresent();
    }
}
