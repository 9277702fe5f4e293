package tradewind.views.ladder;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Ruler;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;
import tradewind.views.ladder.ClickMap.Click;
import tradewind.views.ladder.Columns.Column;
import tradewind.views.ladder.LadderViewModel.Cell;
import tradewind.views.texts.Texts;

/// The rows of a ladder on a canvas, and where things are on it.
final class LadderSheet extends Region {
    private static final Texts TEXTS = Texts.of("ladder");
    private static final double BESIDE = 13;

    private final LadderViewModel model;
    private final Palette palette = new Palette();
    private final Ruler ruler = new Ruler();
    private final Canvas canvas = new Canvas();
    private LadderType type = LadderType.of(Ruler.USUAL);
    private Columns columns = Columns.of(0, 0);
    private List<Tag> tags = List.of();
    private Optional<Tag> hot = Optional.empty();
    private boolean down;
    private boolean stale = true;

    LadderSheet(LadderViewModel model) {
        this.model = model;
        getChildren().addAll(palette, ruler, canvas);
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        canvas.setMouseTransparent(true);
        palette.onChange(this::recolour);
        ruler.onChange(this::touch);
        focusedProperty().addListener((seen, was, is) -> touch());
        model.armedProperty().subscribe(this::touch);
        model.size().unitsProperty().subscribe(this::touch);
        model.clicks().mapProperty().subscribe(this::touch);
        model.extras().chosenProperty().subscribe(this::touch);
    }

    /// What waits for the next frame is painted there.
    private void recolour() {
        if (!stale) paint();
    }

    /// Paints at the next frame.
    void touch() {
        stale = true;
    }

    boolean stale() {
        return stale;
    }

    Columns columns() {
        return columns;
    }

    Palette palette() {
        return palette;
    }

    /// @param is a button is down on the cursor's cell
    void down(boolean is) {
        down = is;
        touch();
    }

    void hot(Optional<Tag> tag) {
        if (tag.equals(hot)) return;
        hot = tag;
        touch();
    }

    /// The row under a pixel row, in sight or not.
    long row(double y) {
        return model.window().top() - (long) Math.floor(y / type.rowHeight());
    }

    /// Where a click makes an order.
    Optional<Cell> cell(double x, double y) {
        if (!contains(x, y) || !columns.core(x)) return Optional.empty();
        return switch (columns.at(x)) {
            case BID -> Optional.of(new Cell(Side.BUY, row(y)));
            case ASK -> Optional.of(new Cell(Side.SELL, row(y)));
            case BUYS, PRICE, SELLS -> Optional.empty();
        };
    }

    /// The orders that stand under the pointer.
    Optional<Tag> tag(double x, double y) {
        if (!contains(x, y) || !columns.core(x)) return Optional.empty();
        return switch (columns.at(x)) {
            case BUYS -> model.tag(new Cell(Side.BUY, row(y)));
            case SELLS -> model.tag(new Cell(Side.SELL, row(y)));
            case BID, PRICE, ASK -> Optional.empty();
        };
    }

    /// On the × of a tag.
    boolean onClose(double x) {
        Column column = columns.at(x);
        return x >= columns.left(column) + columns.width(column) - 2 - TagPainter.CLOSE;
    }

    /// The middle of a cell, for whoever clicks without a mouse.
    double middle(long row) {
        return (model.window().top() - row + .5) * type.rowHeight();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        touch();
    }

    /// Sizes follow the text and the panel.
    void measure() {
        if (type.digits() != ruler.size()) type = LadderType.of(ruler.size());
        model.window().resize((int) Math.floor(getHeight() / type.rowHeight()));
        long highest = Math.max(1, model.window().top());
        String widest = Figures.price(model.instrument(), model.market().rows().price(highest));
        columns = Columns.of(
                getWidth(),
                type.width(widest) + BESIDE,
                model.extras().chosenProperty().get(),
                type.width("0"));
    }

    void paint() {
        stale = false;
        GraphicsContext g = canvas.getGraphicsContext2D();
        double height = getHeight();
        tags = model.tags();
        LadderPainter painter = new LadderPainter(g, palette, model, type, columns);
        painter.paint(height, down);
        new ExtraPainter(g, palette, model, type, columns).paint(height);
        TagPainter own = new TagPainter(g, palette, type, columns);
        for (Tag tag : tags)
            if (model.window().shows(tag.row())) own.paint(tag, painter.y(tag.row()), hot.isPresent() && isHot(tag));
        for (Side side : Side.values())
            for (int where : new int[] {1, -1})
                own.away(side, away(side, where), where, painter.y(free(side, where)) + type.rowHeight() / 2);
        Optional<Tag> moved = model.moving();
        Optional<Bubble> bubble = moved.isEmpty()
                ? Bubble.aim(model)
                : draft().map(tag -> Bubble.move(model, moved.get(), tag.row(), drafts()));
        bubble.ifPresent(said -> new BubblePainter(g, palette, type, columns).paint(said, model.window()));
        if (!isFocused()) return;
        g.setStroke(palette.get(Token.ACCENT));
        g.setLineWidth(1);
        g.strokeRect(.5, .5, getWidth() - 1, height - 1);
    }

    /// Orders of a side out of sight.
    ///
    /// @param where 1 above, −1 below
    private int away(Side side, int where) {
        long from = where > 0
                ? model.window().top()
                : model.window().top() - model.window().size() + 1;
        int count = 0;
        for (Tag tag : tags)
            if (tag.kind() == Tag.Kind.WORKING && tag.side() == side && Long.signum(tag.row() - from) == where)
                count += tag.orders().size();
        return count;
    }

    /// The row nearest that end where no tag of the side stands.
    private long free(Side side, int where) {
        long row = where > 0
                ? model.window().top()
                : model.window().top() - model.window().size() + 1;
        while (model.window().shows(row) && holds(side, row)) row -= where;
        return row;
    }

    private boolean holds(Side side, long row) {
        return tags.stream().anyMatch(tag -> tag.side() == side && tag.row() == row);
    }

    private boolean isHot(Tag tag) {
        Tag over = hot.orElseThrow();
        return tag.kind() == Tag.Kind.WORKING && tag.side() == over.side() && tag.row() == over.row();
    }

    private Optional<Tag> draft() {
        return tags.stream().filter(tag -> tag.kind() == Tag.Kind.DRAFT).findFirst();
    }

    /// Orders that would move.
    private int drafts() {
        return tags.stream()
                .filter(tag -> tag.kind() == Tag.Kind.DRAFT)
                .mapToInt(tag -> tag.orders().size())
                .sum();
    }

    /// Says where the cursor is and what Enter would do.
    void say() {
        String symbol = model.instrument().symbol();
        String at = model.clicks().map() == ClickMap.MARKET
                ? words(Click.LEFT)
                : model.aim()
                        .map(aim -> TEXTS.get("map.keys", words(Click.LEFT), words(Click.RIGHT), words(Click.ALT_LEFT)))
                        .orElse("");
        LadderMarket market = model.market();
        String known = market.depth().incomplete()
                ? TEXTS.get("book.incomplete")
                : market.derived() ? TEXTS.get("derived.aloud") : "";
        setAccessibleText(TEXTS.get("rows", symbol, at, known).strip());
    }

    private String words(Click click) {
        return model.aim(click)
                .map(aim -> aim.reached(model.market()).isPresent() && click == Click.RIGHT
                        ? TEXTS.get("bubble.none")
                        : Placing.words(model.instrument(), aim, model.size().units()))
                .orElse("");
    }
}
