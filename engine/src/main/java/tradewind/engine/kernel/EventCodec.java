package tradewind.engine.kernel;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Events as journal records, version 1. Little-endian; texts are UTF-8 behind a 16-bit length; enums are written
/// by a fixed code, never by their place in the source.
///
/// A record of a newer version is refused, not guessed at.
public final class EventCodec {
    /// Version of the payloads written now.
    public static final byte VERSION = 1;

    /// For reading a journal from its beginning, whose first record names its instruments.
    public static final Instruments NO_INSTRUMENTS = new Instruments(List.of());

    static final byte MARK = 1;
    private static final byte SUBMITTED = 2;
    private static final byte DENIED = 3;
    private static final byte ACCEPTED = 4;
    private static final byte REJECTED = 5;
    private static final byte TRIGGERED = 6;
    private static final byte FILLED = 7;
    private static final byte CANCEL_REQUESTED = 8;
    private static final byte CANCEL_REJECTED = 9;
    private static final byte CANCELED = 10;
    private static final byte REPLACE_REQUESTED = 11;
    private static final byte REPLACED = 12;
    private static final byte REPLACE_REJECTED = 13;
    private static final byte EXPIRED = 14;
    private static final byte UNRESOLVED = 15;
    private static final byte OPENED = 32;
    private static final byte LIMITS_CHANGED = 33;
    private static final byte LIMITS_PROPOSED = 34;
    private static final byte STATE_CHANGED = 35;
    private static final byte STRATEGY_STARTED = 36;
    private static final byte STRATEGY_STOPPED = 37;
    private static final byte LOGGED = 38;
    private static final byte DAY_STARTED = 39;

    private static final int MAX_TEXT = 2_000;

    /// What a record says.
    public sealed interface Decoded {
        record OfOrder(OrderEvent event) implements Decoded {}

        record OfSession(KernelNote note) implements Decoded {}

        record OfMarket(long at, long ticks) implements Decoded {}
    }

    private EventCodec() {}

    /// Writes the payload and returns the record's type.
    public static byte encode(OrderEvent event, ByteBuffer to) {
        return switch (event) {
            case OrderEvent.Submitted e -> {
                putOrder(to, e.body());
                yield SUBMITTED;
            }
            case OrderEvent.Denied e -> {
                putOrder(to, e.body());
                putText(to, e.denial().code());
                putText(to, e.denial().numbers());
                yield DENIED;
            }
            case OrderEvent.Accepted e -> withText(to, e.order(), e.venueOrderId(), ACCEPTED);
            case OrderEvent.Rejected e -> withText(to, e.order(), e.text(), REJECTED);
            case OrderEvent.Triggered e -> withId(to, e.order(), TRIGGERED);
            case OrderEvent.Filled e -> {
                to.putLong(e.order().value());
                putText(to, e.execId());
                to.putLong(e.lastQty().units()).put((byte) e.lastQty().scale());
                to.putLong(e.lastPx().units()).put((byte) e.lastPx().scale());
                putMoney(to, e.fee());
                to.put((byte) (e.liquidity() == Liquidity.MAKER ? 'M' : 'T'));
                yield FILLED;
            }
            case OrderEvent.CancelRequested e -> withId(to, e.order(), CANCEL_REQUESTED);
            case OrderEvent.CancelRejected e -> withText(to, e.order(), e.text(), CANCEL_REJECTED);
            case OrderEvent.Canceled e -> withText(to, e.order(), e.text(), CANCELED);
            case OrderEvent.ReplaceRequested e -> withTerms(to, e.order(), e.quantity(), e.terms(), REPLACE_REQUESTED);
            case OrderEvent.Replaced e -> withTerms(to, e.order(), e.quantity(), e.terms(), REPLACED);
            case OrderEvent.ReplaceRejected e -> withText(to, e.order(), e.text(), REPLACE_REJECTED);
            case OrderEvent.Expired e -> withId(to, e.order(), EXPIRED);
            case OrderEvent.Unresolved e -> withText(to, e.order(), e.text(), UNRESOLVED);
        };
    }

