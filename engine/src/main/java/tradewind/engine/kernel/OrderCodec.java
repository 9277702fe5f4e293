package tradewind.engine.kernel;

import static tradewind.engine.kernel.RecordFields.getId;
import static tradewind.engine.kernel.RecordFields.getPrice;
import static tradewind.engine.kernel.RecordFields.getQuantity;
import static tradewind.engine.kernel.RecordFields.getText;
import static tradewind.engine.kernel.RecordFields.putPrice;
import static tradewind.engine.kernel.RecordFields.putQuantity;
import static tradewind.engine.kernel.RecordFields.putText;
import static tradewind.engine.kernel.RecordFields.unknown;

import java.nio.ByteBuffer;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;

/// What was asked for, as part of a journal payload: an order with its terms and handling.
final class OrderCodec {
    private static final int POST_ONLY = 1;
    private static final int REDUCE_ONLY = 2;

    private OrderCodec() {}

    static void putOrder(ByteBuffer to, Order order) {
        to.putLong(order.id().value());
        to.putInt(order.instrument().index());
        to.put((byte) order.side().fix());
        putQuantity(to, order.quantity());
        putTerms(to, order.terms());
        to.put((byte) order.timeInForce().fix());
        to.put(sourceCode(order.source().kind()));
        putText(to, order.source().name());
        putHandling(to, order.handling());
    }

    /// @param handled whether the record says how the order is to be handled; the first version did not
    static Order getOrder(ByteBuffer from, Instruments instruments, boolean handled) {
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
                getOrderSource(from),
                handled ? getHandling(from) : Handling.PLAIN);
    }

    private static OrderSource getOrderSource(ByteBuffer from) {
        OrderSource.Kind kind = getSource(from);
        String name = getText(from);
        return kind == OrderSource.Kind.MANUAL && name.isEmpty() ? OrderSource.MANUAL : new OrderSource(kind, name);
    }

    static void putHandling(ByteBuffer to, Handling handling) {
        to.putLong(handling.displayQty());
        to.put((byte) ((handling.postOnly() ? POST_ONLY : 0) | (handling.reduceOnly() ? REDUCE_ONLY : 0)));
        to.put((byte) handling.triggerSource().fix());
        to.putLong(handling.expireAt());
        to.put(roleCode(handling.contingency().role()));
        to.putLong(handling.contingency().list());
        if (handling.contingency().list() != 0)
            to.putLong(handling.contingency().share());
    }

    static Handling getHandling(ByteBuffer from) {
        long displayQty = from.getLong();
        byte flags = from.get();
        if ((flags & ~(POST_ONLY | REDUCE_ONLY)) != 0) throw unknown("order flag", flags);
        Handling handling = new Handling(
                displayQty,
                (flags & POST_ONLY) != 0,
                (flags & REDUCE_ONLY) != 0,
                getTriggerSource(from),
                from.getLong(),
                getContingency(from));
        return handling.equals(Handling.PLAIN) ? Handling.PLAIN : handling;
    }

    private static Contingency getContingency(ByteBuffer from) {
        Contingency.Role role = getRole(from);
        long list = from.getLong();
        return list == 0 && role == Contingency.Role.NONE
                ? Contingency.NONE
                : new Contingency(role, list, from.getLong());
    }

    static void putTerms(ByteBuffer to, Terms terms) {
        to.put((byte) terms.type().fix());
        switch (terms) {
            case Terms.Market _, Terms.MarketToLimit _ -> {}
            case Terms.Limit limit -> putPrice(to, limit.price());
            case Terms.Stop stop -> putPrice(to, stop.trigger());
            case Terms.StopLimit stop -> {
                putPrice(to, stop.trigger());
                putPrice(to, stop.price());
            }
            case Terms.TrailingStop trailing -> {
                to.put(unitCode(trailing.trail().unit()));
                to.putLong(trailing.trail().amount());
                putPrice(to, trailing.trigger());
            }
            case Terms.MarketIfTouched touched -> putPrice(to, touched.trigger());
            case Terms.LimitIfTouched touched -> {
                putPrice(to, touched.trigger());
                putPrice(to, touched.price());
            }
            case Terms.Pegged pegged -> {
                to.put((byte) pegged.peg().fix());
                to.putLong(pegged.offset());
                putPrice(to, pegged.limit());
            }
        }
    }

    static Terms getTerms(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case '1' -> Terms.MARKET;
            case '2' -> new Terms.Limit(getPrice(from));
            case '3' -> new Terms.Stop(getPrice(from));
            case '4' -> new Terms.StopLimit(getPrice(from), getPrice(from));
            case 'T' -> new Terms.TrailingStop(new Trail(getUnit(from), from.getLong()), getPrice(from));
            case 'J' -> new Terms.MarketIfTouched(getPrice(from));
            case 'I' -> new Terms.LimitIfTouched(getPrice(from), getPrice(from));
            case 'K' -> Terms.MARKET_TO_LIMIT;
            case 'P' -> new Terms.Pegged(getPeg(from), from.getLong(), getPrice(from));
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

    private static TriggerSource getTriggerSource(ByteBuffer from) {
        byte code = from.get();
        for (TriggerSource t : TriggerSource.values()) if (t.fix() == code) return t;
        throw unknown("trigger source", code);
    }

    private static Peg getPeg(ByteBuffer from) {
        byte code = from.get();
        for (Peg peg : Peg.values()) if (peg.fix() == code) return peg;
        throw unknown("peg", code);
    }

    private static byte unitCode(Trail.Unit unit) {
        return (byte)
                switch (unit) {
                    case PRICE -> 'P';
                    case BASIS_POINTS -> 'B';
                    case TICKS -> 'T';
                };
    }

    private static Trail.Unit getUnit(ByteBuffer from) {
        byte code = from.get();
        for (Trail.Unit unit : Trail.Unit.values()) if (unitCode(unit) == code) return unit;
        throw unknown("trail unit", code);
    }

    private static byte roleCode(Contingency.Role role) {
        return (byte)
                switch (role) {
                    case NONE -> '-';
                    case PARENT -> 'P';
                    case FOLLOWER -> 'F';
                    case TARGET -> 'T';
                    case STOP -> 'S';
                    case PEER -> 'O';
                };
    }

    private static Contingency.Role getRole(ByteBuffer from) {
        byte code = from.get();
        for (Contingency.Role role : Contingency.Role.values()) if (roleCode(role) == code) return role;
        throw unknown("contingency", code);
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
                    case EXTERNAL -> 'E';
                };
    }

    private static OrderSource.Kind getSource(ByteBuffer from) {
        byte code = from.get();
        for (OrderSource.Kind kind : OrderSource.Kind.values()) if (sourceCode(kind) == code) return kind;
        throw unknown("order source", code);
    }
}
