package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tradewind.views.controls.TextSize;
import tradewind.views.texts.Language;
import tradewind.views.workspace.layout.Layout;

class StandardLayoutsTest {
    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    @Test
    void areKeptUnderOneNameInEveryLanguageAndShownByATitle() {
        Language.speak(Language.GERMAN);
        List<String> names = StandardLayouts.of(1_600, 1_000, TextSize.NORMAL).stream()
                .map(Layout::name)
                .toList();
        assertEquals(List.of("Trade", "Research"), names);
        assertEquals(
                List.of("Handel", "Analyse"),
                names.stream().map(StandardLayouts::title).toList());
    }

    @Test
    void aVeryTallScreenHasRoomForTheNotices() {
        assertFalse(StandardLayouts.of(1_600, 1_000, TextSize.NORMAL)
                .getFirst()
                .toString()
                .contains("notices"));
        assertTrue(StandardLayouts.of(3_840, 2_160, TextSize.LARGER)
                .getFirst()
                .toString()
                .contains("notices"));
    }

    @Test
    void aSmallWindowOnAVeryLargeScreenHasTheSmallLayoutWithRoomForLargeWords() {
        String small =
                StandardLayouts.of(1_280, 800, TextSize.LARGER).getFirst().toString();
        assertFalse(small.contains("notices"));
        assertTrue(small.contains("396"), small);
        assertFalse(StandardLayouts.of(1_280, 800, TextSize.NORMAL)
                .getFirst()
                .toString()
                .contains("396"));
    }

    @Test
    void alertsStandBesideOrderSafety() {
        assertTrue(StandardLayouts.of(1_280, 800, TextSize.NORMAL)
                .getFirst()
                .stackOf("safety")
                .orElseThrow()
                .holds("alerts"));
    }

    @Test
    void aLadderStandsBesideTheChartWhereTheChartStaysWide() {
        assertFalse(StandardLayouts.of(1_280, 800, TextSize.NORMAL).toString().contains("ladder"));
        assertFalse(StandardLayouts.of(1_440, 900, TextSize.NORMAL).toString().contains("ladder"));
        assertTrue(StandardLayouts.of(1_600, 1_000, TextSize.NORMAL)
                .getFirst()
                .toString()
                .contains("ladder"));
        assertTrue(StandardLayouts.of(3_840, 2_160, TextSize.LARGER)
                .getFirst()
                .toString()
                .contains("ladder"));
    }

    @Test
    void aLayoutOfTheTradersOwnIsShownByItsName() {
        Language.speak(Language.JAPANESE);
        assertEquals("Open drive", StandardLayouts.title("Open drive"));
    }
}
