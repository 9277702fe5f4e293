package tradewind.views.ladder;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;

/// An order for the ticket to show: nothing of it is sent.
///
/// @param price price units, of the limit or of the stop; empty for a market order
/// @param quantity quantity units
/// @param bracket target and stop are to go with it
public record TicketDraft(
        Instrument instrument, Side side, OrdType type, Optional<Long> price, long quantity, boolean bracket) {
    /// An order that goes alone.
    public TicketDraft(Instrument instrument, Side side, OrdType type, Optional<Long> price, long quantity) {
        this(instrument, side, type, price, quantity, false);
    }
}
