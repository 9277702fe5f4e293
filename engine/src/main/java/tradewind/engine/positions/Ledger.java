package tradewind.engine.positions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.engine.market.Currency;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;

/// One account: net position, cost, realised P&L and fees by instrument, and cash by currency. A fold over fills.
///
/// Average cost. A fill that reduces a position takes its share of the cost, rounded half to even in the currency's
/// last decimal, and realises the difference; one that turns it closes the old position first and opens the rest at
/// its price. Nothing is lost to rounding: cash = starting cash − cost of what is held + realised P&L − fees,
/// always.
///
/// Not thread-safe: the kernel has one, the desk another, and both get the same fills. Allocates nothing per fill.
public final class Ledger {
    private final Instruments instruments;
    private final long[] net;
    private final long[] cost;
    private final long[] realised;
    private final long[] fees;
    private final int[] quoteIndex;
    private final int[] baseIndex;
    private final Currency[] currencies;
    private final long[] cash;

    /// @param startingCash what the account begins with; a currency not named starts at zero
    public Ledger(Instruments instruments, Collection<Money> startingCash) {
        this.instruments = instruments;
        int count = instruments.size();
        net = new long[count];
        cost = new long[count];
        realised = new long[count];
        fees = new long[count];
        quoteIndex = new int[count];
        baseIndex = new int[count];
        Map<Currency, Money> start = new LinkedHashMap<>();
        for (Money money : startingCash) start.merge(money.currency(), money, Money::plus);
        for (Instrument instrument : instruments.all()) {
            start.putIfAbsent(instrument.quote(), instrument.quote().zero());
            start.putIfAbsent(instrument.base(), instrument.base().zero());
        }
        currencies = start.keySet().toArray(Currency[]::new);
        cash = start.values().stream().mapToLong(Money::units).toArray();
        for (Instrument instrument : instruments.all()) {
            quoteIndex[instrument.index()] = indexOf(instrument.quote());
            baseIndex[instrument.index()] = indexOf(instrument.base());
            if (instrument.base().scale() < instrument.quantityScale())
                throw new IllegalArgumentException(
                        "money of " + instrument.base() + " is coarser than the quantity of " + instrument.id());
        }
    }

    private int indexOf(Currency currency) {
        for (int i = 0; i < currencies.length; i++) if (currencies[i].equals(currency)) return i;
        throw new IllegalArgumentException("no such currency in this account: " + currency);
    }

    /// Books one fill.
    ///
    /// @param sign 1 bought, -1 sold
    /// @param quantity filled, in quantity units, above zero
    /// @param price in price units
    /// @param fee in quote-currency units; a rebate is below zero
    /// @return what the fill realised before its fee, in quote-currency units; zero if it opened or added
    /// @throws ArithmeticException if a sum does not fit; nothing is booked then
    public long fill(int index, int sign, long quantity, long price, long fee) {
        Instrument instrument = instruments.get(index);
        long held = net[index];
        long signed = sign * quantity;
        long newNet = Math.addExact(held, signed);
        long worth = Math.multiplyExact(instrument.notional(price, quantity), sign);
        long gain;
        long newCost;
        if (held == 0 || (held > 0) == (signed > 0)) {
            gain = 0;
            newCost = Math.addExact(cost[index], worth);
        } else if (quantity <= Math.abs(held)) {
            long share = FixedPoint.multiplyDivide(cost[index], quantity, Math.abs(held));
            gain = Math.negateExact(Math.addExact(worth, share));
            newCost = Math.subtractExact(cost[index], share);
        } else {
            long closing = sign * instrument.notional(price, Math.abs(held));
            gain = Math.negateExact(Math.addExact(closing, cost[index]));
            newCost = Math.subtractExact(worth, closing);
        }
        long newRealised = Math.addExact(realised[index], gain);
        long newFees = Math.addExact(fees[index], fee);
        int quote = quoteIndex[index];
        int base = baseIndex[index];
        long newCash = Math.subtractExact(Math.subtractExact(cash[quote], worth), fee);
        long delivered = FixedPoint.multiply(signed, instrument.quantityScale(), 1, 0, currencies[base].scale());
        long newBase = Math.addExact(cash[base], delivered);

        net[index] = newNet;
        cost[index] = newCost;
        realised[index] = newRealised;
        fees[index] = newFees;
        cash[base] = newBase;
        cash[quote] = newCash;
        return gain;
    }

    /// Position in quantity units: above zero long, below zero short.
    public long netQuantity(int index) {
        return net[index];
    }

    /// What the position cost, in quote-currency units; below zero for a short.
    public long cost(int index) {
        return cost[index];
    }

    /// Realised P&L before fees, in quote-currency units.
    public long realised(int index) {
        return realised[index];
    }

    /// Fees paid, in quote-currency units.
    public long fees(int index) {
        return fees[index];
    }

    /// What closing at `mark` would realise before fees, in quote-currency units.
    ///
    /// @param mark in price units
    public long openProfit(int index, long mark) {
        if (net[index] == 0) return 0;
        return Math.subtractExact(instruments.get(index).notional(mark, net[index]), cost[index]);
    }

    public Iterable<Currency> currencies() {
        return List.of(currencies);
    }

    /// What is held of a currency.
    ///
    /// @throws IllegalArgumentException if the account does not know the currency
    public Money cash(Currency currency) {
        return currency.money(cash[indexOf(currency)]);
    }

    /// Puts back what was saved of one instrument.
    public void restorePosition(int index, long netQuantity, long costUnits, long realisedUnits, long feeUnits) {
        net[index] = netQuantity;
        cost[index] = costUnits;
        realised[index] = realisedUnits;
        fees[index] = feeUnits;
    }

    /// Puts back what was saved of one currency.
    public void restoreCash(Money money) {
        cash[indexOf(money.currency())] = money.units();
    }
}
