package tradewind.engine.desk;

import tradewind.engine.market.Money;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;

/// One fill as a table shows it.
///
/// @param order as it stood when it filled
/// @param realised P&L this fill realised before its fee
public record FillRow(Order order, OrderEvent.Filled fill, Money realised) {
    private static final String REVERSED = " reversed";

    /// The id of a fill that takes back another: the venue cancelled or corrected that trade.
    static String reversalOf(String execId) {
        return execId + REVERSED;
    }

    /// ExecID of the fill this one takes back, of the same side and quantity; empty for a trade.
    public String reversed() {
        String id = fill.execId();
        return id.endsWith(REVERSED) ? id.substring(0, id.length() - REVERSED.length()) : "";
    }
}
