package tradewind.engine;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.LogRow;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.kernel.DayStart;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelNote.StateChanged;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.time.WallClock;

/// Carries what the journal has covered to the desk, and keeps what else a screen asks of the session.
///
/// Events come on one thread at a time; the getters may be called from any.
final class SessionNews implements WayOut.Audience, Recovery.Witness {
    private static final long UNLOCK_AFTER_MILLIS = 60_000;

    /// A trading state other than active.
    ///
    /// @param unlockAt wall-clock time from which it may be loosened, epoch milliseconds
    record Standing(StateChanged change, long unlockAt) {}

    private final Instruments instruments;
    private final Desk desk;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Map<Long, KernelNote.LimitsProposed> proposals = new ConcurrentHashMap<>();
    private final Map<Long, KernelNote.AccountLimitsProposed> accountProposals = new ConcurrentHashMap<>();
    /// By instrument, [StateChanged#SESSION] for all; what is not there is active.
    private final Map<Integer, Standing> states = new ConcurrentHashMap<>();

    SessionNews(Instruments instruments, Desk desk) {
        this.instruments = instruments;
        this.desk = desk;
    }

    @Override
    public void onSnapshot(KernelState past) {
        desk.restore(past.orders(), past.ledger());
        DayStart day = past.dayStart();
        if (day.at() > 0) desk.restoreDay(day.lasts(), day.netQuantities(), day.cash());
        running.addAll(past.strategies());
        for (KernelNote.LimitsProposed proposal : past.proposals()) proposals.put(proposal.proposal(), proposal);
        for (KernelNote.AccountLimitsProposed proposal : past.accountProposals())
            accountProposals.put(proposal.proposal(), proposal);
        for (StateChanged state : past.tradingStates()) onNote(state);
    }

    @Override
    public void onOrder(OrderEvent event) {
        desk.onOrderEvent(event);
    }

    @Override
    public void onNote(KernelNote note) {
        switch (note) {
            case KernelNote.Opened opened ->
                log(
                        note,
                        LogRow.Level.INFO,
                        "",
                        "Session opened, epoch " + opened.epoch() + ", build " + opened.build());
            case KernelNote.LimitsChanged changed -> {
                proposals.values().removeIf(p -> p.instrument() == changed.instrument());
                log(
                        note,
                        LogRow.Level.INFO,
                        "",
                        "Limits of " + symbol(changed.instrument()) + ": "
                                + LimitsInWords.of(instruments.get(changed.instrument()), changed.limits()));
            }
            case KernelNote.LimitsProposed proposed -> {
                proposals.values().removeIf(p -> p.instrument() == proposed.instrument());
                proposals.put(proposed.proposal(), proposed);
                log(
                        note,
                        LogRow.Level.WARN,
                        "",
                        "Higher limits of " + symbol(proposed.instrument()) + " wait to be confirmed: "
                                + LimitsInWords.of(instruments.get(proposed.instrument()), proposed.limits()));
            }
            case KernelNote.AccountLimitsChanged changed -> {
                accountProposals.clear();
                log(note, LogRow.Level.INFO, "", "Limits of the account: " + LimitsInWords.of(changed.limits()));
            }
            case KernelNote.AccountLimitsProposed proposed -> {
                accountProposals.clear();
                accountProposals.put(proposed.proposal(), proposed);
                log(
                        note,
                        LogRow.Level.WARN,
                        "",
                        "Higher limits of the account wait to be confirmed: " + LimitsInWords.of(proposed.limits()));
            }
            case KernelNote.MarketStatusChanged changed ->
                log(
                        note,
                        LogRow.Level.WARN,
                        "",
                        "The market in " + symbol(changed.instrument()) + " is " + changed.status() + ".");
            case StateChanged changed -> {
                long unlockAt = changed.state() == TradingState.HALTED ? WallClock.millis() + UNLOCK_AFTER_MILLIS : 0;
                if (changed.state() == TradingState.ACTIVE) states.remove(changed.instrument());
                else states.put(changed.instrument(), new Standing(changed, unlockAt));
            }
            case KernelNote.DayStarted day -> desk.onDayStart(day.lasts());
            case KernelNote.StrategyStarted started -> {
                running.add(started.name());
                log(note, LogRow.Level.INFO, "", "Strategy " + started.name() + " started");
            }
            case KernelNote.StrategyStopped stopped -> {
                running.remove(stopped.name());
                log(note, LogRow.Level.INFO, "", "Strategy " + stopped.name() + " stopped: " + stopped.reason());
            }
            case KernelNote.LinkChanged changed ->
                log(
                        note,
                        changed.state() == LinkState.MISMATCH || changed.state() == LinkState.DOWN
                                ? LogRow.Level.WARN
                                : LogRow.Level.INFO,
                        "",
                        "Venue " + changed.state().label() + (changed.text().isEmpty() ? "" : ": " + changed.text()));
            case KernelNote.Reconciled done ->
                log(
                        note,
                        LogRow.Level.INFO,
                        "",
                        "In step with the venue: " + done.open() + " open orders, " + done.fills()
                                + " missed fills booked, " + done.adopted() + " orders taken over, "
                                + done.unresolved() + " unresolved");
            case KernelNote.PositionAccepted accepted -> {
                desk.onPositionAccepted(accepted.instrument(), accepted::book);
                Instrument i = instruments.get(accepted.instrument());
                log(
                        note,
                        LogRow.Level.WARN,
                        "",
                        "Position in " + i.symbol() + " set from " + net(i, accepted.ours()) + " to the venue's "
                                + net(i, accepted.venue()) + " at " + i.price(accepted.price()));
            }
            case KernelNote.Logged logged ->
                log(note, LogRow.Level.valueOf(logged.level().name()), logged.order(), logged.text());
        }
    }

