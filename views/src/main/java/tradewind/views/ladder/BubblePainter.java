package tradewind.views.ladder;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.ladder.ClickMap.Click;
import tradewind.views.ladder.LadderViewModel.Cell;
import tradewind.views.texts.Texts;

/// Draws what a click or a move would do, beside the price where nothing is under the pointer.
final class BubblePainter {
    private static final Texts TEXTS = Texts.of("ladder");
    private static final double PAD = 8;

    private final GraphicsContext g;
    private final Palette palette;
    private final LadderViewModel model;
    private final LadderType type;
    private final Columns columns;

    BubblePainter(GraphicsContext g, Palette palette, LadderViewModel model, LadderType type, Columns columns) {
        this.g = g;
        this.palette = palette;
        this.model = model;
        this.type = type;
        this.columns = columns;
    }

    /// What the buttons would do at the cursor.
    void aim() {
        Optional<Cell> cell = model.cursor();
        Optional<Aim> aim = model.aim();
        if (cell.isEmpty() || aim.isEmpty() || !model.window().shows(cell.get().row())) return;
        Instrument instrument = model.instrument();
        long size = model.size().units();
        String price = Figures.price(instrument, aim.get().price());
        boolean buttons = model.clicks().map() == ClickMap.BUTTON;
        String order = buttons
                ? OrderWords.side(cell.get().side()) + " " + Figures.quantity(instrument, size)
                : Placing.tagged(instrument, aim.get(), size);
        paint(cell.get(), order, price, buttons ? buttons() : then(aim.get()));
    }

    private List<String> then(Aim aim) {
        if (!model.armedProperty().get()) return List.of(TEXTS.get("bubble.disarmed"));
        return aim.crosses(model.market()) ? List.of(TEXTS.get("bubble.fills")) : List.of();
    }

    /// A line for each button, and whether they send.
    private List<String> buttons() {
        boolean alt = model.clicks().alt();
        String left = TEXTS.get(alt ? "bubble.alt" : "bubble.left", words(alt ? Click.ALT_LEFT : Click.LEFT));
        boolean ticket = !model.armedProperty().get() || alt && model.clicks().bare();
        String then = ticket ? TEXTS.get("bubble.disarmed") : "";
        if (alt) return ticket ? List.of(left, then) : List.of(left);
        String right = TEXTS.get("bubble.right", words(Click.RIGHT));
        return ticket ? List.of(left, right, then) : List.of(left, right);
    }

    private String words(Click click) {
        Aim aim = model.aim(click).orElseThrow();
        if (aim.reached(model.market()).isPresent()) return TEXTS.get("bubble.none");
        String tag = aim.bracket() ? TEXTS.get("bracket", aim.type().tag()) : aim.type().tag();
        return aim.crosses(model.market()) ? TEXTS.get("bubble.at.once", tag) : tag;
    }

    /// What a move would ask for, in the same place, and which order would trade at once.
    ///
    /// @param all how many orders would move
    void move(Tag tag, long row, int all) {
        boolean more = all > tag.orders().size();
        String order = more
                ? TEXTS.get("bubble.move.list", Figures.count(all))
                : TEXTS.get("bubble.move", tag.first().tag(), tag.quantity());
        String price = Figures.price(model.instrument(), model.market().rows().price(row));
        List<String> then = model.crossing()
                .map(draft -> List.of(TEXTS.get("bubble.at.once", draft.line().tag())))
                .orElse(List.of());
        paint(new Cell(tag.side(), row), order, price, then);
    }

    private void paint(Cell cell, String order, String price, List<String> then) {
        boolean right = cell.side() == Side.BUY;
        double room = right ? columns.width() - columns.ask() : columns.price();
        double line = Math.round(type.rowHeight() * .8);
        double height = 8 + line * (2 + then.size());
        double x = right ? columns.ask() + 3 : 3;
        double row = (model.window().top() - cell.row()) * type.rowHeight();
        double lowest = model.window().size() * type.rowHeight() - height;
        double y = Math.clamp(row + type.rowHeight() / 2 - height / 2, 0, Math.max(0, lowest));
        g.setFill(palette.get(Token.SURFACE_TIP));
        g.fillRoundRect(x, y, room - 6, height, 8, 8);
        g.setStroke(palette.get(Token.LINE_CONTROL));
        g.setLineWidth(1);
        g.strokeRoundRect(x + .5, y + .5, room - 7, height - 1, 7, 7);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(palette.get(Token.ON_TIP));
        double most = room - 6 - 2 * PAD;
        double middle = y + 4 + line / 2;
        text(order, type.smallBold(), x, middle, most);
        text(price, type.small(), x, middle + line, most);
        for (int i = 0; i < then.size(); i++) text(then.get(i), type.words(), x, middle + (2 + i) * line, most);
    }

    private void text(String text, Font font, double x, double middle, double most) {
        g.setFont(font);
        g.fillText(text, Math.round(x + PAD), Math.round(middle), most);
    }
}