    /// Writes the payload and returns the record's type.
    public static byte encode(KernelNote note, ByteBuffer to) {
        return switch (note) {
            case KernelNote.Opened n -> {
                to.putLong(n.epoch());
                putText(to, n.build());
                to.putLong(n.seed());
                to.putShort((short) n.instruments().size());
                for (Instrument instrument : n.instruments()) putInstrument(to, instrument);
                to.putShort((short) n.startingCash().size());
                for (Money money : n.startingCash()) putMoney(to, money);
                yield OPENED;
            }
            case KernelNote.LimitsChanged n -> {
                to.putInt(n.instrument());
                putLimits(to, n.limits());
                yield LIMITS_CHANGED;
            }
            case KernelNote.LimitsProposed n -> {
                to.putLong(n.proposal()).putInt(n.instrument());
                putLimits(to, n.limits());
                yield LIMITS_PROPOSED;
            }
            case KernelNote.StateChanged n -> {
                to.put((byte) n.state().name().charAt(0));
                putText(to, n.reason());
                yield STATE_CHANGED;
            }
            case KernelNote.DayStarted n -> {
                to.putShort((short) n.lasts().size());
                for (long last : n.lasts()) to.putLong(last);
                yield DAY_STARTED;
            }
            case KernelNote.StrategyStarted n -> {
                putText(to, n.name());
                yield STRATEGY_STARTED;
            }
            case KernelNote.StrategyStopped n -> {
                putText(to, n.name());
                putText(to, n.reason());
                yield STRATEGY_STOPPED;
            }
            case KernelNote.Logged n -> {
                to.put((byte) n.level().name().charAt(0));
                putText(to, n.order());
                putText(to, n.text());
                yield LOGGED;
            }
        };
    }

    static byte encodeMark(long ticks, ByteBuffer to) {
        to.putLong(ticks);
        return MARK;
    }

    /// Reads a record back.
    ///
    /// @param time the record's time
    /// @param instruments of the session; an order of another one is refused
    /// @throws IllegalArgumentException if type or version are not known here, or the payload is not what the type
    ///     says
    public static Decoded decode(byte type, byte version, long time, ByteBuffer from, Instruments instruments) {
        if (version != VERSION)
            throw new IllegalArgumentException("record version " + version + "; this release reads version " + VERSION);
        try {
            return decode(type, time, from, instruments);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("record of type " + type + " is too short", e);
        }
    }

    private static Decoded decode(byte type, long time, ByteBuffer from, Instruments instruments) {
        return switch (type) {
            case MARK -> new Decoded.OfMarket(time, from.getLong());
            case SUBMITTED -> order(new OrderEvent.Submitted(getOrder(from, instruments), time));
            case DENIED ->
                order(new OrderEvent.Denied(
                        getOrder(from, instruments), time, new Denial(getText(from), getText(from))));
            case ACCEPTED -> order(new OrderEvent.Accepted(getId(from), time, getText(from)));
            case REJECTED -> order(new OrderEvent.Rejected(getId(from), time, getText(from)));
            case TRIGGERED -> order(new OrderEvent.Triggered(getId(from), time));
            case FILLED ->
                order(new OrderEvent.Filled(
                        getId(from),
                        time,
                        getText(from),
                        getQuantity(from),
                        getPrice(from),
                        getMoney(from),
                        from.get() == 'M' ? Liquidity.MAKER : Liquidity.TAKER));
            case CANCEL_REQUESTED -> order(new OrderEvent.CancelRequested(getId(from), time));
            case CANCEL_REJECTED -> order(new OrderEvent.CancelRejected(getId(from), time, getText(from)));
            case CANCELED -> order(new OrderEvent.Canceled(getId(from), time, getText(from)));
            case REPLACE_REQUESTED ->
                order(new OrderEvent.ReplaceRequested(getId(from), time, getQuantity(from), getTerms(from)));
            case REPLACED -> order(new OrderEvent.Replaced(getId(from), time, getQuantity(from), getTerms(from)));
            case REPLACE_REJECTED -> order(new OrderEvent.ReplaceRejected(getId(from), time, getText(from)));
            case EXPIRED -> order(new OrderEvent.Expired(getId(from), time));
            case UNRESOLVED -> order(new OrderEvent.Unresolved(getId(from), time, getText(from)));
            case OPENED -> {
                long epoch = from.getLong();
                String build = getText(from);
                long seed = from.getLong();
                List<Instrument> all = new ArrayList<>();
                for (int i = from.getShort(); i > 0; i--) all.add(getInstrument(from));
                List<Money> cash = new ArrayList<>();
                for (int i = from.getShort(); i > 0; i--) cash.add(getMoney(from));
                yield session(new KernelNote.Opened(time, epoch, build, seed, all, cash));
            }
            case LIMITS_CHANGED -> session(new KernelNote.LimitsChanged(time, from.getInt(), getLimits(from)));
            case LIMITS_PROPOSED ->
                session(new KernelNote.LimitsProposed(time, from.getLong(), from.getInt(), getLimits(from)));
            case STATE_CHANGED -> session(new KernelNote.StateChanged(time, getState(from), getText(from)));
            case STRATEGY_STARTED -> session(new KernelNote.StrategyStarted(time, getText(from)));
            case STRATEGY_STOPPED -> session(new KernelNote.StrategyStopped(time, getText(from), getText(from)));
            case DAY_STARTED -> {
                List<Long> lasts = new ArrayList<>();
                for (int i = from.getShort(); i > 0; i--) lasts.add(from.getLong());
                yield session(new KernelNote.DayStarted(time, lasts));
            }
            case LOGGED -> session(new KernelNote.Logged(time, getLevel(from), getText(from), getText(from)));
            default -> throw new IllegalArgumentException("record type " + type + " is not known to this release");
        };
    }

