package tradewind.views.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.alerts.AlertBook;
import tradewind.views.blotter.TestDesk;
import tradewind.views.figures.TenYearNote;
import tradewind.views.keeping.NamedEntries;

class FractionAlertsTest {
    private final TestDesk desk = TenYearNote.desk();
    private final NamedEntries kept = NamedEntries.forgetful();
    private final AlertsViewModel model = new AlertsViewModel(
            desk.instruments(),
            desk.desk().quotes(),
            new AlertBook(desk.instruments(), desk.desk().quotes(), desk.desk().bars()),
            desk.clock(),
            kept,
            Runnable::run);

    @ParameterizedTest
    @ValueSource(strings = {"zn 110'165", "zn last above 110-165", "zn 110 16.5/32", "zn 110.515625 note"})
    void isTypedIntoThePaletteInFractionsAndKeptAsADecimal(String typed) {
        model.start(told -> {});
        model.typed(typed).orElseThrow().arm().run();
        assertEquals("110.515625", kept.all().values().iterator().next().get("level"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zn 110'162",
                "zn 110'32",
                "zn 110 32/32",
                "zn 110 1/3",
                "zn 110'5",
                "zn 110 16",
                "zn 110 16 note",
                "zn last above 110 165",
                "zn 110  5 every",
                "zn 110\u00a016",
                "zn 110\u202f16",
                "zn 110 16.5",
                "zn 110 16+",
                "zn 110 '16",
                "zn 110 -16"
            })
    void nothingIsOfferedForWhatIsNoPrice(String typed) {
        assertEquals(Optional.empty(), model.typed(typed));
    }

    @Test
    void aFractionIsNoNoteOfAnAlertInDecimals() {
        TestDesk decimals = new TestDesk();
        assertEquals(Optional.empty(), AlertWords.parse("btc 930 16/32", decimals.instruments()));
    }

    @Test
    void aNumberIsANoteBehindAPriceThatIsNoWhole() {
        AlertWords.Typed zn =
                AlertWords.parse("zn 110.5 16", desk.instruments()).orElseThrow();
        assertEquals(TenYearNote.units("110.5"), zn.level());
        assertEquals("16", zn.note());
        AlertWords.Typed btc =
                AlertWords.parse("btc 930 16", new TestDesk().instruments()).orElseThrow();
        assertEquals(93_000, btc.level());
        assertEquals("16", btc.note());
    }

    @Test
    void itsWordsAndItsFieldHaveTheFraction() {
        AlertWords.Typed typed =
                AlertWords.parse("zn 110'165", desk.instruments()).orElseThrow();
        assertEquals(TenYearNote.units("110.515625"), typed.level());
        desk.trade(TenYearNote.ZN, "110.5");
        AlertDraft draft = model.draft();
        draft.begin(TenYearNote.ZN, "110'165");
        assertEquals(
                List.of(Optional.of("110'170"), Optional.of("110'160")), List.of(draft.stepped(1), draft.stepped(-1)));
        draft.levelProperty().set("110.5");
        assertEquals(Optional.of("110'165"), draft.stepped(1));
        draft.levelProperty().set("110'32");
        assertEquals("32/32 is a whole: at most 31/32", draft.wrong());
        assertTrue(draft.written(1, 0).isEmpty());
    }
}
