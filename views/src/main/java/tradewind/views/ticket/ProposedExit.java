package tradewind.views.ticket;

import java.util.OptionalLong;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;

/// An order that would close a position or a part of it, for the ticket to show. Nothing of it is sent.
///
/// @param quantity quantity units
/// @param type a stop or a limit
/// @param price of the stop or the limit, price units; empty if it is still to be chosen
public record ProposedExit(Instrument instrument, Side side, long quantity, OrdType type, OptionalLong price) {
    /// A stop whose price is left to the trader.
    public static ProposedExit stop(Instrument instrument, Side side, long quantity) {
        return new ProposedExit(instrument, side, quantity, OrdType.STOP, OptionalLong.empty());
    }
}
