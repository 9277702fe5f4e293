package tradewind.engine.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.positions.Ledger;

/// Everything a screen shows of one session, folded from the same events that are journaled.
///
/// The `on…` methods are for the one thread that carries events here; all others may be called from any thread.
public final class Desk {
    private final Instruments instruments;
    private final Currency home;
    private final Ledger ledger;
    private final QuoteBoard quotes;
    private final BarBoard bars;
    private final DepthBoard depth;
    private final Rows<OrderRow> orders = new Rows<>();
    private final Rows<FillRow> fills = new Rows<>();
    private final Rows<PositionRow> positions = new Rows<>();
    private final Rows<BalanceRow> balances = new Rows<>();
    private final Rows<LogRow> log = new Rows<>();
    private final Map<OrderId, Integer> orderIndex = new HashMap<>();
    private final Map<Currency, Integer> balanceIndex = new HashMap<>();
    private final QuoteRow markQuote = new QuoteRow();
    private long dayStartEquity;

    /// @param home currency of the account line
    /// @param startingCash what the account begins with
    public Desk(
            Instruments instruments, Currency home, Collection<Money> startingCash, QuoteBoard quotes, BarBoard bars) {
        this.instruments = instruments;
        this.home = home;
        this.ledger = new Ledger(instruments, startingCash);
        this.quotes = quotes;
        this.bars = bars;
        depth = new DepthBoard(instruments.size());
        for (Instrument instrument : instruments.all()) positions.add(positionOf(instrument));
        for (Currency currency : ledger.currencies()) {
            Money start = ledger.cash(currency);
            balanceIndex.put(currency, balances.add(new BalanceRow(start, start)));
        }
        dayStartEquity = ledger.cash(home).units();
    }

    /// Currency of the account line.
    public Currency home() {
        return home;
    }

    public QuoteBoard quotes() {
        return quotes;
    }

    public BarBoard bars() {
        return bars;
    }

    /// The order books, where the feed brings any.
    public DepthBoard depth() {
        return depth;
    }

    /// The newest trades of the market, for time and sales.
    public TradeBoard trades() {
        return bars.trades();
    }

    public Rows<OrderRow> orders() {
        return orders;
    }

    public Rows<FillRow> fills() {
        return fills;
    }

    /// One row per instrument of the session, in the order of [Instruments]; flat ones included.
    public Rows<PositionRow> positions() {
        return positions;
    }

    public Rows<BalanceRow> balances() {
        return balances;
    }

    public Rows<LogRow> log() {
        return log;
    }

    /// Folds an order event.
    public synchronized void onOrderEvent(OrderEvent event) {
        Integer known = orderIndex.get(event.order());
        if (known == null) {
            OrderState state = OrderState.first(event);
            orderIndex.put(
                    event.order(),
                    orders.add(placed(new OrderRow(state, event.at(), 0, 0, state.venueOrderId(), why(event)))));
            return;
        }
        OrderRow row = orders.get(known);
        OrderState next = row.state().apply(event);
        orders.set(known, placed(after(row, next, event)));
        if (next.order().handling().contingency().role() == Contingency.Role.PARENT) placeChildren(next);
        switch (event) {
            case OrderEvent.Filled fill -> book(row.order(), row.order().side().sign(), fill);
            case OrderEvent.TradeCanceled bust ->
                book(row.order(), -row.order().side().sign(), reversed(bust.trade(), bust.at()));
            case OrderEvent.TradeCorrected correct -> {
                book(row.order(), -row.order().side().sign(), reversed(correct.trade(), correct.at()));
                book(row.order(), row.order().side().sign(), correct.corrected());
            }
            default -> {}
        }
    }

    /// A held order of a list waits until its parent lets it go.
    private OrderRow placed(OrderRow row) {
        Contingency link = row.order().handling().contingency();
        if (row.status() != OrdStatus.HELD || !link.waitsForParent()) return row;
        Integer parent = orderIndex.get(new OrderId(link.list()));
        return parent != null && link.released(orders.get(parent).state()) ? row : row.waiting();
    }

