package tradewind.views.blotter;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;

/// The stops and targets that stand behind each position, kept up to date order by order. FX thread only.
final class Exits {
    /// What stands on one side of an instrument.
    private static final class Standing {
        /// By desk index, which is the order they were entered in.
        final Map<Integer, OrderRow> stops = new TreeMap<>();
        final Map<Integer, OrderRow> targets = new TreeMap<>();
        Attached stop = Attached.NONE;
        Attached target = Attached.NONE;
        boolean stale;
    }

    private final Map<Integer, Standing> sides = new HashMap<>();

    /// @param index the desk's
    void take(int index, OrderRow row) {
        Order order = row.order();
        int slot = slot(order.instrument().index(), order.side());
        if (!row.status().open() && !sides.containsKey(slot)) return;
        Standing standing = sides.computeIfAbsent(slot, of -> new Standing());
        standing.stale |= put(standing.stops, index, row, row.protects());
        standing.stale |= put(standing.targets, index, row, row.takesProfit());
    }

    private static boolean put(Map<Integer, OrderRow> into, int index, OrderRow row, boolean belongs) {
        if (!belongs) return into.remove(index) != null;
        into.put(index, row);
        return true;
    }

    private static int slot(int instrument, Side side) {
        return 2 * instrument + (side == Side.BUY ? 0 : 1);
    }

    Attached stops(int instrument, boolean longPosition) {
        Standing standing = standing(instrument, longPosition);
        return standing == null ? Attached.NONE : standing.stop;
    }

    Attached targets(int instrument, boolean longPosition) {
        Standing standing = standing(instrument, longPosition);
        return standing == null ? Attached.NONE : standing.target;
    }

    private @Nullable Standing standing(int instrument, boolean longPosition) {
        Side side = longPosition ? Side.SELL : Side.BUY;
        Standing standing = sides.get(slot(instrument, side));
        if (standing == null || !standing.stale) return standing;
        standing.stop = Attached.stops(standing.stops.values().stream(), side);
        standing.target = Attached.targets(standing.targets.values().stream(), side);
        standing.stale = false;
        return standing;
    }
}
