package tradewind.engine.paper;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Order;

/// What a venue asks of an order whatever the market does: that it knows the symbol, and that sizes, prices and
/// lifetime are such as it takes.
record VenueRules(Instruments instruments) {
    /// Why the venue will not take it, in its words; empty if it could.
    ///
    /// @param now epoch nanoseconds
    /// @param auctions there are any here
    String refusal(Order order, long now, boolean auctions) {
        Instrument instrument = order.instrument();
        if (instrument.index() >= instruments.size()
                || !instruments.get(instrument.index()).equals(instrument))
            return "Unknown symbol " + instrument.symbol();
        if (!instrument.onLot(order.quantity().units()))
            return "Quantity " + order.quantity() + " is not a multiple of " + instrument.quantity(instrument.lot());
        long shown = order.handling().displayQty();
        if (shown > 0 && !instrument.onLot(shown))
            return "Displayed quantity " + instrument.quantity(shown) + " is not a multiple of "
                    + instrument.quantity(instrument.lot());
        String life = refusalOfLife(order, now, auctions);
        if (!life.isEmpty()) return life;
        String offTick = offTick(instrument, order.terms().limitPrice());
        return offTick.isEmpty() ? offTick(instrument, order.terms().triggerPrice()) : offTick;
    }

    private static String refusalOfLife(Order order, long now, boolean auctions) {
        return switch (order.timeInForce()) {
            case GTD -> order.handling().expireAt() <= now ? "Its expiry has passed" : "";
            case AT_THE_OPEN, AT_THE_CLOSE -> auctions ? "" : "There is no auction: the market never closes";
            case DAY, GTC, IOC, FOK -> "";
        };
    }

    private static String offTick(Instrument instrument, Optional<Price> price) {
        if (price.isEmpty() || instrument.onTick(price.get().units())) return "";
        return "Price " + price.get() + " is not a multiple of " + instrument.price(instrument.tick());
    }
}
