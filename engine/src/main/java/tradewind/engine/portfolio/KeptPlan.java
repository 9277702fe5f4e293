package tradewind.engine.portfolio;

import java.util.List;
import java.util.Optional;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.quant.optimise.Covariance;

/// What has to outlive the application of a [RebalanceRun]: the plan, how its lines are worked, which of them the
/// trader had released. How much was sent and filled is the journal's to say: every order of a plan bears the
/// plan's [#source], so that it is found there whatever was noted here.
///
/// @param number     of the plan, above zero; no two plans of a journal whose orders it holds have the same
/// @param madeAt     epoch nanoseconds of the session's clock
/// @param covariance per year, in the order of the plan's lines
/// @param lines      in the order of [TradeList#trades]
/// @param witness    the newest order in the journal when this was noted: a journal without it is another one, or an
///     older copy
public record KeptPlan(
        long number, long madeAt, TradeList plan, Covariance covariance, List<Line> lines, Optional<OrderId> witness) {
    private static final String NAME = "Portfolio ";

    /// One line.
    ///
    /// @param released the trader has let it go at some time
    /// @param orders   those it was told of; there may be more in the journal, never fewer
    public record Line(Algo algo, boolean released, List<OrderId> orders) {
        public Line {
            orders = List.copyOf(orders);
        }
    }

    public KeptPlan {
        if (number < 1) throw new IllegalArgumentException("a plan's number must be above zero: " + number);
        lines = List.copyOf(lines);
        if (lines.size() != plan.trades().size())
            throw new IllegalArgumentException(
                    "a plan of " + plan.trades().size() + " trades, " + lines.size() + " lines noted");
    }

    /// What its orders bear in the journal and in the blotter.
    public OrderSource source() {
        return source(number);
    }

    static OrderSource source(long number) {
        return new OrderSource(OrderSource.Kind.MANUAL, NAME + number);
    }

    /// The number of the plan an order is of; 0 if it is of none.
    public static long number(OrderSource source) {
        String name = source.name();
        if (source.kind() != OrderSource.Kind.MANUAL || !name.startsWith(NAME)) return 0;
        String digits = name.substring(NAME.length());
        return digits.matches("[1-9]\\d{0,17}") ? Long.parseLong(digits) : 0;
    }
}
