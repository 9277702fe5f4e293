package tradewind.views.portfolio;

import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.Preview;
import tradewind.engine.Session;
import tradewind.engine.Ticket;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.views.texts.Texts;

/// From target weights to staged orders of this session, and what becomes of them. FX thread only.
///
/// [#tick] sends what the trader has released and is due, and takes note of fills. Nothing else here sends. A
/// plan that a line was released of is kept, and is there again, paused, when the session is opened next; nothing
/// of a line is sent before that is written down.
public final class RebalanceViewModel {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final System.Logger LOG = System.getLogger(RebalanceViewModel.class.getName());

    /// One line with what the gate says of it.
    ///
    /// @param gate   what the gate would say to the whole quantity now, or how the line stands
    /// @param passes whether it would let it pass
    record Row(RebalanceRun.Line line, String gate, boolean passes) {}

    private final Session session;
    private final Executor fx;
    private final PlanNotes notes;
    private final Planning planning;
    private final Rows<OrderRow>.Changes changes;
    private final StringProperty leastTrade = new SimpleStringProperty(this, "leastTrade", "50");
    private final StringProperty buffer = new SimpleStringProperty(this, "buffer", "1");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper outside = new ReadOnlyStringWrapper(this, "outside", "");
    private final ReadOnlyStringWrapper back = new ReadOnlyStringWrapper(this, "back", "");
    private final ReadOnlyStringWrapper unusable = new ReadOnlyStringWrapper(this, "unusable", "");
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
    /// Whether nobody knows yet if there is a plan from the last time.
    private boolean looking = true;

    private @Nullable Study study;
    private @Nullable RebalanceRun run;
    private @Nullable RebalanceRun shown;
    private List<Row> rows = List.of();

    RebalanceViewModel(Session session, PlanMemory memory, Executor fx) {
        this.session = session;
        this.notes = new PlanNotes(session, memory, fx);
        this.fx = fx;
        this.planning = new Planning(session);
        this.changes = session.desk().orders().changes();
        notes.read(this::found);
    }

    private void found(PlanMemory.Found last) {
        looking = false;
        switch (last) {
            case PlanMemory.Found.Nothing _ -> {}
            case PlanMemory.Found.Unusable(String why) -> {
                unusable.set(why);
                changed();
            }
            case PlanMemory.Found.Plan plan -> resume(plan);
        }
        // what was wanted meanwhile
        if (run == null) replan();
    }

    private void resume(PlanMemory.Found.Plan found) {
        planning.taken(found.plan().number());
        RebalanceRun resumed = RebalanceRun.resume(
                found.plan(),
                session.desk().orders().all().stream().map(OrderRow::state).toList());
        if (resumed.done()) return;
        run = resumed;
        back.set(Words.resumed(resumed, found.gone()));
        changed();
    }

    /// Least worth of a trade, in the account's currency.
    public StringProperty leastTradeProperty() {
        return leastTrade;
    }

    /// Percent of equity that stays in cash.
    public StringProperty bufferProperty() {
        return buffer;
    }

    /// Why there is no plan; empty if there is one.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Which symbols this session does not trade, in a sentence; empty if it trades all.
    public ReadOnlyStringProperty outsideProperty() {
        return outside.getReadOnlyProperty();
    }

    /// What came back from the last time and waits for the trader's choice, in sentences; empty if nothing does.
    public ReadOnlyStringProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    /// Why the note of a plan cannot be used; until it is put aside nothing is released. Empty if nothing is wrong.
    public ReadOnlyStringProperty unusableProperty() {
        return unusable.getReadOnlyProperty();
    }

