package tradewind.views.blotter;

import java.util.List;
import java.util.Set;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// The room of averages: on no tick, they have all decimals of their instrument, also where its prices are fractions.
final class AverageRoom {
    private static final Set<String> AVERAGES = Set.of("Avg fill", "Average cost");
    /// Of a figure, in pixels of the usual size.
    private static final double DIGIT = 7.3;
    /// Such as `110.`, and what is left and right of it.
    private static final double WHOLE = 4 * DIGIT + 14;

    private AverageRoom() {}

    /// The columns, those of averages as wide as the most decimals need.
    static <R> List<Column<R>> in(Instruments instruments, List<Column<R>> columns) {
        int decimals = instruments.all().stream()
                .mapToInt(Instrument::priceScale)
                .max()
                .orElse(0);
        double wide = Math.ceil(WHOLE + decimals * DIGIT);
        return columns.stream()
                .map(each -> AVERAGES.contains(each.name()) ? each.atLeast(wide) : each)
                .toList();
    }
}
