package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.app.cli.RunningDesk;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.Ticket;
import tradewind.engine.TradingEngine;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.TradingState;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.chart.ChartAction;
import tradewind.views.chart.ChartView;
import tradewind.views.controls.SegmentBar;
import tradewind.views.workspace.Workspace;

/// The real window on the real engine, driven by hand: what a trader does in the first five minutes.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DeskWindowTest extends ApplicationTest {
    private static final TradeTape TAPE = SampleMarket.load();
    private static final Instrument BTC = SampleMarket.BTC_USD;

    @TempDir
    static Path home;

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final TradingEngine engine = new TradingEngine();

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private SettingsFile file;

    @SuppressWarnings("NullAway.Init")
    private DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    @Override
    public void start(Stage stage) throws IOException {
        folder = new DataFolder(home.resolve(Long.toString(System.nanoTime())));
        session = engine.open(ReplayConfigs.desk(TAPE, Optional.empty(), folder.journals(), Settings.DEFAULTS));
        file = new SettingsFile(folder);
        workspace = DeskWindow.show(stage, session, folder, file, file.load(), work);
        replay().speed(ReplayControl.Speed.X60);
        replay().play();
    }

    @AfterEach
    void closeAll() throws Exception {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        FxToolkit.cleanupStages();
        engine.close();
        DeskWork.finish(work);
    }

    private ReplayControl replay() {
        return session.replay().orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    /// The same of what is in the window, which changes under the eyes of every thread but its own.
    private static void awaitShown(BooleanSupplier condition) throws TimeoutException {
        await(() -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean));
    }

    private long last() {
        QuoteRow row = new QuoteRow();
        session.desk().quotes().read(0, row);
        return row.last();
    }

    private OrderRow newest() {
        return session.desk().orders().get(session.desk().orders().size() - 1);
    }

    private long net() {
        return session.desk().positions().get(0).netQuantity();
    }

    private void type(String field, String text) {
        clickOn(field);
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        write(text);
        type(KeyCode.TAB);
    }

    /// The button, and the answer to its question.
    private void submit() {
        clickOn("#ticket-submit");
        type(KeyCode.ENTER);
    }

    @Test
    void placesModifiesAndCancelsALimitOrder() throws TimeoutException {
        await(() -> last() > 0);
        String below = BTC.price(last() - 2_000).toString();
        type("#ticket-limit", below);
        submit();
        await(() -> session.desk().orders().size() == 1 && newest().status() == OrdStatus.NEW);
        assertEquals(Side.BUY, newest().order().side());

        doubleClickOn(newest().order().id().toString());
        type("#ticket-quantity", "2");
        submit();
        await(() -> newest().order().quantity().equals(BTC.quantity("2")) && newest().status() == OrdStatus.NEW);

        clickOn(newest().order().id().toString());
        clickOn("#blotter-cancel");
        await(() -> newest().status() == OrdStatus.CANCELED);
    }

    @Test
    void aNoteIsKeptForTheDayAndLeadsToItsOrder() throws TimeoutException {
        await(() -> last() > 0);
        type("#ticket-limit", BTC.price(last() - 2_000).toString());
        submit();
        await(() -> session.desk().orders().size() == 1 && newest().status() == OrdStatus.NEW);
        for (String panel : List.of("notices", "activity", "account", "dashboard", "notebook"))
            interact(() -> workspace.open(panel));
        TextArea page = lookup("#notebook-page").query();
        awaitShown(page::isEditable);
        String id = newest().order().id().toString();
        interact(() -> page.appendText("Entered too early, see " + id));
        await(() -> kept().contains(id));
        interact(() -> lookup(".order-link").queryButton().fire());
        TableView<?> orders = lookup("#blotter-orders").query();
        assertEquals(1, orders.getSelectionModel().getSelectedIndices().size());
        interact(() -> page.appendText(" T99-1"));
        interact(() -> lookup(".order-link").nth(1).queryButton().fire());
        assertTrue(lookup(".toast-text").queryAllAs(Label.class).stream()
                .anyMatch(said -> said.getText().contains("no order T99-1")));
    }

    /// Begins an exit of the position on the chart, puts it on the ticket with Enter, and says what the chart says.
    private String pullOut(String keys) throws TimeoutException {
        await(() -> last() > 0);
        var _ = session.orders()
                .submit(new Ticket(
                        BTC, Side.BUY, BTC.quantity("2"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL));
        await(() -> net() == BTC.quantity("2").units());
        ChartView chart = lookup(".chart-view").query();
        awaitShown(() -> action(chart, keys).isPresent());
        interact(() -> action(chart, keys).orElseThrow().run().run());
        type(KeyCode.ENTER);
        awaitShown(() -> chart.messageProperty().get().startsWith("On the ticket, not sent:"));
        assertEquals(1, session.desk().orders().size());
        return chart.messageProperty().get();
    }

    private static Optional<ChartAction> action(ChartView chart, String keys) {
        return chart.actions().stream()
                .filter(action -> action.keys().equals(keys))
                .findFirst();
    }

    private String shown(String field) {
        return lookup(field).queryAs(TextField.class).getText();
    }

    @Test
    void aStopPulledOutOnTheChartStandsOnTheTicketAndIsNotSent() throws TimeoutException {
        String said = pullOut("Alt+S");
        assertEquals("On the ticket, not sent: Sell 2.00 STP at " + shown("#ticket-stop"), said);
        assertEquals("2.00", shown("#ticket-quantity"));
        assertEquals(OrdType.STOP, lookup("#ticket-type").queryComboBox().getValue());
    }

    @Test
    void aTargetPulledOutOnTheChartStandsOnTheTicketAndIsNotSent() throws TimeoutException {
        String said = pullOut("Alt+P");
        assertEquals("On the ticket, not sent: Sell 2.00 LMT at " + shown("#ticket-limit"), said);
        assertEquals(OrdType.LIMIT, lookup("#ticket-type").queryComboBox().getValue());
    }

    /// What stands in all pages of the notebook.
    private String kept() {
        try (Stream<Path> pages = Files.list(folder.root().resolve("notebook"))) {
            StringBuilder all = new StringBuilder();
            for (Path page : pages.toList()) all.append(Files.readString(page));
            return all.toString();
        } catch (IOException notYet) {
            return "";
        }
    }

    @Test
    void fillsAMarketOrderAndFlattensThePosition() throws TimeoutException {
        await(() -> last() > 0);
        clickOn("#ticket-type").type(KeyCode.UP).type(KeyCode.ENTER);
        submit();
        await(() -> net() == BTC.defaultQuantity());
        await(() -> session.desk().fills().size() >= 1);
        clickOn("Positions");
        clickOn("Flatten BTC/USD");
        await(() -> net() == 0);
    }

    @Test
    void killCancelsClosesAndHalts() throws TimeoutException {
        await(() -> last() > 0);
        clickOn("#ticket-type").type(KeyCode.UP).type(KeyCode.ENTER);
        submit();
        await(() -> net() == BTC.defaultQuantity());
        moveTo("#kill-switch").press(MouseButton.PRIMARY);
        await(() -> session.status().tradingState() == TradingState.HALTED);
        release(MouseButton.PRIMARY);
        await(() -> session.status().halted().orElseThrow().doneAt() > 0);
        // the kernel is done before the screen has heard of it
        await(() -> net() == 0);
        awaitShown(() -> lookup("#ticket-submit").query().isDisabled());
    }

    @Test
    void whileTheWindowIsFrozenTheEngineGoesOnAndAKillByFileIsCarriedOut() throws Exception {
        await(() -> last() > 0);
        session.orders()
                .submit(new Ticket(
                        BTC, Side.BUY, BTC.quantity("1"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL));
        await(() -> net() == BTC.defaultQuantity());
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thaw = new CountDownLatch(1);
        Platform.runLater(() -> {
            frozen.countDown();
            awaitQuietly(thaw);
        });
        try (FolderWatch _ = new FolderWatch(folder, session)) {
            assertTrue(frozen.await(60, TimeUnit.SECONDS));
            long before = session.clock().now();
            Optional<RunningDesk.KillReceipt> receipt = new FolderDesk(any -> Optional.of("pid 1"))
                    .kill(folder, new RunningDesk.KillOrder("frozen", "BTC/USD", true), Duration.ofSeconds(20));
            assertTrue(receipt.orElseThrow().halted(), receipt.toString());
            assertTrue(receipt.get().sentence().startsWith("Trading in BTC/USD is halted"), receipt.toString());
            assertEquals(1, receipt.get().closed());
            assertEquals(0, receipt.get().open());
            await(() -> session.clock().now() > before);
            assertEquals(TradingState.ACTIVE, session.status().tradingState());
            // answered at once, and waited for all the same: such a kill may still be done by another session
            await(() -> killed("BTCUSD").contains("no symbol BTCUSD"));
            Files.write(folder.root().resolve("kill"), new byte[0]);
            await(() -> session.status().halted().isPresent());
        } finally {
            thaw.countDown();
        }
        awaitShown(() -> lookup("#halted-banner").query().isVisible());
    }

    private String killed(String symbol) {
        try {
            return new FolderDesk(any -> Optional.of("pid 1"))
                    .kill(folder, new RunningDesk.KillOrder("typo", symbol, true), Duration.ofSeconds(1))
                    .orElseThrow()
                    .sentence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anOpenPadlockSendsAtOnceAndIsRemembered() throws TimeoutException {
        await(() -> last() > 0);
        clickOn("#ticket-padlock");
        await(() -> !file.load().settings().confirmOrders());
        clickOn("#ticket-type").type(KeyCode.UP).type(KeyCode.ENTER);
        awaitShown(() -> lookup("#ticket-submit").queryButton().getText().contains("at market"));
        clickOn("#ticket-submit");
        await(() -> net() == BTC.defaultQuantity());
    }

    @Test
    void changesTheSpeedOfTheReplay() throws TimeoutException {
        @SuppressWarnings("unchecked")
        SegmentBar<ReplayControl.Speed> speeds = lookup("#speed").queryAs(SegmentBar.class);
        clickOn(speeds.segment(ReplayControl.Speed.X600));
        await(() -> replay().position().speed() == ReplayControl.Speed.X600);
        clickOn("#play");
        await(() -> !replay().position().playing());
    }
}
