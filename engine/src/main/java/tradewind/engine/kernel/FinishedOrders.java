package tradewind.engine.kernel;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderId;

/// Orders that are done, for the day something more is heard of them: a late fill, the same report again, a trade taken
/// back. Each is [a few dozen bytes][OrderPack] on a page, so that a day of a million orders is a few thousand objects
/// to whoever tidies the heap.
final class FinishedOrders {
    private static final int PAGE_BITS = 16;
    private static final int FIRST_PAGE_BITS = 10;
    private static final int CHUNK_BITS = 10;
    private static final int NOWHERE = 0;
    private static final int[] NO_CHUNK = new int[1 << CHUNK_BITS];
    /// As many as the bits of a place that are left for them can tell apart: four gigabytes of orders.
    private static final int MOST_PAGES = (1 << Integer.SIZE - PAGE_BITS) - 1;

    /// Where the orders of one epoch are, by counter: 1 + page and place on it, unsigned. Ids are dense.
    private static final class Places {
        private final long epoch;
        private int[][] chunks = {};
        private long last;

        private Places(long epoch) {
            this.epoch = epoch;
        }

        int get(long counter) {
            long chunk = counter >>> CHUNK_BITS;
            return chunk < chunks.length ? chunks[(int) chunk][(int) counter & (1 << CHUNK_BITS) - 1] : NOWHERE;
        }

        /// @return whether nothing was there before
        boolean set(long counter, int place) {
            int chunk = Math.toIntExact(counter >>> CHUNK_BITS);
            if (chunk >= chunks.length) {
                int had = chunks.length;
                chunks = Arrays.copyOf(chunks, chunk + 1 + chunk / 2);
                for (int i = had; i < chunks.length; i++) chunks[i] = NO_CHUNK;
            }
            if (chunks[chunk] == NO_CHUNK) chunks[chunk] = new int[1 << CHUNK_BITS];
            int at = (int) counter & (1 << CHUNK_BITS) - 1;
            boolean fresh = chunks[chunk][at] == NOWHERE;
            chunks[chunk][at] = place;
            last = Math.max(last, counter);
            return fresh;
        }
    }

    private final OrderPack pack;
    private final Map<Long, Places> epochs = new TreeMap<>();
    /// The epoch that was asked for last; it nearly always is the next one too.
    private Places current = new Places(0);

    private ByteBuffer[] pages = {};
    private int pageCount;
    private int size;
    private long[] sized = {};
    private int sizedCount;
    private ByteBuffer scratch = ByteBuffer.allocate(1 << 10);

    FinishedOrders(Instruments instruments) {
        pack = new OrderPack(instruments);
    }

    private @Nullable Places places(long epoch) {
        if (current.epoch == epoch) return current;
        Places known = epochs.get(epoch);
        if (known != null) current = known;
        return known;
    }

    /// Keeps the order as it stands; what was kept of it before no longer counts.
    void put(Slot slot) {
        OrderId id = slot.order().id();
        Places places = places(id.epoch());
        if (places == null) {
            places = new Places(id.epoch());
            epochs.put(id.epoch(), places);
            current = places;
        }
        if (places.set(id.counter(), 1 + write(packed(slot)))) size++;
        if (OwnOrders.isSized(slot.order())) remember(id.value());
    }

    private void remember(long id) {
        if (sizedCount == sized.length) sized = Arrays.copyOf(sized, 16 + 2 * sizedCount);
        sized[sizedCount++] = id;
    }

    private ByteBuffer packed(Slot slot) {
        while (true) {
            try {
                pack.put(scratch.clear(), slot);
                return scratch.flip();
            } catch (BufferOverflowException tooSmall) {
                scratch = ByteBuffer.allocate(2 * scratch.capacity());
            }
        }
    }

    private int write(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (pageCount == 0 || pages[pageCount - 1].remaining() < length) turnPage(length);
        ByteBuffer page = pages[pageCount - 1];
        int place = pageCount - 1 << PAGE_BITS | page.position();
        page.put(bytes);
        return place;
    }

    /// The first pages are small: most kernels see few orders. What is larger than a page has one of its own.
    private void turnPage(int length) {
        if (pageCount == MOST_PAGES) throw new IllegalStateException("no room beyond " + size + " finished orders");
        if (pageCount == pages.length) pages = Arrays.copyOf(pages, 4 + 2 * pageCount);
        int usual = pageCount < PAGE_BITS - FIRST_PAGE_BITS ? 1 << FIRST_PAGE_BITS + pageCount : 1 << PAGE_BITS;
        pages[pageCount++] = ByteBuffer.allocate(Math.max(usual, length));
    }

    /// Forgets the order with that id, if it is here.
    void remove(OrderId id) {
        if (!has(id)) return;
        current.set(id.counter(), NOWHERE);
        size--;
    }

    boolean has(OrderId id) {
        return place(id) != NOWHERE;
    }

    /// How many there are.
    int size() {
        return size;
    }

    /// The highest counter among those of an epoch, 0 if there are none.
    long last(long epoch) {
        Places places = places(epoch);
        return places == null ? 0 : places.last;
    }

    /// Every id, rising.
    void forEachId(LongConsumer visit) {
        for (Places places : epochs.values())
            for (long counter = 1; counter <= places.last; counter++)
                if (places.get(counter) != NOWHERE)
                    visit.accept(OrderId.of(places.epoch, counter).value());
    }

    /// Ids of all that ever came here though they are sized with others, rising; some may have come more than once.
    long[] sized() {
        long[] ids = Arrays.copyOf(sized, sizedCount);
        Arrays.sort(ids);
        return ids;
    }

    /// The order with that id, which is here.
    ///
    /// @param spare a slot that nobody needs, if there is one
    Slot get(OrderId id, @Nullable Slot spare) {
        return pack.get(bytes(id), id, spare);
    }

    private ByteBuffer bytes(OrderId id) {
        int place = place(id) - 1;
        ByteBuffer page = pages[place >>> PAGE_BITS].duplicate();
        return page.clear().position(place & (1 << PAGE_BITS) - 1);
    }

    private int place(OrderId id) {
        Places places = places(id.epoch());
        return places == null ? NOWHERE : places.get(id.counter());
    }
}
