package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.Ticket;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;

/// What the ticket asks before it sends.
///
/// @param text empty if there is nothing to ask
record Question(Kind kind, String text) {
    enum Kind {
        NONE,
        /// Asked of every order until the trader turns it off.
        ROUTINE,
        /// Asked of an unusual size, always; takes the place of the routine one.
        OVERSIZE
    }

    static final Question NONE = new Question(Kind.NONE, "");

    /// @param ticket with the quantity and prices it would be sent or changed to
    /// @param changing the working order it replaces
    /// @param value of the order, if known
    /// @param confirming whether the routine question is on
    static Question before(Ticket ticket, Optional<Edit> changing, Optional<Money> value, boolean confirming) {
        Optional<String> doubt =
                SizeGuard.question(ticket.instrument(), ticket.quantity().units(), value);
        if (doubt.isPresent()) return new Question(Kind.OVERSIZE, ticket.side() + " " + doubt.get() + ".");
        if (!confirming) return NONE;
        String begin = changing.map(edit -> "Change " + edit.id() + " to ").orElse("Send ");
        return new Question(Kind.ROUTINE, begin + words(ticket) + "?");
    }

    boolean asks() {
        return kind != Kind.NONE;
    }

    private static String words(Ticket ticket) {
        Instrument instrument = ticket.instrument();
        return ticket.side() + " "
                + Figures.quantity(instrument, ticket.quantity().units()) + " "
                + instrument.symbol() + " " + OrderWords.terms(instrument, ticket.terms()) + ", "
                + ticket.timeInForce().label();
    }
}
