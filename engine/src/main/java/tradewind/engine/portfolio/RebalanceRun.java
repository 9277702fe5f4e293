package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.quant.optimise.Covariance;

/// The staged orders of one [TradeList], from the plan until the last fill.
///
/// A line is staged until the trader releases it; nothing of it is ever due before. From then on [#due]
/// hands out its slices when their time has come, each once; whoever sends them tells what became of each.
/// A slice that the gate refuses stops its line: the rest is withheld until the trader releases it again.
/// Not thread-safe: it belongs to one owner.
public final class RebalanceRun {
    /// Where a line stands.
    public enum Stage {
        /// Nothing was sent, nothing will be.
        STAGED("Staged"),
        WORKING("Working"),
        /// A slice did not get through; the others wait for the trader.
        WITHHELD("Withheld"),
        /// The trader took it back before all was sent.
        STOPPED("Stopped"),
        DONE("Done");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// A slice that is to be sent now.
    ///
    /// @param line  index among the lines
    /// @param slice index within the line
    public record Child(int line, int slice, Instrument instrument, Side side, long quantity, Algo algo) {}

    /// One line as a table shows it.
    ///
    /// @param sent   quantity units handed out so far and not refused
    /// @param filled of the line, quantity units
    /// @param why    what stopped it; empty if nothing did
    public record Line(TradeList.Line trade, Algo algo, Stage stage, long sent, long filled, String why) {}

    private static final class Work {
        private final TradeList.Line trade;
        private Algo algo;
        private List<Algo.Slice> slices;
        private Stage stage = Stage.STAGED;
        private long releasedAt;
        private BitSet handed = new BitSet();
        private String why = "";
        private final Map<OrderId, Long> fills = new LinkedHashMap<>();
        private final Set<OrderId> open = new HashSet<>();
        private int answers;
        private boolean lost;
        private long sent;

        Work(TradeList.Line trade, Algo algo) {
            this.trade = trade;
            this.algo = algo;
            this.slices = algo.slices(trade.instrument(), trade.quantity().units());
        }

        long filled() {
            long sum = 0;
            for (long quantity : fills.values()) sum = Math.addExact(sum, quantity);
            return sum;
        }

        boolean allHanded() {
            return handed.cardinality() == slices.size();
        }

        /// Done once all is filled; withheld if nothing more is under way and something is missing.
        void settle() {
            long missing = trade.quantity().units() - filled();
            if (missing <= 0) {
                stage = Stage.DONE;
            } else if (stage == Stage.WORKING && allHanded() && answers == 0 && open.isEmpty()) {
                stage = Stage.WITHHELD;
                why = trade.instrument().quantity(missing) + " did not fill";
            }
        }

        /// After a stop in the middle the slices left go on from now; if all were sent and some did not
        /// fill, the rest is divided anew.
        void begin(long now) {
            if (allHanded()) {
                slices = algo.slices(trade.instrument(), trade.quantity().units() - filled());
                handed = new BitSet();
            }
            releasedAt = now - slices.get(handed.nextClearBit(0)).after().toNanos();
            why = "";
            stage = Stage.WORKING;
        }
    }

    private final TradeList plan;
    private final Covariance covariance;
    private final List<Work> work = new ArrayList<>();

    /// @param usual      the algo each line begins with
    /// @param covariance per year, in the order of the plan's lines
    public RebalanceRun(TradeList plan, Covariance covariance, Algo usual) {
        if (plan.lines().size() != covariance.size())
            throw new IllegalArgumentException(
                    "plan of " + plan.lines().size() + " lines, covariance of " + covariance.size());
        this.plan = plan;
        this.covariance = covariance;
        for (TradeList.Line line : plan.trades()) work.add(new Work(line, usual));
    }

    public TradeList plan() {
        return plan;
    }

    public List<Line> lines() {
        return work.stream()
                .map(w -> new Line(w.trade, w.algo, w.stage, w.sent, w.filled(), w.why))
                .toList();
    }

