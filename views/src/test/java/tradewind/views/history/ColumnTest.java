package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.query.QueryResult;

class ColumnTest {
    private static List<String> texts(@Nullable Object... values) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object value : values) rows.add(Collections.singletonList(value));
        Column column = Column.of(new QueryResult.Rows(1, List.of("x"), List.of("DOUBLE"), rows, false, List.of()), 0);
        return Arrays.stream(values).map(column::text).toList();
    }

    @Test
    void thePointsOfAColumnStandBelowEachOther() {
        assertEquals(List.of("806.50", "801.00", "-0.25", ""), texts(806.5, 801.0, -0.25, null));
        assertEquals(List.of("1.50", "2.25"), texts(new BigDecimal("1.5"), new BigDecimal("2.25")));
    }

    @Test
    void whatHasNoDecimalsOrIsNoNumberStaysAsItIs() {
        assertEquals(List.of("12", "7"), texts(12L, 7L));
        assertEquals(List.of("NaN", "1.5"), texts(Double.NaN, 1.5));
        assertEquals(List.of("BTC/USD"), texts("BTC/USD"));
    }

    @Test
    void aLongTailOfArithmeticIsNotFilledUpAndNothingIsRounded() {
        assertEquals(List.of("0.1", "0.3333333333333333"), texts(0.1, 1 / 3.0));
    }

    @Test
    void aLargeNumberIsWrittenOutWhereOthersHaveDecimals() {
        assertEquals(List.of("12000000.0", "0.5"), texts(1.2e7, 0.5));
    }
}
