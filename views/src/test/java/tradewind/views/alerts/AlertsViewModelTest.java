package tradewind.views.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.alerts.AlertRow.Status;
import tradewind.engine.alerts.PriceAlert;
import tradewind.engine.alerts.PriceAlert.Crossing;
import tradewind.views.blotter.TestDesk;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.notices.NoticeBook;

class AlertsViewModelTest {
    private final TestDesk desk = new TestDesk();
    private final AlertBook book =
            new AlertBook(desk.instruments(), desk.desk().quotes(), desk.desk().bars());
    private final NamedEntries kept = NamedEntries.forgetful();
    private final List<NoticeBook.Notice> told = new ArrayList<>();
    private final AlertsViewModel model = model(book);

    private AlertsViewModel model(AlertBook of) {
        return new AlertsViewModel(desk.instruments(), desk.desk().quotes(), of, desk.clock(), kept, Runnable::run);
    }

    private void trade(String price) {
        trade(book, price);
    }

    private void trade(AlertBook at, String price) {
        desk.tick();
        desk.trade(price, "1");
        at.onTrade(0, desk.now, TestDesk.BTC.price(price).units(), 1, 0);
    }

    private List<String> texts() {
        return told.stream().map(NoticeBook.Notice::text).toList();
    }

    @Test
    void aSpikeBetweenTwoLooksIsToldOnceWithItsPriceAndItsTime() {
        model.start(told::add);
        trade("920.00");
        model.typed("btc 930 lunch is over").orElseThrow().arm().run();
        trade("931.50");
        long at = desk.now;
        trade("920.00");
        assertEquals(List.of("BTC/USD last ≥ 930.00: 931.50 at 22:43:14.858 UTC · lunch is over"), texts());
        assertEquals(at, told.getFirst().at());
        assertEquals(NoticeBook.Kind.ALERT, told.getFirst().kind());
        assertEquals("", model.countProperty().get(), "none is armed now");
    }

    @Test
    void everyTimeIsToldEveryTimeAndCountsWhatCameTogether() {
        List<Runnable> later = new ArrayList<>();
        AlertsViewModel slow =
                new AlertsViewModel(desk.instruments(), desk.desk().quotes(), book, desk.clock(), kept, later::add);
        slow.start(told::add);
        slow.typed("btc below 900 every").orElseThrow().arm().run();
        for (String price : List.of("901.00", "899.00", "901.00", "898.00", "901.00", "897.00")) trade(price);
        assertEquals(1, later.size(), "asked once, whatever happens until it is read");
        later.getFirst().run();
        assertEquals(List.of("BTC/USD last ≤ 900.00: 897.00 at 22:43:20.338 UTC and 2 times more"), texts());
    }

    @Test
    void areKeptAndTakenUpAgainAndWhatWasReachedMeanwhileIsTold() {
        model.start(told::add);
        model.typed("btc 930").orElseThrow().arm().run();
        model.typed("eth bid below 40.5 every").orElseThrow().arm().run();
        model.close();
        assertEquals(2, kept.all().size());
        trade(
                new AlertBook(
                        desk.instruments(), desk.desk().quotes(), desk.desk().bars()),
                "940.00");
        AlertBook next = new AlertBook(
                desk.instruments(), desk.desk().quotes(), desk.desk().bars());
        AlertsViewModel again = model(next);
        again.start(told::add);
        assertEquals(1, told.size());
        assertTrue(texts().getFirst().startsWith("BTC/USD last ≥ 930.00: 940.00 at "), texts().toString());
        assertEquals(
                List.of(Status.ARMED, Status.FIRED),
                again.rowsProperty().get().stream().map(row -> row.status()).toList());
        model(new AlertBook(
                        desk.instruments(), desk.desk().quotes(), desk.desk().bars()))
                .start(told::add);
        assertEquals(1, told.size(), "what was told is not told again");
    }

    @Test
    void whatCannotBeReadOrBelongsToAnotherMarketStaysAsItIs() {
        Map<String, String> other = Map.of("symbol", "XAU/USD", "level", "1900");
        Map<String, String> broken = Map.of("symbol", "BTC/USD", "level", "a lot");
        kept.put("7", other);
        kept.put("x", broken);
        AlertsViewModel next = model(book);
        next.start(told::add);
        next.typed("btc 930").orElseThrow().arm().run();
        assertEquals(other, kept.all().get("7"));
        assertEquals(broken, kept.all().get("x"));
        assertTrue(
                kept.all().containsKey("8"),
                "no number is used twice: " + kept.all().keySet());
    }

    @Test
    void theMarketSaysFromWhichSideUntilTheTraderDoes() {
        model.start(told::add);
        trade("920.00");
        model.begin(TestDesk.BTC);
        assertEquals("920.00", model.draft().levelProperty().get());
        model.draft().levelProperty().set("910");
        assertEquals(Crossing.AT_OR_BELOW, model.draft().crossingProperty().get());
        model.draft().levelProperty().set("930");
        assertEquals(Crossing.AT_OR_ABOVE, model.draft().crossingProperty().get());
        model.draft().crossingProperty().set(Crossing.AT_OR_BELOW);
        model.draft().levelProperty().set("931");
        assertEquals(Crossing.AT_OR_BELOW, model.draft().crossingProperty().get());
        assertTrue(model.save());
        assertEquals(Status.WAITING, model.rowsProperty().get().getFirst().status(), "920 is below 931 already");
    }

    @Test
    void whatIsNoPriceIsRefusedInWordsAndNothingIsArmed() {
        model.start(told::add);
        model.begin(TestDesk.BTC);
        model.draft().levelProperty().set("93x");
        assertFalse(model.save());
        assertEquals(
                "A price of BTC/USD has up to 2 decimals, such as 930 or 912.5",
                model.problemProperty().get());
        assertEquals(List.of(), book.rows());
    }

    @Test
    void oneThatHasFiredIsArmedAnewAndAChangedOneKeepsItsNumber() {
        model.start(told::add);
        trade("920.00");
        model.add(TestDesk.BTC, TestDesk.BTC.price("930").units());
        trade("930.00");
        model.rearm(model.rowsProperty().get().getFirst());
        assertEquals(Status.WAITING, model.rowsProperty().get().getFirst().status());
        trade("929.00");
        trade("930.00");
        assertEquals(2, told.size());
        model.change(model.rowsProperty().get().getFirst());
        model.draft().levelProperty().set("950");
        model.save();
        assertEquals(1, book.rows().size());
        assertEquals(95_000, ((PriceAlert) book.rows().getFirst().alert()).level());
        model.remove(book.rows().getFirst());
        assertEquals(Map.of(), kept.all());
    }

    @Test
    void wordsThatAreNoAlertArmNothing() {
        for (String typed : List.of("", "btc", "btc soon", "xyz 930", "btc 930.123"))
            assertTrue(model.typed(typed).isEmpty(), typed);
    }
}
