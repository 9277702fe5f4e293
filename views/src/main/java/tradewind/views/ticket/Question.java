package tradewind.views.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.Ticket;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// What the ticket asks before it sends.
///
/// @param text empty if there is nothing to ask
/// @param codes the limits it would go beyond; none unless it asks for that
record Question(Kind kind, String text, List<String> codes) {
    private static final Texts TEXTS = Texts.of("ticket");

    enum Kind {
        NONE,
        /// Asked of every order until the trader turns it off.
        ROUTINE,
        /// Asked of an unusual size, always; takes the place of the routine one.
        OVERSIZE,
        /// Asked before an order goes beyond a limit against slips of the finger; takes the place of the others.
        OVERRIDE
    }

    static final Question NONE = new Question(Kind.NONE, "", List.of());

    /// @param ticket with the quantity and prices it would be sent or changed to
    /// @param changing the working order it replaces
    /// @param value of the order, if known
    /// @param confirming whether the routine question is on
    /// @param exits whether targets and a stop go with it
    /// @param link what it has to do with an open order, in words; empty if nothing
    static Question before(
            Ticket ticket,
            Optional<Edit> changing,
            Optional<Money> value,
            boolean confirming,
            boolean exits,
            String link) {
        Optional<String> doubt =
                SizeGuard.question(ticket.instrument(), ticket.quantity().units(), value);
        if (doubt.isPresent())
            return new Question(
                    Kind.OVERSIZE, TEXTS.get("question.size", Choices.side(ticket.side()), doubt.get()), List.of());
        if (!confirming) return NONE;
        List<String> order = new ArrayList<>(List.of(words(ticket)));
        if (exits) order.add(TEXTS.get("question.exits"));
        if (!link.isEmpty()) order.add(link);
        String wanted = String.join(", ", order);
        return new Question(
                Kind.ROUTINE,
                changing.map(edit -> TEXTS.get("question.change", edit.id(), wanted))
                        .orElseGet(() -> TEXTS.get("question.send", wanted)),
                List.of());
    }

    /// @param denials what the gate says against the order, all with codes that can be overridden
    static Question override(Ticket ticket, List<Denial> denials) {
        List<String> text = new ArrayList<>(List.of(TEXTS.get("question.order", words(ticket))));
        for (Denial denial : denials)
            text.add(TEXTS.get("question.denial", denial.code(), DenialWords.words(denial), denial.numbers()));
        text.add(TEXTS.get("question.journal"));
        return new Question(
                Kind.OVERRIDE,
                String.join(denials.size() == 1 ? " " : "\n", text),
                denials.stream().map(Denial::code).toList());
    }

    /// What stands above it; empty for the routine one.
    String title() {
        return switch (kind) {
            case NONE, ROUTINE -> "";
            case OVERSIZE -> TEXTS.get("question.size.title");
            case OVERRIDE -> TEXTS.get("question.override", codes.size());
        };
    }

    boolean asks() {
        return kind != Kind.NONE;
    }

    private static String words(Ticket ticket) {
        Instrument instrument = ticket.instrument();
        return Choices.side(ticket.side()) + " "
                + Figures.quantity(instrument, ticket.quantity().units()) + " "
                + instrument.symbol() + " " + OrderWords.terms(instrument, ticket.terms()) + ", "
                + Choices.time(ticket.timeInForce()) + handling(instrument, ticket.handling());
    }

    private static String handling(Instrument instrument, Handling handling) {
        String words = OrderWords.handling(instrument, handling);
        return words.isEmpty() ? "" : ", " + words;
    }
}