    /// The orders of a list follow its first one without a gap.
    private void placeChildren(OrderState parent) {
        long list = parent.order().handling().contingency().list();
        for (long id = list + 1; ; id++) {
            Integer child = orderIndex.get(new OrderId(id));
            if (child == null) return;
            OrderRow row = orders.get(child);
            if (row.order().handling().contingency().list() != list) return;
            OrderRow now = placed(row.now(row.state(), row.text()));
            if (now.place() != row.place()) orders.set(child, now);
        }
    }

    /// A trade that was taken back stands in the list of fills as one more line, with its fee given back.
    private static OrderEvent.Filled reversed(OrderEvent.Filled trade, long at) {
        Money fee = trade.fee();
        return new OrderEvent.Filled(
                trade.order(),
                at,
                FillRow.reversalOf(trade.execId()),
                trade.lastQty(),
                trade.lastPx(),
                fee.currency().money(Math.negateExact(fee.units())),
                trade.liquidity());
    }

    private static String why(OrderEvent first) {
        return switch (first) {
            case OrderEvent.Denied denied -> denied.denial().toString();
            case OrderEvent.Held held -> held.text();
            case OrderEvent.Adopted _ -> "entered elsewhere, found at the venue";
            default -> "";
        };
    }

    private static OrderRow after(OrderRow row, OrderState next, OrderEvent event) {
        return switch (event) {
            case OrderEvent.Accepted accepted -> row.accepted(next, accepted.venueOrderId());
            case OrderEvent.Filled fill -> row.filled(next, fill);
            case OrderEvent.Rejected rejected -> row.now(next, rejected.text());
            case OrderEvent.Canceled canceled -> {
                // what is held here nobody else can end
                OrderRow ended = row.now(next, canceled.text());
                yield row.status() == OrdStatus.HELD ? ended.endAsked(true) : ended;
            }
            case OrderEvent.CancelRejected rejected ->
                row.now(next, rejected.text()).endAsked(false);
            case OrderEvent.ReplaceRejected rejected -> row.now(next, rejected.text());
            case OrderEvent.Unresolved unresolved -> row.now(next, unresolved.text());
            case OrderEvent.CancelRequested _ -> row.now(next, "may still fill").endAsked(true);
            case OrderEvent.ReplaceRequested _ -> row.now(next, "old order still live");
            case OrderEvent.Replaced _ -> row.now(next, "");
            case OrderEvent.TradeCanceled bust ->
                row.now(next, "trade " + bust.trade().execId() + " was taken back by the venue");
            case OrderEvent.TradeCorrected correct ->
                row.now(next, "trade " + correct.trade().execId() + " was changed by the venue");
            case OrderEvent.Restated restated -> row.now(next, restated.text());
            case OrderEvent.Activated _ -> row.now(next, "");
            case OrderEvent.Submitted _,
                    OrderEvent.Denied _,
                    OrderEvent.Held _,
                    OrderEvent.Adopted _,
                    OrderEvent.Triggered _,
                    OrderEvent.Expired _ -> row.now(next, row.text());
        };
    }

    private void book(Order order, int sign, OrderEvent.Filled fill) {
        Instrument instrument = order.instrument();
        if (!fill.fee().currency().equals(instrument.quote()))
            throw new IllegalStateException("a fee in another currency than " + instrument.quote() + ": " + fill);
        long gain = ledger.fill(
                instrument.index(),
                sign,
                fill.lastQty().units(),
                fill.lastPx().units(),
                fill.fee().units());
        fills.add(new FillRow(order, fill, instrument.quote().money(gain)));
        positions.set(instrument.index(), positionOf(instrument));
        updateBalance(instrument.quote());
        updateBalance(instrument.base());
    }

    /// The trader took the venue's position for the truth.
    ///
    /// @param booking books the difference into the ledger it is given
    public synchronized void onPositionAccepted(int instrument, Consumer<Ledger> booking) {
        booking.accept(ledger);
        Instrument changed = instruments.get(instrument);
        positions.set(instrument, positionOf(changed));
        updateBalance(changed.quote());
        updateBalance(changed.base());
    }

    private void updateBalance(Currency currency) {
        Integer index = balanceIndex.get(currency);
        if (index == null) throw new IllegalStateException("no balance of " + currency);
        balances.set(
                index, new BalanceRow(ledger.cash(currency), balances.get(index).start()));
    }

