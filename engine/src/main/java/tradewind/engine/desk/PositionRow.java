package tradewind.engine.desk;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.market.Price;

/// One position as a table shows it. Mark and open P&L follow the quote: see [#openProfit].
///
/// @param netQuantity quantity units, above zero long, below zero short
/// @param cost what it cost, below zero for a short
/// @param realised P&L realised since the session began, before fees
/// @param fees paid since the session began
public record PositionRow(Instrument instrument, long netQuantity, Money cost, Money realised, Money fees) {
    /// Average cost of one unit; empty when flat.
    public Optional<Price> averagePrice() {
        if (netQuantity == 0) return Optional.empty();
        return Optional.of(instrument.averagePrice(Math.abs(cost.units()), Math.abs(netQuantity)));
    }

    /// The price on the tick, nearest to the average, at which closing loses nothing before fees: of a long at or above
    /// it, of a short at or below. Empty when flat.
    public Optional<Price> breakEven() {
        if (netQuantity == 0) return Optional.empty();
        long tick = instrument.tick();
        int sign = Long.signum(netQuantity);
        long average = averagePrice().orElseThrow().units();
        // on the tick behind the average, which itself is rounded, perhaps to the side that loses
        long price = sign * Math.floorDiv(sign * average, tick) * tick;
        while (openProfit(price).units() < 0) price += sign * tick;
        return Optional.of(instrument.price(price));
    }

    /// What closing at `mark` would realise before fees.
    ///
    /// @param mark price units
    public Money openProfit(long mark) {
        long worth = instrument.notional(mark, netQuantity);
        return new Money(Math.subtractExact(worth, cost.units()), cost.currency());
    }

    /// What closing a part of it at a price would realise before fees, from the average cost; empty when flat.
    ///
    /// @param price price units
    /// @param quantity quantity units, not more than there are
    public Optional<Money> profitAt(long price, long quantity) {
        return averagePrice().map(average -> {
            long gain = instrument.notional(price - average.units(), quantity);
            return instrument.quote().money(netQuantity > 0 ? gain : -gain);
        });
    }

    public boolean flat() {
        return netQuantity == 0;
    }
}
