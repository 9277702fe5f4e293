package tradewind.engine.portfolio;

import java.util.Comparator;
import java.util.List;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Side;

/// The trades that bring holdings to target weights as near as lots, costs and rules allow.
///
/// @param lines          one per instrument, traded or not, in the order given
/// @param equity         holdings and cash at the prices given
/// @param cashAfter      after trades and costs
/// @param turnover       Σ|trade| over equity
/// @param cost           of all trades
/// @param errorBefore    tracking error of the holdings against the target, per year
/// @param errorAfter     what remains of it: lots, least trades, costs and the cash buffer
public record TradeList(
        List<Line> lines,
        Money equity,
        Money cashAfter,
        double turnover,
        Money cost,
        double errorBefore,
        double errorAfter) {
    public TradeList {
        lines = List.copyOf(lines);
    }

    /// One instrument.
    ///
    /// @param held     quantity units now, below zero short
    /// @param trade    quantity units, above zero to buy, a multiple of the lot; 0 for no trade
    /// @param weight   of equity now
    /// @param target   wanted
    /// @param after    once the trade is done
    /// @param value    of the trade, zero or above
    /// @param cost     of the trade
    /// @param note     why it differs from what was wanted; empty if it does not by more than a lot
    public record Line(
            Instrument instrument,
            Price price,
            long held,
            long trade,
            double weight,
            double target,
            double after,
            Money value,
            Money cost,
            String note) {
        public boolean trades() {
            return trade != 0;
        }

        public Side side() {
            return trade < 0 ? Side.SELL : Side.BUY;
        }

        public Quantity quantity() {
            return instrument.quantity(Math.abs(trade));
        }
    }

    /// Those that trade: sales first, they bring the cash.
    public List<Line> trades() {
        return lines.stream()
                .filter(Line::trades)
                .sorted(Comparator.comparing(line -> line.side() == Side.BUY))
                .toList();
    }
}
