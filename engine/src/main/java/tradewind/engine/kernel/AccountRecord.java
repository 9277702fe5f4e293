package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.HomeValue;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.positions.Ledger;

/// What the journal says of the account as a whole: its limits, what the day began with, how much was sent and filled
/// since, and where the venues' markets stand. Part of the fold that [KernelState] is.
final class AccountRecord {
    private final Instruments instruments;
    private final Currency home;
    private final long startingCash;
    private final Map<Long, KernelNote.AccountLimitsProposed> proposals = new TreeMap<>();
    private final Map<Integer, MarketStatus> statuses = new TreeMap<>();
    private Optional<AccountLimits> limits = Optional.empty();
    private long dayStartEquity;
    private long messagesToday;
    private long fillsToday;

    /// @param startingCash the first one's currency is the home currency
    AccountRecord(Instruments instruments, List<Money> startingCash) {
        this.instruments = instruments;
        this.home = startingCash.getFirst().currency();
        this.startingCash = startingCash.stream()
                .filter(money -> money.currency().equals(home))
                .mapToLong(Money::units)
                .sum();
        dayStartEquity = this.startingCash;
    }

    void apply(OrderEvent event) {
        if (event instanceof OrderEvent.Submitted || event instanceof OrderEvent.ReplaceRequested) messagesToday++;
    }

    /// A fill that was not counted before.
    void onFill() {
        fillsToday++;
    }

    void apply(KernelNote.AccountLimitsChanged changed) {
        limits = Optional.of(changed.limits());
        proposals.clear();
    }

    void apply(KernelNote.AccountLimitsProposed proposed) {
        proposals.clear();
        proposals.put(proposed.proposal(), proposed);
    }

    void apply(KernelNote.MarketStatusChanged changed) {
        statuses.put(changed.instrument(), changed.status());
    }

    void apply(KernelNote.DayStarted day, Ledger ledger) {
        dayStartEquity = equity(ledger, day.lasts());
        messagesToday = 0;
        fillsToday = 0;
    }

    /// Cash and positions in the home currency. A position without a price or a rate counts at what it cost, which is
    /// to say neither as a gain nor as a loss.
    ///
    /// @param lasts last price of each instrument, price units, by index; 0 if there was none
    long equity(Ledger ledger, List<Long> lasts) {
        var values = new HomeValue(instruments, home);
        long equity = startingCash;
        for (Instrument instrument : instruments.all()) {
            int i = instrument.index();
            int by = values.rateInstrument(i);
            long rate = by < 0 ? 0 : lasts.get(by);
            long worth = values.of(i, ledger.netQuantity(i), lasts.get(i), rate);
            long booked = ledger.realised(i) - ledger.fees(i);
            long gain = values.ofMoney(i, worth == HomeValue.UNKNOWN ? booked : booked - ledger.cost(i), rate);
            if (worth != HomeValue.UNKNOWN) equity += worth;
            if (gain != HomeValue.UNKNOWN) equity += gain;
        }
        return equity;
    }

    /// Notes that bring back, applied to an empty record, all but the day's figures.
    List<KernelNote> notes(long at) {
        List<KernelNote> notes = new ArrayList<>();
        limits.ifPresent(known -> notes.add(new KernelNote.AccountLimitsChanged(at, known)));
        notes.addAll(proposals.values());
        statuses.forEach((instrument, status) -> notes.add(new KernelNote.MarketStatusChanged(at, instrument, status)));
        return notes;
    }

    void restore(long equityAtDayStart, long messages, long fills) {
        dayStartEquity = equityAtDayStart;
        messagesToday = messages;
        fillsToday = fills;
    }

    Currency home() {
        return home;
    }

    long startingCash() {
        return startingCash;
    }

    Optional<AccountLimits> limits() {
        return limits;
    }

    List<KernelNote.AccountLimitsProposed> proposals() {
        return new ArrayList<>(proposals.values());
    }

    MarketStatus status(int instrument) {
        return statuses.getOrDefault(instrument, MarketStatus.OPEN);
    }

    long dayStartEquity() {
        return dayStartEquity;
    }

    long messagesToday() {
        return messagesToday;
    }

    long fillsToday() {
        return fillsToday;
    }
}
