package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.market.BarInterval;

class TypedWordTest {
    private static TypedWord typed(String text) {
        TypedWord word = TypedWord.nothing(List.of(SampleDesk.BTC, SampleDesk.OTHER));
        for (char c : text.toCharArray()) if (word.takes(c)) word = word.plus(c);
        return word;
    }

    @ParameterizedTest
    @CsvSource({
        "15, '15 min, Enter'",
        "7, '7 min: no such interval'",
        "e, 'E: ETH/USD, Enter'",
        "btc/u, 'BTC/U: BTC/USD, Enter'",
        "x, 'X: no such symbol in this session'",
        "99999, '99999: no such symbol in this session'",
        "'', ''"
    })
    void saysWhatEnterWouldDo(String text, String says) {
        assertEquals(says, typed(text).says());
    }

    @Test
    void digitsAreAnIntervalAndLettersASymbol() {
        assertEquals(Optional.of(BarInterval.H1), typed("60").interval());
        assertEquals(Optional.empty(), typed("60").symbol());
        assertEquals(Optional.of(SampleDesk.OTHER), typed("eth").symbol());
        assertEquals("ET", typed("eth").back().text());
        assertEquals("", typed("").back().text());
    }

    @Test
    void signsThatZoomAreNotTakenForTheBeginningOfASymbol() {
        TypedWord nothing = typed("");
        assertFalse(nothing.takes('+') || nothing.takes('-') || nothing.takes(' ') || nothing.takes('='));
        assertTrue(typed("BTC").takes('-'));
        assertFalse(typed("ABCDEFGHIJKL").takes('M'));
    }
}
