package tradewind.engine.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.query.TradeColumns;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// Makes a tape of trades in the lake.
final class LakeTape {
    private LakeTape() {}

    static Optional<TradeTape> read(Lake lake, Series series, Instrument instrument, long from, long to)
            throws IOException {
        List<Part> parts = lake.head().of(series);
        String sources = parts.isEmpty() ? "" : source(parts);
        TradeTape.Builder tape = TradeTape.builder(instrument, "the lake, " + series.symbol() + sources);
        TradeColumns.read(lake, parts, from, to, (part, times, prices, quantities, rows) -> {
            for (int i = 0; i < rows; i++) add(tape, instrument, part, times[i], prices[i], quantities[i]);
        });
        return tape.size() == 0 ? Optional.empty() : Optional.of(tape.build());
    }

    private static String source(List<Part> parts) {
        List<String> all = parts.stream()
                .map(Part::lineage)
                .map(Lineage::source)
                .distinct()
                .toList();
        return " from " + all.getFirst() + (all.size() > 1 ? " and " + (all.size() - 1) + " more" : "");
    }

    private static void add(
            TradeTape.Builder tape, Instrument instrument, Part part, long time, long price, long quantity) {
        Optional<Long> exactPrice = exact(price, part.priceScale(), instrument.priceScale());
        Optional<Long> exactQuantity = exact(quantity, part.quantityScale(), instrument.quantityScale());
        if (exactPrice.isPresent() && exactQuantity.isPresent()) {
            tape.add(time, exactPrice.get(), exactQuantity.get());
            return;
        }
        String text = time + "," + FixedPoint.format(price, part.priceScale()) + ","
                + FixedPoint.format(quantity, part.quantityScale());
        tape.quarantine(tape.size() + 1, text, "it has more decimals than " + instrument.symbol());
    }

    /// Empty if the units cannot be said at the other scale without rounding.
    private static Optional<Long> exact(long units, int from, int to) {
        if (to >= from) return Optional.of(Math.multiplyExact(units, FixedPoint.power(to - from)));
        long factor = FixedPoint.power(from - to);
        return units % factor == 0 ? Optional.of(units / factor) : Optional.empty();
    }
}
