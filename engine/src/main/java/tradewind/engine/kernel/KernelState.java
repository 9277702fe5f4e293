package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.positions.Ledger;

/// What a session stands at: the fold of everything its journal says. The same events always give the same state
/// and the same [#hash].
///
/// Not thread-safe.
public final class KernelState {
    private final Instruments instruments;
    private final List<Money> startingCash;
    private final Ledger ledger;
    private final OrderTable orders;
    private final Map<Integer, Limits> limits = new HashMap<>();
    private final Map<Long, KernelNote.LimitsProposed> proposals = new TreeMap<>();
    private final Set<String> strategies = new LinkedHashSet<>();
    private final AccountRecord account;
    /// What is not simply active, by instrument; the session's own first.
    private final Map<Integer, KernelNote.StateChanged> tradingStates = new TreeMap<>();
    private DayStart dayStart = DayStart.NONE;
    private long epoch;
    private long firstOpened;
    private long lastProposal;
    private long at;
    private long ticks;

    /// The state before anything happened.
    public KernelState(Instruments instruments, List<Money> startingCash) {
        this.instruments = instruments;
        this.startingCash = List.copyOf(startingCash);
        this.orders = new OrderTable(instruments);
        this.ledger = new Ledger(instruments, startingCash);
        this.account = new AccountRecord(instruments, startingCash);
    }

    /// @throws IllegalArgumentException if the event cannot follow what was folded so far
    public void apply(OrderEvent event) {
        at = Math.max(at, event.at());
        account.apply(event);
        Slot known = orders.find(event.order());
        if (known == null) {
            orders.begin(event);
            return;
        }
        Order order = known.order();
        if (event instanceof OrderEvent.Filled fill) {
            if (known.fills().knows(fill.execId())) return;
            known.fills().add(fill);
            book(order, fill);
            account.onFill();
        }
        if (event instanceof OrderEvent.TradeCanceled bust) {
            known.fills().takeBack(bust.trade().execId());
            reverse(order, bust.trade());
        }
        if (event instanceof OrderEvent.TradeCorrected correct) {
            known.fills().correct(correct.corrected());
            reverse(order, correct.trade());
            book(order, correct.corrected());
        }
        if (known.state.apply(event)) orders.settle(known);
    }

    private void book(Order order, OrderEvent.Filled fill) {
        ledger.fill(
                order.instrument().index(),
                order.side().sign(),
                fill.lastQty().units(),
                fill.lastPx().units(),
                fill.fee().units());
    }

    /// The opposite trade at the same price, the fee given back: the audit keeps both.
    private void reverse(Order order, OrderEvent.Filled fill) {
        ledger.fill(
                order.instrument().index(),
                -order.side().sign(),
                fill.lastQty().units(),
                fill.lastPx().units(),
                Math.negateExact(fill.fee().units()));
    }

    /// @throws IllegalArgumentException if the note speaks of other instruments or another starting cash than this
    ///     state
    public void apply(KernelNote note) {
        at = Math.max(at, note.at());
        switch (note) {
            case KernelNote.Opened opened -> {
                requireSame(opened);
                if (epoch == 0) firstOpened = opened.at();
                epoch = Math.max(epoch, opened.epoch());
            }
            case KernelNote.LimitsChanged changed -> {
                limits.put(changed.instrument(), changed.limits());
                proposals.values().removeIf(p -> p.instrument() == changed.instrument());
            }
            case KernelNote.LimitsProposed proposed -> {
                proposals.values().removeIf(p -> p.instrument() == proposed.instrument());
                proposals.put(proposed.proposal(), proposed);
                lastProposal = Math.max(lastProposal, proposed.proposal());
            }
            case KernelNote.AccountLimitsChanged changed -> account.apply(changed);
            case KernelNote.AccountLimitsProposed proposed -> {
                account.apply(proposed);
                lastProposal = Math.max(lastProposal, proposed.proposal());
            }
            case KernelNote.MarketStatusChanged changed -> account.apply(changed);
            case KernelNote.StateChanged changed -> {
                if (changed.state() == TradingState.ACTIVE) tradingStates.remove(changed.instrument());
                else tradingStates.put(changed.instrument(), changed);
            }
            case KernelNote.StrategyStarted started -> strategies.add(started.name());
            case KernelNote.StrategyStopped stopped -> strategies.remove(stopped.name());
            case KernelNote.PositionAccepted accepted -> accepted.book(ledger);
            case KernelNote.DayStarted day -> {
                dayStart = startOf(day);
                account.apply(day, ledger);
            }
            case KernelNote.LinkChanged _, KernelNote.Reconciled _, KernelNote.Logged _ -> {}
        }
    }

