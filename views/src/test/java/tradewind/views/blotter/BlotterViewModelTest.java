package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.Answer;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.BlotterViewModel.Tab;

class BlotterViewModelTest {
    /// Failures are part of the tests; their stack traces are not wanted in the output.
    private static final Logger LOG = Logger.getLogger(BlotterViewModel.class.getName());

    private final TestDesk desk = new TestDesk();
    private final BlotterViewModel model = new BlotterViewModel(desk, Runnable::run, Runnable::run);

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @Test
    void countsWhatEachTabStandsFor() {
        BlotterViewModel day = new BlotterViewModel(Day.desk(), Runnable::run, Runnable::run);
        day.pulse(0);
        assertEquals(
                List.of("8", "12", "5", "1", "", ""),
                Arrays.stream(Tab.values())
                        .map(tab -> day.countProperty(tab).get())
                        .toList());
    }

    @Test
    void cancelsOnlyWhatIsOpenAndNotBeingCancelled() {
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        desk.cancelled(desk.work(Side.BUY, "1", TestDesk.limit("1100.00")));
        desk.cancelRequested(desk.work(Side.BUY, "1", TestDesk.limit("1100.00")));
        desk.send(Side.BUY, "1", TestDesk.limit("1100.00"));
        model.cancel(desk.desk().orders().all());
        assertEquals(List.of("cancel T1-1", "cancel T1-4"), desk.orders.requests);
        assertEquals("Cancel sent for 2 orders", model.messageProperty().get());
    }

    @Test
    void saysSoWhenThereIsNothingToCancel() {
        desk.cancelled(desk.work(Side.BUY, "1", TestDesk.limit("1100.00")));
        model.cancel(desk.desk().orders().all());
        assertEquals(List.of(), desk.orders.requests);
        assertEquals(
                "Nothing to cancel: ended, or cancel already sent",
                model.messageProperty().get());
    }

    @Test
    void repeatsTheReasonWhenNothingWasDone() {
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        desk.orders.next = CompletableFuture.completedFuture(new Answer.NotDone("the order has ended"));
        model.cancel(desk.desk().orders().all());
        assertEquals("Not done: the order has ended", model.messageProperty().get());
        assertTrue(model.troubleProperty().get());
    }

    @Test
    void aSilentEngineIsNotTakenForAnAnswer() {
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        desk.orders.next = CompletableFuture.failedFuture(new IllegalStateException("closed"));
        model.cancel(desk.desk().orders().all());
        assertEquals(
                "No answer. Watch the status before sending again.",
                model.messageProperty().get());
    }

    @Test
    void flattensTheInstrumentOfThePosition() {
        model.flatten(TestDesk.BTC);
        assertEquals(List.of("flatten BTC/USD"), desk.orders.requests);
    }

    @Test
    void aPositionFollowsTheLastPriceAtEveryPulse() {
        desk.trade("1100.00", "1");
        desk.fill(desk.work(Side.BUY, "2", TestDesk.limit("1100.00")), "2", "1100.00");
        model.pulse(0);
        assertEquals(List.of("BTC/USD", "LONG", "2.00", "1,100.00", "1,100.00", "0.00"), position(6));
        desk.trade("1101.50", "1");
        model.pulse(1);
        assertEquals(List.of("BTC/USD", "LONG", "2.00", "1,100.00", "1,101.50", "+3.00"), position(6));
    }

    @Test
    void openProfitIsAlsoShownInPercentAndTicks() {
        desk.trade("1111.00", "1");
        desk.fill(desk.work(Side.SELL, "2", TestDesk.limit("1100.00")), "2", "1100.00");
        model.profitUnitProperty().set(ProfitUnit.PERCENT);
        model.pulse(0);
        assertEquals("−1.00 %", position(6).getLast());
        model.profitUnitProperty().set(ProfitUnit.TICKS);
        model.pulse(1);
        assertEquals("−1,100.0", position(6).getLast());
        model.profitUnitProperty().set(ProfitUnit.HIDDEN);
        model.pulse(2);
        assertEquals("hidden", position(6).getLast());
    }

    @Test
    void anInstrumentThatWasNeverTradedHasNoPosition() {
        model.pulse(0);
        assertEquals(List.of(), List.copyOf(model.positions().lines()));
    }

    @Test
    void balancesKeepTheOrderOfTheAccount() {
        model.pulse(0);
        assertEquals(
                List.of("USD", "BTC", "ETH"),
                model.balances().lines().stream()
                        .map(line -> line.row().total().currency().code())
                        .toList());
    }

    @Test
    void anOrderWithoutAFillHasNoAverageAndACancelledOneNoProfit() {
        Order order = desk.work(Side.BUY, "2", TestDesk.limit("1100.00"));
        desk.cancelled(order);
        model.pulse(0);
        List<String> texts = OrderColumns.all(() -> desk.now, desk.account()).stream()
                .map(column -> column.text().apply(desk.desk().orders().get(0)))
                .toList();
        assertEquals(
                List.of(
                        "22:43:13.488",
                        "BTC/USD",
                        "BUY",
                        "2.00",
                        "0.00",
                        "LMT",
                        "1,100.00",
                        "",
                        "Day",
                        "Canceled",
                        "",
                        "Manual",
                        "T1-1",
                        "",
                        "0.00",
                        "00:02",
                        "",
                        "",
                        "",
                        "",
                        "V1",
                        "",
                        "",
                        "paper-1"),
                texts);
    }

    @Test
    void writesTheTableAsItStands(@TempDir Path folder) throws IOException {
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        model.pulse(0);
        Path file = folder.resolve("orders.csv");
        model.export(model.working().columns().subList(0, 4), model.working().lines(), file);
        assertEquals(
                List.of("Time,Symbol,Side,Qty", "2013-11-29T22:43:13.488Z,BTC/USD,BUY,1.00000000"),
                Files.readAllLines(file));
        assertEquals("1 row written to " + file, model.messageProperty().get());
    }

    @Test
    void anExportThatFailsSaysSoAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
        model.pulse(0);
        Path file = folder.resolve("missing").resolve("orders.csv");
        model.export(model.working().columns(), model.working().lines(), file);
        assertTrue(model.troubleProperty().get());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private List<String> position(int columns) {
        PositionLine line = model.positions().lines().getFirst().row();
        return model.positions().columns().stream()
                .limit(columns)
                .map(column -> column.text().apply(line))
                .toList();
    }
}