    private PositionRow positionOf(Instrument instrument) {
        int i = instrument.index();
        Currency quote = instrument.quote();
        return new PositionRow(
                instrument,
                ledger.netQuantity(i),
                quote.money(ledger.cost(i)),
                quote.money(ledger.realised(i)),
                quote.money(ledger.fees(i)));
    }

    /// A position with every fill in it of the orders whose rows were seen before the call. The table of the positions
    /// alone can be one step behind that of the orders.
    public synchronized PositionRow position(Instrument instrument) {
        return positions.get(instrument.index());
    }

    /// The row of an order.
    public synchronized Optional<OrderRow> find(OrderId id) {
        return Optional.ofNullable(orderIndex.get(id)).map(orders::get);
    }

    /// Begins with what there was instead of with nothing: before the first event. Orders keep their rows, with the
    /// time of their last event for that of their entry; fills have none, they are in the sums.
    ///
    /// @param past of orders, by id
    /// @param account what the fills so far came to
    public synchronized void restore(Collection<OrderState> past, Ledger account) {
        for (OrderState state : past)
            orderIndex.put(
                    state.order().id(), orders.add(new OrderRow(state, state.at(), 0, 0, state.venueOrderId(), "")));
        for (Instrument instrument : instruments.all()) {
            int i = instrument.index();
            ledger.restorePosition(i, account.netQuantity(i), account.cost(i), account.realised(i), account.fees(i));
            positions.set(i, positionOf(instrument));
        }
        for (Currency currency : account.currencies()) {
            ledger.restoreCash(account.cash(currency));
            updateBalance(currency);
        }
    }

    /// The day began before what was restored: its profit counts from what was held then.
    ///
    /// @param lasts as in [#onDayStart]
    /// @param netQuantities position in each instrument then, quantity units, by index
    /// @param cash held then
    public synchronized void restoreDay(List<Long> lasts, List<Long> netQuantities, List<Money> cash) {
        long equity = 0;
        for (Money money : cash) if (money.currency().equals(home)) equity = Math.addExact(equity, money.units());
        for (Instrument instrument : instruments.all()) {
            int i = instrument.index();
            if (!instrument.quote().equals(home) || lasts.get(i) == 0) continue;
            equity = Math.addExact(equity, instrument.notional(lasts.get(i), netQuantities.get(i)));
        }
        dayStartEquity = equity;
    }

    /// A day began: its profit counts from what is held now, at these prices.
    ///
    /// @param lasts last price of each instrument, price units, by index; 0 if there was none
    public synchronized void onDayStart(List<Long> lasts) {
        long equity = ledger.cash(home).units();
        for (Instrument instrument : instruments.all()) {
            int i = instrument.index();
            if (!instrument.quote().equals(home) || lasts.get(i) == 0) continue;
            equity = Math.addExact(equity, instrument.notional(lasts.get(i), ledger.netQuantity(i)));
        }
        dayStartEquity = equity;
    }

    /// Adds a line to the log. Any thread.
    public void onLog(LogRow row) {
        log.add(row);
    }

    /// The account at the last prices. Instruments quoted in another currency than the home one are left out until
    /// the desk knows a rate for them.
    public synchronized AccountRow account() {
        long equity = ledger.cash(home).units();
        long open = 0;
        long realised = 0;
        long fees = 0;
        long exposure = 0;
        for (Instrument instrument : instruments.all()) {
            int i = instrument.index();
            quotes.read(i, markQuote);
            if (!instrument.quote().equals(home)) continue;
            realised = Math.addExact(realised, ledger.realised(i));
            fees = Math.addExact(fees, ledger.fees(i));
            if (!markQuote.hasLast() || ledger.netQuantity(i) == 0) continue;
            long worth = instrument.notional(markQuote.last(), ledger.netQuantity(i));
            equity = Math.addExact(equity, worth);
            exposure = Math.addExact(exposure, Math.abs(worth));
            open = Math.addExact(open, ledger.openProfit(i, markQuote.last()));
        }
        return new AccountRow(
                home.money(equity),
                home.money(equity - dayStartEquity),
                home.money(open),
                home.money(realised),
                home.money(fees),
                home.money(exposure));
    }
}
