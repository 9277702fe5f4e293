package tradewind.engine.paper.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Side;

/// The rules of [LimitOrderBook] written down in the plainest way: two lists, sorted anew for every command,
/// and an auction that tries every price there is. Says what happened in words of its own.
final class PlainBook {
    private static final class Resting {
        private final long id;
        private final Side side;
        private long price;
        private long leaves;
        private long open;
        private final long display;
        private final boolean postOnly;
        private final long group;
        private final SelfTrade selfTrade;
        private long joined;

        private Resting(
                long id, Side side, long leaves, long display, boolean postOnly, long group, SelfTrade selfTrade) {
            this.id = id;
            this.side = side;
            this.leaves = leaves;
            this.display = display;
            this.postOnly = postOnly;
            this.group = group;
            this.selfTrade = selfTrade;
        }

        private boolean hidden() {
            return display == 0;
        }
    }

    private final List<Resting> resting = new ArrayList<>();
    final List<String> news = new ArrayList<>();
    Phase phase = Phase.CONTINUOUS;
    private Phase beforeHalt = Phase.CONTINUOUS;
    private long clock;

    private List<Resting> side(Side side) {
        Comparator<Resting> byPrice = Comparator.comparingLong(order -> -side.sign() * order.price);
        return resting.stream()
                .filter(order -> order.side == side)
                .sorted(byPrice.thenComparing(Resting::hidden).thenComparingLong(order -> order.joined))
                .toList();
    }

    private static boolean meets(Side side, long price, Resting other) {
        return side == Side.BUY ? other.price <= price : other.price >= price;
    }

    private boolean crosses(Side side, long price) {
        return side(side.opposite()).stream().anyMatch(other -> meets(side, price, other));
    }

    private @Nullable Resting find(long id) {
        return resting.stream().filter(order -> order.id == id).findFirst().orElse(null);
    }

    Outcome submit(
            long id,
            Side side,
            long price,
            long quantity,
            Execution execution,
            long display,
            long group,
            SelfTrade selfTrade) {
        if (quantity <= 0) return Outcome.OUT_OF_RANGE;
        boolean atOnce = execution == Execution.IOC || execution == Execution.FOK;
        if (phase == Phase.HALTED || phase == Phase.AUCTION && atOnce) return Outcome.WRONG_PHASE;
        if (find(id) != null) return Outcome.DUPLICATE_ORDER;
        Resting order = new Resting(
                id,
                side,
                quantity,
                display >= quantity ? Long.MAX_VALUE : display,
                execution == Execution.POST_ONLY,
                group,
                selfTrade);
        if (phase == Phase.CONTINUOUS) {
            if (execution == Execution.POST_ONLY && crosses(side, price)) return Outcome.WOULD_TAKE;
            if (execution == Execution.FOK && !fillsWhole(order, price)) return Outcome.NOT_ALL_AT_ONCE;
            take(order, price);
        }
        if (order.leaves == 0) return Outcome.DONE;
        if (atOnce) news.add(id + " loses " + order.leaves + " IMMEDIATE");
        else rest(order, price);
        return Outcome.DONE;
    }

    private void rest(Resting order, long price) {
        order.price = price;
        order.open = order.hidden() ? order.leaves : Math.min(order.display, order.leaves);
        order.joined = ++clock;
        resting.add(order);
    }

    /// Tries it on a copy.
    private boolean fillsWhole(Resting order, long price) {
        PlainBook copy = new PlainBook();
        for (Resting other : resting) {
            Resting twin = new Resting(
                    other.id, other.side, other.leaves, other.display, other.postOnly, other.group, other.selfTrade);
            twin.price = other.price;
            twin.open = other.open;
            twin.joined = other.joined;
            copy.resting.add(twin);
        }
        copy.clock = clock;
        Resting twin =
                new Resting(order.id, order.side, order.leaves, order.display, false, order.group, order.selfTrade);
        copy.take(twin, price);
        return twin.leaves == 0 && copy.news.stream().noneMatch(word -> word.startsWith(order.id + " loses"));
    }

    private void take(Resting taker, long price) {
        while (taker.leaves > 0) {
            List<Resting> others = side(taker.side.opposite());
            if (others.isEmpty() || !meets(taker.side, price, others.getFirst())) return;
            Resting maker = others.getFirst();
            if (taker.group != 0 && maker.group == taker.group) {
                prevent(taker, maker);
                continue;
            }
            long quantity = Math.min(taker.leaves, maker.open);
            taker.leaves -= quantity;
            maker.leaves -= quantity;
            maker.open -= quantity;
            if (maker.leaves == 0) {
                resting.remove(maker);
            } else if (maker.open == 0) {
                maker.open = Math.min(maker.display, maker.leaves);
                maker.joined = ++clock;
            }
            news.add(maker.id + "/" + maker.leaves + " " + taker.id + "/" + taker.leaves + " " + quantity + " @ "
                    + maker.price);
        }
    }

