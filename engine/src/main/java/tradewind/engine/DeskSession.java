package tradewind.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.desk.Desk;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.LimitChange;
import tradewind.engine.gate.Limits;
import tradewind.engine.journal.Durability;
import tradewind.engine.kernel.Callback;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// What every session answers from its [SessionParts], whatever its market and its venue.
abstract class DeskSession implements Session {
    final SessionParts parts;
    private @Nullable String rootHash;
    private Runnable whenClosed = () -> {};

    DeskSession(SessionParts parts) {
        this.parts = parts;
    }

    /// Name of what brings the market.
    abstract String feedName();

    /// Stops whatever brings the market.
    abstract void closeFeed();

    /// Lets go of the venue; the session is written down by then.
    abstract void closeVenue();

    /// What keeps the venue from taking orders, in words; empty if nothing does.
    abstract String venueProblem();

    SessionPlan plan() {
        return parts.plan;
    }

    @Override
    public SessionMode mode() {
        return parts.plan.mode();
    }

    @Override
    public String name() {
        return parts.plan.name();
    }

    @Override
    public String account() {
        return parts.plan.account();
    }

    @Override
    public Instruments instruments() {
        return parts.plan.instruments();
    }

    @Override
    public OrderEntry orders() {
        return parts.orders;
    }

    @Override
    public Desk desk() {
        return parts.desk;
    }

    @Override
    public Optional<AlertBook> alerts() {
        return Optional.of(parts.alerts);
    }

    @Override
    public StrategyDesk strategies() {
        return parts.strategies;
    }

    @Override
    public Limits limits(Instrument instrument) {
        return parts.gate.limits(instrument.index());
    }

    @Override
    public Optional<Long> changeLimits(Instrument instrument, Limits limits) {
        Limits now = parts.gate.limits(instrument.index());
        Limits tighter = LimitChange.tighter(now, limits);
        if (!tighter.equals(now) || limits.equals(now)) carryOut(new Command.ChangeLimits(instrument, tighter));
        if (!LimitChange.raises(now, limits)) return Optional.empty();
        return Optional.of(
                carryOut(new Command.ProposeLimits(instrument, limits)).number());
    }

    @Override
    public AccountLimits accountLimits() {
        return parts.gate.accountLimits();
    }

    @Override
    public Optional<Long> changeAccountLimits(AccountLimits limits) {
        AccountLimits now = parts.gate.accountLimits();
        if (!limits.home().equals(now.home()))
            throw new IllegalStateException("The account is kept in " + now.home() + ", not in " + limits.home() + ".");
        AccountLimits tighter = LimitChange.tighter(now, limits);
        if (!tighter.equals(now) || limits.equals(now)) carryOut(new Command.ChangeAccountLimits(tighter));
        if (!LimitChange.raises(now, limits)) return Optional.empty();
        return Optional.of(carryOut(new Command.ProposeAccountLimits(limits)).number());
    }

    @Override
    public List<AccountLimitProposal> accountLimitProposals() {
        AccountLimits now = parts.gate.accountLimits();
        return parts.news.accountProposals().stream()
                .map(p -> new AccountLimitProposal(p.proposal(), now, p.limits()))
                .toList();
    }

    @Override
    public Optional<GateFigures> gateFigures() {
        return Optional.of(parts.limits.figures());
    }

    private Outcome.Done carryOut(Command command) {
        return switch (parts.inbox.command(command).join()) {
            case Outcome.Done done -> done;
            case Outcome.NotDone not -> throw new IllegalStateException(not.reason());
            case Outcome other -> throw new IllegalStateException("not an answer to " + command + ": " + other);
        };
    }

    @Override
    public List<LimitProposal> limitProposals() {
        return parts.news.proposals().stream()
                .map(p -> new LimitProposal(
                        p.proposal(),
                        parts.plan.instruments().get(p.instrument()),
                        parts.gate.limits(p.instrument()),
                        p.limits()))
                .toList();
    }

    @Override
    public boolean confirmLimits(long proposal) {
        return parts.inbox.command(new Command.ConfirmLimits(proposal)).join() instanceof Outcome.Done;
    }

    @Override
    public SessionStatus status() {
        String journal = parts.wayOut.problem();
        String problem = journal.isEmpty() ? parts.watchdog.problem() : journal;
        if (problem.isEmpty()) problem = venueProblem();
        return new SessionStatus(
                parts.news.state(),
                Halts.ofSession(parts.news, parts.kernel),
                feedName(),
                parts.inbox.ticks(),
                parts.inbox.kernelP50(),
                parts.inbox.kernelP99(),
                parts.plan.durability() == Durability.DURABLE,
                parts.wayOut.writtenSequence(),
                parts.gateway.name(),
                problem.isEmpty() ? Optional.empty() : Optional.of(problem),
                Halts.ofInstruments(parts.plan.instruments(), parts.news, parts.kernel));
    }

    @Override
    public Recording recording() {
        return parts.tap;
    }

    @Override
    public CompletableFuture<SafetyReport> safety() {
        return parts.safety.report();
    }

    @Override
    public CompletableFuture<Answer> reconcile() {
        return parts.safety.reconcile();
    }

    @Override
    public CompletableFuture<Answer> acceptPosition(Instrument instrument) {
        return parts.safety.acceptPosition(instrument);
    }

    @Override
    public Optional<String> callbackInHand() {
        return Optional.ofNullable(parts.kernel.inHand()).map(Callback::toString);
    }

    /// Takes at most some seconds, also if the kernel hangs in a strategy; what it had in hand is then lost.
    @Override
    public synchronized void close() {
        if (rootHash != null) return;
        rootHash = parts.close(this::closeFeed);
        try {
            closeVenue();
            parts.tap.off();
        } finally {
            whenClosed.run();
        }
    }

    /// @param then nothing is open any more; on the thread that closed it
    synchronized void onClosed(Runnable then) {
        whenClosed = then;
    }

    synchronized boolean closed() {
        return rootHash != null;
    }

    @Override
    public synchronized String rootHash() {
        if (rootHash == null) throw new IllegalStateException("the session is open");
        return rootHash;
    }
}
