package tradewind.engine.kernel;

import static tradewind.engine.kernel.RecordFields.getId;
import static tradewind.engine.kernel.RecordFields.getMoney;
import static tradewind.engine.kernel.RecordFields.getPrice;
import static tradewind.engine.kernel.RecordFields.getQuantity;
import static tradewind.engine.kernel.RecordFields.getText;
import static tradewind.engine.kernel.RecordFields.putMoney;
import static tradewind.engine.kernel.RecordFields.putPrice;
import static tradewind.engine.kernel.RecordFields.putQuantity;
import static tradewind.engine.kernel.RecordFields.putText;
import static tradewind.engine.kernel.RecordFields.unknown;
import static tradewind.engine.kernel.RecordFields.unknownType;

import java.nio.ByteBuffer;
import tradewind.engine.market.Instruments;
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

/// Order events as journal payloads. Record types 2 to 31 are theirs.
final class OrderEventCodec {
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

    private OrderEventCodec() {}

    /// The version in which a type is written now.
    static byte version(byte type) {
        return 1;
    }

    /// Writes the payload and returns the record's type.
    static byte encode(OrderEvent event, ByteBuffer to) {
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
                putQuantity(to, e.lastQty());
                putPrice(to, e.lastPx());
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

    /// Reads an event back; a payload that ends too soon throws what the buffer throws.
    ///
    /// @param instruments of the session; an order of another one is refused
    /// @throws IllegalArgumentException if the type or a code in it is not known here
    static OrderEvent decode(byte type, byte version, long time, ByteBuffer from, Instruments instruments) {
        return switch (type) {
            case SUBMITTED -> new OrderEvent.Submitted(getOrder(from, instruments), time);
            case DENIED ->
                new OrderEvent.Denied(getOrder(from, instruments), time, new Denial(getText(from), getText(from)));
            case ACCEPTED -> new OrderEvent.Accepted(getId(from), time, getText(from));
            case REJECTED -> new OrderEvent.Rejected(getId(from), time, getText(from));
            case TRIGGERED -> new OrderEvent.Triggered(getId(from), time);
            case FILLED ->
                new OrderEvent.Filled(
                        getId(from),
                        time,
                        getText(from),
                        getQuantity(from),
                        getPrice(from),
                        getMoney(from),
                        from.get() == 'M' ? Liquidity.MAKER : Liquidity.TAKER);
            case CANCEL_REQUESTED -> new OrderEvent.CancelRequested(getId(from), time);
            case CANCEL_REJECTED -> new OrderEvent.CancelRejected(getId(from), time, getText(from));
            case CANCELED -> new OrderEvent.Canceled(getId(from), time, getText(from));
            case REPLACE_REQUESTED ->
                new OrderEvent.ReplaceRequested(getId(from), time, getQuantity(from), getTerms(from));
            case REPLACED -> new OrderEvent.Replaced(getId(from), time, getQuantity(from), getTerms(from));
            case REPLACE_REJECTED -> new OrderEvent.ReplaceRejected(getId(from), time, getText(from));
            case EXPIRED -> new OrderEvent.Expired(getId(from), time);
            case UNRESOLVED -> new OrderEvent.Unresolved(getId(from), time, getText(from));
            default -> throw unknownType(type);
        };
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
        putQuantity(to, quantity);
        putTerms(to, terms);
        return type;
    }

    private static void putOrder(ByteBuffer to, Order order) {
        to.putLong(order.id().value());
        to.putInt(order.instrument().index());
        to.put((byte) order.side().fix());
        putQuantity(to, order.quantity());
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
}
