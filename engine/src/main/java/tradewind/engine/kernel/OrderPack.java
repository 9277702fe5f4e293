package tradewind.engine.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderStanding;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// An order that is done as a few dozen bytes: what was asked for, where it ended, its trades. For this process's
/// memory alone; what is written to disk has codecs of its own.
///
/// Numbers take as many bytes as they need; what comes again and again (sources, currencies, strategies) is kept once
/// and called by its number. The id is not in the bytes: whoever looks for them knows it.
final class OrderPack {
    private static final OrdStatus[] STATUSES = OrdStatus.values();
    private static final TimeInForce[] TIMES = TimeInForce.values();

    private static final int BUY = 1;
    private static final int PLAIN = 1 << 1;
    private static final int TRIGGERED = 1 << 2;
    private static final int ACKNOWLEDGED = 1 << 3;
    private static final int CANCEL_WANTED = 1 << 4;
    private static final int OWNED = 1 << 5;
    private static final int ASKED = 1 << 6;
    private static final int TRADED = 1 << 7;

    // of the byte behind these
    private static final int MARKET = 0;
    private static final int LIMIT = 1;
    private static final int OTHER = 2;
    private static final int TERMS = 3;
    private static final int SPENT = 1 << 2;
    /// What is filled is what its trades sum up to.
    private static final int SUMMED = 1 << 3;
    private static final int TIME_SHIFT = 4;

    // of the number that ends a trade
    private static final int MAKER = 1;
    /// Not at the scales of the instrument.
    private static final int SCALED = 1 << 1;
    private static final int CURRENCY_SHIFT = 2;

    /// Things by number, in the order they first came.
    private static final class Names<T> {
        private final List<T> all = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();
        private @Nullable T last;
        private int lastNumber;

        int number(T thing) {
            if (thing == last) return lastNumber;
            Integer known = numbers.putIfAbsent(thing, all.size());
            if (known == null) all.add(thing);
            last = thing;
            lastNumber = known == null ? all.size() - 1 : known;
            return lastNumber;
        }

        T get(int number) {
            return all.get(number);
        }
    }

    private final Instruments instruments;
    private final Names<OrderSource> sources = new Names<>();
    private final Names<Currency> currencies = new Names<>();
    private final Names<StrategyRunner> owners = new Names<>();

    OrderPack(Instruments instruments) {
        this.instruments = instruments;
    }

    /// @throws java.nio.BufferOverflowException if there is no room
    void put(ByteBuffer to, Slot slot) {
        var state = slot.state;
        Order order = state.order();
        OrderFills fills = slot.fills();
        boolean spent = !fills.spent().isEmpty();
        boolean traded = fills.size() > 0 || spent;
        boolean summed = isSum(state, fills);
        boolean plain = order.handling() == Handling.PLAIN;
        to.put((byte) (flag(BUY, order.side() == Side.BUY)
                | flag(PLAIN, plain)
                | flag(TRIGGERED, state.triggered())
                | flag(ACKNOWLEDGED, state.acknowledged())
                | flag(CANCEL_WANTED, slot.cancelWanted())
                | flag(OWNED, slot.owner != null)
                | flag(ASKED, slot.asked() != 0)
                | flag(TRADED, traded)));
        to.put((byte) (kind(order.terms())
                | flag(SPENT, spent)
                | flag(SUMMED, summed)
                | order.timeInForce().ordinal() << TIME_SHIFT));
        putNumber(to, order.instrument().index());
        putNumber(to, order.quantity().units());
        putTerms(to, order.terms());
        putNumber(to, sources.number(order.source()));
        if (!plain) OrderCodec.putHandling(to, order.handling());
        to.put((byte) state.status().ordinal());
        if (!summed) {
            putNumber(to, state.cumQty());
            putNumber(to, state.cumNotional());
        }
        putText(to, state.venueOrderId());
        to.putLong(state.at());
        if (slot.owner != null) putNumber(to, owners.number(slot.owner));
        if (slot.asked() != 0) {
            putNumber(to, slot.asked());
            putNumber(to, slot.askedLimit());
        }
        if (traded) putFills(to, order, fills, state.at());
    }

    private static boolean isSum(OrderStanding state, OrderFills fills) {
        try {
            Instrument instrument = state.order().instrument();
            return state.cumQty() == quantity(fills) && state.cumNotional() == notional(instrument, fills);
        } catch (ArithmeticException doesNotFit) {
            return false;
        }
    }

    private static long quantity(OrderFills fills) {
        long sum = 0;
        for (int i = 0; i < fills.size(); i++)
            sum = Math.addExact(sum, fills.get(i).lastQty().units());
        return sum;
    }

    private static long notional(Instrument instrument, OrderFills fills) {
        long sum = 0;
        for (int i = 0; i < fills.size(); i++) {
            OrderEvent.Filled fill = fills.get(i);
            long worth =
                    instrument.notional(fill.lastPx().units(), fill.lastQty().units());
            sum = Math.addExact(sum, worth);
        }
        return sum;
    }

    private static int flag(int bit, boolean on) {
        return on ? bit : 0;
    }

