package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.OrderEvent;

/// The trades of one order: each counted once, and which of them still stand.
final class OrderFills {
    private static final OrderEvent.Filled[] NONE = {};
    private static final String[] NO_IDS = {};

    /// Trades that stand, as they were reported or corrected last, oldest first.
    private OrderEvent.Filled[] standing = NONE;
    /// Ids that must not count again though no trade stands under them: taken back, or another name of one that does.
    private String[] spent = NO_IDS;

    /// Whether the id was seen before, standing or not.
    boolean knows(String execId) {
        if (find(execId) >= 0) return true;
        for (String id : spent) if (id.equals(execId)) return true;
        return false;
    }

    private int find(String execId) {
        for (int i = 0; i < standing.length; i++) if (standing[i].execId().equals(execId)) return i;
        return -1;
    }

    void add(OrderEvent.Filled fill) {
        standing = Arrays.copyOf(standing, standing.length + 1);
        standing[standing.length - 1] = fill;
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
        return i < 0 ? null : standing[i];
    }

    void takeBack(String execId) {
        int i = find(execId);
        if (i < 0) throw new IllegalArgumentException("no trade stands under " + execId);
        OrderEvent.Filled[] rest = new OrderEvent.Filled[standing.length - 1];
        System.arraycopy(standing, 0, rest, 0, i);
        System.arraycopy(standing, i + 1, rest, i, rest.length - i);
        standing = rest;
        spend(execId);
    }

    /// @param fill with the id of one that stands
    void correct(OrderEvent.Filled fill) {
        int i = find(fill.execId());
        if (i < 0) throw new IllegalArgumentException("no trade stands under " + fill.execId());
        standing = standing.clone();
        standing[i] = fill;
    }

    List<OrderEvent.Filled> standing() {
        return List.of(standing);
    }

    List<String> spent() {
        return List.of(spent);
    }

    /// Every id that must not count again.
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (OrderEvent.Filled fill : standing) ids.add(fill.execId());
        ids.addAll(Arrays.asList(spent));
        return ids;
    }

    OrderFills copy() {
        OrderFills copy = new OrderFills();
        copy.standing = standing;
        copy.spent = spent;
        return copy;
    }
}
