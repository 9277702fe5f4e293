package tradewind.views.ladder;

import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.blotter.HandDesk;

/// A market in which a second passes with each quote and each trade.
final class SampleMarket extends HandDesk {
    private long now = MIDNIGHT;

    static long price(String text) {
        return BTC.price(text).units();
    }

    void quote(String bid, String ask) {
        now += SECOND;
        quotes.quote(0, now, price(bid), 250_000_000L, price(ask), 100_000_000L, true);
    }

    void trade(String price, String quantity) {
        now += SECOND;
        long units = BTC.quantity(quantity).units();
        bars.trade(0, now, price(price), units);
        quotes.trade(0, now, price(price), units);
    }

    /// An order the venue has.
    OrderId working(Side side, String quantity, Terms terms) {
        return working(now, side, quantity, terms);
    }

    OrderId working(Side side, String quantity, Terms terms, Handling handling) {
        return working(now, side, quantity, terms, handling);
    }

    /// An order kept on this desk.
    OrderId held(Side side, String quantity, Terms terms, Handling handling) {
        return held(now, side, quantity, terms, handling);
    }

    /// The exits of a bracket have the ids that follow.
    ///
    /// @return the id of the entry
    OrderId bracket(String quantity, String entry, String target, String stop) {
        return bracket(now, quantity, entry, target, stop);
    }

    /// A position, by an order that filled whole.
    void filled(Side side, String quantity, String price) {
        filled(now, side, quantity, price);
    }
}
