package tradewind.engine.paper.matching;

/// The order in hand, as it trades with those that rest on the other side. One of a book serves every order.
final class Taker {
    private final MatchListener listener;
    private final Levels bids;
    private final Levels asks;
    private final OrderIndex index;

    private long id;
    private long left;
    private long group;
    private SelfTrade selfTrade = SelfTrade.CANCEL_NEWEST;

    Taker(MatchListener listener, Levels bids, Levels asks, OrderIndex index) {
        this.listener = listener;
        this.bids = bids;
        this.asks = asks;
        this.index = index;
    }

    /// Trades with the other side within `price` and returns what is left.
    long take(long taker, boolean buy, long price, long quantity, long ofGroup, SelfTrade instead) {
        Levels others = buy ? asks : bids;
        long reach = buy ? price : -price;
        id = taker;
        left = quantity;
        group = ofGroup;
        selfTrade = instead;
        Level level = others.best();
        while (level.key <= reach) {
            takeAt(level);
            if (!level.isEmpty()) break;
            others.remove(level);
            if (left == 0) break;
            level = others.best();
        }
        return left;
    }

    private void takeAt(Level level) {
        long price = level.first().price;
        while (left > 0 && !level.isEmpty()) {
            RestingOrder maker = level.first();
            if (group != 0 && maker.group == group) {
                prevent(maker);
                continue;
            }
            long quantity = Math.min(left, maker.open);
            left -= quantity;
            level.lose(maker, quantity);
            long leaves = maker.leaves;
            long makerId = maker.id;
            if (maker.open == 0) {
                level.remove(maker);
                if (leaves == 0) {
                    index.free(maker);
                } else {
                    maker.reload();
                    level.add(maker);
                }
            }
            listener.traded(makerId, id, price, quantity, leaves, left);
        }
    }

    private void prevent(RestingOrder maker) {
        long leaves = maker.leaves;
        long off = Math.min(left, leaves);
        long fromTaker = switch (selfTrade) {
            case CANCEL_NEWEST, CANCEL_BOTH -> left;
            case CANCEL_OLDEST -> 0;
            case DECREMENT -> off;
        };
        long fromMaker = switch (selfTrade) {
            case CANCEL_NEWEST -> 0;
            case CANCEL_OLDEST, CANCEL_BOTH -> leaves;
            case DECREMENT -> off;
        };
        left -= fromTaker;
        long makerId = maker.id;
        if (fromMaker == leaves) {
            maker.level.remove(maker);
            index.free(maker);
        } else if (fromMaker > 0) {
            maker.shrink(fromMaker);
        }
        if (fromMaker > 0) listener.canceled(makerId, fromMaker, leaves - fromMaker, MatchListener.Why.SELF_TRADE);
        if (fromTaker > 0) listener.canceled(id, fromTaker, left, MatchListener.Why.SELF_TRADE);
    }

    /// Whether all of an order could trade at once, those of its own group aside.
    boolean hasAll(boolean buy, long price, long quantity, long ofGroup, SelfTrade instead) {
        Levels others = buy ? asks : bids;
        long reach = buy ? price : -price;
        long missing = quantity;
        for (Level level = others.best(); level.key <= reach && missing > 0; level = others.after(level)) {
            if (ofGroup == 0) {
                missing -= level.total;
                continue;
            }
            long theirs = 0;
            for (Link link = level.next; link != level; link = link.next) {
                RestingOrder order = (RestingOrder) link;
                if (order.group != ofGroup) {
                    theirs += instead == SelfTrade.CANCEL_OLDEST ? order.leaves : order.open;
                } else if (instead != SelfTrade.CANCEL_OLDEST) {
                    // the rest of an iceberg stands behind this one
                    return missing <= theirs;
                }
            }
            missing -= instead == SelfTrade.CANCEL_OLDEST ? theirs : level.total;
        }
        return missing <= 0;
    }
}