    private DayStart startOf(KernelNote.DayStarted day) {
        List<Long> held = new ArrayList<>();
        for (int i = 0; i < instruments.size(); i++) held.add(ledger.netQuantity(i));
        List<Money> cash = new ArrayList<>();
        for (Currency currency : ledger.currencies()) cash.add(ledger.cash(currency));
        return new DayStart(day.at(), day.lasts(), held, cash);
    }

    private void requireSame(KernelNote.Opened opened) {
        if (!opened.instruments().equals(instruments.all()))
            throw new IllegalArgumentException("This journal is of " + names(opened.instruments())
                    + " as they were defined then; the session is of " + names(instruments.all())
                    + ". Nothing was changed; open it with its own market, or choose another data folder.");
        if (!opened.startingCash().equals(startingCash))
            throw new IllegalArgumentException("This journal began with " + opened.startingCash()
                    + "; the session is set up with " + startingCash
                    + ". Nothing was changed; set the starting cash back, or choose another data folder.");
    }

    private static String names(List<Instrument> all) {
        return all.stream().map(i -> i.id().toString()).collect(Collectors.joining(", "));
    }

    /// The market was taken up to here.
    public void mark(long time, long tradesTaken) {
        at = Math.max(at, time);
        ticks = tradesTaken;
    }

    public Instruments instruments() {
        return instruments;
    }

    public Ledger ledger() {
        return ledger;
    }

    /// All orders, by id.
    public Collection<OrderState> orders() {
        return orders.states();
    }

    /// Orders that were not done.
    public List<OrderState> openOrders() {
        return orders.open().stream().map(known -> known.state.state()).toList();
    }

    OrderFills fills(OrderId order) {
        Slot known = orders.find(order);
        return known == null ? new OrderFills() : known.fills();
    }

    public Optional<Limits> limits(int instrument) {
        return Optional.ofNullable(limits.get(instrument));
    }

    public Optional<AccountLimits> accountLimits() {
        return account.limits();
    }

    public List<KernelNote.AccountLimitsProposed> accountProposals() {
        return account.proposals();
    }

    AccountRecord account() {
        return account;
    }

    public List<KernelNote.LimitsProposed> proposals() {
        return new ArrayList<>(proposals.values());
    }

    /// Names of the strategies that were running.
    public Set<String> strategies() {
        return strategies;
    }

    public TradingState tradingState() {
        var session = tradingStates.get(KernelNote.StateChanged.SESSION);
        return session == null ? TradingState.ACTIVE : session.state();
    }

    /// The trading states in force other than active, the session's first, then by instrument.
    public List<KernelNote.StateChanged> tradingStates() {
        return List.copyOf(tradingStates.values());
    }

    /// Highest epoch so far, 0 before the first.
    public long epoch() {
        return epoch;
    }

    /// Session time at which the journal was begun, epoch nanoseconds, 0 before.
    public long firstOpened() {
        return firstOpened;
    }

    /// Highest number a proposal ever had.
    long lastProposal() {
        return lastProposal;
    }

    /// Latest session time, epoch nanoseconds, 0 before anything happened.
    public long at() {
        return at;
    }

    /// Trades of the market taken so far; exact as of the last event.
    public long ticks() {
        return ticks;
    }

    /// What was held when the day began.
    public DayStart dayStart() {
        return dayStart;
    }

    /// SHA-256 over orders, positions, cash and trading states in a fixed order, as hexadecimal text: two states with
    /// the same hash are the same where it is about money.
    public String hash() {
        return StateCodec.hash(this);
    }

    /// Its orders, which a kernel that goes on from here takes over, as it does the ledger.
    OrderTable table() {
        return orders;
    }

    /// Notes that bring back, applied to an empty state, what is not money.
    List<KernelNote> notes() {
        List<KernelNote> notes = new ArrayList<>();
        for (int i = 0; i < instruments.size(); i++) {
            Limits known = limits.get(i);
            if (known != null) notes.add(new KernelNote.LimitsChanged(at, i, known));
        }
        notes.addAll(proposals.values());
        for (String strategy : strategies) notes.add(new KernelNote.StrategyStarted(at, strategy));
        notes.addAll(tradingStates.values());
        notes.addAll(account.notes(at));
        return notes;
    }

    void restore(DayStart day) {
        dayStart = day;
    }

    void restore(long lastEpoch, long opened, long proposal, long time, long tradesTaken) {
        epoch = lastEpoch;
        firstOpened = opened;
        lastProposal = proposal;
        at = time;
        ticks = tradesTaken;
    }
}