    private static Decoded order(OrderEvent event) {
        return new Decoded.OfOrder(event);
    }

    private static Decoded session(KernelNote note) {
        return new Decoded.OfSession(note);
    }

    private static byte withId(ByteBuffer to, OrderId id, byte type) {
        to.putLong(id.value());
        return type;
    }

    private static byte withText(ByteBuffer to, OrderId id, String text, byte type) {
        to.putLong(id.value());
        putText(to, text);
        return type;
    }

    private static byte withTerms(ByteBuffer to, OrderId id, Quantity quantity, Terms terms, byte type) {
        to.putLong(id.value());
        to.putLong(quantity.units()).put((byte) quantity.scale());
        putTerms(to, terms);
        return type;
    }

    private static void putOrder(ByteBuffer to, Order order) {
        to.putLong(order.id().value());
        to.putInt(order.instrument().index());
        to.put((byte) order.side().fix());
        to.putLong(order.quantity().units()).put((byte) order.quantity().scale());
        putTerms(to, order.terms());
        to.put((byte) order.timeInForce().fix());
        to.put(sourceCode(order.source().kind()));
        putText(to, order.source().name());
    }

    private static Order getOrder(ByteBuffer from, Instruments instruments) {
        OrderId id = getId(from);
        int index = from.getInt();
        if (index < 0 || index >= instruments.size())
            throw new IllegalArgumentException("instrument " + index + " is not of this session");
        return new Order(
                id,
                instruments.get(index),
                getSide(from),
                getQuantity(from),
                getTerms(from),
                getTimeInForce(from),
                new OrderSource(getSource(from), getText(from)));
    }

    private static void putTerms(ByteBuffer to, Terms terms) {
        to.put((byte) terms.type().fix());
        switch (terms) {
            case Terms.Market _ -> {}
            case Terms.Limit limit -> putPrice(to, limit.price());
            case Terms.Stop stop -> putPrice(to, stop.trigger());
            case Terms.StopLimit stop -> {
                putPrice(to, stop.trigger());
                putPrice(to, stop.price());
            }
        }
    }

