package tradewind.views.ladder;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;

/// An order for the ticket to show: nothing of it is sent.
///
/// @param price price units, of the limit or of the stop; empty for a market order
/// @param quantity quantity units
public record TicketDraft(Instrument instrument, Side side, OrdType type, Optional<Long> price, long quantity) {}
