package tradewind.engine.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Side;

/// The best price at which our own orders of one side rest at the venue, by instrument; 0 if there are none. Looked
/// up at once, and worked out again from the instrument's own orders only after the best one went away.
final class RestingPrices {
    private static final Slot[] NONE = {};

    private final Side side;
    private final @Nullable Slot[][] resting;
    private final int[] count;
    private final long[] best;
    private final boolean[] stale;

    RestingPrices(Side side, int instruments) {
        this.side = side;
        resting = new Slot[instruments][];
        Arrays.fill(resting, NONE);
        count = new int[instruments];
        best = new long[instruments];
        stale = new boolean[instruments];
    }

    /// The order rests at this price from now on.
    ///
    /// @param price in price units, 0 if it does not rest
    void rest(Slot slot, long price) {
        long before = slot.restsAt;
        if (before == price) return;
        int i = slot.state.order().instrument().index();
        slot.restsAt = price;
        if (before == 0) enter(i, slot);
        if (price == 0) leave(i, slot);
        if (stale[i]) return;
        if (better(price, best[i])) best[i] = price;
        else if (before == best[i]) stale[i] = true;
    }

    private void enter(int i, Slot slot) {
        if (count[i] == resting[i].length) resting[i] = Arrays.copyOf(resting[i], Math.max(8, count[i] * 2));
        slot.place = count[i];
        resting[i][count[i]++] = slot;
    }

    private void leave(int i, Slot slot) {
        Slot moved = resting[i][--count[i]];
        resting[i][count[i]] = null;
        if (moved == null || moved == slot) return;
        moved.place = slot.place;
        resting[i][slot.place] = moved;
    }

    private boolean better(long price, long than) {
        return price != 0 && (than == 0 || (side == Side.BUY ? price > than : price < than));
    }

    long best(int instrument) {
        if (!stale[instrument]) return best[instrument];
        long found = 0;
        for (int k = 0; k < count[instrument]; k++) {
            Slot slot = resting[instrument][k];
            if (slot != null && better(slot.restsAt, found)) found = slot.restsAt;
        }
        best[instrument] = found;
        stale[instrument] = false;
        return found;
    }
}
