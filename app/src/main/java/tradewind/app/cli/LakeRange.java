package tradewind.app.cli;

import java.util.List;

/// A stretch of the trader's own lake.
///
/// @param venue of the symbols that do not name their own, as in `BTC/USD@Kraken`; empty if it is plain
/// @param symbols at least one; the first is the one the window begins with
/// @param from epoch nanoseconds, the first that counts
/// @param to epoch nanoseconds, the first that does not count
public record LakeRange(String venue, List<String> symbols, long from, long to) {
    public LakeRange {
        symbols = List.copyOf(symbols);
        if (symbols.isEmpty()) throw new IllegalArgumentException("a stretch of the lake has a symbol");
    }
}
