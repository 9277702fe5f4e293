package tradewind.views.ladder;

import java.util.Optional;
import java.util.OptionalLong;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.texts.Texts;

/// The order one click would make: in the bid column a buy, at or below the market a limit and above it a
/// stop; in the ask column a sell, at or above the market a limit and below it a stop.
///
/// @param price price units; 0 at the market
/// @param bracket target and stop go with it
record Aim(Side side, OrdType type, long price, boolean bracket) {
    private static final Texts TEXTS = Texts.of("ladder");

    /// An order that goes alone.
    Aim(Side side, OrdType type, long price) {
        this(side, type, price, false);
    }

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

    /// Its type in letters, and whether exits go with it.
    String tag() {
        return bracket ? TEXTS.get("bracket", type.tag()) : type.tag();
    }

    /// A limit that would not rest: it reaches the other side.
    boolean crosses(LadderMarket market) {
        if (type != OrdType.LIMIT || !market.hasTouch()) return false;
        return side == Side.BUY ? price >= market.ask() : price <= market.bid();
    }

    /// What the market has reached of a stop that would be triggered at once: the other side's best price or the last
    /// one, whichever is further on, price units; empty for one on its side of the market, and for what is no stop.
    OptionalLong reached(LadderMarket market) {
        if (type != OrdType.STOP) return OptionalLong.empty();
        boolean buy = side == Side.BUY;
        long last = market.quote().last();
        long touch = !market.hasTouch() ? last : buy ? market.ask() : market.bid();
        // without a trade there is no last price to be beyond
        long now = !market.quote().hasLast() ? touch : buy ? Math.max(touch, last) : Math.min(touch, last);
        return (buy ? price <= now : price >= now) ? OptionalLong.of(now) : OptionalLong.empty();
    }
}
