package tradewind.engine.kernel;

import static tradewind.engine.kernel.OrderCodec.getOrder;
import static tradewind.engine.kernel.OrderCodec.getTerms;
import static tradewind.engine.kernel.OrderCodec.putOrder;
import static tradewind.engine.kernel.OrderCodec.putTerms;
import static tradewind.engine.kernel.RecordFields.getId;
import static tradewind.engine.kernel.RecordFields.getMoney;
import static tradewind.engine.kernel.RecordFields.getPrice;
import static tradewind.engine.kernel.RecordFields.getQuantity;
import static tradewind.engine.kernel.RecordFields.getText;
import static tradewind.engine.kernel.RecordFields.putMoney;
import static tradewind.engine.kernel.RecordFields.putPrice;
import static tradewind.engine.kernel.RecordFields.putQuantity;
import static tradewind.engine.kernel.RecordFields.putText;
import static tradewind.engine.kernel.RecordFields.unknownType;

import java.nio.ByteBuffer;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;

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
    private static final byte HELD = 16;
    private static final byte ADOPTED = 17;
    private static final byte ACTIVATED = 18;
    private static final byte TRADE_CANCELED = 19;
    private static final byte TRADE_CORRECTED = 20;
    private static final byte RESTATED = 21;

    private OrderEventCodec() {}

    /// The version in which a type is written now.
    static byte version(byte type) {
        // since version 2 an order says how it is to be handled
        return type == SUBMITTED || type == DENIED ? (byte) 2 : 1;
    }

    /// The version an order itself is written in now.
    static byte orderVersion() {
        return version(SUBMITTED);
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
            case OrderEvent.Held e -> {
                putOrder(to, e.body());
                putText(to, e.text());
                yield HELD;
            }
            case OrderEvent.Adopted e -> {
                putOrder(to, e.body());
                putText(to, e.venueOrderId());
                to.putLong(e.cumQty()).putLong(e.cumNotional());
                yield ADOPTED;
            }
            case OrderEvent.Activated e -> {
                to.putLong(e.order().value());
                putQuantity(to, e.quantity());
                yield ACTIVATED;
            }
            case OrderEvent.Accepted e -> withText(to, e.order(), e.venueOrderId(), ACCEPTED);
            case OrderEvent.Rejected e -> withText(to, e.order(), e.text(), REJECTED);
            case OrderEvent.Triggered e -> withId(to, e.order(), TRIGGERED);
            case OrderEvent.Filled e -> {
                putFill(to, e);
                yield FILLED;
            }
            case OrderEvent.TradeCanceled e -> {
                to.putLong(e.trade().at());
                putFill(to, e.trade());
                yield TRADE_CANCELED;
            }
            case OrderEvent.TradeCorrected e -> {
                to.putLong(e.trade().at());
                putFill(to, e.trade());
                putQuantity(to, e.lastQty());
                putPrice(to, e.lastPx());
                putMoney(to, e.fee());
                yield TRADE_CORRECTED;
            }
            case OrderEvent.CancelRequested e -> withId(to, e.order(), CANCEL_REQUESTED);
            case OrderEvent.CancelRejected e -> withText(to, e.order(), e.text(), CANCEL_REJECTED);
            case OrderEvent.Canceled e -> withText(to, e.order(), e.text(), CANCELED);
            case OrderEvent.ReplaceRequested e -> withTerms(to, e.order(), e.quantity(), e.terms(), REPLACE_REQUESTED);
            case OrderEvent.Replaced e -> withTerms(to, e.order(), e.quantity(), e.terms(), REPLACED);
            case OrderEvent.ReplaceRejected e -> withText(to, e.order(), e.text(), REPLACE_REJECTED);
            case OrderEvent.Restated e -> {
                withTerms(to, e.order(), e.quantity(), e.terms(), RESTATED);
                putText(to, e.text());
                yield RESTATED;
            }
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
            case SUBMITTED -> new OrderEvent.Submitted(getOrder(from, instruments, version > 1), time);
            case DENIED ->
                new OrderEvent.Denied(
                        getOrder(from, instruments, version > 1), time, new Denial(getText(from), getText(from)));
            case HELD -> new OrderEvent.Held(getOrder(from, instruments, true), time, getText(from));
            case ADOPTED ->
                new OrderEvent.Adopted(
                        getOrder(from, instruments, true), time, getText(from), from.getLong(), from.getLong());
            case ACTIVATED -> new OrderEvent.Activated(getId(from), time, getQuantity(from));
            case ACCEPTED -> new OrderEvent.Accepted(getId(from), time, getText(from));
            case REJECTED -> new OrderEvent.Rejected(getId(from), time, getText(from));
            case TRIGGERED -> new OrderEvent.Triggered(getId(from), time);
            case FILLED -> getFill(from, time);
            case TRADE_CANCELED -> {
                OrderEvent.Filled trade = getFill(from, from.getLong());
                yield new OrderEvent.TradeCanceled(trade.order(), time, trade);
            }
            case TRADE_CORRECTED -> {
                OrderEvent.Filled trade = getFill(from, from.getLong());
                yield new OrderEvent.TradeCorrected(
                        trade.order(), time, trade, getQuantity(from), getPrice(from), getMoney(from));
            }
            case RESTATED ->
                new OrderEvent.Restated(getId(from), time, getQuantity(from), getTerms(from), getText(from));
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

    private static void putFill(ByteBuffer to, OrderEvent.Filled fill) {
        to.putLong(fill.order().value());
        putText(to, fill.execId());
        putQuantity(to, fill.lastQty());
        putPrice(to, fill.lastPx());
        putMoney(to, fill.fee());
        to.put((byte) (fill.liquidity() == Liquidity.MAKER ? 'M' : 'T'));
    }

    private static OrderEvent.Filled getFill(ByteBuffer from, long time) {
        return new OrderEvent.Filled(
                getId(from),
                time,
                getText(from),
                getQuantity(from),
                getPrice(from),
                getMoney(from),
                from.get() == 'M' ? Liquidity.MAKER : Liquidity.TAKER);
    }
}