    /// Goes up whenever rows have changed.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    List<Row> rows() {
        return rows;
    }

    Optional<RebalanceRun> run() {
        return Optional.ofNullable(run);
    }

    /// Whether orders of the plan are out or under way: a new plan then waits for the trader.
    public boolean working() {
        return run != null && run.lines().stream().anyMatch(line -> line.stage() == RebalanceRun.Stage.WORKING);
    }

    /// Whether the plan there is stays until the trader has had a say.
    private boolean stays() {
        return looking || working() || !back.get().isEmpty();
    }

    void forget() {
        if (stays()) return;
        study = null;
        abandon();
        problem.set("");
        outside.set("");
        changed();
    }

    /// Plans anew unless orders of the last plan are out.
    void plan(Study wanted) {
        study = wanted;
        if (!stays()) replan();
    }

    /// Plans with the prices and holdings of now.
    public void replan() {
        if (study == null || stays()) return;
        abandon();
        problem.set("");
        try {
            Planning.Planned planned = planning.plan(study, leastTrade.get(), buffer.get());
            run = planned.run();
            outside.set(planned.outside());
        } catch (IllegalArgumentException | ArithmeticException e) {
            problem.set(Words.sentence(String.valueOf(e.getMessage())));
        }
        changed();
    }

    /// A plan of which something was released is not found again.
    private void abandon() {
        if (run != null && !run.done() && touched(run)) notes.putAside();
        run = null;
    }

    private static boolean touched(RebalanceRun run) {
        return run.lines().stream().anyMatch(line -> line.stage() != RebalanceRun.Stage.STAGED);
    }

    /// Goes on with the plan that came back: what was released then is released again.
    public void goOn() {
        if (run == null) return;
        for (int line = 0; line < rows.size(); line++)
            if (rows.get(line).line().stage() == RebalanceRun.Stage.PAUSED)
                run.release(line, session.clock().now());
        written(run);
    }

    /// Drops the plan that came back. What is out stays out; the note of it is put aside.
    public void drop() {
        if (back.get().isEmpty()) return;
        back.set("");
        abandon();
        if (study == null) changed();
        else replan();
    }

    /// Puts the note aside that cannot be used; from then on lines can be released.
    public void putAside() {
        notes.putAside(why -> {
            unusable.set(why.orElse(""));
            changed();
        });
    }

    /// How a staged line is to be worked.
    public void algo(int line, Algo algo) {
        if (run == null || rows.get(line).line().stage() != RebalanceRun.Stage.STAGED) return;
        run.algo(line, algo);
        if (touched(run)) notes.write(run);
        changed();
    }

    /// The trader's word: this line may go.
    public void release(int line) {
        if (run == null || !mayRelease()) return;
        if (!run.release(line, session.clock().now())) return;
        written(run);
    }

    /// All that wait, sales first.
    public void releaseAll() {
        if (run == null || !mayRelease()) return;
        for (int line = 0; line < rows.size(); line++)
            if (rows.get(line).line().stage() == RebalanceRun.Stage.STAGED)
                run.release(line, session.clock().now());
        written(run);
    }

    private boolean mayRelease() {
        return !looking && unusable.get().isEmpty();
    }

    /// Nothing more of a line goes out.
    public void stop(int line) {
        if (run == null) return;
        run.stop(line);
        changed();
    }

    /// Nothing is sent until the note is where it survives; if it cannot be written, nothing is sent at all.
    private void written(RebalanceRun now) {
        if (now.lines().stream().noneMatch(line -> line.stage() == RebalanceRun.Stage.PAUSED)) back.set("");
        notes.await(now, why -> {
            why.ifPresent(text -> {
                for (int line = 0; line < now.lines().size(); line++) now.withhold(line, text);
            });
            tick();
        });
    }

    /// Takes note of fills and sends what is due. A few times a second.
    public void tick() {
        RebalanceRun now = run;
        if (now == null) return;
        changes.drain(index -> note(now, session.desk().orders().get(index)));
        if (!notes.awaited())
            for (RebalanceRun.Child child : now.due(session.clock().now())) send(now, child);
        changed();
    }

    private static void note(RebalanceRun run, OrderRow row) {
        run.seen(row.state());
    }

    private void send(RebalanceRun now, RebalanceRun.Child child) {
        Optional<Ticket> ticket = ticket(now, child.instrument(), child.side(), child.quantity(), child.algo());
        if (ticket.isEmpty()) {
            now.refused(child, TEXTS.get("no.limit"));
            return;
        }
        var _ = session.orders()
                .submit(ticket.get())
                .whenCompleteAsync(
                        (answer, failure) -> {
                            if (failure == null) {
                                answered(now, child, answer);
                            } else {
                                LOG.log(ERROR, "portfolio order", failure);
                                now.unknown(child, TEXTS.get("no.answer"));
                            }
                            changed();
                        },
                        fx);
    }

    private void answered(RebalanceRun now, RebalanceRun.Child child, Answer answer) {
        switch (answer) {
            case Answer.Sent sent -> sent(now, child, sent.order());
            case Answer.Refused refused -> now.refused(child, refused.denial().toString());
            case Answer.NotDone not -> now.refused(child, not.reason());
            case Answer.Done _ -> now.unknown(child, TEXTS.get("no.order"));
        }
    }

    /// Fills can be quicker than the answer.
    private void sent(RebalanceRun now, RebalanceRun.Child child, OrderId order) {
        now.sent(child, order);
        session.desk().find(order).ifPresent(row -> note(now, row));
        if (now == run) notes.write(now);
    }

    private Optional<Ticket> ticket(RebalanceRun now, Instrument instrument, Side side, long quantity, Algo algo) {
        QuoteRow quote = new QuoteRow();
        session.desk().quotes().read(instrument.index(), quote);
        if (algo instanceof Algo.AtLimit && !quote.hasQuote()) return Optional.empty();
        return Optional.of(new Ticket(
                instrument,
                side,
                instrument.quantity(quantity),
                algo.terms(instrument, side, quote.bid(), quote.ask()),
                TimeInForce.GTC,
                now.source()));
    }

    private void changed() {
        RebalanceRun now = run;
        List<Row> next = now == null
                ? List.of()
                : now.lines().stream().map(line -> row(now, line)).toList();
        if (next.equals(rows) && now == shown) return;
        rows = next;
        shown = now;
        version.set(version.get() + 1);
    }

    private Row row(RebalanceRun now, RebalanceRun.Line line) {
        if (line.stage() == RebalanceRun.Stage.PAUSED) return new Row(line, Words.paused(line), true);
        if (line.stage() != RebalanceRun.Stage.STAGED)
            return new Row(line, line.why(), line.why().isEmpty());
        Optional<Ticket> ticket = ticket(
                now,
                line.trade().instrument(),
                line.trade().side(),
                line.trade().quantity().units(),
                line.algo());
        if (ticket.isEmpty()) return new Row(line, TEXTS.get("no.quote"), false);
        Preview preview = session.orders().preview(ticket.get());
        return preview.denial()
                .map(denial -> new Row(line, denial.toString(), false))
                .orElseGet(() -> new Row(line, TEXTS.get("gate.checks", Integer.toString(preview.checks())), true));
    }
}
