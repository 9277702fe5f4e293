package tradewind.engine.kernel;

import java.util.List;
import tradewind.engine.market.Money;

/// What was held when the session's day began; so that the day's profit can still be told after a start in its middle.
///
/// @param at epoch nanoseconds, 0 if no day has begun since the session was first opened
/// @param lasts last price of each instrument then, price units, by index; 0 if there was none
/// @param netQuantities position in each, quantity units
/// @param cash held then
public record DayStart(long at, List<Long> lasts, List<Long> netQuantities, List<Money> cash) {
    static final DayStart NONE = new DayStart(0, List.of(), List.of(), List.of());
}
