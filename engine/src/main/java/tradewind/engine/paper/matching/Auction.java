package tradewind.engine.paper.matching;

/// What a call auction trades, and at which price: the most that can trade; among the prices at which that is
/// so the one that leaves the least unmatched at it; among those the nearest to a reference.
///
/// Filled in by [LimitOrderBook#indicate] and [LimitOrderBook#uncross], again and again.
public final class Auction {
    private long price;
    private long volume;
    private long surplus;

    /// In ticks; means nothing if nothing trades.
    public long price() {
        return price;
    }

    /// What trades, units; 0 if no price suits two orders.
    public long volume() {
        return volume;
    }

    /// What is left at the price without a partner, units: above zero of buys, below zero of sells.
    public long surplus() {
        return surplus;
    }

    /// Pairs the best buys with the best sells as far as they meet. The most that can trade does so at every
    /// price between those of the last pair; at which of them the least is left over depends on what comes
    /// next on either side.
    void find(Levels bids, Levels asks, long reference) {
        volume = 0;
        Level bid = bids.best();
        Level ask = asks.best();
        long bidLeft = bid.total;
        long askLeft = ask.total;
        long low = 0;
        long high = 0;
        while (bid != Level.NONE && ask != Level.NONE && -bid.key >= ask.key) {
            long quantity = Math.min(bidLeft, askLeft);
            volume += quantity;
            bidLeft -= quantity;
            askLeft -= quantity;
            high = -bid.key;
            low = ask.key;
            if (bidLeft == 0) {
                bid = bids.after(bid);
                bidLeft = bid.total;
            }
            if (askLeft == 0) {
                ask = asks.after(ask);
                askLeft = ask.total;
            }
        }
        surplus = 0;
        if (volume == 0) {
            price = reference;
            return;
        }
        // buys are left over at and below the next of them, sells at and above theirs
        long nextBuy = bid == Level.NONE ? Long.MIN_VALUE : -bid.key;
        long nextSell = ask == Level.NONE ? Long.MAX_VALUE : ask.key;
        boolean buysLeft = nextBuy >= low;
        boolean sellsLeft = nextSell <= high;
        long from = buysLeft ? nextBuy + 1 : low;
        long to = sellsLeft ? nextSell - 1 : high;
        if (from > to) {
            boolean toBuys = buysLeft && (!sellsLeft || bidLeft <= askLeft);
            boolean toSells = sellsLeft && (!buysLeft || askLeft <= bidLeft);
            from = toBuys ? Math.max(low, below(bids, bid) + 1) : Math.max(low, nextSell);
            to = toSells ? Math.min(high, above(asks, ask) - 1) : Math.min(high, nextBuy);
            price = Math.clamp(reference, from, to);
            surplus = price <= nextBuy ? bidLeft : -askLeft;
        } else {
            price = Math.clamp(reference, from, to);
        }
    }

    private static long below(Levels bids, Level bid) {
        Level next = bids.after(bid);
        return next == Level.NONE ? Long.MIN_VALUE : -next.key;
    }

    private static long above(Levels asks, Level ask) {
        Level next = asks.after(ask);
        return next == Level.NONE ? Long.MAX_VALUE : next.key;
    }
}
