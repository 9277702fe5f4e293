package tradewind.engine.history;

import java.util.List;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.QuoteDeriver;

/// Several [Lane]s as one: whichever has the earliest event comes next. A heap of as many entries as there are lanes
/// is all it keeps.
final class MergedReel implements Reel {
    private final Lane[] heap;
    private final QuoteDeriver[] derivers;
    private final Runnable closing;
    private int lanes;
    private long next;

    // the quotes in force, by instrument
    private final boolean[] known;
    private final boolean[] derived;
    private final long[] quotes;

    /// @param derivers by instrument, for those whose quotes were not recorded
    /// @param closing lets go of what the lanes read from; may be called twice
    MergedReel(List<Lane> lanes, List<QuoteDeriver> derivers, Runnable closing) {
        heap = new Lane[lanes.size()];
        this.derivers = derivers.toArray(QuoteDeriver[]::new);
        this.closing = closing;
        known = new boolean[derivers.size()];
        derived = new boolean[derivers.size()];
        quotes = new long[derivers.size() * 4];
        for (Lane each : lanes) if (each.advance()) rise(each);
        look();
    }

    private void rise(Lane lane) {
        int at = lanes++;
        while (at > 0 && lane.before(heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = lane;
    }

    /// Puts a lane where the first one was, and brings the earliest one there.
    private void sink(Lane lane) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= lanes) break;
            if (child + 1 < lanes && heap[child + 1].before(heap[child])) child++;
            if (!heap[child].before(lane)) break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = lane;
    }

    private void look() {
        next = lanes == 0 ? END : heap[0].time();
    }

    @Override
    public long time() {
        return next;
    }

    @Override
    public boolean trade() {
        return lanes > 0 && heap[0].kind == Lane.TRADE;
    }

    @Override
    public boolean deliver(MarketDataListener to) {
        Lane lane = heap[0];
        boolean trade = lane.kind == Lane.TRADE;
        if (trade) trade(lane, to);
        else if (lane.kind == Lane.QUOTE) quote(lane, to);
        else if (lane instanceof SaidLane said) said.tell(to);
        else book(lane, to);
        if (lane.advance()) sink(lane);
        else if (--lanes > 0) sink(heap[lanes]);
        look();
        return trade;
    }

    private void trade(Lane lane, MarketDataListener to) {
        int instrument = lane.instrument;
        QuoteDeriver deriver = derivers[instrument];
        boolean derives = lane.value(3) != 0;
        long side = lane.value(2);
        deriver.onTrade(lane.value(0));
        int rule = derives ? deriver.aggressor() : 0;
        int aggressor = side == 1 ? 1 : side == 2 ? -1 : rule;
        to.onTrade(instrument, next, lane.value(0), lane.value(1), aggressor);
        if (!derives) return;
        keep(instrument, deriver.bid(), deriver.depth(), deriver.ask(), deriver.depth(), true);
        tell(instrument, to, next);
    }

    private void quote(Lane lane, MarketDataListener to) {
        keep(lane.instrument, lane.value(0), lane.value(1), lane.value(2), lane.value(3), false);
        tell(lane.instrument, to, next);
    }

    private void book(Lane lane, MarketDataListener to) {
        if (lane.kind == Lane.CHANGE) {
            to.onBookChange(lane.instrument, next, lane.value(0), lane.value(1) == 1, lane.value(2), lane.value(3));
            return;
        }
        to.onBookLevel(
                lane.instrument, next, (int) lane.value(0), lane.value(1), lane.value(2), lane.value(3), lane.value(4));
    }

    private void keep(int instrument, long bid, long bidQuantity, long ask, long askQuantity, boolean workedOut) {
        known[instrument] = true;
        derived[instrument] = workedOut;
        int at = instrument * 4;
        quotes[at] = bid;
        quotes[at + 1] = bidQuantity;
        quotes[at + 2] = ask;
        quotes[at + 3] = askQuantity;
    }

    private void tell(int instrument, MarketDataListener to, long time) {
        int at = instrument * 4;
        to.onQuote(instrument, time, quotes[at], quotes[at + 1], quotes[at + 2], quotes[at + 3], derived[instrument]);
    }

    @Override
    public void tellQuotes(MarketDataListener to, long time) {
        for (int i = 0; i < known.length; i++) if (known[i]) tell(i, to, time);
    }

    @Override
    public void close() {
        closing.run();
    }
}
