package tradewind.engine.history.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.history.lake.DataType;

/// A row of corporate actions, news or votes as the lake keeps it; an amount of money is still exact, for its scale is
/// that of the whole file.
///
/// @param line in the file
/// @param text the row as it stood there
/// @param values as [DataType] orders them; in the place of the amount there is nothing yet
/// @param amount zero where there is none
record EventRow(long line, String text, List<Object> values, BigDecimal amount) {
    private static final long NANOS = 1_000_000_000L;

    long time() {
        return (Long) values.getFirst();
    }

    /// With its amount at a scale.
    List<Object> at(int scale) {
        if (amount.signum() == 0) return values;
        List<Object> whole = new ArrayList<>(values);
        whole.set(whole.size() - 1, amount.setScale(scale).unscaledValue().longValueExact());
        return whole;
    }

    /// For a person.
    List<String> words(DataType type) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            boolean missing = value.equals(DataType.NONE);
            words.add(
                    switch (type.layout().get(i).kind()) {
                        case TIME ->
                            Instant.ofEpochSecond(
                                            Math.floorDiv((Long) value, NANOS), Math.floorMod((Long) value, NANOS))
                                    .toString();
                        case PRICE -> amount.signum() == 0 ? "" : amount.toPlainString();
                        default -> missing ? "" : value.toString();
                    });
        }
        return words;
    }
}
