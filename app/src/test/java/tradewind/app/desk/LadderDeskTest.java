package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.keys.KeysInForce;
import tradewind.views.ladder.TicketDraft;
import tradewind.views.ticket.PresetBook;
import tradewind.views.ticket.TicketView;
import tradewind.views.ticket.TicketViewModel;

/// What a click on a disarmed ladder puts on the ticket.
class LadderDeskTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final TradingEngine engine = new TradingEngine();
    private final NamedEntries kept = NamedEntries.forgetful();
    private final PresetBook presets = new PresetBook(kept);

    @SuppressWarnings("NullAway.Init")
    private TicketViewModel ticket;

    @SuppressWarnings("NullAway.Init")
    private Instrument btc;

    @SuppressWarnings("NullAway.Init")
    private LadderDesk ladders;

    @BeforeEach
    void open() throws IOException {
        Session session = engine.open(ReplayConfigs.desk(
                SampleMarket.load(), Optional.empty(), new DataFolder(home).journals(), Settings.DEFAULTS));
        btc = session.instruments().get(0);
        ticket = new TicketViewModel(session, btc, Runnable::run, new SimpleBooleanProperty());
        ladders = new LadderDesk(session, ticket, presets, Runnable::run, new KeysInForce());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void click(Side side, OrdType type, Optional<String> price, String quantity) {
        ladders.fill(new TicketDraft(
                btc,
                side,
                type,
                price.map(text -> btc.price(text).units()),
                btc.quantity(quantity).units()));
    }

    @Test
    void aLimitKeepsItsPriceWhereverTheMarketGoes() {
        click(Side.SELL, OrdType.LIMIT, Optional.of("1124.00"), "2");
        ticket.pulse(1);
        ticket.pulse(1_000_000_000L);
        assertEquals(Side.SELL, ticket.sideProperty().get());
        assertEquals(OrdType.LIMIT, ticket.typeProperty().get());
        assertEquals("1,124.00", ticket.limitProperty().get());
        assertEquals("2.00", ticket.quantityProperty().get());
    }

    @Test
    void aStopHasItsTrigger() {
        click(Side.BUY, OrdType.STOP, Optional.of("1130.00"), "0.5");
        assertEquals(OrdType.STOP, ticket.typeProperty().get());
        assertEquals("1,130.00", ticket.stopProperty().get());
    }

    @Test
    void theSamePriceOnceMoreIsHeldToo() {
        click(Side.BUY, OrdType.LIMIT, Optional.of("900.00"), "1");
        click(Side.SELL, OrdType.LIMIT, Optional.of("900.00"), "1");
        ticket.pulse(1_000_000_000L);
        assertEquals("900.00", ticket.limitProperty().get());
    }

    @Test
    void aMarketOrderHasNoPrice() {
        click(Side.SELL, OrdType.MARKET, Optional.empty(), "3");
        assertEquals(OrdType.MARKET, ticket.typeProperty().get());
        assertEquals("3.00", ticket.quantityProperty().get());
    }

    private static String field(TicketView view, String id) {
        return view.lookup(id) instanceof TextField field ? field.getText() : "none";
    }

    @Test
    void aBracketOpensTheExitsOfThePreset() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        kept.put(
                "Scalp",
                Map.of("name", "Scalp", "stopKind", "STOP", "stop", "−1.00", "target1", "+2.00", "share1", "100"));
        TicketView view = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            ladders.fill(new TicketDraft(
                    btc,
                    Side.BUY,
                    OrdType.LIMIT,
                    Optional.of(btc.price("900.00").units()),
                    btc.quantity("1").units(),
                    true));
            TicketView made = new TicketView(ticket, presets);
            Scene scene = new Scene(made);
            Theme.DARK.apply(scene);
            made.applyCss();
            return made;
        });
        assertEquals("900.00", ticket.limitProperty().get());
        assertEquals("+2.00", field(view, "#ticket-target-1"));
        assertEquals("−1.00", field(view, "#ticket-exit-stop"));
        assertTrue(view.lookup("#ticket-exit-stop").getParent().isVisible());
    }
}
