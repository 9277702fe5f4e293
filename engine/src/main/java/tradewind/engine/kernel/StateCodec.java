package tradewind.engine.kernel;

import static tradewind.engine.kernel.RecordFields.getMoney;
import static tradewind.engine.kernel.RecordFields.getText;
import static tradewind.engine.kernel.RecordFields.putMoney;
import static tradewind.engine.kernel.RecordFields.putText;
import static tradewind.engine.kernel.RecordFields.unknown;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderStanding;
import tradewind.engine.orders.OrderState;
import tradewind.engine.positions.Ledger;

/// A [KernelState] as bytes, in one order only: the content of a snapshot, and what the state hash is taken over.
///
/// Orders and notes are written by the codecs of the journal's records, under the versions of those. Money first
/// (orders with their trades, positions, cash, trading states): that much is hashed. Then the rest, as numbers and
/// as the notes that bring it back.
final class StateCodec {
    static final int VERSION = 1;

    private static final int LONGEST_ITEM = 1 << 16;
    private static final int USUAL_ORDER = 192;
    /// Type, version and time.
    private static final int FILL_HEAD = 10;

    private StateCodec() {}

    /// SHA-256 over the money, as 64 hexadecimal digits.
    static String hash(KernelState state) {
        MessageDigest digest = sha256();
        putMoneyPart(state, digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The same, of a state that is bytes already.
    static String hash(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(content, Long.BYTES, moneyLength(content));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int moneyLength(byte[] content) {
        long length = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 0 || length > content.length - Long.BYTES)
            throw new IllegalArgumentException("is not as long as it says");
        return (int) length;
    }

    static byte[] encode(KernelState state) {
        var bytes = new ByteArrayOutputStream(USUAL_ORDER * state.table().size() + LONGEST_ITEM);
        Consumer<ByteBuffer> sink = part -> bytes.write(part.array(), 0, part.limit());
        sink.accept(buffer().putLong(0).flip());
        putMoneyPart(state, sink);
        int money = bytes.size() - Long.BYTES;
        putSession(state, sink);
        byte[] content = bytes.toByteArray();
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putLong(money);
        return content;
    }

    private static void putMoneyPart(KernelState state, Consumer<ByteBuffer> sink) {
        ByteBuffer item = buffer();
        Instruments instruments = state.instruments();
        Ledger ledger = state.ledger();
        item.put(OrderEventCodec.orderVersion());
        item.putInt(state.table().size());
        state.table().forEach(slot -> {
            // several small orders to a call
            if (item.position() > LONGEST_ITEM / 2) flush(item, sink);
            putOrderState(item, slot.state);
            putTrades(item, slot.fills(), sink);
        });
        flush(item, sink);
        for (int i = 0; i < instruments.size(); i++) {
            item.putLong(ledger.netQuantity(i)).putLong(ledger.cost(i));
            item.putLong(ledger.realised(i)).putLong(ledger.fees(i));
            flush(item, sink);
        }
        int currencies = 0;
        for (Currency _ : ledger.currencies()) currencies++;
        item.putShort((short) currencies);
        for (Currency currency : ledger.currencies()) putMoney(item, ledger.cash(currency));
        item.putShort((short) state.tradingStates().size());
        for (KernelNote.StateChanged changed : state.tradingStates())
            item.putInt(changed.instrument()).put((byte) changed.state().name().charAt(0));
        flush(item, sink);
    }

    private static void putTrades(ByteBuffer item, OrderFills fills, Consumer<ByteBuffer> sink) {
        List<OrderEvent.Filled> standing = fills.standing();
        List<String> spent = fills.spent();
        item.putInt(standing.size()).putInt(spent.size());
        for (OrderEvent.Filled fill : standing) {
            if (item.remaining() < LONGEST_ITEM / 4) flush(item, sink);
            int head = item.position();
            byte type = OrderEventCodec.encode(fill, item.position(head + FILL_HEAD));
            item.put(head, type).put(head + 1, OrderEventCodec.version(type)).putLong(head + 2, fill.at());
        }
        for (String execId : spent) {
            if (item.remaining() < LONGEST_ITEM / 4) flush(item, sink);
            putText(item, execId);
        }
    }

    private static void getTrades(ByteBuffer from, OrderFills fills, Instruments instruments) {
        int standing = from.getInt();
        int spent = from.getInt();
        for (; standing > 0; standing--) {
            byte type = from.get();
            byte version = from.get();
            if (EventCodec.decode(type, version, from.getLong(), from, instruments)
                    instanceof EventCodec.Decoded.OfOrder(OrderEvent.Filled fill)) fills.add(fill);
            else throw new IllegalArgumentException("holds a trade that is not one");
        }
        for (; spent > 0; spent--) fills.spend(getText(from));
    }

    private static void putSession(KernelState state, Consumer<ByteBuffer> sink) {
        ByteBuffer item = buffer();
        item.putLong(state.epoch()).putLong(state.firstOpened()).putLong(state.lastProposal());
        item.putLong(state.at()).putLong(state.ticks());
        flush(item, sink);
        List<KernelNote> notes = state.notes();
        item.putInt(notes.size());
        ByteBuffer payload = buffer();
        for (KernelNote note : notes) {
            byte type = KernelNoteCodec.encode(note, payload.clear());
            item.put(type).put(KernelNoteCodec.version(type)).putLong(note.at());
            item.putInt(payload.position());
            flush(item, sink);
            sink.accept(payload.flip());
        }
        DayStart day = state.dayStart();
        item.putLong(day.at()).putShort((short) day.lasts().size());
        for (int i = 0; i < day.lasts().size(); i++)
            item.putLong(day.lasts().get(i)).putLong(day.netQuantities().get(i));
        item.putShort((short) day.cash().size());
        for (Money cash : day.cash()) putMoney(item, cash);
        AccountRecord account = state.account();
        item.putLong(account.dayStartEquity()).putLong(account.messagesToday()).putLong(account.fillsToday());
        flush(item, sink);
    }

    private static void putOrderState(ByteBuffer to, OrderStanding o) {
        OrderCodec.putOrder(to, o.order());
        to.put(code(o.status())).putLong(o.cumQty()).putLong(o.cumNotional());
        to.put((byte) ((o.triggered() ? 1 : 0) | (o.acknowledged() ? 2 : 0)));
        putText(to, o.venueOrderId());
        to.putLong(o.at());
    }

    private static void flush(ByteBuffer item, Consumer<ByteBuffer> sink) {
        sink.accept(item.flip());
        item.clear();
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(LONGEST_ITEM).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads what [#encode] wrote.
    ///
    /// @throws IllegalArgumentException if it is not that, or of other instruments or cash; the message ends a
    ///     sentence about the snapshot
    static KernelState decode(byte[] content, int version, Instruments instruments, List<Money> startingCash) {
        if (version != VERSION)
            throw new IllegalArgumentException("is of another release (content version " + version + ")");
        KernelState state = new KernelState(instruments, startingCash);
        ByteBuffer from = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            moneyLength(content);
            getMoneyPart(from.position(Long.BYTES), state);
            getSession(from, state);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("ends too soon", e);
        }
        if (from.hasRemaining()) throw new IllegalArgumentException("is longer than it should be");
        return state;
    }

    private static void getMoneyPart(ByteBuffer from, KernelState state) {
        byte orderVersion = from.get();
        if (orderVersion < 1 || orderVersion > OrderEventCodec.orderVersion())
            throw new IllegalArgumentException("is of a newer release (orders of version " + orderVersion + ")");
        Instruments instruments = state.instruments();
        for (int i = from.getInt(); i > 0; i--) {
            Slot slot = state.table().restored(getOrderState(from, instruments, orderVersion));
            getTrades(from, slot.fills(), instruments);
            state.table().settle(slot);
        }
        for (int i = 0; i < instruments.size(); i++)
            state.ledger().restorePosition(i, from.getLong(), from.getLong(), from.getLong(), from.getLong());
        for (int i = from.getShort(); i > 0; i--) state.ledger().restoreCash(getMoney(from));
        // what brought them about is among the notes
        for (int i = from.getShort(); i > 0; i--) {
            from.getInt();
            from.get();
        }
    }

    private static void getSession(ByteBuffer from, KernelState state) {
        long epoch = from.getLong();
        long firstOpened = from.getLong();
        long lastProposal = from.getLong();
        long at = from.getLong();
        long ticks = from.getLong();
        for (int i = from.getInt(); i > 0; i--) {
            byte type = from.get();
            byte version = from.get();
            long time = from.getLong();
            int length = from.getInt();
            int end = from.position() + length;
            if (EventCodec.decode(type, version, time, from, state.instruments())
                    instanceof EventCodec.Decoded.OfSession(KernelNote note)) state.apply(note);
            if (from.position() != end) throw new IllegalArgumentException("holds a note that is not one");
        }
        long day = from.getLong();
        int instruments = from.getShort();
        Long[] lasts = new Long[instruments];
        Long[] nets = new Long[instruments];
        for (int i = 0; i < instruments; i++) {
            lasts[i] = from.getLong();
            nets[i] = from.getLong();
        }
        Money[] cash = new Money[from.getShort()];
        for (int i = 0; i < cash.length; i++) cash[i] = getMoney(from);
        state.restore(epoch, firstOpened, lastProposal, at, ticks);
        state.restore(new DayStart(day, List.of(lasts), List.of(nets), List.of(cash)));
        state.account().restore(from.getLong(), from.getLong(), from.getLong());
    }

    private static OrderState getOrderState(ByteBuffer from, Instruments instruments, byte orderVersion) {
        var order = OrderCodec.getOrder(from, instruments, orderVersion > 1);
        OrdStatus status = status(from.get());
        long cumQty = from.getLong();
        long cumNotional = from.getLong();
        byte flags = from.get();
        return new OrderState(
                order, status, cumQty, cumNotional, (flags & 1) != 0, (flags & 2) != 0, getText(from), from.getLong());
    }

    private static byte code(OrdStatus status) {
        return (byte)
                switch (status) {
                    case DRAFT -> 'd';
                    case STAGED -> 's';
                    case DENIED -> 'n';
                    case HELD -> 'h';
                    case UNKNOWN -> 'u';
                    case PENDING_NEW,
                            NEW,
                            PARTIALLY_FILLED,
                            FILLED,
                            DONE_FOR_DAY,
                            CANCELED,
                            PENDING_CANCEL,
                            REJECTED,
                            SUSPENDED,
                            EXPIRED,
                            PENDING_REPLACE -> status.fix();
                };
    }

    private static final OrdStatus[] STATUSES = OrdStatus.values();

    private static OrdStatus status(byte code) {
        for (OrdStatus status : STATUSES) if (code(status) == code) return status;
        throw unknown("order status", code);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
