package tradewind.views.working;

import java.util.Optional;
import tradewind.engine.desk.OrderPlace;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.controls.Token;

/// An open order with a price, as a line on the chart and a tag on the ladder.
public record OrderLine(OrderRow row) {
    /// What the market does to an order at a price.
    public enum Crossing {
        NONE,
        /// A limit order at or through the other side of the market.
        FILLS_AT_ONCE,
        /// A stop that the price it looks at has already reached.
        TRIGGERS_AT_ONCE
    }

    /// Whether an order is a line: open, and with a price.
    public static boolean shows(OrderRow row) {
        return row.status().open() && priced(row);
    }

    /// Whether an order has a price of its own.
    static boolean priced(OrderRow row) {
        OrdType type = row.order().terms().type();
        return type.hasLimit() || type.hasTrigger();
    }

    public OrderId id() {
        return row.order().id();
    }

    public Side side() {
        return row.order().side();
    }

    public OrdStatus status() {
        return row.status();
    }

    public Instrument instrument() {
        return row.order().instrument();
    }

    public Terms terms() {
        return row.order().terms();
    }

    /// What it is in its list.
    public Contingency.Role role() {
        return row.order().handling().contingency().role();
    }

    /// Its type in three letters, or what it is to a bracket: target or stop-loss.
    public String tag() {
        return switch (role()) {
            case TARGET -> "TGT";
            case STOP -> "SL";
            case NONE, PARENT, FOLLOWER, PEER -> terms().type().tag();
        };
    }

    /// The colour of its type, or of what it is to a bracket.
    public Token hue() {
        if (role() == Contingency.Role.TARGET) return Token.TYPE_TARGET;
        if (role() == Contingency.Role.STOP) return Token.TYPE_LOSS;
        return switch (terms().type()) {
            case STOP, TRAILING_STOP -> Token.TYPE_STOP;
            case STOP_LIMIT, MARKET_IF_TOUCHED, LIMIT_IF_TOUCHED -> Token.TYPE_STOP_LIMIT;
            case LIMIT, MARKET, MARKET_TO_LIMIT, PEGGED -> Token.TYPE_LIMIT;
        };
    }

    /// The colour of the mark that tells its state.
    public Token mark() {
        return switch (status()) {
            case PENDING_NEW, PENDING_REPLACE -> Token.STATUS_CANCEL_UNKNOWN;
            case PENDING_CANCEL -> Token.STATUS_REJECTED;
            case UNKNOWN -> Token.STATUS_UNKNOWN;
            case HELD -> Token.STATUS_HELD;
            case SUSPENDED, DRAFT, STAGED -> Token.STATUS_IDLE;
            case NEW, PARTIALLY_FILLED, FILLED, CANCELED, EXPIRED, DENIED, REJECTED, DONE_FOR_DAY ->
                row.state().untriggered() ? Token.STATUS_HELD : Token.STATUS_WORKING;
        };
    }

    /// Where the line stands, price units: the trigger of a stop not yet elected, else the limit.
    public long price() {
        Terms terms = terms();
        Price price = row.state().untriggered()
                ? terms.triggerPrice().orElseThrow()
                : terms.limitPrice().or(terms::triggerPrice).orElseThrow();
        return price.units();
    }

    /// The price can be changed: the venue has it and nothing about it is pending.
    public boolean movable() {
        return switch (status()) {
            case NEW, PARTIALLY_FILLED, HELD -> true;
            default -> false;
        };
    }

    /// A cancel would do something. It is not repeated on Pending Cancel.
    public boolean cancellable() {
        return status() != OrdStatus.PENDING_CANCEL;
    }

    /// The terms with the line at another price. The limit of a stop-limit keeps its distance from the trigger.
    public Terms termsAt(long price) {
        Instrument instrument = instrument();
        return switch (terms()) {
            case Terms.Market market -> market;
            case Terms.Limit _ -> new Terms.Limit(instrument.price(price));
            case Terms.Stop _ -> new Terms.Stop(instrument.price(price));
            case Terms.StopLimit stop
            when row.state().untriggered() ->
                new Terms.StopLimit(instrument.price(price), stop.price().plusUnits(price - price()));
            case Terms.StopLimit stop -> new Terms.StopLimit(stop.trigger(), instrument.price(price));
            case Terms.TrailingStop trailing -> new Terms.TrailingStop(trailing.trail(), instrument.price(price));
            case Terms.MarketIfTouched _ -> new Terms.MarketIfTouched(instrument.price(price));
            case Terms.LimitIfTouched touched
            when row.state().untriggered() ->
                new Terms.LimitIfTouched(
                        instrument.price(price), touched.price().plusUnits(price - price()));
            case Terms.LimitIfTouched touched -> new Terms.LimitIfTouched(touched.trigger(), instrument.price(price));
            case Terms.MarketToLimit toLimit -> toLimit;
            case Terms.Pegged pegged -> new Terms.Pegged(pegged.peg(), pegged.offset(), instrument.price(price));
        };
    }

    /// The price its trigger looks at; empty while the market has not said it. Of two prints in a row the last counts.
    public Optional<Long> watched(QuoteRow quote) {
        TriggerSource source = row.order().handling().triggerSource();
        boolean ofTrades = source == TriggerSource.LAST || source == TriggerSource.DOUBLE_LAST;
        if (ofTrades ? !quote.hasLast() : !quote.hasQuote()) return Optional.empty();
        return Optional.of(
                switch (source) {
                    case LAST, DOUBLE_LAST -> quote.last();
                    case BID_ASK -> side() == Side.BUY ? quote.ask() : quote.bid();
                    case MID -> quote.bid() + (quote.ask() - quote.bid()) / 2;
                });
    }

    /// What would happen at once if the line stood at `price`. An order kept back for its parent does nothing.
    public Crossing crossing(long price, QuoteRow quote) {
        if (row.place() == OrderPlace.WAITS) return Crossing.NONE;
        boolean buy = side() == Side.BUY;
        if (row.state().untriggered()) {
            boolean up = buy == terms().triggersWithTheMove();
            return watched(quote)
                            .filter(now -> up ? now >= price : now <= price)
                            .isPresent()
                    ? Crossing.TRIGGERS_AT_ONCE
                    : Crossing.NONE;
        }
        boolean crossed = quote.hasQuote() && (buy ? price >= quote.ask() : price <= quote.bid());
        return crossed ? Crossing.FILLS_AT_ONCE : Crossing.NONE;
    }
}
