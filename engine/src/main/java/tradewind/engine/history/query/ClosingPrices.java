package tradewind.engine.history.query;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tradewind.engine.history.lake.BarSpan;

/// The question for closing prices of several symbols: of imported bars where there are some of that span,
/// else of bars made from trades.
public final class ClosingPrices {
    private static final int MOST = 500_000;

    private ClosingPrices() {}

    /// Columns: symbol, venue, milliseconds since 1970 at which the bar starts, close; by time.
    ///
    /// @param symbols as the lake calls them
    public static QueryRequest of(List<String> symbols, BarSpan span) {
        String wanted = symbols.stream().map(ClosingPrices::text).collect(Collectors.joining(", "));
        String imported = "FROM bars WHERE span = " + text(span.toString()) + " AND symbol IN (" + wanted + ")";
        String sql = "SELECT symbol, venue, epoch_ms(\"time\"::TIMESTAMP) AS millis, close::DOUBLE AS close " + imported
                + " UNION ALL SELECT symbol, venue, epoch_ms(\"time\"::TIMESTAMP), close::DOUBLE FROM bars("
                + text(span.toString()) + ") WHERE symbol IN (" + wanted + ") AND symbol NOT IN (SELECT symbol "
                + imported + ") ORDER BY millis, symbol";
        return new QueryRequest(sql, OptionalLong.empty(), MOST, 1024, 60);
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
