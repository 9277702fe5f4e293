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

    private static final byte MARKET = 0;
    private static final byte LIMIT = 1;
    private static final byte OTHER = 2;

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
        boolean traded = fills.size() > 0 || !fills.spent().isEmpty();
        boolean plain = order.handling() == Handling.PLAIN;
        to.put((byte) (flag(BUY, order.side() == Side.BUY)
                | flag(PLAIN, plain)
                | flag(TRIGGERED, state.triggered())
                | flag(ACKNOWLEDGED, state.acknowledged())
                | flag(CANCEL_WANTED, slot.cancelWanted())
                | flag(OWNED, slot.owner != null)
                | flag(ASKED, slot.asked() != 0)
                | flag(TRADED, traded)));
        putNumber(to, order.instrument().index());
        putNumber(to, order.quantity().units());
        putTerms(to, order.terms());
        to.put((byte) order.timeInForce().ordinal());
        putNumber(to, sources.number(order.source()));
        if (!plain) OrderCodec.putHandling(to, order.handling());
        to.put((byte) state.status().ordinal());
        putNumber(to, state.cumQty());
        putNumber(to, state.cumNotional());
        putText(to, state.venueOrderId());
        to.putLong(state.at());
        if (slot.owner != null) putNumber(to, owners.number(slot.owner));
        if (slot.asked() != 0) {
            putNumber(to, slot.asked());
            putNumber(to, slot.askedLimit());
        }
        if (traded) putFills(to, fills, state.at());
    }

    private static int flag(int bit, boolean on) {
        return on ? bit : 0;
    }

    /// The order that was put there.
    ///
    /// @param spare a slot that nobody needs, if there is one
    Slot get(ByteBuffer from, OrderId id, @Nullable Slot spare) {
        int flags = from.get();
        Instrument instrument = instruments.get((int) getNumber(from));
        Quantity quantity = instrument.quantity(getNumber(from));
        Terms terms = getTerms(from, instrument);
        TimeInForce timeInForce = TIMES[from.get()];
        OrderSource source = sources.get((int) getNumber(from));
        Handling handling = (flags & PLAIN) != 0 ? Handling.PLAIN : OrderCodec.getHandling(from);
        Side side = (flags & BUY) != 0 ? Side.BUY : Side.SELL;
        Order order = new Order(id, instrument, side, quantity, terms, timeInForce, source, handling);
        OrderState state = new OrderState(
                order,
                STATUSES[from.get()],
                getNumber(from),
                getNumber(from),
                (flags & TRIGGERED) != 0,
                (flags & ACKNOWLEDGED) != 0,
                getText(from),
                from.getLong());
        StrategyRunner owner = (flags & OWNED) == 0 ? null : owners.get((int) getNumber(from));
        Slot slot = Slot.of(state, owner, spare);
        if ((flags & ASKED) != 0) slot.asked(getNumber(from), getNumber(from));
        slot.cancelWanted((flags & CANCEL_WANTED) != 0);
        if ((flags & TRADED) != 0) getFills(from, id, slot.fills(), state.at());
        return slot;
    }

    private static void putTerms(ByteBuffer to, Terms terms) {
        switch (terms) {
            case Terms.Market _ -> to.put(MARKET);
            case Terms.Limit limit -> putNumber(to.put(LIMIT), limit.price().units());
            default -> OrderCodec.putTerms(to.put(OTHER), terms);
        }
    }

    private static Terms getTerms(ByteBuffer from, Instrument instrument) {
        return switch (from.get()) {
            case MARKET -> Terms.MARKET;
            case LIMIT -> new Terms.Limit(instrument.price(getNumber(from)));
            default -> OrderCodec.getTerms(from);
        };
    }

    /// @param at near the time of the trades
    private void putFills(ByteBuffer to, OrderFills fills, long at) {
        putNumber(to, fills.size());
        for (int i = 0; i < fills.size(); i++) {
            OrderEvent.Filled fill = fills.get(i);
            putText(to, fill.execId());
            putNumber(to, fill.at() - at);
            putNumber(to.put((byte) fill.lastQty().scale()), fill.lastQty().units());
            putNumber(to.put((byte) fill.lastPx().scale()), fill.lastPx().units());
            putNumber(to, fill.fee().units());
            putNumber(
                    to, 2L * currencies.number(fill.fee().currency()) + (fill.liquidity() == Liquidity.MAKER ? 1 : 0));
        }
        List<String> spent = fills.spent();
        putNumber(to, spent.size());
        for (int i = 0; i < spent.size(); i++) putText(to, spent.get(i));
    }

    private void getFills(ByteBuffer from, OrderId id, OrderFills fills, long at) {
        for (long left = getNumber(from); left > 0; left--) {
            String execId = getText(from);
            long time = at + getNumber(from);
            int quantityScale = from.get();
            Quantity quantity = new Quantity(getNumber(from), quantityScale);
            int priceScale = from.get();
            Price price = new Price(getNumber(from), priceScale);
            long fee = getNumber(from);
            int code = (int) getNumber(from);
            fills.add(new OrderEvent.Filled(
                    id,
                    time,
                    execId,
                    quantity,
                    price,
                    new Money(fee, currencies.get(code / 2)),
                    code % 2 == 1 ? Liquidity.MAKER : Liquidity.TAKER));
        }
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
