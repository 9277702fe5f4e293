package tradewind.views.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.query.QueryResult;

/// How the values of one column of an answer are written: numbers with as many decimals as the longest of them has, so
/// that the points stand below each other. Nothing is rounded; the file has the values as they came.
///
/// @param decimals to which a number is filled up; 0 leaves every value as it is
record Column(int decimals) {
    /// Longer tails come from arithmetic: filled up they would only be noise.
    private static final int MOST = 8;

    static Column of(QueryResult.Rows rows, int at) {
        int most = 0;
        for (List<?> row : rows.rows())
            most = Math.max(most, exact(row.get(at)).map(BigDecimal::scale).orElse(0));
        return new Column(most <= MOST ? most : 0);
    }

    String text(@Nullable Object value) {
        if (value == null) return "";
        if (decimals == 0) return ResultCsv.plain(value);
        return exact(value)
                .map(number ->
                        number.setScale(Math.max(decimals, number.scale())).toPlainString())
                .orElseGet(() -> ResultCsv.plain(value));
    }

    /// The shortest decimal that is the value, as it would be written; empty for what is no finite number.
    private static Optional<BigDecimal> exact(@Nullable Object value) {
        return switch (value) {
            case BigDecimal exact -> Optional.of(exact);
            case Double number when Double.isFinite(number) -> Optional.of(plain(number.toString()));
            case Float number when Float.isFinite(number) -> Optional.of(plain(number.toString()));
            case null, default -> Optional.empty();
        };
    }

    private static BigDecimal plain(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
