package tradewind.views.ladder;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// The order one click would make: in the bid column a buy, at or below the market a limit and above it a
/// stop; in the ask column a sell, at or above the market a limit and below it a stop.
///
/// @param price price units; 0 at the market
record Aim(Side side, OrdType type, long price) {
    /// A market order.
    static Aim market(Side side) {
        return new Aim(side, OrdType.MARKET, 0);
    }

    /// A limit order.
    static Aim limit(Side side, long price) {
        return new Aim(side, OrdType.LIMIT, price);
    }

    /// What a click in a row means; empty where no price above zero is, and while the market is unknown.
    static Optional<Aim> at(Side side, long row, LadderMarket market) {
        if (!market.priced() || row <= 0) return Optional.empty();
        boolean limit = side == Side.BUY ? row <= market.askRow() : row >= market.bidRow();
        return Optional.of(new Aim(
                side, limit ? OrdType.LIMIT : OrdType.STOP, market.rows().price(row)));
    }

    Terms terms(Instrument instrument) {
        return switch (type) {
            case MARKET -> Terms.MARKET;
            case LIMIT -> new Terms.Limit(instrument.price(price));
            case STOP -> new Terms.Stop(instrument.price(price));
            default -> throw new IllegalStateException("no click makes this: " + type);
        };
    }

    /// A limit that would not rest: it reaches the other side.
    boolean crosses(LadderMarket market) {
        if (type != OrdType.LIMIT || !market.hasTouch()) return false;
        return side == Side.BUY ? price >= market.ask() : price <= market.bid();
    }
}