    /// Changes how a line is to be worked.
    ///
    /// @throws IllegalStateException if it is not staged any more
    public void algo(int line, Algo algo) {
        Work w = work.get(line);
        if (w.stage != Stage.STAGED) throw new IllegalStateException("line " + line + " is " + w.stage);
        w.algo = algo;
        w.slices = algo.slices(w.trade.instrument(), w.trade.quantity().units());
    }

    /// The trader's word that a line may go. Of one that was withheld or stopped, the rest.
    ///
    /// @param now nanoseconds of the session's clock
    /// @return false if there is nothing to release: it works, is done, waits for answers, or nobody knows
    ///     what became of one of its slices
    public boolean release(int line, long now) {
        Work w = work.get(line);
        if (w.lost || w.stage == Stage.WORKING || w.stage == Stage.DONE) return false;
        if (w.allHanded() && (w.answers > 0 || !w.open.isEmpty())) return false;
        w.begin(now);
        return true;
    }

    /// Nothing more of a line goes out. What is out stays out.
    public void stop(int line) {
        Work w = work.get(line);
        if (w.stage == Stage.WORKING) w.stage = Stage.STOPPED;
    }

    /// What is to be sent now; each slice is handed out once.
    ///
    /// @param now nanoseconds of the session's clock
    public List<Child> due(long now) {
        List<Child> due = new ArrayList<>();
        for (int line = 0; line < work.size(); line++) {
            Work w = work.get(line);
            if (w.stage != Stage.WORKING) continue;
            for (int k = w.handed.nextClearBit(0); k < w.slices.size(); k = w.handed.nextClearBit(k + 1)) {
                Algo.Slice slice = w.slices.get(k);
                if (now - w.releasedAt < slice.after().toNanos()) continue;
                due.add(new Child(line, k, w.trade.instrument(), w.trade.side(), slice.quantity(), w.algo));
                w.handed.set(k);
                w.sent += slice.quantity();
                w.answers++;
            }
        }
        return due;
    }

    /// A slice is on its way as this order.
    public void sent(Child child, OrderId order) {
        Work w = work.get(child.line());
        w.answers--;
        w.fills.putIfAbsent(order, 0L);
        w.open.add(order);
    }

    /// A slice did not get through: it is due again once the line is released again.
    public void refused(Child child, String why) {
        Work w = work.get(child.line());
        w.answers--;
        w.sent -= child.quantity();
        w.handed.clear(child.slice());
        w.stage = Stage.WITHHELD;
        w.why = why;
    }

    /// Nobody knows what became of a slice. It is never sent again, and its line is not released again: the
    /// rest is for a new plan, once the blotter says where the order stands.
    public void unknown(Child child, String why) {
        Work w = work.get(child.line());
        w.answers--;
        w.lost = true;
        w.stage = Stage.WITHHELD;
        w.why = why;
    }

    /// What an order has filled in all so far; of other orders nothing is taken note.
    ///
    /// @param cumQty quantity units
    /// @param open   whether more can come
    public void filled(OrderId order, long cumQty, boolean open) {
        for (Work w : work) {
            if (!w.fills.containsKey(order)) continue;
            w.fills.put(order, cumQty);
            if (!open) w.open.remove(order);
            w.settle();
        }
    }

    /// Whether every line is filled.
    public boolean done() {
        return work.stream().allMatch(w -> w.stage == Stage.DONE);
    }

    /// Tracking error per year of what is held after the fills so far, at the plan's prices and equity.
    public double trackingError() {
        double[] gap = new double[plan.lines().size()];
        for (int i = 0; i < gap.length; i++) {
            TradeList.Line line = plan.lines().get(i);
            double share = 0;
            for (Work w : work)
                if (w.trade.equals(line))
                    share = (double) w.filled() / w.trade.quantity().units();
            gap[i] = line.weight() + (line.after() - line.weight()) * share - line.target();
        }
        return Math.sqrt(covariance.variance(gap));
    }
}
