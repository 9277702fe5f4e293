package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.texts.Language;

/// What the blotter translates and what it leaves alone.
class LanguagesTest {
    private final TestDesk desk = new TestDesk();

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Language.ENGLISH);
    }

    private OrderRow row() {
        desk.fill(desk.work(Side.SELL, "2", TestDesk.limit("1119.50")), "0.25", "1119.50");
        return desk.desk().orders().get(0);
    }

    private static List<String> names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFileIsTheSameInEveryLanguage(Language language) throws IOException {
        OrderRow row = row();
        List<Column<OrderRow>> columns = OrderColumns.all(() -> desk.now, desk.account());
        StringBuilder english = new StringBuilder();
        Csv.write(english, columns, List.of(row));
        Language.speak(language);
        StringBuilder spoken = new StringBuilder();
        Csv.write(spoken, OrderColumns.all(() -> desk.now, desk.account()), List.of(row));
        assertEquals(english.toString(), spoken.toString());
    }

    @Test
    void columnsAreKeptByNameAndShownByTitle() {
        List<String> before = names(PositionColumns.all(Currency.USD, false));
        Language.speak(Language.GERMAN);
        assertEquals(before, names(PositionColumns.all(Currency.USD, false)));
        assertNotEquals(
                before,
                PositionColumns.all(Currency.USD, false).stream()
                        .map(Column::title)
                        .toList());
        assertEquals("Ausführungen", Tab.FILLS.title());
        assertEquals("fills", Tab.FILLS.file());
    }

    @Test
    void aWordOfTheLanguageIsFoundAndSoIsTheCode() {
        OrderRow row = row();
        Language.speak(Language.GERMAN);
        assertTrue(OrderColumns.has(row, "verkauf"));
        assertTrue(OrderColumns.has(row, "sell"));
        assertFalse(OrderColumns.has(row, "kaufen"));
    }

    @Test
    void groupsAreToldApartByTheirCodeAndCalledByTheirWord() {
        BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);
        row();
        Language.speak(Language.JAPANESE);
        model.groupingProperty().set(Grouping.SIDE);
        model.pulse(0);
        assertEquals("売   1", model.working().lines().getFirst().heading());
    }

    @Test
    void theWideSpaceOfAnAsianKeyboardPartsWords() {
        RowFilter filter = RowFilter.of("btc\u3000-売");
        assertTrue(filter.matches("BTC/USD 買", RowFilter::has));
        assertFalse(filter.matches("BTC/USD 売", RowFilter::has));
    }
}
