package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradewind.engine.market.MarketStatus;

/// The touch and the last price of every instrument as of the input in hand, in price units; 0 where there is none.
final class MarketPicture {
    private final long[] bid;
    private final long[] ask;
    private final long[] last;
    private final long[] quoteTime;
    private final MarketStatus[] status;

    MarketPicture(int instruments) {
        bid = new long[instruments];
        ask = new long[instruments];
        last = new long[instruments];
        quoteTime = new long[instruments];
        status = new MarketStatus[instruments];
        Arrays.fill(status, MarketStatus.OPEN);
    }

    void trade(int instrument, long time, long price) {
        last[instrument] = price;
        quoteTime[instrument] = Math.max(quoteTime[instrument], time);
    }

    void quote(int instrument, long time, long bidPrice, long askPrice) {
        bid[instrument] = bidPrice;
        ask[instrument] = askPrice;
        quoteTime[instrument] = Math.max(quoteTime[instrument], time);
    }

    void status(int instrument, MarketStatus next) {
        status[instrument] = next;
    }

    MarketStatus status(int instrument) {
        return status[instrument];
    }

    long bid(int instrument) {
        return bid[instrument];
    }

    long ask(int instrument) {
        return ask[instrument];
    }

    long last(int instrument) {
        return last[instrument];
    }

    /// The newest market data's own time, epoch nanoseconds: what comes in late is as old as it says.
    long quoteTime(int instrument) {
        return quoteTime[instrument];
    }

    /// The last price of each instrument, by index. Just after a restart there was no trade yet, and the bid stands
    /// in.
    List<Long> lasts() {
        List<Long> lasts = new ArrayList<>(last.length);
        for (int i = 0; i < last.length; i++) lasts.add(last[i] > 0 ? last[i] : bid[i]);
        return lasts;
    }
}
