package tradewind.views.chart;

import java.util.Optional;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// A stop or a target being pulled out of a position, in words.
final class ExitWords {
    private static final Texts TEXTS = Texts.of("chart");

    private ExitWords() {}

    /// What it would be.
    static String draft(ExitDraft draft, QuoteRow quote, PositionRow position) {
        long ticks = draft.ticks(quote);
        return TEXTS.get(
                "exit.draft",
                what(draft),
                Figures.count(Math.absExact(ticks)),
                ticks < 0 ? 0 : 1,
                position.profitAt(draft.price(), draft.quantity())
                        .map(Figures::signedMoney)
                        .orElse(""));
    }

    /// `sell 2.00 STP at 1,110.00`.
    private static String what(ExitDraft draft) {
        return TEXTS.get(
                "exit.what",
                draft.side() == Side.BUY ? 1 : 0,
                Figures.quantity(draft.instrument(), draft.quantity()),
                draft.type().tag(),
                price(draft, draft.price()));
    }

    static String prepared(ExitDraft draft) {
        return TEXTS.get("exit.prepared", what(draft));
    }

    /// Why it cannot stand there; empty if it can.
    static Optional<String> wrong(ExitDraft draft, QuoteRow quote) {
        String tag = draft.type().tag();
        String at = price(draft, draft.price());
        boolean buy = draft.side() == Side.BUY;
        return switch (draft.crossing(quote)) {
            case NONE -> Optional.empty();
            case TRIGGERS_AT_ONCE -> Optional.of(TEXTS.get("exit.triggers", tag, at, price(draft, quote.last())));
            case FILLS_AT_ONCE ->
                Optional.of(
                        quote.hasQuote()
                                ? TEXTS.get(
                                        "exit.fills",
                                        tag,
                                        at,
                                        buy ? 1 : 0,
                                        price(draft, buy ? quote.ask() : quote.bid()),
                                        quote.derived() ? 1 : 0)
                                : TEXTS.get("exit.fills.last", tag, at, price(draft, quote.last())));
        };
    }

    private static String price(ExitDraft draft, long units) {
        return Figures.price(draft.instrument(), units);
    }
}
