package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.quant.optimise.Covariance;

/// The staged orders of one [TradeList], from the plan until the last fill.
///
/// A line is staged until the trader releases it; nothing of it is ever due before. From then on [#due]
/// hands out its slices when their time has come, each once; whoever sends them tells what became of each.
/// A slice that the gate refuses stops its line: the rest is withheld until the trader releases it again.
/// A run that was [kept][#kept] is [resumed][#resume] by what the journal says of its orders.
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
        /// The application ended meanwhile; what is left waits for the trader.
        PAUSED("Paused"),
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
    /// @param left   neither filled nor out, quantity units
    /// @param why    what stopped it; empty if nothing did
    public record Line(TradeList.Line trade, Algo algo, Stage stage, long sent, long filled, long left, String why) {}

    private final long number;
    private final long madeAt;
    private final TradeList plan;
    private final Covariance covariance;
    private final List<PlanLine> work = new ArrayList<>();

    /// @param number     of the plan; see [KeptPlan#number]
    /// @param madeAt     epoch nanoseconds of the session's clock
    /// @param usual      the algo each line begins with
    /// @param covariance per year, in the order of the plan's lines
    public RebalanceRun(long number, long madeAt, TradeList plan, Covariance covariance, Algo usual) {
        this(number, madeAt, plan, covariance);
        for (TradeList.Line line : plan.trades()) work.add(new PlanLine(line, usual));
    }

    private RebalanceRun(long number, long madeAt, TradeList plan, Covariance covariance) {
        if (plan.lines().size() != covariance.size())
            throw new IllegalArgumentException(
                    "plan of " + plan.lines().size() + " lines, covariance of " + covariance.size());
        this.number = number;
        this.madeAt = madeAt;
        this.plan = plan;
        this.covariance = covariance;
    }

    /// A plan that was kept, after the application came back. No line is at work: what was released is paused. What
    /// was sent and filled is what the journal says, and only that: an order the note does not know of counts,
    /// and one that only the note knows of makes its line one that is never released again.
    ///
    /// @param journal every order of the session
    public static RebalanceRun resume(KeptPlan kept, Collection<OrderState> journal) {
        RebalanceRun run = new RebalanceRun(kept.number(), kept.madeAt(), kept.plan(), kept.covariance());
        Map<OrderId, OrderState> own = new LinkedHashMap<>();
        boolean same = kept.witness().isEmpty();
        for (OrderState state : journal) {
            same |= kept.witness().equals(Optional.of(state.order().id()));
            if (state.order().source().equals(kept.source()))
                own.put(state.order().id(), state);
        }
        List<TradeList.Line> trades = kept.plan().trades();
        for (int k = 0; k < trades.size(); k++) {
            PlanLine line = PlanLine.resumed(trades.get(k), kept.lines().get(k), own);
            if (!same) line.lose(kept.witness().orElseThrow());
            run.work.add(line);
        }
        return run;
    }

    /// What has to be written down for [#resume].
    ///
    /// @param newest order in the journal now
    public KeptPlan kept(Optional<OrderId> newest) {
        return new KeptPlan(
                number,
                madeAt,
                plan,
                covariance,
                work.stream().map(PlanLine::kept).toList(),
                newest);
    }

    public long number() {
        return number;
    }

    /// Epoch nanoseconds of the session's clock.
    public long madeAt() {
        return madeAt;
    }

    /// What the orders of this plan are to bear.
    public OrderSource source() {
        return KeptPlan.source(number);
    }

    public TradeList plan() {
        return plan;
    }

    public List<Line> lines() {
        return work.stream().map(PlanLine::shown).toList();
    }

    /// Changes how a line is to be worked.
    ///
    /// @throws IllegalStateException if it is not staged any more
    public void algo(int line, Algo algo) {
        PlanLine w = work.get(line);
        if (w.stage() != Stage.STAGED) throw new IllegalStateException("line " + line + " is " + w.stage());
        w.algo(algo);
    }

    /// The trader's word that a line may go. Of one that was withheld, stopped or paused, the rest.
    ///
    /// @param now nanoseconds of the session's clock
    /// @return false if there is nothing to release: it works, is done, waits for answers, or nobody knows
    ///     what became of one of its slices
    public boolean release(int line, long now) {
        return work.get(line).release(now);
    }

    /// Nothing more of a line goes out. What is out stays out.
    public void stop(int line) {
        work.get(line).stop();
    }

    /// Nothing more of a line goes out, for a reason that is shown.
    public void withhold(int line, String why) {
        if (work.get(line).stage() == Stage.WORKING) work.get(line).withhold(why);
    }

    /// What is to be sent now; each slice is handed out once, and never one that would bring the orders of a line
    /// above the line.
    ///
    /// @param now nanoseconds of the session's clock
    public List<Child> due(long now) {
        List<Child> due = new ArrayList<>();
        for (int line = 0; line < work.size(); line++) {
            Optional<Child> next = work.get(line).due(line, now);
            while (next.isPresent()) {
                due.add(next.get());
                next = work.get(line).due(line, now);
            }
        }
        return due;
    }

    /// A slice is on its way as this order.
    public void sent(Child child, OrderId order) {
        work.get(child.line()).sent(child, order);
    }

    /// A slice did not get through: it is due again once the line is released again.
    public void refused(Child child, String why) {
        work.get(child.line()).refused(child, why);
    }

    /// Nobody knows what became of a slice. It is never sent again, and its line is not released again: the
    /// rest is for a new plan, once the blotter says where the order stands.
    public void unknown(Child child, String why) {
        work.get(child.line()).unknown(why);
    }

    /// What an order has filled in all so far; of other orders nothing is taken note.
    ///
    /// @param cumQty quantity units
    /// @param open   whether more can come
    public void filled(OrderId order, long cumQty, boolean open) {
        for (PlanLine w : work) w.filled(order, cumQty, open);
    }

    /// An order as the journal has it now. One of this plan counts though nobody said that it was sent.
    public void seen(OrderState state) {
        boolean ofPlan = state.order().source().equals(source());
        for (PlanLine w : work) w.seen(state, ofPlan);
    }

    /// Whether every line is filled.
    public boolean done() {
        return work.stream().allMatch(w -> w.stage() == Stage.DONE);
    }

    /// Tracking error per year of what is held after the fills so far, at the plan's prices and equity.
    public double trackingError() {
        double[] gap = new double[plan.lines().size()];
        for (int i = 0; i < gap.length; i++) {
            TradeList.Line line = plan.lines().get(i);
            double share = 0;
            for (PlanLine w : work)
                if (w.trade.equals(line))
                    share = (double) w.filled() / w.trade.quantity().units();
            gap[i] = line.weight() + (line.after() - line.weight()) * share - line.target();
        }
        return Math.sqrt(covariance.variance(gap));
    }
}
