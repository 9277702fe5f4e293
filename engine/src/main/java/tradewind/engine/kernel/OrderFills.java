package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.OrderEvent;

/// The trades of one order: each counted once, and which of them still stand.
final class OrderFills {
    private static final OrderEvent.@Nullable Filled[] NONE = {};
    private static final String[] NO_IDS = {};

    /// Trades that stand, as they were reported or corrected last, oldest first; then room for more.
    private OrderEvent.@Nullable Filled[] standing = NONE;
    private int count;
    /// Ids that must not count again though no trade stands under them: taken back, or another name of one that does.
    private String[] spent = NO_IDS;

    /// Whether the id was seen before, standing or not.
    boolean knows(String execId) {
        if (find(execId) >= 0) return true;
        for (String id : spent) if (id.equals(execId)) return true;
        return false;
    }

    private int find(String execId) {
        for (int i = 0; i < count; i++) if (get(i).execId().equals(execId)) return i;
        return -1;
    }

    /// How many trades stand.
    int size() {
        return count;
    }

    /// One of those that stand, from 0, oldest first.
    OrderEvent.Filled get(int i) {
        OrderEvent.Filled fill = standing[i];
        if (fill == null || i >= count) throw new IndexOutOfBoundsException(i + " of " + count + " trades");
        return fill;
    }

    void add(OrderEvent.Filled fill) {
        // most orders have one trade
        if (count == standing.length) standing = Arrays.copyOf(standing, count == 0 ? 1 : 2 * count);
        standing[count++] = fill;
    }

    /// The id is not to count again.
    void spend(String execId) {
        if (knows(execId)) return;
        spent = Arrays.copyOf(spent, spent.length + 1);
        spent[spent.length - 1] = execId;
    }

    /// The trade under that id, if it stands.
    OrderEvent.@Nullable Filled standing(String execId) {
        int i = find(execId);
        return i < 0 ? null : get(i);
    }

    void takeBack(String execId) {
        int i = find(execId);
        if (i < 0) throw new IllegalArgumentException("no trade stands under " + execId);
        System.arraycopy(standing, i + 1, standing, i, count - i - 1);
        standing[--count] = null;
        spend(execId);
    }

    /// @param fill with the id of one that stands
    void correct(OrderEvent.Filled fill) {
        int i = find(fill.execId());
        if (i < 0) throw new IllegalArgumentException("no trade stands under " + fill.execId());
        standing[i] = fill;
    }

    /// Those that stand now.
    List<OrderEvent.Filled> standing() {
        List<OrderEvent.Filled> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) all.add(get(i));
        return all;
    }

    List<String> spent() {
        return List.of(spent);
    }

    /// Every id that must not count again.
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) ids.add(get(i).execId());
        ids.addAll(Arrays.asList(spent));
        return ids;
    }

    /// Takes over the trades of another, which keeps its own.
    void become(OrderFills other) {
        clear();
        for (int i = 0; i < other.count; i++) add(other.get(i));
        // never changed in place
        spent = other.spent;
    }

    /// None at all; the room stays.
    void clear() {
        while (count > 0) standing[--count] = null;
        spent = NO_IDS;
    }
}
