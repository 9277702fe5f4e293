package tradewind.engine.gate;

import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Order;

/// What the gate needs to know of the world to judge an order. Units at the instrument's scale, times epoch
/// nanoseconds.
public interface GateView {
    /// Session time.
    long now();

    /// Best bid, 0 if there is none.
    long bid(int instrument);

    /// Best ask, 0 if there is none.
    long ask(int instrument);

    /// Last price, 0 if there is none.
    long last(int instrument);

    /// Time of the last market data of the instrument, 0 if there was none.
    long quoteTime(int instrument);

    /// Position, above zero long.
    long netQuantity(int instrument);

    /// Sum of LeavesQty of open buy orders.
    long openBuyQuantity(int instrument);

    /// Sum of LeavesQty of open sell orders.
    long openSellQuantity(int instrument);

    /// The trading state of the session as a whole.
    TradingState tradingState();

    /// The trading state in force for one instrument: the session's or its own, whichever is stricter.
    default TradingState tradingState(int instrument) {
        return tradingState();
    }

    /// New orders and replaces sent in the last second of session time.
    int messagesInLastSecond();

    /// Time an order with the same instrument, side, quantity and terms was last sent, if that was after `since`;
    /// else [Long#MIN_VALUE].
    long lastSentLike(Order order, long since);

    /// Orders that the order's source asked for in the same instrument and direction after `since`, denied ones
    /// included.
    int askedAlike(Order order, long since);

    /// Whether the instrument trades at its venue.
    MarketStatus marketStatus(int instrument);

    /// Highest price of our own buy orders that rest at the venue or may, 0 if there are none.
    long bestOwnBuy(int instrument);

    /// Lowest price of our own sell orders that rest at the venue or may, 0 if there are none.
    long bestOwnSell(int instrument);

    /// The whole account.
    AccountView account();
}
