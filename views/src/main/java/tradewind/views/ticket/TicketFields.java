package tradewind.views.ticket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.figures.Figures;
import tradewind.views.figures.PriceText;

/// What the trader enters: side, quantity, type, prices, time in force, as text and choices. Judges nothing.
///
/// A limit price nobody has touched follows the near side of the market: the bid for a buy, the ask for a sell.
/// Choosing a side or a type makes it follow again; typing, stepping, taking a quote or entering the field ends it.
final class TicketFields {
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.BUY);
    private final ObjectProperty<OrdType> type = new SimpleObjectProperty<>(this, "type", OrdType.LIMIT);
    private final ObjectProperty<TimeInForce> timeInForce =
            new SimpleObjectProperty<>(this, "timeInForce", TimeInForce.DAY);
    private final StringProperty quantity = new SimpleStringProperty(this, "quantity", "");
    private final StringProperty limit = new SimpleStringProperty(this, "limit", "");
    private final StringProperty stop = new SimpleStringProperty(this, "stop", "");
    private final FollowFields follow;
    private final HandlingFields handling;
    private Instrument instrument;
    private boolean following = true;
    private boolean paused;
    private boolean writing;

    TicketFields(Instrument instrument, Runnable changed) {
        this.instrument = instrument;
        follow = new FollowFields(changed);
        handling = new HandlingFields(changed);
        fresh(instrument);
        side.addListener((seen, was, is) -> {
            if (!writing) following = true;
            changed.run();
        });
        type.addListener((seen, was, is) -> {
            if (!writing) following = true;
            if (!allowed(is).contains(timeInForce.get())) timeInForce.set(TimeInForce.DAY);
            changed.run();
        });
        timeInForce.addListener((seen, was, is) -> changed.run());
        quantity.addListener((seen, was, is) -> {
            if (!writing) changed.run();
        });
        limit.addListener((seen, was, is) -> {
            if (!writing) following = false;
            changed.run();
        });
        stop.addListener((seen, was, is) -> changed.run());
    }

    /// The times in force that make sense for a type.
    static Set<TimeInForce> allowed(OrdType type) {
        return switch (type) {
            case MARKET ->
                EnumSet.of(
                        TimeInForce.DAY,
                        TimeInForce.IOC,
                        TimeInForce.FOK,
                        TimeInForce.AT_THE_OPEN,
                        TimeInForce.AT_THE_CLOSE);
            case LIMIT -> EnumSet.allOf(TimeInForce.class);
            case STOP, STOP_LIMIT, TRAILING_STOP, MARKET_IF_TOUCHED, LIMIT_IF_TOUCHED, MARKET_TO_LIMIT, PEGGED ->
                EnumSet.of(TimeInForce.DAY, TimeInForce.GTC, TimeInForce.GTD);
        };
    }

    ObjectProperty<Side> side() {
        return side;
    }

    ObjectProperty<OrdType> type() {
        return type;
    }

    ObjectProperty<TimeInForce> timeInForce() {
        return timeInForce;
    }

    StringProperty quantity() {
        return quantity;
    }

    StringProperty limit() {
        return limit;
    }

    StringProperty stop() {
        return stop;
    }

    /// Of the types that follow the market.
    FollowFields follow() {
        return follow;
    }

    HandlingFields handling() {
        return handling;
    }

    Instrument instrument() {
        return instrument;
    }

    boolean following() {
        return following && !paused && Draft.hasLimit(type.get()) && type.get() != OrdType.PEGGED;
    }

    /// While a question stands no price moves under it.
    void pause(boolean on) {
        paused = on;
    }

    void hold() {
        following = false;
    }

    /// Back to Limit, Day, the default quantity and the near side of the market.
    void fresh(Instrument next) {
        instrument = next;
        write(() -> {
            type.set(OrdType.LIMIT);
            timeInForce.set(TimeInForce.DAY);
            quantity.set(Figures.quantity(next, next.defaultQuantity()));
            limit.set("");
            stop.set("");
            follow.fresh();
            handling.fresh();
        });
        following = true;
    }

    /// Puts in a quantity the trader did not type.
    ///
    /// @param units 0 for none
    void derive(long units) {
        write(() -> quantity.set(units == 0 ? "" : Figures.quantity(instrument, units)));
    }

    /// An order that closes a position; a price that is left to the trader is empty.
    void propose(ProposedExit exit) {
        String price = exit.price().isPresent() ? price(exit.price().getAsLong()) : "";
        following = false;
        write(() -> {
            side.set(exit.side());
            type.set(exit.type());
            timeInForce.set(TimeInForce.GTC);
            quantity.set(Figures.quantity(instrument, exit.quantity()));
            if (Draft.hasLimit(exit.type())) limit.set(price);
            stop.set(Draft.hasStop(exit.type()) ? price : "");
            handling.fresh();
        });
    }

    /// What an order says now.
    void load(Order order) {
        instrument = order.instrument();
        following = false;
        write(() -> {
            side.set(order.side());
            type.set(order.terms().type());
            timeInForce.set(order.timeInForce());
            quantity.set(Figures.quantity(instrument, order.quantity().units()));
            limit.set(order.terms().limitPrice().map(p -> price(p.units())).orElse(""));
            stop.set(order.terms().triggerPrice().map(p -> price(p.units())).orElse(""));
            follow.load(instrument, order.terms());
            handling.load(order);
        });
    }

    /// Moves an untouched limit price to the near side of the market.
    void follow(QuoteRow quote) {
        if (!following()) return;
        boolean buy = side.get() == Side.BUY;
        long near = quote.hasQuote() ? (buy ? quote.bid() : quote.ask()) : quote.last();
        if (near > 0) write(() -> limit.set(price(near)));
    }

    /// Puts a price of the market into the field that has one; a market order becomes a limit order.
    void take(long units) {
        if (!Draft.hasLimit(type.get()) && !Draft.hasStop(type.get())) type.set(OrdType.LIMIT);
        if (!Draft.hasLimit(type.get())) stop.set(price(units));
        else limit.set(price(units));
        following = false;
    }

    /// Moves a price to the next tick up or down; an empty stop price starts at the last price.
    void step(StringProperty field, int ticks, QuoteRow quote) {
        Optional<String> fraction = PriceText.stepped(instrument, field.get(), ticks);
        if (fraction.isPresent()) {
            field.set(fraction.get());
            return;
        }
        BigDecimal tick = BigDecimal.valueOf(instrument.tick(), instrument.priceScale());
        Optional<BigDecimal> number = NumberEntry.number(field.get());
        if (number.isEmpty()) {
            if (field.get().isBlank() && quote.hasLast()) field.set(price(quote.last()));
            return;
        }
        BigDecimal steps = number.get().divide(tick, 0, ticks > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        BigDecimal next = steps.add(BigDecimal.valueOf(ticks)).multiply(tick);
        if (next.signum() > 0) put(field, next, instrument.priceScale());
    }

    /// Moves the quantity by default quantities, below one of them by tenths of it.
    void stepQuantity(int steps) {
        long unit = instrument.defaultQuantity();
        Optional<BigDecimal> number = NumberEntry.number(quantity.get());
        if (number.isEmpty()) return;
        BigDecimal now = number.get().movePointRight(instrument.quantityScale());
        boolean below = now.compareTo(BigDecimal.valueOf(unit)) < 0 || (steps < 0 && isUnit(now, unit));
        long tenth = Math.max(instrument.lot(), unit / 10 / instrument.lot() * instrument.lot());
        addQuantity(steps * (below ? tenth : unit));
    }

    private static boolean isUnit(BigDecimal now, long unit) {
        return now.compareTo(BigDecimal.valueOf(unit)) == 0;
    }

    /// Adds to the quantity, or takes from it; what would not be above zero stays as it is.
    void addQuantity(long units) {
        BigDecimal now = NumberEntry.number(quantity.get()).orElse(BigDecimal.ZERO);
        BigDecimal next = now.add(BigDecimal.valueOf(units, instrument.quantityScale()));
        if (next.signum() > 0) put(quantity, next, instrument.quantityScale());
    }

    /// What the quick size buttons add: a half, one, two and five of the default quantity.
    List<Long> quickSizes() {
        long unit = instrument.defaultQuantity();
        return LongStream.of(unit / 2, unit, 2 * unit, 5 * unit)
                .filter(size -> size > 0 && instrument.onLot(size))
                .boxed()
                .toList();
    }

    private void put(StringProperty field, BigDecimal value, int scale) {
        if (value.movePointRight(scale).compareTo(NumberEntry.LARGEST) > 0) return;
        if (value.stripTrailingZeros().scale() > scale) {
            field.set(value.toPlainString());
            return;
        }
        long units = value.movePointRight(scale).longValueExact();
        field.set(field == quantity ? Figures.quantity(instrument, units) : price(units));
    }

    private String price(long units) {
        return Figures.price(instrument, units);
    }

    /// Changes that are not the trader's.
    private void write(Runnable change) {
        boolean before = writing;
        writing = true;
        try {
            change.run();
        } finally {
            writing = before;
        }
    }
}
