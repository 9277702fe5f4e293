package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.portfolio.RebalanceRun.Stage;

/// One line of a [RebalanceRun] at work: its slices, and every order that was sent of it.
final class PlanLine {
    /// An order of this line.
    ///
    /// @param quantity asked for, quantity units
    /// @param cumQty   filled
    /// @param open     whether more can come
    private record Out(long quantity, long cumQty, boolean open) {
        /// What of the line it has, or may still get.
        long covers() {
            return open ? Math.max(quantity, cumQty) : cumQty;
        }
    }

    final TradeList.Line trade;
    private final Map<OrderId, Out> orders = new LinkedHashMap<>();
    private Algo algo;
    private List<Algo.Slice> slices;
    private BitSet handed = new BitSet();
    private Stage stage = Stage.STAGED;
    private long releasedAt;
    private String why = "";
    /// Handed out and not answered yet.
    private int answers;

    private long asked;
    private boolean lost;
    private long sent;

    PlanLine(TradeList.Line trade, Algo algo) {
        this.trade = trade;
        this.algo = algo;
        this.slices = algo.slices(trade.instrument(), total());
    }

    /// A line as the journal knows it. It is never at work: what is left waits for the trader.
    ///
    /// @param journal every order the journal holds of this plan, by id
    static PlanLine resumed(TradeList.Line trade, KeptPlan.Line kept, Map<OrderId, OrderState> journal) {
        PlanLine line = new PlanLine(trade, kept.algo());
        for (OrderState state : journal.values()) if (line.isOf(state)) line.take(state);
        line.sent = line.orders.values().stream().mapToLong(Out::quantity).sum();
        for (OrderId noted : kept.orders()) if (!journal.containsKey(noted)) line.lose(noted);
        if (line.lost) return line;
        if (line.filled() >= line.total()) line.stage = Stage.DONE;
        else if (line.covered() >= line.total()) line.allOut();
        else if (kept.released() || !line.orders.isEmpty()) line.pause();
        return line;
    }

    /// The journal does not hold an order that was sent: nobody can say what else it does not hold.
    void lose(OrderId order) {
        lost = true;
        stage = Stage.WITHHELD;
        why = "the journal does not hold " + order + " any more, so what was sent cannot be told";
    }

    private void allOut() {
        slices = List.of();
        stage = Stage.WORKING;
    }

    /// The slices that are left are those behind what the orders cover already.
    private void pause() {
        long skip = covered();
        List<Algo.Slice> left = new ArrayList<>();
        for (Algo.Slice slice : slices) {
            long over = Math.min(skip, slice.quantity());
            skip -= over;
            if (over < slice.quantity()) left.add(new Algo.Slice(slice.after(), slice.quantity() - over));
        }
        slices = left;
        stage = Stage.PAUSED;
    }

    /// Whether an order of the plan is of this line.
    private boolean isOf(OrderState state) {
        return state.order().instrument().equals(trade.instrument())
                && state.order().side() == trade.side();
    }

    private void take(OrderState state) {
        if (state.status() == OrdStatus.DENIED) return;
        orders.put(
                state.order().id(),
                new Out(
                        state.order().quantity().units(),
                        state.cumQty(),
                        !state.status().done()));
    }

    /// An order as it stands now: one that is known here, or another one of this plan.
    void seen(OrderState state, boolean ofPlan) {
        if (!orders.containsKey(state.order().id()) && !(ofPlan && isOf(state))) return;
        take(state);
        settle();
    }

    void filled(OrderId order, long cumQty, boolean open) {
        Out known = orders.get(order);
        if (known == null) return;
        orders.put(order, new Out(known.quantity(), cumQty, open));
        settle();
    }

    private long total() {
        return trade.quantity().units();
    }

    long filled() {
        return sum(orders.values().stream().map(Out::cumQty).toList());
    }

    private long covered() {
        return sum(orders.values().stream().map(Out::covers).toList());
    }

    private static long sum(Collection<Long> quantities) {
        long sum = 0;
        for (long quantity : quantities) sum = Math.addExact(sum, quantity);
        return sum;
    }

    private boolean allHanded() {
        return handed.cardinality() == slices.size();
    }

    private boolean anyOpen() {
        return orders.values().stream().anyMatch(Out::open);
    }

    /// Done once all is filled; withheld if nothing more is under way and something is missing.
    private void settle() {
        long missing = total() - filled();
        if (missing <= 0) {
            stage = Stage.DONE;
        } else if (stage == Stage.WORKING && allHanded() && answers == 0 && !anyOpen()) {
            stage = Stage.WITHHELD;
            why = trade.instrument().quantity(missing) + " did not fill";
        }
    }

    Stage stage() {
        return stage;
    }

    void algo(Algo other) {
        algo = other;
        slices = other.slices(trade.instrument(), total());
    }

    /// After a stop in the middle the slices left go on from now; if all were sent and some did not fill, the rest is
    /// divided anew.
    boolean release(long now) {
        if (lost || stage == Stage.WORKING || stage == Stage.DONE) return false;
        if (allHanded() && (answers > 0 || anyOpen())) return false;
        if (allHanded()) {
            slices = algo.slices(trade.instrument(), total() - filled());
            handed = new BitSet();
        }
        releasedAt = now - slices.get(handed.nextClearBit(0)).after().toNanos();
        why = "";
        stage = Stage.WORKING;
        return true;
    }

    void stop() {
        if (stage == Stage.WORKING) stage = Stage.STOPPED;
    }

    void withhold(String reason) {
        stage = Stage.WITHHELD;
        why = reason;
    }

    /// The next slice that is due; it counts as handed out from here on. Nothing is handed out that would bring
    /// what the orders of this line cover above the line, whatever the slices say.
    Optional<RebalanceRun.Child> due(int line, long now) {
        if (stage != Stage.WORKING) return Optional.empty();
        int k = handed.nextClearBit(0);
        while (k < slices.size() && now - releasedAt < slices.get(k).after().toNanos()) k = handed.nextClearBit(k + 1);
        if (k >= slices.size()) return Optional.empty();
        long room = total() - covered() - asked;
        // An order can show before its answer and counts twice until then.
        if (room <= 0 || answers > 0 && room < slices.get(k).quantity()) return Optional.empty();
        long quantity = Math.min(room, slices.get(k).quantity());
        handed.set(k);
        sent += quantity;
        asked += quantity;
        answers++;
        return Optional.of(new RebalanceRun.Child(line, k, trade.instrument(), trade.side(), quantity, algo));
    }

    private void answered(RebalanceRun.Child child) {
        answers--;
        asked -= child.quantity();
    }

    void sent(RebalanceRun.Child child, OrderId order) {
        answered(child);
        orders.putIfAbsent(order, new Out(child.quantity(), 0, true));
    }

    void refused(RebalanceRun.Child child, String reason) {
        answered(child);
        sent -= child.quantity();
        handed.clear(child.slice());
        withhold(reason);
    }

    /// It may be out: what was asked for stays counted.
    void unknown(String reason) {
        answers--;
        lost = true;
        withhold(reason);
    }

    RebalanceRun.Line shown() {
        long left = Math.max(0, total() - covered() - asked);
        return new RebalanceRun.Line(trade, algo, stage, sent, filled(), left, why);
    }

    KeptPlan.Line kept() {
        return new KeptPlan.Line(algo, stage != Stage.STAGED, List.copyOf(orders.keySet()));
    }
}
