package tradewind.views.ladder;

import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderEvent;
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

    /// A whole book: best first, `bid size ask size` for each level.
    void book(String... levels) {
        now += SECOND;
        for (int i = 0; i < levels.length; i++) {
            String[] level = levels[i].split(" ");
            desk.depth().onBookLevel(0, now, i, price(level[0]), size(level[1]), price(level[2]), size(level[3]));
        }
        desk.depth().onTime(now + 1);
    }

    /// A price of the book has another size.
    ///
    /// @param number the one that follows the one before, else something was lost
    void change(long number, Side side, String price, String size) {
        now += SECOND;
        desk.depth().onBookChange(0, now, number, side == Side.BUY, price(price), size(size));
    }

    private static long size(String text) {
        return BTC.quantity(text).units();
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

    /// A day passes.
    void nextDay() {
        now += 24 * 3_600 * SECOND;
    }

    /// The venue has changed an order.
    void replaced(OrderId order, String quantity, Terms terms) {
        now += SECOND;
        desk.onOrderEvent(new OrderEvent.ReplaceRequested(order, now, BTC.quantity(quantity), terms));
        desk.onOrderEvent(new OrderEvent.Replaced(order, now, BTC.quantity(quantity), terms));
    }
}
