package tradewind.views.working;

import java.util.Optional;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;
import tradewind.views.working.OrderLine.Crossing;

/// The order a click at a price makes: a buy at or below the ask is a limit and above it a stop, a sell at or above
/// the bid a limit and below it a stop.
///
/// @param type limit or stop
/// @param price of the limit or the stop, on the instrument's tick, price units
/// @param quantity quantity units
public record ClickedOrder(Instrument instrument, Side side, OrdType type, long price, long quantity) {
    private static final Texts TEXTS = Texts.of("working");

    public ClickedOrder {
        if (type != OrdType.LIMIT && type != OrdType.STOP)
            throw new IllegalArgumentException("no click makes this: " + type);
    }

    /// What a click means; empty without bid and ask, and where no price above zero is.
    ///
    /// @param level where the click was, price units and parts of them; the nearest tick counts
    /// @param quantity quantity units
    public static Optional<ClickedOrder> at(
            Instrument instrument, Side side, double level, long quantity, QuoteRow quote) {
        long price = Math.round(level / instrument.tick()) * instrument.tick();
        if (price <= 0 || !quote.hasQuote()) return Optional.empty();
        boolean limit = side == Side.BUY ? price <= quote.ask() : price >= quote.bid();
        return Optional.of(new ClickedOrder(instrument, side, limit ? OrdType.LIMIT : OrdType.STOP, price, quantity));
    }

    Terms terms() {
        return type == OrdType.LIMIT
                ? new Terms.Limit(instrument.price(price))
                : new Terms.Stop(instrument.price(price));
    }

    /// What the market would do to it at once: a limit at the other side fills, a stop the last price has reached
    /// triggers.
    public Crossing crossing(QuoteRow quote) {
        boolean buy = side == Side.BUY;
        if (type == OrdType.STOP) {
            boolean reached = quote.hasLast() && (buy ? quote.last() >= price : quote.last() <= price);
            return reached ? Crossing.TRIGGERS_AT_ONCE : Crossing.NONE;
        }
        boolean crossed = quote.hasQuote() && (buy ? price >= quote.ask() : price <= quote.bid());
        return crossed ? Crossing.FILLS_AT_ONCE : Crossing.NONE;
    }

    /// Such as `BUY LMT 1.00 at 1,116.50`.
    public String words() {
        return TEXTS.get(
                "click.order",
                OrderWords.side(side),
                type.tag(),
                Figures.quantity(instrument, quantity),
                Figures.price(instrument, price));
    }
}
