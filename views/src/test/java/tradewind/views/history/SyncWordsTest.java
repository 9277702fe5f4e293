package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.store.Conflict;
import tradewind.engine.history.store.Slot;
import tradewind.engine.history.store.SyncOutlook.Change;
import tradewind.views.texts.Language;

class SyncWordsTest {
    private static final Slot SLOT =
            new Slot(new Series(DataType.TRADES, "Bitstamp", "BTC/USD", BarSpan.NONE), LocalDate.of(2013, 11, 25));

    @AfterEach
    void english() {
        Language.speak(Language.ENGLISH);
    }

    @Test
    void namesWhatHasComeAndWhatHasGone() {
        String slot = "BTC/USD@Bitstamp · trades · 25 Nov 2013: ";
        assertEquals(
                List.of(
                        slot + "10 rows in 2 parts more",
                        slot + "1 row in 1 part gone",
                        slot + "3 rows in 1 part more, 20 rows in 2 parts gone"),
                List.of(
                        SyncWords.line(new Change(SLOT, 2, 10, 0, 0)),
                        SyncWords.line(new Change(SLOT, 0, 0, 1, 1)),
                        SyncWords.line(new Change(SLOT, 1, 3, 2, 20))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH | BTC/USD@Bitstamp · trades · 25 Nov 2013: 3 rows in 1 part here, nothing there; both changed \
                    since the two last agreed
                    GERMAN | BTC/USD@Bitstamp · Abschlüsse · 25. Nov. 2013: 3 Zeilen in 1 Teil hier, nichts dort; beidseits \
                    geändert seit der letzten Einigung
                    JAPANESE | BTC/USD@Bitstamp · 約定 · 2013/11/25: こちら 3 行（1 パート）、相手側 なし。前回の一致以降、両側で変更
                    CHINESE | BTC/USD@Bitstamp · 成交 · 2013/11/25：本地 3 行（1 个分片），对方 无；自上次一致以来两边均有改动
                    """)
    void aConflictIsNamedInTheLanguageSpoken(Language language, String line) {
        Language.speak(language);
        assertEquals(line, SyncWords.line(new Conflict(SLOT, 1, 3, 0, 0)));
    }

    @Test
    void barsAreNamedWithTheirLength() {
        Slot bars =
                new Slot(new Series(DataType.BARS, "Bitstamp", "BTC/USD", BarSpan.of("1m")), LocalDate.of(2013, 11, 1));
        assertEquals(
                "BTC/USD@Bitstamp · bars 1m · 1 Nov 2013: 5 rows in 1 part more",
                SyncWords.line(new Change(bars, 1, 5, 0, 0)));
    }
}
