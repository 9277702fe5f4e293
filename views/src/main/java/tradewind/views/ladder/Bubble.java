package tradewind.views.ladder;

import java.util.List;
import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.ladder.ClickMap.Click;
import tradewind.views.ladder.LadderViewModel.Cell;
import tradewind.views.texts.Texts;

/// What a click or a move would do, in words.
///
/// @param cell where
/// @param order side, type and size; of several buttons what they have in common
/// @param then a line each: what every button would make, that it would trade at once, that it goes to the ticket
record Bubble(Cell cell, String order, String price, List<String> then) {
    private static final Texts TEXTS = Texts.of("ladder");

    /// What the buttons would do at the cursor; empty where they do nothing.
    static Optional<Bubble> aim(LadderViewModel model) {
        Optional<Cell> cell = model.cursor();
        Optional<Aim> aim = model.aim();
        if (cell.isEmpty() || aim.isEmpty() || !model.window().shows(cell.get().row())) return Optional.empty();
        Instrument instrument = model.instrument();
        long size = model.size().units();
        String price = Figures.price(instrument, aim.get().price());
        if (model.clicks().map() == ClickMap.MARKET)
            return Optional.of(
                    new Bubble(cell.get(), Placing.tagged(instrument, aim.get(), size), price, then(model, aim.get())));
        String order = OrderWords.side(cell.get().side()) + " " + Figures.quantity(instrument, size);
        return Optional.of(new Bubble(cell.get(), order, price, buttons(model)));
    }

    private static List<String> then(LadderViewModel model, Aim aim) {
        if (!model.armedProperty().get()) return List.of(TEXTS.get("bubble.disarmed"));
        return aim.crosses(model.market()) ? List.of(TEXTS.get("bubble.fills")) : List.of();
    }

    private static List<String> buttons(LadderViewModel model) {
        boolean alt = model.clicks().alt();
        boolean ticket = !model.armedProperty().get() || alt && model.clicks().bare();
        String left = TEXTS.get(alt ? "bubble.alt" : "bubble.left", words(model, alt ? Click.ALT_LEFT : Click.LEFT));
        String right = alt ? "" : TEXTS.get("bubble.right", words(model, Click.RIGHT));
        return List.of(left, right, ticket ? TEXTS.get("bubble.disarmed") : "").stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String words(LadderViewModel model, Click click) {
        Aim aim = model.aim(click).orElseThrow();
        if (aim.reached(model.market()).isPresent()) return TEXTS.get("bubble.none");
        return aim.crosses(model.market()) ? TEXTS.get("bubble.at.once", aim.tag()) : aim.tag();
    }

    /// What a move would ask for, and which order would trade at once.
    ///
    /// @param row where the tag in hand would go
    /// @param all how many orders would move
    static Bubble move(LadderViewModel model, Tag tag, long row, int all) {
        boolean more = all > tag.orders().size();
        String order = more
                ? TEXTS.get("bubble.move.list", Figures.count(all))
                : TEXTS.get("bubble.move", tag.first().tag(), tag.quantity());
        String price = Figures.price(model.instrument(), model.market().rows().price(row));
        List<String> then = model.crossing()
                .map(draft -> List.of(TEXTS.get("bubble.at.once", draft.line().tag())))
                .orElse(List.of());
        return new Bubble(new Cell(tag.side(), row), order, price, then);
    }
}