    private void log(KernelNote note, LogRow.Level level, String order, String text) {
        desk.onLog(new LogRow(note.at(), level, order, text));
    }

    private static String net(Instrument instrument, long units) {
        return FixedPoint.format(units, instrument.quantityScale());
    }

    private String symbol(int instrument) {
        return instruments.get(instrument).symbol();
    }

    /// The process that ran them is gone.
    Set<String> forgetRunning() {
        Set<String> were = new LinkedHashSet<>(running);
        running.clear();
        return were;
    }

    boolean running(String strategy) {
        return running.contains(strategy);
    }

    List<KernelNote.LimitsProposed> proposals() {
        return proposals.values().stream()
                .sorted(Comparator.comparingLong(KernelNote.LimitsProposed::proposal))
                .toList();
    }

    List<KernelNote.AccountLimitsProposed> accountProposals() {
        return accountProposals.values().stream()
                .sorted(Comparator.comparingLong(KernelNote.AccountLimitsProposed::proposal))
                .toList();
    }

    /// Of the session as a whole.
    TradingState state() {
        return own(StateChanged.SESSION);
    }

    /// In force for an instrument: the session's or its own, whichever is stricter.
    TradingState state(int instrument) {
        return state().stricter(own(instrument));
    }

    private TradingState own(int scope) {
        Standing standing = states.get(scope);
        return standing == null ? TradingState.ACTIVE : standing.change().state();
    }

    Optional<Standing> standing() {
        return Optional.ofNullable(states.get(StateChanged.SESSION));
    }

    Optional<Standing> standing(int instrument) {
        return Optional.ofNullable(states.get(instrument));
    }

    /// Wall-clock time from which the session's state or an instrument's may be loosened, epoch milliseconds; 0 if it
    /// may be at once.
    long unlockAt(Optional<Instrument> scope) {
        return scope.map(i -> standing(i.index()))
                .orElseGet(this::standing)
                .map(Standing::unlockAt)
                .orElse(0L);
    }
}