    private void prevent(Resting taker, Resting maker) {
        long smaller = Math.min(taker.leaves, maker.leaves);
        switch (taker.selfTrade) {
            case CANCEL_NEWEST -> lose(taker, taker.leaves);
            case CANCEL_OLDEST -> lose(maker, maker.leaves);
            case CANCEL_BOTH -> {
                lose(maker, maker.leaves);
                lose(taker, taker.leaves);
            }
            case DECREMENT -> {
                lose(maker, smaller);
                lose(taker, smaller);
            }
        }
    }

    private void lose(Resting order, long quantity) {
        order.leaves -= quantity;
        order.open = Math.min(order.open, order.leaves);
        if (order.leaves == 0) resting.remove(order);
        news.add(order.id + " loses " + quantity + " SELF_TRADE");
    }

    Outcome cancel(long id) {
        Resting order = find(id);
        if (order == null) return Outcome.UNKNOWN_ORDER;
        resting.remove(order);
        return Outcome.DONE;
    }

    Outcome reduce(long id, long quantity) {
        Resting order = find(id);
        if (order == null) return Outcome.UNKNOWN_ORDER;
        if (quantity >= order.leaves) return cancel(id);
        order.leaves -= quantity;
        order.open = Math.min(order.open, order.leaves);
        return Outcome.DONE;
    }

    Outcome replace(long id, long price, long leaves) {
        Resting order = find(id);
        if (order == null) return Outcome.UNKNOWN_ORDER;
        if (phase == Phase.HALTED) return Outcome.WRONG_PHASE;
        if (price == order.price && leaves <= order.leaves)
            return leaves == order.leaves ? Outcome.DONE : reduce(id, order.leaves - leaves);
        if (phase == Phase.CONTINUOUS && order.postOnly && crosses(order.side, price)) return Outcome.WOULD_TAKE;
        resting.remove(order);
        order.leaves = leaves;
        if (phase == Phase.CONTINUOUS) take(order, price);
        if (order.leaves > 0) rest(order, price);
        return Outcome.DONE;
    }

    void openAuction() {
        phase = Phase.AUCTION;
    }

    void halt() {
        if (phase != Phase.HALTED) beforeHalt = phase;
        phase = Phase.HALTED;
    }

    void resume() {
        phase = beforeHalt;
    }

    private long sum(Side side, long price) {
        return resting.stream()
                .filter(order -> order.side == side && meets(side.opposite(), price, order))
                .mapToLong(order -> order.leaves)
                .sum();
    }

    /// Volume, price and surplus of an auction now.
    long[] indicate(long reference) {
        long[] best = {0, reference, 0};
        LongSummaryStatistics prices =
                resting.stream().mapToLong(order -> order.price).summaryStatistics();
        for (long price = prices.getMin(); price <= prices.getMax() && !resting.isEmpty(); price++) {
            long buys = sum(Side.BUY, price);
            long sells = sum(Side.SELL, price);
            long volume = Math.min(buys, sells);
            if (volume == 0 || volume < best[0]) continue;
            long less = Math.abs(best[2]) - Math.abs(buys - sells);
            boolean nearer = Math.abs(price - reference) < Math.abs(best[1] - reference);
            if (volume > best[0] || less > 0 || less == 0 && nearer) best = new long[] {volume, price, buys - sells};
        }
        return best;
    }

    void uncross(long reference) {
        long[] found = indicate(reference);
        phase = Phase.CONTINUOUS;
        for (long left = found[0]; left > 0; ) {
            Resting buy = side(Side.BUY).getFirst();
            Resting sell = side(Side.SELL).getFirst();
            long quantity = Math.min(left, Math.min(buy.leaves, sell.leaves));
            left -= quantity;
            for (Resting order : List.of(buy, sell)) {
                order.leaves -= quantity;
                order.open = Math.min(order.open, order.leaves);
                if (order.leaves == 0) resting.remove(order);
            }
            news.add(sell.id + "/" + sell.leaves + " " + buy.id + "/" + buy.leaves + " " + quantity + " @ " + found[1]);
        }
    }

    int size() {
        return resting.size();
    }

    long leaves(long id) {
        Resting order = find(id);
        return order == null ? 0 : order.leaves;
    }

    /// What is shown, best first: price, quantity, price, quantity.
    List<Long> depth(Side side) {
        List<Long> depth = new ArrayList<>();
        for (Resting order : side(side)) {
            long shown = order.hidden() ? 0 : order.open;
            if (shown == 0) continue;
            int last = depth.size() - 2;
            if (last >= 0 && depth.get(last) == order.price) depth.set(last + 1, depth.get(last + 1) + shown);
            else depth.addAll(List.of(order.price, shown));
        }
        return depth;
    }
}
