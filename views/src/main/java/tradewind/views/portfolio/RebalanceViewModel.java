package tradewind.views.portfolio;

import static java.lang.System.Logger.Level.ERROR;

import java.util.ArrayList;
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
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.PortfolioOptimiser;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.engine.portfolio.TradePlanner;
import tradewind.engine.portfolio.TradeRules;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.views.texts.Texts;

/// From target weights to staged orders of this session, and what becomes of them. FX thread only.
///
/// [#tick] sends what the trader has released and is due, and takes note of fills. Nothing else here sends.
public final class RebalanceViewModel {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final System.Logger LOG = System.getLogger(RebalanceViewModel.class.getName());
    private static final OrderSource SOURCE = new OrderSource(OrderSource.Kind.MANUAL, "Portfolio");
    private static final double PERCENT = 100;

    /// One line with what the gate says of it.
    ///
    /// @param gate   what the gate would say to the whole quantity now
    /// @param passes whether it would let it pass
    record Row(RebalanceRun.Line line, String gate, boolean passes) {}

    private final Session session;
    private final Executor fx;
    private final Rows<OrderRow>.Changes changes;
    private final StringProperty leastTrade = new SimpleStringProperty(this, "leastTrade", "50");
    private final StringProperty buffer = new SimpleStringProperty(this, "buffer", "1");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper outside = new ReadOnlyStringWrapper(this, "outside", "");
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
    private @Nullable Study study;
    private @Nullable RebalanceRun run;
    private @Nullable RebalanceRun shown;
    private List<Row> rows = List.of();

    RebalanceViewModel(Session session, Executor fx) {
        this.session = session;
        this.fx = fx;
        this.changes = session.desk().orders().changes();
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

    void forget() {
        if (working()) return;
        study = null;
        run = null;
        problem.set("");
        outside.set("");
        changed();
    }

    /// Plans anew unless orders of the last plan are out.
    void plan(Study wanted) {
        study = wanted;
        if (!working()) replan();
    }

    /// Plans with the prices and holdings of now.
    public void replan() {
        if (study == null || working()) return;
        run = null;
        problem.set("");
        try {
            run = planned(study);
        } catch (IllegalArgumentException | ArithmeticException e) {
            problem.set(Words.sentence(String.valueOf(e.getMessage())));
        }
        changed();
    }

    private RebalanceRun planned(Study wanted) {
        PriceHistory history = wanted.request().history();
        List<TradePlanner.Holding> holdings = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < history.assets(); i++) {
            String symbol = history.symbols().get(i);
            Optional<Instrument> instrument = session.instruments().find(symbol);
            if (instrument.isEmpty()) {
                missing.add(symbol);
                left += wanted.target().weights()[i];
                continue;
            }
            holdings.add(holding(instrument.get(), wanted.target().weights()[i]));
            columns.add(i);
        }
        outside.set(
                missing.isEmpty()
                        ? ""
                        : TEXTS.get(
                                missing.size() == 1 ? "outside.one" : "outside.many",
                                Words.list(missing),
                                Words.percent(left)));
        if (holdings.isEmpty()) throw new IllegalArgumentException(TEXTS.get("outside.all"));
        int[] kept = columns.stream().mapToInt(Integer::intValue).toArray();
        Covariance covariance = PortfolioOptimiser.covariance(
                history.columns(kept), wanted.request().wishes());
        Money cash = cash();
        TradeRules rules = rules(cash.currency(), wanted.request().wishes().costRate());
        return new RebalanceRun(TradePlanner.plan(holdings, cash, covariance, rules), covariance, new Algo.AtMarket());
    }

    private TradePlanner.Holding holding(Instrument instrument, double target) {
        QuoteRow quote = new QuoteRow();
        session.desk().quotes().read(instrument.index(), quote);
        if (!quote.hasLast()) throw new IllegalArgumentException(TEXTS.get("no.price", instrument.symbol()));
        PositionRow position = session.desk().positions().get(instrument.index());
        return new TradePlanner.Holding(instrument, position.netQuantity(), instrument.price(quote.last()), target);
    }

    private Money cash() {
        Currency home = session.desk().account().equity().currency();
        return session.desk().balances().all().stream()
                .map(row -> row.total())
                .filter(total -> total.currency().equals(home))
                .findFirst()
                .orElse(home.zero());
    }

    private TradeRules rules(Currency currency, double cost) {
        try {
            return new TradeRules(
                    currency.money(leastTrade.get().strip()),
                    currency.money(Long.MAX_VALUE / 4),
                    Double.parseDouble(buffer.get().strip()) / PERCENT,
                    cost);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(TEXTS.get("rules.numbers", leastTrade.get(), buffer.get()), e);
        }
    }

    /// How a staged line is to be worked.
    public void algo(int line, Algo algo) {
        if (run == null || rows.get(line).line().stage() != RebalanceRun.Stage.STAGED) return;
        run.algo(line, algo);
        changed();
    }

    /// The trader's word: this line may go.
    public void release(int line) {
        if (run == null) return;
        run.release(line, session.clock().now());
        tick();
    }

    /// All that wait, sales first.
    public void releaseAll() {
        if (run == null) return;
        for (int line = 0; line < rows.size(); line++)
            if (rows.get(line).line().stage() == RebalanceRun.Stage.STAGED)
                run.release(line, session.clock().now());
        tick();
    }

    /// Nothing more of a line goes out.
    public void stop(int line) {
        if (run == null) return;
        run.stop(line);
        changed();
    }

    /// Takes note of fills and sends what is due. A few times a second.
    public void tick() {
        RebalanceRun now = run;
        if (now == null) return;
        changes.drain(index -> note(now, session.desk().orders().get(index)));
        for (RebalanceRun.Child child : now.due(session.clock().now())) send(now, child);
        changed();
    }

    private static void note(RebalanceRun run, OrderRow row) {
        run.filled(row.order().id(), row.state().cumQty(), !row.status().done());
    }

    private void send(RebalanceRun now, RebalanceRun.Child child) {
        Optional<Ticket> ticket = ticket(child.instrument(), child.side(), child.quantity(), child.algo());
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
    }

    private Optional<Ticket> ticket(
            Instrument instrument, tradewind.engine.orders.Side side, long quantity, Algo algo) {
        QuoteRow quote = new QuoteRow();
        session.desk().quotes().read(instrument.index(), quote);
        if (algo instanceof Algo.AtLimit && !quote.hasQuote()) return Optional.empty();
        return Optional.of(new Ticket(
                instrument,
                side,
                instrument.quantity(quantity),
                algo.terms(instrument, side, quote.bid(), quote.ask()),
                TimeInForce.GTC,
                SOURCE));
    }

    private void changed() {
        RebalanceRun now = run;
        List<Row> next =
                now == null ? List.of() : now.lines().stream().map(this::row).toList();
        if (next.equals(rows) && now == shown) return;
        rows = next;
        shown = now;
        version.set(version.get() + 1);
    }

    private Row row(RebalanceRun.Line line) {
        if (line.stage() != RebalanceRun.Stage.STAGED)
            return new Row(line, line.why(), line.why().isEmpty());
        Optional<Ticket> ticket = ticket(
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
