package tradewind.engine.kernel;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
    private static final long NOWHERE = 0;

    /// Where the orders of one epoch are, by counter: 1 + page and place on it. Ids are dense.
    private static final class Places {
        private long[][] chunks = {};

        long get(long counter) {
            long chunk = counter >>> CHUNK_BITS;
            return chunk < chunks.length ? chunks[(int) chunk][(int) counter & (1 << CHUNK_BITS) - 1] : NOWHERE;
        }

        void set(long counter, long place) {
            int chunk = Math.toIntExact(counter >>> CHUNK_BITS);
            if (chunk >= chunks.length) {
                int had = chunks.length;
                chunks = Arrays.copyOf(chunks, chunk + 1 + chunk / 2);
                for (int i = had; i < chunks.length; i++) chunks[i] = NO_CHUNK;
            }
            if (chunks[chunk] == NO_CHUNK) chunks[chunk] = new long[1 << CHUNK_BITS];
            chunks[chunk][(int) counter & (1 << CHUNK_BITS) - 1] = place;
        }
    }

    private static final long[] NO_CHUNK = new long[1 << CHUNK_BITS];

    private final long epoch;
    private final OrderPack pack;
    private final Places current = new Places();
    private final Map<Long, Places> earlier = new HashMap<>();
    private ByteBuffer[] pages = {};
    private int pageCount;
    private ByteBuffer scratch = ByteBuffer.allocate(1 << 10);

    FinishedOrders(long epoch, Instruments instruments) {
        this.epoch = epoch;
        pack = new OrderPack(instruments);
    }

    /// Keeps the order as it stands; what was kept of it before no longer counts.
    void put(Slot slot) {
        OrderId id = slot.order().id();
        Places places = id.epoch() == epoch ? current : earlier.computeIfAbsent(id.epoch(), _ -> new Places());
        places.set(id.counter(), 1 + write(packed(slot)));
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

    private long write(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (pageCount == 0 || pages[pageCount - 1].remaining() < length) turnPage(length);
        ByteBuffer page = pages[pageCount - 1];
        long place = (long) (pageCount - 1) << PAGE_BITS | page.position();
        page.put(bytes);
        return place;
    }

    /// The first pages are small: most kernels see few orders. What is larger than a page has one of its own.
    private void turnPage(int length) {
        if (pageCount == pages.length) pages = Arrays.copyOf(pages, 4 + 2 * pageCount);
        int usual = pageCount < PAGE_BITS - FIRST_PAGE_BITS ? 1 << FIRST_PAGE_BITS + pageCount : 1 << PAGE_BITS;
        pages[pageCount++] = ByteBuffer.allocate(Math.max(usual, length));
    }

    boolean has(OrderId id) {
        return place(id) != NOWHERE;
    }

    /// The order with that id, which is here.
    ///
    /// @param spare a slot that nobody needs, if there is one
    Slot get(OrderId id, @Nullable Slot spare) {
        long place = place(id) - 1;
        ByteBuffer page = pages[(int) (place >>> PAGE_BITS)].duplicate();
        page.clear().position((int) (place & (1 << PAGE_BITS) - 1));
        return pack.get(page, id, spare);
    }

    private long place(OrderId id) {
        if (id.epoch() == epoch) return current.get(id.counter());
        Places places = earlier.get(id.epoch());
        return places == null ? NOWHERE : places.get(id.counter());
    }
}
