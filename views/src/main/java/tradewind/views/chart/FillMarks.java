package tradewind.views.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;

/// The fills of one instrument, kept so that those of a few visible candles are found among many.
final class FillMarks {
    /// The fills of one side in one candle.
    ///
    /// @param candle among the visible ones
    /// @param quantity in sum, quantity units
    /// @param averagePrice price units, weighted by quantity
    /// @param fills how many
    record Mark(int candle, Side side, long quantity, double averagePrice, int fills) {}

    private final Instrument instrument;
    private final Rows<FillRow> rows;
    private final Rows<FillRow>.Changes changes;
    private long[] time = new long[64];
    private long[] price = new long[64];
    private long[] quantity = new long[64];
    private boolean[] buy = new boolean[64];
    private int size;
    private long net;
    private long entry;

    FillMarks(Instrument instrument, Rows<FillRow> rows) {
        this.instrument = instrument;
        this.rows = rows;
        this.changes = rows.changes();
    }

    void dispose() {
        rows.release(changes);
    }

    /// @return whether there is a new fill
    boolean poll() {
        int before = size;
        changes.drain(index -> add(rows.get(index)));
        return size != before;
    }

    private void add(FillRow row) {
        if (row.order().instrument().index() != instrument.index()) return;
        long change = row.order().side().sign() * row.fill().lastQty().units();
        boolean opens = net == 0 || Long.signum(net + change) == -Long.signum(net);
        if (opens) entry = row.fill().at();
        net += change;
        if (size == time.length) {
            time = Arrays.copyOf(time, size * 2);
            price = Arrays.copyOf(price, size * 2);
            quantity = Arrays.copyOf(quantity, size * 2);
            buy = Arrays.copyOf(buy, size * 2);
        }
        // a fill reported late takes its place in time: the search below needs order
        int at = size;
        while (at > 0 && time[at - 1] > row.fill().at()) {
            time[at] = time[at - 1];
            price[at] = price[at - 1];
            quantity[at] = quantity[at - 1];
            buy[at] = buy[at - 1];
            at--;
        }
        time[at] = row.fill().at();
        price[at] = row.fill().lastPx().units();
        quantity[at] = row.fill().lastQty().units();
        buy[at] = row.order().side() == Side.BUY;
        size++;
    }

    /// When the present position was opened, epoch nanoseconds; empty while flat.
    Optional<Long> entry() {
        return net == 0 ? Optional.empty() : Optional.of(entry);
    }

    /// Fills by candle and side, oldest first.
    ///
    /// @param end first time after the last candle, epoch nanoseconds
    List<Mark> within(VisibleBars bars, long end) {
        List<Mark> marks = new ArrayList<>();
        if (bars.size() == 0) return marks;
        int fill = firstAt(bars.time(0));
        for (int candle = 0; candle < bars.size() && fill < size; candle++) {
            long next = candle + 1 < bars.size() ? bars.time(candle + 1) : end;
            int from = fill;
            while (fill < size && time[fill] < next) fill++;
            if (fill == from) continue;
            add(marks, candle, Side.BUY, from, fill);
            add(marks, candle, Side.SELL, from, fill);
        }
        return marks;
    }

    private void add(List<Mark> marks, int candle, Side side, int from, int to) {
        long sum = 0;
        double worth = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (buy[i] != (side == Side.BUY)) continue;
            sum += quantity[i];
            worth += (double) price[i] * quantity[i];
            count++;
        }
        if (count > 0) marks.add(new Mark(candle, side, sum, worth / sum, count));
    }

    private int firstAt(long from) {
        int at = Arrays.binarySearch(time, 0, size, from);
        if (at < 0) return -at - 1;
        while (at > 0 && time[at - 1] == from) at--;
        return at;
    }
}
