package tradewind.engine.history.recorder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/// Events on their way from the feed's thread to the recorder's: one writer, one reader, no lock, no allocation.
///
/// A writer that finds no room counts what it could not put, by instrument and kind, and goes on; the next event of
/// that kind that fits is preceded by a gap that says how many were lost and when. Levels and changes of a book count
/// as one kind there.
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

    /// Longs of a slot, half a line of the processor's cache: what it is, when, and two values. A trade and a gap take
    /// one, everything else takes two.
    private static final int WIDTH = 4;

    private static final int KIND = 0xFF;
    private static final int SMALL_SHIFT = 8;
    private static final int INSTRUMENT_SHIFT = 32;

    private static final VarHandle WRITTEN = handle("written");
    private static final VarHandle SECONDS = handle("seconds");
    private static final VarHandle GAPS = handle("gaps");
    private static final VarHandle LOST_IN_ALL = handle("lostInAll");

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(EventRing.class, field, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// Takes events in their order.
    interface Sink {
        /// @param kind [#TRADE]: price, quantity, side; [#QUOTE]: bid, ask, their sizes; [#BOOK]: level, bid, its size,
        ///     ask, its size; [#CHANGE]: sequence, side, price, size; [#GAP]: until, lost, kind
        void take(int kind, int instrument, long time, long a, long b, long c, long d, long e);
    }

    private final long[] slots;
    private final int mask;

    // the reader's own
    private final AtomicLong taken = new AtomicLong();

    // the writer's own, four of them read by others
    private long written;
    private long seconds;
    private long gaps;
    private long lostInAll;

    /// Up to where there is room without a further look; 0 while something is lost that is still to be told.
    private long limit;

    private int losing;
    private final long[] lost;
    private final long[] lostFrom;
    private final long[] lostUntil;

    /// @param capacity slots, a power of two
    EventRing(int capacity, int instruments) {
        if (Integer.bitCount(capacity) != 1) throw new IllegalArgumentException("capacity: " + capacity);
        mask = capacity - 1;
        slots = new long[capacity * WIDTH];
        limit = capacity;
        lost = new long[instruments * KINDS];
        lostFrom = new long[instruments * KINDS];
        lostUntil = new long[instruments * KINDS];
    }

    /// Writer: puts a trade, or counts it as lost. Never waits.
    ///
    /// @param side 0 to 2
    void trade(int instrument, long time, long price, long quantity, int side) {
        long at = written;
        if (at >= limit) {
            at = room(TRADE, instrument, time, 1);
            if (at < 0) return;
        }
        put(at, TRADE, instrument, side, time, price, quantity);
        WRITTEN.setRelease(this, at + 1);
    }

    /// Writer: puts a quote, or counts it as lost. Never waits.
    void quote(int instrument, long time, long bid, long ask, long bidSize, long askSize) {
        two(QUOTE, instrument, time, bid, ask, bidSize, askSize, 0);
    }

    /// Writer: puts one level of a book, or counts it as lost. Never waits.
    void level(int instrument, long time, int level, long bid, long bidSize, long ask, long askSize) {
        two(BOOK, instrument, time, level, bid, bidSize, ask, askSize);
    }

    /// Writer: puts a change of a book, or counts it as lost. Never waits.
    ///
    /// @param side 1 for bid, 2 for ask
    void change(int instrument, long time, long sequence, int side, long price, long quantity) {
        two(CHANGE, instrument, time, sequence, side, price, quantity, 0);
    }

    private void two(int kind, int instrument, long time, long a, long b, long c, long d, long e) {
        long at = written;
        if (at + 1 >= limit) {
            at = room(kind, instrument, time, 2);
            if (at < 0) return;
        }
        put(at, kind, instrument, 0, time, a, b);
        put(at + 1, 0, 0, 0, e, c, d);
        SECONDS.setRelease(this, seconds + 1);
        WRITTEN.setRelease(this, at + 2);
    }

    /// Where the next event goes, behind a gap if one is to be told; below zero if there is no room, and then it is
    /// counted.
    private long room(int kind, int instrument, long time, int needed) {
        long at = written;
        int key = instrument * KINDS + kind - 1;
        // what was lost of a book is told before anything else of it: nobody may go on with half of one
        int other = kind == BOOK ? CHANGE : kind == CHANGE ? BOOK : kind;
        int otherKey = instrument * KINDS + other - 1;
        boolean gap = lost[key] > 0;
        boolean otherGap = other != kind && lost[otherKey] > 0;
        long until = taken.getAcquire() + mask + 1;
        if (at + needed + (gap ? 1 : 0) + (otherGap ? 1 : 0) > until) {
            if (lost[key]++ == 0) {
                lostFrom[key] = time;
                losing++;
            }
            lostUntil[key] = time;
            limit = 0;
            LOST_IN_ALL.setRelease(this, lostInAll + 1);
            return -1;
        }
        if (gap) gap(at++, instrument, kind, key);
        if (otherGap) gap(at++, instrument, other, otherKey);
        limit = losing > 0 ? 0 : until;
        return at;
    }

    private void gap(long at, int instrument, int kind, int key) {
        put(at, GAP, instrument, kind, lostFrom[key], lostUntil[key], lost[key]);
        lost[key] = 0;
        losing--;
        GAPS.setRelease(this, gaps + 1);
    }

    private void put(long at, int kind, int instrument, int small, long time, long a, long b) {
        int slot = ((int) at & mask) * WIDTH;
        slots[slot] = (long) instrument << INSTRUMENT_SHIFT | (long) small << SMALL_SHIFT | kind;
        slots[slot + 1] = time;
        slots[slot + 2] = a;
        slots[slot + 3] = b;
    }

    /// Reader: hands over what is there, at most so many.
    ///
    /// @return how many it were
    int drain(Sink to, int most) {
        long at = taken.getPlain();
        long end = (long) WRITTEN.getAcquire(this);
        int count = 0;
        for (; at < end && count < most; count++) {
            int slot = ((int) at++ & mask) * WIDTH;
            long head = slots[slot];
            int kind = (int) head & KIND;
            int instrument = (int) (head >>> INSTRUMENT_SHIFT);
            int small = (int) head >>> SMALL_SHIFT;
            long c = small;
            long d = 0;
            long e = 0;
            if (kind != TRADE && kind != GAP) {
                int second = ((int) at++ & mask) * WIDTH;
                e = slots[second + 1];
                c = slots[second + 2];
                d = slots[second + 3];
            }
            to.take(kind, instrument, slots[slot + 1], slots[slot + 2], slots[slot + 3], c, d, e);
        }
        taken.setRelease(at);
        return count;
    }

    /// Hands over the gaps that no event followed. Only once the writer has stopped.
    void drainGaps(Sink to) {
        for (int key = 0; key < lost.length; key++) {
            if (lost[key] == 0) continue;
            to.take(GAP, key / KINDS, lostFrom[key], lostUntil[key], lost[key], key % KINDS + 1, 0, 0);
            lost[key] = 0;
        }
        losing = 0;
        limit = 0;
    }

    /// Events that found no room since the beginning. Any thread.
    long lost() {
        return (long) LOST_IN_ALL.getAcquire(this);
    }

    /// Events that came since the beginning, the lost ones included. Any thread.
    long heard() {
        long slotsTaken = (long) WRITTEN.getAcquire(this);
        return slotsTaken - (long) SECONDS.getAcquire(this) - (long) GAPS.getAcquire(this) + lost();
    }
}
