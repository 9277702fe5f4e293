package tradewind.views.portfolio;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Session;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.portfolio.Allocation;
import tradewind.engine.portfolio.AllocationRequest;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.Dendrogram;
import tradewind.engine.portfolio.Frontier;
import tradewind.engine.portfolio.LimitsText;
import tradewind.engine.portfolio.PortfolioLimits;
import tradewind.engine.portfolio.PortfolioOptimiser;
import tradewind.engine.portfolio.Preferences;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.engine.portfolio.WalkForward;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.views.keeping.ExportFile;
import tradewind.views.texts.Texts;

/// What the portfolio panel shows and does, without a control. FX thread only; prices are read and methods
/// run on the executor given.
public final class PortfolioViewModel {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final System.Logger LOG = System.getLogger(PortfolioViewModel.class.getName());
    private static final int POINTS = 25;
    private static final int MOST_WINDOW = 250;
    private static final int STEP = 21;

    /// Methods that a comparison runs beside the chosen one.
    private static final List<Allocator> USUAL = List.of(
            Allocator.EQUAL_WEIGHT,
            Allocator.MINIMUM_VARIANCE,
            Allocator.RISK_PARITY,
            Allocator.HRP,
            Allocator.MAXIMUM_SHARPE);

    private final Session session;
    private final Executor background;
    private final Executor fx;
    private final RebalanceViewModel rebalance;
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper(this, "source", "");
    private final ReadOnlyObjectWrapper<Optional<PriceHistory>> history =
            new ReadOnlyObjectWrapper<>(this, "history", Optional.empty());
    private final ObjectProperty<Allocator> method = new SimpleObjectProperty<>(this, "method", Allocator.RISK_PARITY);
    private final StringProperty limits = new SimpleStringProperty(this, "limits", "long-only");
    private final ReadOnlyObjectWrapper<Optional<Study>> study =
            new ReadOnlyObjectWrapper<>(this, "study", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WalkForwardReport>> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final Wishes wishes = new Wishes();
    private volatile int asked;

    /// One whose plan does not outlive it.
    PortfolioViewModel(Session session, Executor background, Executor fx) {
        this(session, PlanMemory.NONE, background, fx);
    }

    /// @param memory     where a plan is kept that lines were released of
    /// @param background where prices are read and methods run; may take seconds
    /// @param fx         the FX thread
    public PortfolioViewModel(Session session, PlanMemory memory, Executor background, Executor fx) {
        this.session = session;
        this.background = background;
        this.fx = fx;
        this.rebalance = new RebalanceViewModel(session, memory, fx);
    }

    public RebalanceViewModel rebalance() {
        return rebalance;
    }

    /// Where the prices are from; empty before any were read.
    public ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PriceHistory>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    public ObjectProperty<Allocator> methodProperty() {
        return method;
    }

    /// As [LimitsText] reads them.
    public StringProperty limitsProperty() {
        return limits;
    }

    Wishes wishes() {
        return wishes;
    }

    ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return study.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<WalkForwardReport>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Why there is no answer; empty if there is one, or none was asked for.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Of a comparison, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Reads prices and works out the first weights with them.
    ///
    /// @param name of the source, for the screen
    public void load(String name, Callable<PriceHistory> prices) {
        ask(prices, read -> {
            source.set(name);
            wishes.of(read.symbols());
            history.set(Optional.of(read));
            study.set(Optional.empty());
            comparison.set(Optional.empty());
            rebalance.forget();
            optimise();
        });
    }

    /// Works out weights by the chosen method within the limits.
    public void optimise() {
        Optional<PriceHistory> prices = history.get();
        if (prices.isEmpty()) return;
        PriceHistory known = prices.get();
        Allocator chosen = method.get();
        String text = limits.get();
        Optional<Preferences> typed = typedWishes();
        if (typed.isEmpty()) return;
        Preferences wanted = typed.get();
        double[] now = weightsNow(known.symbols());
        ask(
                () -> {
                    AllocationRequest request = new AllocationRequest(known, LimitsText.parse(text), now, wanted);
                    return switch (PortfolioOptimiser.allocate(chosen, request)) {
                        case Allocation.Refused refused ->
                            throw new IllegalArgumentException(
                                    TEXTS.get("refused", Words.title(chosen), refused.reason()));
                        case Allocation.Weights weights ->
                            new Study(
                                    request,
                                    weights,
                                    frontier(request),
                                    Dendrogram.of(known, wanted.covariance()),
                                    others(chosen, request));
                    };
                },
                found -> {
                    study.set(Optional.of(found));
                    rebalance.plan(found);
                });
    }

    private static List<Allocation.Weights> others(Allocator chosen, AllocationRequest request) {
        List<Allocation.Weights> others = new ArrayList<>();
        for (Allocator method : List.of(Allocator.MAXIMUM_SHARPE, Allocator.HRP, Allocator.EQUAL_WEIGHT))
            if (method != chosen && PortfolioOptimiser.allocate(method, request) instanceof Allocation.Weights weights)
                others.add(weights);
        return others;
    }

    /// Turnover and a number of instruments to hold have no frontier of their own: it is drawn without them.
    private static Optional<Frontier> frontier(AllocationRequest request) {
        PortfolioLimits without =
                request.limits().withTurnover(OptionalDouble.empty()).withHold(OptionalInt.empty());
        try {
            return Optional.of(Frontier.of(
                    new AllocationRequest(request.history(), without, request.current(), request.wishes()), POINTS));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Compares the chosen method with the usual ones on the same prices.
    public void compare() {
        Optional<PriceHistory> prices = history.get();
        if (prices.isEmpty()) return;
        PriceHistory known = prices.get();
        String text = limits.get();
        Optional<Preferences> typed = typedWishes();
        if (typed.isEmpty()) return;
        Preferences wanted = typed.get();
        List<Allocator> methods = new ArrayList<>(USUAL);
        if (!methods.contains(method.get())) methods.add(method.get());
        int window = Math.min(MOST_WINDOW, known.rows() / 2);
        int turn = asked + 1;
        progress.set(0);
        ask(
                () -> new WalkForward(window, Math.min(STEP, Math.max(1, window / 4)), wanted.costRate())
                        .compare(
                                known,
                                LimitsText.parse(text),
                                wanted,
                                methods,
                                share -> fx.execute(() -> progress.set(share)),
                                () -> asked != turn),
                report -> comparison.set(Optional.of(report)));
    }

    /// Gives up on what is under way; what was there before stays.
    public void cancel() {
        asked++;
        busy.set(false);
    }

    /// Writes an export.
    public void write(Path file, byte[] content) {
        background.execute(() -> {
            try {
                ExportFile.write(file, part -> Files.write(part, content));
            } catch (IOException e) {
                fx.execute(() -> problem.set(TEXTS.get("not.written", file, String.valueOf(e.getMessage()))));
            }
        });
    }

    /// What is typed; empty, and told as the problem, if it is nothing that can be wished.
    private Optional<Preferences> typedWishes() {
        try {
            return Optional.of(wishes.preferences(method.get()));
        } catch (IllegalArgumentException e) {
            problem.set(Words.sentence(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private <T> void ask(Callable<T> question, Consumer<T> answer) {
        int turn = ++asked;
        busy.set(true);
        problem.set("");
        background.execute(() -> {
            T found = null;
            String why = "";
            try {
                found = question.call();
            } catch (IllegalArgumentException | IOException e) {
                why = Words.sentence(String.valueOf(e.getMessage()));
            } catch (CancellationException e) {
                return;
            } catch (Exception e) {
                LOG.log(ERROR, "portfolio", e);
                why = TEXTS.get("bug", e);
            }
            T result = found;
            String reason = why;
            fx.execute(() -> told(turn, result, reason, answer));
        });
    }

    private <T> void told(int turn, @Nullable T result, String why, Consumer<T> answer) {
        if (turn != asked) return;
        busy.set(false);
        problem.set(why);
        if (result != null) answer.accept(result);
    }

    /// Shares of equity held in this session; symbols it does not trade have none.
    private double[] weightsNow(List<String> symbols) {
        double[] weights = new double[symbols.size()];
        double equity = session.desk().account().equity().units();
        if (!(equity > 0)) return weights;
        QuoteRow quote = new QuoteRow();
        for (PositionRow position : session.desk().positions().all()) {
            Instrument instrument = position.instrument();
            int at = symbols.indexOf(instrument.symbol());
            session.desk().quotes().read(instrument.index(), quote);
            if (at < 0 || position.flat() || !quote.hasLast()) continue;
            weights[at] = instrument.notional(quote.last(), position.netQuantity()) / equity;
        }
        return weights;
    }
}