    /// The order that was put there.
    ///
    /// @param spare a slot that nobody needs, if there is one
    Slot get(ByteBuffer from, OrderId id, @Nullable Slot spare) {
        int flags = from.get();
        int more = Byte.toUnsignedInt(from.get());
        Instrument instrument = instruments.get((int) getNumber(from));
        Quantity quantity = instrument.quantity(getNumber(from));
        Terms terms = getTerms(more & TERMS, from, instrument);
        TimeInForce timeInForce = TIMES[more >>> TIME_SHIFT];
        OrderSource source = sources.get((int) getNumber(from));
        Handling handling = (flags & PLAIN) != 0 ? Handling.PLAIN : OrderCodec.getHandling(from);
        Side side = (flags & BUY) != 0 ? Side.BUY : Side.SELL;
        Order order = new Order(id, instrument, side, quantity, terms, timeInForce, source, handling);
        OrdStatus status = STATUSES[from.get()];
        boolean summed = (more & SUMMED) != 0;
        long cumQty = summed ? 0 : getNumber(from);
        long cumNotional = summed ? 0 : getNumber(from);
        String venueOrderId = getText(from);
        long at = from.getLong();
        StrategyRunner owner = (flags & OWNED) == 0 ? null : owners.get((int) getNumber(from));
        boolean asked = (flags & ASKED) != 0;
        long askedQty = asked ? getNumber(from) : 0;
        long askedLimit = asked ? getNumber(from) : 0;
        OrderFills fills = new OrderFills();
        if ((flags & TRADED) != 0) getFills(from, order, fills, at, (more & SPENT) != 0);
        Slot slot = Slot.of(
                new OrderState(
                        order,
                        status,
                        summed ? quantity(fills) : cumQty,
                        summed ? notional(instrument, fills) : cumNotional,
                        (flags & TRIGGERED) != 0,
                        (flags & ACKNOWLEDGED) != 0,
                        venueOrderId,
                        at),
                owner,
                spare);
        slot.asked(askedQty, askedLimit);
        slot.cancelWanted((flags & CANCEL_WANTED) != 0);
        slot.fills().become(fills);
        return slot;
    }

    private static int kind(Terms terms) {
        return switch (terms) {
            case Terms.Limit _ -> LIMIT;
            case Terms.Market _ -> MARKET;
            default -> OTHER;
        };
    }

    private static void putTerms(ByteBuffer to, Terms terms) {
        switch (terms) {
            case Terms.Limit limit -> putNumber(to, limit.price().units());
            case Terms.Market _ -> {}
            default -> OrderCodec.putTerms(to, terms);
        }
    }

    private static Terms getTerms(int kind, ByteBuffer from, Instrument instrument) {
        return switch (kind) {
            case LIMIT -> new Terms.Limit(instrument.price(getNumber(from)));
            case MARKET -> Terms.MARKET;
            default -> OrderCodec.getTerms(from);
        };
    }

    /// Most trades are near the order's own price, and many are all of it.
    private static long limit(Order order) {
        return order.terms() instanceof Terms.Limit limit ? limit.price().units() : 0;
    }

    /// @param at near the time of the trades
    private void putFills(ByteBuffer to, Order order, OrderFills fills, long at) {
        Instrument instrument = order.instrument();
        putNumber(to, fills.size());
        for (int i = 0; i < fills.size(); i++) {
            OrderEvent.Filled fill = fills.get(i);
            Quantity quantity = fill.lastQty();
            Price price = fill.lastPx();
            boolean scaled = quantity.scale() != instrument.quantityScale() || price.scale() != instrument.priceScale();
            putText(to, fill.execId());
            putNumber(to, fill.at() - at);
            putNumber(to, quantity.units() - order.quantity().units());
            putNumber(to, price.units() - limit(order));
            putNumber(to, fill.fee().units());
            putNumber(
                    to,
                    (long) currencies.number(fill.fee().currency()) << CURRENCY_SHIFT
                            | flag(MAKER, fill.liquidity() == Liquidity.MAKER)
                            | flag(SCALED, scaled));
            if (scaled) to.put((byte) quantity.scale()).put((byte) price.scale());
        }
        List<String> spent = fills.spent();
        if (spent.isEmpty()) return;
        putNumber(to, spent.size());
        for (int i = 0; i < spent.size(); i++) putText(to, spent.get(i));
    }

    private void getFills(ByteBuffer from, Order order, OrderFills fills, long at, boolean spent) {
        Instrument instrument = order.instrument();
        for (long left = getNumber(from); left > 0; left--) {
            String execId = getText(from);
            long time = at + getNumber(from);
            long quantity = getNumber(from) + order.quantity().units();
            long price = getNumber(from) + limit(order);
            long fee = getNumber(from);
            int code = (int) getNumber(from);
            boolean scaled = (code & SCALED) != 0;
            fills.add(new OrderEvent.Filled(
                    order.id(),
                    time,
                    execId,
                    new Quantity(quantity, scaled ? from.get() : instrument.quantityScale()),
                    new Price(price, scaled ? from.get() : instrument.priceScale()),
                    new Money(fee, currencies.get(code >>> CURRENCY_SHIFT)),
                    (code & MAKER) != 0 ? Liquidity.MAKER : Liquidity.TAKER));
        }
        if (!spent) return;
        for (long left = getNumber(from); left > 0; left--) fills.spend(getText(from));
    }

    /// Seven bits to a byte, the least first; the sign last of all, so that what is near zero is short.
    private static void putNumber(ByteBuffer to, long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            to.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    private static long getNumber(ByteBuffer from) {
        long rest = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            rest |= (next & 0x7FL) << shift;
            if (next >= 0) return rest >>> 1 ^ -(rest & 1);
        }
    }

    /// Ids are plain; what is not goes the long way. The length says which: below zero.
    private static void putText(ByteBuffer to, String text) {
        int start = to.position();
        putNumber(to, text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                to.position(start);
                byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
                putNumber(to, -bytes.length);
                to.put(bytes);
                return;
            }
            to.put((byte) c);
        }
    }

    private static String getText(ByteBuffer from) {
        int length = (int) getNumber(from);
        if (length == 0) return "";
        byte[] bytes = new byte[Math.abs(length)];
        from.get(bytes);
        return new String(bytes, length > 0 ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE);
    }
}