    private static Terms getTerms(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case '1' -> Terms.MARKET;
            case '2' -> new Terms.Limit(getPrice(from));
            case '3' -> new Terms.Stop(getPrice(from));
            case '4' -> new Terms.StopLimit(getPrice(from), getPrice(from));
            default -> throw unknown("order type", code);
        };
    }

    private static void putPrice(ByteBuffer to, Price price) {
        to.putLong(price.units()).put((byte) price.scale());
    }

    private static Price getPrice(ByteBuffer from) {
        return new Price(from.getLong(), from.get());
    }

    private static Quantity getQuantity(ByteBuffer from) {
        return new Quantity(from.getLong(), from.get());
    }

    private static OrderId getId(ByteBuffer from) {
        return new OrderId(from.getLong());
    }

    private static Side getSide(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case '1' -> Side.BUY;
            case '2' -> Side.SELL;
            default -> throw unknown("side", code);
        };
    }

    private static TimeInForce getTimeInForce(ByteBuffer from) {
        byte code = from.get();
        for (TimeInForce t : TimeInForce.values()) if (t.fix() == code) return t;
        throw unknown("time in force", code);
    }

    private static byte sourceCode(OrderSource.Kind kind) {
        return (byte)
                switch (kind) {
                    case MANUAL -> 'M';
                    case HOTKEY -> 'H';
                    case CHART -> 'C';
                    case STRATEGY -> 'S';
                    case FLATTEN -> 'F';
                    case COMMAND_LINE -> 'L';
                };
    }

    private static OrderSource.Kind getSource(ByteBuffer from) {
        byte code = from.get();
        for (OrderSource.Kind kind : OrderSource.Kind.values()) if (sourceCode(kind) == code) return kind;
        throw unknown("order source", code);
    }

    private static TradingState getState(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case 'A' -> TradingState.ACTIVE;
            case 'R' -> TradingState.REDUCING;
            case 'H' -> TradingState.HALTED;
            default -> throw unknown("trading state", code);
        };
    }

    private static KernelNote.Logged.Level getLevel(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case 'I' -> KernelNote.Logged.Level.INFO;
            case 'W' -> KernelNote.Logged.Level.WARN;
            case 'A' -> KernelNote.Logged.Level.ALARM;
            default -> throw unknown("log level", code);
        };
    }

    private static IllegalArgumentException unknown(String what, byte code) {
        return new IllegalArgumentException(what + " code " + code + " is not known to this release");
    }

    private static void putLimits(ByteBuffer to, Limits limits) {
        to.putLong(limits.maxQuantity())
                .putLong(limits.maxNotional())
                .putInt(limits.collarBps())
                .putLong(limits.maxPosition())
                .putLong(limits.staleAfter())
                .putInt(limits.maxMessagesPerSecond())
                .putLong(limits.duplicateWindow());
    }

    private static Limits getLimits(ByteBuffer from) {
        return new Limits(
                from.getLong(),
                from.getLong(),
                from.getInt(),
                from.getLong(),
                from.getLong(),
                from.getInt(),
                from.getLong());
    }

    private static void putCurrency(ByteBuffer to, Currency currency) {
        putText(to, currency.code());
        to.put((byte) currency.scale());
    }

    private static Currency getCurrency(ByteBuffer from) {
        return new Currency(getText(from), from.get());
    }

    private static void putMoney(ByteBuffer to, Money money) {
        to.putLong(money.units());
        putCurrency(to, money.currency());
    }

    private static Money getMoney(ByteBuffer from) {
        return new Money(from.getLong(), getCurrency(from));
    }

    private static void putInstrument(ByteBuffer to, Instrument i) {
        to.putInt(i.index());
        putText(to, i.id().symbol());
        putText(to, i.id().venue());
        putText(to, i.name());
        putCurrency(to, i.base());
        putCurrency(to, i.quote());
        to.put((byte) i.priceScale()).putLong(i.tick());
        to.put((byte) i.quantityScale()).putLong(i.lot()).putLong(i.defaultQuantity());
    }

    private static Instrument getInstrument(ByteBuffer from) {
        return new Instrument(
                from.getInt(),
                new InstrumentId(getText(from), getText(from)),
                getText(from),
                getCurrency(from),
                getCurrency(from),
                from.get(),
                from.getLong(),
                from.get(),
                from.getLong(),
                from.getLong());
    }

    /// Texts are for people; a longer one is cut, marked, and its beginning kept.
    private static void putText(ByteBuffer to, String text) {
        String kept = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
        byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
        to.putShort((short) bytes.length).put(bytes);
    }

    private static String getText(ByteBuffer from) {
        byte[] bytes = new byte[from.getShort() & 0xFFFF];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
