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

/// The second step of raising a limit: the first proposal that waits, in words, and the trader's answer. Application
/// thread only.
public final class LimitsViewModel {
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
        tell.accept(inForce ? "In force: " + shown.text() : "The limits are as they were: the proposal is gone.");
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
        change(changes, "order", quantity(i, now.maxQuantity()), quantity(i, then.maxQuantity()));
        change(changes, "order value", money(i, now.maxNotional()), money(i, then.maxNotional()));
        change(changes, "position", quantity(i, now.maxPosition()), quantity(i, then.maxPosition()));
        change(changes, "price within", now.collarBps() + " bp", then.collarBps() + " bp");
        change(changes, "messages a second", "" + now.maxMessagesPerSecond(), "" + then.maxMessagesPerSecond());
        change(changes, "market data at most", seconds(now.staleAfter()), seconds(then.staleAfter()));
        change(changes, "duplicates within", seconds(now.duplicateWindow()), seconds(then.duplicateWindow()));
        change(changes, "short", quantity(i, now.maxShort()), quantity(i, then.maxShort()));
        change(changes, "restricted", now.restricted() ? "yes" : "no", then.restricted() ? "yes" : "no");
        return i.symbol() + " " + String.join(", ", changes);
    }

    static String words(AccountLimitProposal proposal) {
        AccountLimits now = proposal.inForce();
        AccountLimits then = proposal.proposed();
        List<String> changes = new ArrayList<>();
        change(changes, "gross exposure", money(now, now.maxGross()), money(then, then.maxGross()));
        change(changes, "net exposure", money(now, now.maxNet()), money(then, then.maxNet()));
        change(changes, "open orders", money(now, now.maxOpenValue()), money(then, then.maxOpenValue()));
        change(changes, "margin", now.marginBps() + " bp", then.marginBps() + " bp");
        change(changes, "credit", money(now, now.credit()), money(then, then.credit()));
        change(changes, "day loss", money(now, now.maxDayLoss()), money(then, then.maxDayLoss()));
        change(changes, "equity at least", money(now, now.minEquity()), money(then, then.minEquity()));
        change(changes, "orders for each fill", "" + now.maxOrdersPerFill(), "" + then.maxOrdersPerFill());
        change(changes, "counted from", "" + now.orderToTradeFrom(), "" + then.orderToTradeFrom());
        change(changes, "orders one way", "" + now.maxRepeats(), "" + then.maxRepeats());
        change(changes, "within", seconds(now.repeatWindow()), seconds(then.repeatWindow()));
        for (CheckCode rule : CheckCode.values())
            change(
                    changes,
                    rule.name(),
                    now.rules().of(rule).toString(),
                    then.rules().of(rule).toString());
        return "Account " + String.join(", ", changes);
    }

    private static String money(AccountLimits of, long units) {
        return Figures.money(of.home().money(units)) + " " + of.home();
    }

    private static void change(List<String> changes, String what, String now, String then) {
        if (!now.equals(then)) changes.add(what + " " + now + " → " + then);
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
