package tradewind.engine.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderEvent;

/// What a kernel said: as events, as the bytes a journal would hold, and folded.
final class Recorded implements KernelOutput {
    /// One journal record.
    record Entry(byte type, long time, byte[] payload) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Entry(byte t, long at, byte[] bytes)
                    && t == type
                    && at == time
                    && Arrays.equals(bytes, payload);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(payload);
        }
    }

    final List<OrderEvent> events = new ArrayList<>();
    final List<KernelNote> notes = new ArrayList<>();
    final List<Entry> bytes = new ArrayList<>();
    final KernelState state;
    String stalled = "";
    private final ByteBuffer payload = ByteBuffer.allocate(1 << 15).order(ByteOrder.LITTLE_ENDIAN);

    Recorded(Instruments instruments, List<Money> cash) {
        this(new KernelState(instruments, cash));
    }

    /// Goes on from a state that nobody else folds into.
    Recorded(KernelState state) {
        this.state = state;
    }

    @Override
    public void onOrder(OrderEvent event) {
        events.add(event);
        write(EventCodec.encode(event, payload.clear()), event.at());
        state.apply(event);
    }

    @Override
    public void onNote(KernelNote note) {
        notes.add(note);
        write(EventCodec.encode(note, payload.clear()), note.at());
        state.apply(note);
    }

    @Override
    public void onMark(long at, long ticks) {
        write(EventCodec.encodeMark(ticks, payload.clear()), at);
        state.mark(at, ticks);
    }

    private void write(byte type, long time) {
        byte[] copy = new byte[payload.position()];
        payload.flip().get(copy);
        bytes.add(new Entry(type, time, copy));
    }

    @Override
    public String stalled() {
        return stalled;
    }

    List<String> log(KernelNote.Logged.Level level) {
        return notes.stream()
                .filter(n -> n instanceof KernelNote.Logged logged && logged.level() == level)
                .map(n -> ((KernelNote.Logged) n).text())
                .toList();
    }

    List<String> alarms() {
        return log(KernelNote.Logged.Level.ALARM);
    }

    /// Everything written, read back and folded anew.
    KernelState readBack(Instruments instruments, List<Money> cash) {
        KernelState read = new KernelState(instruments, cash);
        for (Entry e : bytes) {
            ByteBuffer from = ByteBuffer.wrap(e.payload()).order(ByteOrder.LITTLE_ENDIAN);
            switch (EventCodec.decode(e.type(), EventCodec.version(e.type()), e.time(), from, instruments)) {
                case EventCodec.Decoded.OfOrder(OrderEvent event) -> read.apply(event);
                case EventCodec.Decoded.OfSession(KernelNote note) -> read.apply(note);
                case EventCodec.Decoded.OfMarket(long at, long ticks) -> read.mark(at, ticks);
            }
        }
        return read;
    }
}
