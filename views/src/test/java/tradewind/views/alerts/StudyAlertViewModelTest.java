package tradewind.views.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.market.BarInterval;
import tradewind.views.blotter.TestDesk;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.notices.NoticeBook;

class StudyAlertViewModelTest {
    private static final long MINUTE = 60_000_000_000L;

    private final TestDesk desk = new TestDesk();
    private final NamedEntries kept = NamedEntries.forgetful();
    private final List<NoticeBook.Notice> told = new ArrayList<>();
    private final AlertBook book = book();
    private final AlertsViewModel model = model(book);

    private AlertBook book() {
        return new AlertBook(
                desk.instruments(), desk.desk().quotes(), desk.desk().bars());
    }

    private AlertsViewModel model(AlertBook of) {
        return new AlertsViewModel(desk.instruments(), desk.desk().quotes(), of, desk.clock(), kept, Runnable::run);
    }

    private void write(String line, String target) {
        model.begin(TestDesk.BTC, BarInterval.M1, line);
        model.draft().study().targetProperty().set(target);
    }

    private void trades(AlertBook at, int... prices) {
        for (int i = 0; i < prices.length; i++)
            at.onTrade(
                    0,
                    i * MINUTE,
                    TestDesk.BTC.price(Integer.toString(prices[i])).units(),
                    1,
                    0);
    }

    @Test
    void isToldWhenItsBarIsOver() {
        model.start(told::add);
        write("CLOSE", "930");
        model.draft().noteProperty().set("sell");
        assertTrue(model.save());
        trades(book, 900, 940, 800);
        assertEquals(
                List.of("BTC/USD Close crosses above 930 · 1m: 940.00 at 00:02:00.000 UTC · sell"),
                told.stream().map(NoticeBook.Notice::text).toList());
        assertEquals(NoticeBook.Kind.ALERT, told.getFirst().kind());
    }

    @Test
    void isKeptAndTakenUpAgainAndToldNoSecondTime() {
        model.start(told::add);
        write("MACD(12,26,9).signal", "MACD(12,26,9)");
        assertTrue(model.save());
        write("CLOSE", "930.5");
        assertTrue(model.save());
        trades(book, 900, 940, 800);
        List<AlertRow> before = book.rows();
        assertEquals(1, told.size());
        model.close();
        AlertBook next = book();
        model(next).start(told::add);
        assertEquals(before, next.rows());
        assertEquals(1, told.size());
    }

    @Test
    void whatIsNoLineOrLevelIsNotArmedAndSaysWhy() {
        model.start(told::add);
        write("RSI(0)", "70");
        assertFalse(model.save());
        assertEquals(
                "RSI(0) is no line of an indicator; write it such as RSI(14) or EMA(20)",
                model.problemProperty().get());
        write("RSI(14)", "much");
        assertFalse(model.save());
        assertEquals(
                "much is neither a number nor a line, such as 70 or EMA(50)",
                model.problemProperty().get());
        assertEquals(List.of(), book.rows());
    }

    @Test
    void beginsAtTheUpperGuideOfAnOscillatorAndAtThePriceOfAnAverage() {
        write("RSI(14)", "70");
        model.begin(TestDesk.BTC, BarInterval.H1, "RSI(9)");
        assertEquals("70", model.draft().study().targetProperty().get());
        model.begin(TestDesk.BTC, BarInterval.H1, "EMA(50)");
        assertEquals("CLOSE", model.draft().study().targetProperty().get());
        assertEquals(BarInterval.H1, model.draft().study().intervalProperty().get());
    }

    @Test
    void isChangedInPlace() {
        model.start(told::add);
        write("RSI(14)", "70");
        assertTrue(model.save());
        model.change(book.rows().getFirst());
        model.draft().study().targetProperty().set("30.5");
        assertTrue(model.save());
        assertEquals(
                List.of("BTC/USD RSI 14 crosses above 30.5 · 1m"),
                book.rows().stream()
                        .map(row -> AlertWords.condition(row.alert()))
                        .toList());
    }
}
