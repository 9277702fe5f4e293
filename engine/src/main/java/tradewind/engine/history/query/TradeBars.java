package tradewind.engine.history.query;

import java.io.IOException;
import java.util.List;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Part;

/// Bars from the trades of one series in one pass: they lie in the order of time, so a bar is finished when the next
/// one begins, and there is nothing to hash and nothing to sort.
public final class TradeBars {
    private TradeBars() {}

    /// Folds the parts of one series.
    ///
    /// @param parts of one series of trades, in the order of time, as a snapshot gives them
    /// @throws IOException if a part cannot be read
    /// @throws ArithmeticException if a volume does not fit
    public static BarColumns of(Lake lake, List<Part> parts, BarSpan span) throws IOException {
        int priceScale = parts.stream().mapToInt(Part::priceScale).max().orElse(0);
        int quantityScale = parts.stream().mapToInt(Part::quantityScale).max().orElse(0);
        BarColumns.Builder bars = new BarColumns.Builder(span, priceScale, quantityScale);
        TradeColumns.read(lake, parts, Long.MIN_VALUE, Long.MAX_VALUE, (part, times, prices, quantities, rows) -> {
            bars.scales(part.priceScale(), part.quantityScale());
            bars.add(times, prices, quantities, rows);
        });
        return bars.build();
    }
}
