package tradewind.views.limits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tradewind.engine.AccountLimitProposal;
import tradewind.engine.GateFigures;
import tradewind.engine.LimitProposal;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.LimitChange;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleAction;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// The limits of one instrument and of the account, with what they are held against. Application thread only; changes
/// are carried out elsewhere.
public final class LimitsPanelViewModel {
    private static final Texts TEXTS = Texts.of("limits");

    /// @param code of the rule
    /// @param actions besides refusing, in words
    record Rule(String code, String actions) {}

    private final Session session;
    private final Executor engine;
    private final Executor fx;
    private final Consumer<String> tell;
    private final LimitSet<AccountLimits> account;
    private final ReadOnlyObjectWrapper<LimitSet<Limits>> ofInstrument;
    private final QuoteRow quote = new QuoteRow();
    private Instrument instrument;
    private int messages = -1;
    private boolean asked;

    /// @param engine where the session is asked to change, which may take a moment
    /// @param tell shows a sentence
    public LimitsPanelViewModel(
            Session session, Instrument first, Executor engine, Executor fx, Consumer<String> tell) {
        this.session = session;
        this.engine = engine;
        this.fx = fx;
        this.tell = tell;
        this.instrument = first;
        account = new LimitSet<>(
                LimitFields.of(session.accountLimits().home()),
                new LimitSet.Door<>(
                        session::accountLimits,
                        () -> newest(session.accountLimitProposals(), AccountLimitProposal::number)
                                .map(p -> new LimitSet.Raise<>(p.number(), p.proposed())),
                        session::changeAccountLimits,
                        session::confirmLimits,
                        LimitChange::raises,
                        (now, then) ->
                                now.rules().equals(then.rules()) ? List.of() : List.of(TEXTS.get("changed.rules"))),
                engine,
                fx,
                tell);
        ofInstrument = new ReadOnlyObjectWrapper<>(this, "ofInstrument", set(first));
    }

    private LimitSet<Limits> set(Instrument of) {
        return new LimitSet<>(
                LimitFields.of(of),
                new LimitSet.Door<>(
                        () -> session.limits(of),
                        () -> newest(
                                        session.limitProposals().stream()
                                                .filter(p -> p.instrument().equals(of))
                                                .toList(),
                                        LimitProposal::number)
                                .map(p -> new LimitSet.Raise<>(p.number(), p.proposed())),
                        limits -> session.changeLimits(of, limits),
                        session::confirmLimits,
                        LimitChange::raises,
                        (now, then) -> now.restricted() == then.restricted()
                                ? List.of()
                                : List.of(
                                        TEXTS.get(then.restricted() ? "changed.restricted" : "changed.unrestricted"))),
                engine,
                fx,
                tell);
    }

    private static <P> Optional<P> newest(List<P> proposals, ToLongFunction<P> number) {
        return proposals.stream().max(Comparator.comparingLong(number));
    }

    Instrument instrument() {
        return instrument;
    }

    /// Another one when the panel shows another instrument.
    ReadOnlyObjectProperty<LimitSet<Limits>> ofInstrument() {
        return ofInstrument.getReadOnlyProperty();
    }

    LimitSet<AccountLimits> account() {
        return account;
    }

    /// Shows the limits of another instrument.
    public void show(Instrument next) {
        if (next.equals(instrument)) return;
        instrument = next;
        ofInstrument.set(set(next));
        refresh();
    }

    /// Reads limits and their use; a few times a second is enough.
    public void refresh() {
        askForMessages();
        Optional<GateFigures> figures = session.gateFigures();
        account.show(
                figures.map(now -> LimitUses.of(now, session.accountLimits())).orElse(Map.of()));
        LimitSet<Limits> limits = ofInstrument.get();
        limits.show(figures.map(now -> LimitUses.of(
                        now.instruments().get(instrument.index()), session.limits(instrument), quoteAge(), messages))
                .orElse(Map.of()));
    }

    private long quoteAge() {
        session.desk().quotes().read(instrument.index(), quote);
        return quote.time() <= 0 ? -1 : Math.max(0, session.clock().now() - quote.time());
    }

    /// The kernel alone knows how many messages a second it took; it is asked for one report at a time.
    private void askForMessages() {
        if (asked) return;
        asked = true;
        session.safety().whenCompleteAsync(this::take, fx);
    }

    private void take(@Nullable SafetyReport report, @Nullable Throwable failure) {
        asked = false;
        messages = -1;
        if (report == null || failure != null) return;
        for (SafetyReport.LimitUse use : report.limits())
            if (use instanceof SafetyReport.LimitUse.MessageRate rate) messages = rate.sent();
    }

    /// The instrument goes on the restricted list at once, and leaves it in two steps.
    void restrict(boolean is) {
        ofInstrument.get().change(limits -> LimitFields.restricted(limits, is));
    }

    /// What else is done when a rule is broken.
    List<Rule> rules() {
        RuleGrid grid = session.accountLimits().rules();
        List<Rule> rules = new ArrayList<>();
        for (CheckCode code : CheckCode.values()) {
            String actions = actions(grid, code);
            if (!actions.isEmpty()) rules.add(new Rule(code.name(), actions));
        }
        return rules;
    }

    private static String actions(RuleGrid grid, CheckCode code) {
        List<String> words = new ArrayList<>();
        for (RuleAction action : RuleAction.values())
            if (grid.of(code).contains(action))
                switch (action) {
                    case DENY -> {}
                    case WARN -> words.add(TEXTS.get("action.warn"));
                    case CANCEL -> words.add(TEXTS.get("action.cancel"));
                    case CLOSE -> words.add(TEXTS.get("action.close"));
                    case STOP_STRATEGIES -> words.add(TEXTS.get("action.stop.strategies"));
                }
        return OrderWords.list(words);
    }
}
