package tradewind.engine.history.recorder;

import java.util.concurrent.atomic.AtomicLong;

/// Events on their way from the feed's thread to the recorder's: one writer, one reader, no lock, no allocation.
///
/// A writer that finds no room counts what it could not put, by instrument and kind, and goes on; the next event of
/// that kind that fits is preceded by a gap that says how many were lost and when.
final class EventRing {
    static final int TRADE = 1;
    static final int QUOTE = 2;
    static final int BOOK = 3;
    static final int CHANGE = 4;
    static final int GAP = 5;

    /// Is in no ring: what [Ties] notes of events.
    static final int TIE = 6;

    /// Kinds of events, numbered from 1.
    private static final int KINDS = CHANGE;

    /// Longs of one event: what it is, when, and five values.
    private static final int WIDTH = 8;

    /// Takes events in their order.
    interface Sink {
        /// @param kind [#TRADE]: price, quantity, side; [#QUOTE]: bid, ask, their sizes; [#BOOK]: level, bid, its size,
        ///     ask, its size; [#CHANGE]: sequence, side, price, size; [#GAP]: until, lost, kind
        void take(int kind, int instrument, long time, long a, long b, long c, long d, long e);
    }

    private final long[] slots;
    private final int capacity;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong lostInAll = new AtomicLong();
    private final AtomicLong heard = new AtomicLong();

    // the writer's own
    private long takenSeen;
    private final long[] lost;
    private final long[] lostFrom;
    private final long[] lostUntil;

    /// @param capacity events, a power of two
    EventRing(int capacity, int instruments) {
        if (Integer.bitCount(capacity) != 1) throw new IllegalArgumentException("capacity: " + capacity);
        this.capacity = capacity;
        slots = new long[capacity * WIDTH];
        lost = new long[instruments * KINDS];
        lostFrom = new long[instruments * KINDS];
        lostUntil = new long[instruments * KINDS];
    }

    /// Writer: puts an event, or counts it as lost. Never waits.
    void offer(int kind, int instrument, long time, long a, long b, long c, long d) {
        offer(kind, instrument, time, a, b, c, d, 0);
    }

    void offer(int kind, int instrument, long time, long a, long b, long c, long d, long e) {
        int key = instrument * KINDS + kind - 1;
        heard.setRelease(heard.getPlain() + 1);
        long at = written.getPlain();
        int needed = lost[key] == 0 ? 1 : 2;
        if (at + needed - takenSeen > capacity) {
            takenSeen = taken.getAcquire();
            if (at + needed - takenSeen > capacity) {
                lose(key, time);
                return;
            }
        }
        if (needed == 2) {
            put(at++, GAP, instrument, lostFrom[key], lostUntil[key], lost[key], kind, 0, 0);
            lost[key] = 0;
        }
        put(at++, kind, instrument, time, a, b, c, d, e);
        written.setRelease(at);
    }

    private void lose(int key, long time) {
        if (lost[key]++ == 0) lostFrom[key] = time;
        lostUntil[key] = time;
        lostInAll.setRelease(lostInAll.getPlain() + 1);
    }

    private void put(long at, int kind, int instrument, long time, long a, long b, long c, long d, long e) {
        int slot = ((int) at & (capacity - 1)) * WIDTH;
        slots[slot] = kind;
        slots[slot + 1] = instrument;
        slots[slot + 2] = time;
        slots[slot + 3] = a;
        slots[slot + 4] = b;
        slots[slot + 5] = c;
        slots[slot + 6] = d;
        slots[slot + 7] = e;
    }

    /// Reader: hands over what is there, at most so many.
    ///
    /// @return how many it were
    int drain(Sink to, int most) {
        long from = taken.getPlain();
        int count = (int) Math.min(most, written.getAcquire() - from);
        for (long at = from; at < from + count; at++) {
            int slot = ((int) at & (capacity - 1)) * WIDTH;
            to.take(
                    (int) slots[slot],
                    (int) slots[slot + 1],
                    slots[slot + 2],
                    slots[slot + 3],
                    slots[slot + 4],
                    slots[slot + 5],
                    slots[slot + 6],
                    slots[slot + 7]);
        }
        taken.setRelease(from + count);
        return count;
    }

    /// Hands over the gaps that no event followed. Only once the writer has stopped.
    void drainGaps(Sink to) {
        for (int key = 0; key < lost.length; key++) {
            if (lost[key] == 0) continue;
            to.take(GAP, key / KINDS, lostFrom[key], lostUntil[key], lost[key], key % KINDS + 1, 0, 0);
            lost[key] = 0;
        }
    }

    /// Events that found no room since the beginning. Any thread.
    long lost() {
        return lostInAll.getAcquire();
    }

    /// Events that came since the beginning, the lost ones included. Any thread.
    long heard() {
        return heard.getAcquire();
    }
}
