package tradewind.views.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.desk.LogRow;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.views.activity.Activity.Kind;
import tradewind.views.blotter.TestDesk;
import tradewind.views.figures.ScreenZone;

class ActivityViewModelTest {
    private final TestDesk desk = new TestDesk();
    private final ActivityViewModel model = new ActivityViewModel(desk);

    private List<String> shown() {
        return model.shown().stream()
                .map(each -> each.kind().title() + ": " + each.text())
                .toList();
    }

    @Test
    void tellsOfAnOrderFromItsEntryToItsEnd() {
        Order order = desk.send(Side.BUY, "2", TestDesk.limit("1100.00"));
        model.pulse();
        desk.accept(order);
        model.pulse();
        desk.fill(order, "2", "1099.50");
        model.pulse();
        assertEquals(
                List.of(
                        "Fill: BUY 2.00 BTC/USD at 1,099.50",
                        "Order: Filled",
                        "Order: New",
                        "Order: Pending New",
                        "Order: BUY 2.00 BTC/USD LMT 1,100.00, entered by Manual"),
                shown());
    }

    @Test
    void aRefusalOfTheGateStandsThereWithItsCode() {
        desk.deny(Side.BUY, "2", TestDesk.limit("1160.00"), "PRICE_COLLAR", "limit=1160.00");
        model.pulse();
        assertEquals(List.of("Refused: BUY 2.00 BTC/USD LMT 1,160.00, Denied: PRICE_COLLAR: limit=1160.00"), shown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Strategy ema-cross started | STRATEGY",
                "Limits of BTC/USD: order at most 1 | LIMITS",
                "Higher limits of the account wait to be confirmed | LIMITS",
                "Venue up | VENUE",
                "In step with the venue: 0 open orders | VENUE",
                "Trading HALTED: kill switch | SAFETY",
                "BTC/USD could not be closed after 5 attempts. The position stands | SAFETY",
                "Positions differ from paper-1: BTC/USD | VENUE",
                "Session opened, epoch 1, build x | SESSION"
            })
    void theLogIsSortedByWhatItIsAbout(String text, Kind kind) {
        desk.desk().onLog(new LogRow(desk.tick(), LogRow.Level.INFO, "", text));
        model.pulse();
        assertEquals(kind, model.shown().getFirst().kind());
    }

    @Test
    void wordsAndAKindLeaveOutTheOthers() {
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        desk.work(Side.SELL, "1", TestDesk.limit("1200.00"));
        model.setting("Asks before an order is sent: off");
        model.pulse();
        model.filterProperty().set("t1-2 -new");
        assertEquals(List.of("Order: SELL 1.00 BTC/USD LMT 1,200.00, entered by Manual"), shown());
        model.filterProperty().set("");
        model.kindProperty().set(Optional.of(Kind.SETTING));
        assertEquals(List.of("Setting: Asks before an order is sent: off"), shown());
    }

    @Test
    void exportsWhatIsShownSafeForASpreadsheet(@TempDir Path folder) throws IOException {
        model.setting("=SUM(A1)");
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        model.pulse();
        model.kindProperty().set(Optional.of(Kind.SETTING));
        Path file = folder.resolve("activity.csv");
        ScreenZone.choose(ZoneId.of("America/New_York"));
        ActivityFile.write(List.copyOf(model.shown()), file);
        ScreenZone.choose(ZoneOffset.UTC);
        List<String> lines = Files.readAllLines(file);
        assertEquals("Time,Kind,Order id,Text", lines.getFirst());
        assertTrue(
                lines.get(1).startsWith("2013-11-29T22:43:"), "UTC whichever zone the screen is in: " + lines.get(1));
        assertTrue(lines.get(1).endsWith("Z,Setting,,'=SUM(A1)"), lines.get(1));
        assertEquals(2, lines.size());
    }
}
