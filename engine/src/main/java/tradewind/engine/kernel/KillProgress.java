package tradewind.engine.kernel;

import tradewind.engine.gate.GateView;
import tradewind.engine.orders.OrdStatus;

/// One kill, of everything or of one instrument, and what came of it so far.
final class KillProgress {
    private final int first;
    private final int end;
    private final String reason;
    private final long at;
    private final boolean restored;
    final boolean flatten;
    private final boolean[] held;
    private int canceled;
    private long doneAt;

    /// @param first index of its first instrument
    /// @param end index after its last
    KillProgress(int first, int end, String reason, long at, boolean flatten, boolean restored, GateView view) {
        this.first = first;
        this.end = end;
        this.reason = reason;
        this.at = at;
        this.flatten = flatten;
        this.restored = restored;
        held = new boolean[end - first];
        for (int i = first; i < end; i++) held[i - first] = view.netQuantity(i) != 0;
    }

    boolean covers(int instrument) {
        return instrument >= first && instrument < end;
    }

    void onCanceled() {
        canceled++;
    }

    HaltReport report(GateView view, OwnOrders orders) {
        int closed = 0;
        int open = 0;
        int working = 0;
        for (int i = first; i < end; i++) {
            working += orders.openCount(i);
            if (view.netQuantity(i) != 0) open++;
            else if (held[i - first]) closed++;
        }
        int unknown = working == 0 ? 0 : unknown(orders);
        boolean done = working == 0 && (open == 0 || !flatten);
        if (!done) doneAt = 0;
        else if (doneAt == 0) doneAt = view.now();
        return new HaltReport(reason, at, flatten, restored, canceled, closed, open, working, unknown, doneAt);
    }

    private int unknown(OwnOrders orders) {
        int[] unknown = {0};
        orders.forEachOpen(slot -> {
            if (slot.state.status() == OrdStatus.UNKNOWN
                    && covers(slot.state.order().instrument().index())) unknown[0]++;
        });
        return unknown[0];
    }
}
