package tradewind.views.safety;

import static java.lang.System.Logger.Level.ERROR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.AccountLimitProposal;
import tradewind.engine.LimitProposal;
import tradewind.engine.Session;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// The second step of raising a limit: the first proposal that waits, in words, and the trader's answer. Application
/// thread only.
public final class LimitsViewModel {
    private static final Texts TEXTS = Texts.of("safety");

    /// @param number of the proposal
    /// @param text what would change
    record Waiting(long number, String text) {}

    private static final System.Logger LOG = System.getLogger(LimitsViewModel.class.getName());

    private final Session session;
    private final Executor engine;
    private final Executor fx;
    private final Consumer<String> tell;
    private final Set<Long> putOff = new HashSet<>();
    private final ReadOnlyObjectWrapper<Optional<Waiting>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param engine where the session is asked, which may take a moment
    /// @param tell shows a sentence
    public LimitsViewModel(Session session, Executor engine, Executor fx, Consumer<String> tell) {
        this.session = session;
        this.engine = engine;
        this.fx = fx;
        this.tell = tell;
    }

    ReadOnlyObjectProperty<Optional<Waiting>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// Looks at the session's proposals; a few times a second is enough.
    public void refresh() {
        Optional<Waiting> next = Stream.concat(
                        session.limitProposals().stream().map(p -> new Waiting(p.number(), words(p))),
                        session.accountLimitProposals().stream().map(p -> new Waiting(p.number(), words(p))))
                .filter(proposal -> !putOff.contains(proposal.number()))
                .min(Comparator.comparingLong(Waiting::number));
        if (!next.equals(waiting.get())) waiting.set(next);
    }

    /// Puts the shown proposal in force.
    void confirm() {
        waiting.get().ifPresent(shown -> {
            putOff.add(shown.number());
            refresh();
            var _ = CompletableFuture.supplyAsync(() -> session.confirmLimits(shown.number()), engine)
                    .whenCompleteAsync((done, failure) -> answer(shown, done, failure), fx);
        });
    }

    private void answer(Waiting shown, Boolean done, Throwable failure) {
        if (failure != null) LOG.log(ERROR, "limits", failure);
        boolean inForce = failure == null && done;
        tell.accept(inForce ? TEXTS.get("limits.in.force", shown.text()) : TEXTS.get("limits.gone"));
    }

    /// Leaves the proposal alone until the next start.
    void later() {
        waiting.get().ifPresent(shown -> putOff.add(shown.number()));
        refresh();
    }

    static String words(LimitProposal proposal) {
        Instrument i = proposal.instrument();
        Limits now = proposal.inForce();
        Limits then = proposal.proposed();
        List<String> changes = new ArrayList<>();
        change(changes, "change.order", quantity(i, now.maxQuantity()), quantity(i, then.maxQuantity()));
        change(changes, "change.order.value", money(i, now.maxNotional()), money(i, then.maxNotional()));
        change(changes, "change.position", quantity(i, now.maxPosition()), quantity(i, then.maxPosition()));
        change(changes, "change.collar", now.collarBps() + " bp", then.collarBps() + " bp");
        change(changes, "change.messages", "" + now.maxMessagesPerSecond(), "" + then.maxMessagesPerSecond());
        change(changes, "change.stale", seconds(now.staleAfter()), seconds(then.staleAfter()));
        change(changes, "change.duplicates", seconds(now.duplicateWindow()), seconds(then.duplicateWindow()));
        change(changes, "change.short", quantity(i, now.maxShort()), quantity(i, then.maxShort()));
        change(changes, "change.restricted", yes(now.restricted()), yes(then.restricted()));
        return TEXTS.get("changes.symbol", i.symbol(), OrderWords.list(changes));
    }

    static String words(AccountLimitProposal proposal) {
        AccountLimits now = proposal.inForce();
        AccountLimits then = proposal.proposed();
        List<String> changes = new ArrayList<>();
        change(changes, "change.gross", money(now, now.maxGross()), money(then, then.maxGross()));
        change(changes, "change.net", money(now, now.maxNet()), money(then, then.maxNet()));
        change(changes, "change.open", money(now, now.maxOpenValue()), money(then, then.maxOpenValue()));
        change(changes, "change.margin", now.marginBps() + " bp", then.marginBps() + " bp");
        change(changes, "change.credit", money(now, now.credit()), money(then, then.credit()));
        change(changes, "change.day.loss", money(now, now.maxDayLoss()), money(then, then.maxDayLoss()));
        change(changes, "change.equity", money(now, now.minEquity()), money(then, then.minEquity()));
        change(changes, "change.orders.per.fill", "" + now.maxOrdersPerFill(), "" + then.maxOrdersPerFill());
        change(changes, "change.counted.from", "" + now.orderToTradeFrom(), "" + then.orderToTradeFrom());
        change(changes, "change.repeats", "" + now.maxRepeats(), "" + then.maxRepeats());
        change(changes, "change.repeats.within", seconds(now.repeatWindow()), seconds(then.repeatWindow()));
        for (CheckCode rule : CheckCode.values()) {
            String before = now.rules().of(rule).toString();
            String after = then.rules().of(rule).toString();
            if (!before.equals(after)) changes.add(TEXTS.get("change.rule", rule.name(), before, after));
        }
        return TEXTS.get("changes.account", OrderWords.list(changes));
    }

    private static String money(AccountLimits of, long units) {
        return Figures.money(of.home().money(units)) + " " + of.home();
    }

    private static void change(List<String> changes, String key, String now, String then) {
        if (!now.equals(then)) changes.add(TEXTS.get(key, now, then));
    }

    private static String yes(boolean is) {
        return TEXTS.get(is ? "yes" : "no");
    }

    private static String quantity(Instrument instrument, long units) {
        return Figures.quantity(instrument, units) + " " + instrument.base();
    }

    private static String money(Instrument instrument, long units) {
        return Figures.money(instrument.quote().money(units)) + " " + instrument.quote();
    }

    private static String seconds(long nanos) {
        return Figures.decimal(nanos / 100_000_000L, 1, 1) + " s";
    }
}
