package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.gate.TradingState;
import tradewind.engine.history.SampleMarket;
import tradewind.views.controls.Theme;
import tradewind.views.workspace.Look;

/// Sessions side by side, each in a real window on the real engine.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DeskSessionsTest {
    private static final String TRADES = "2013-11-29T10:00:00Z,1000.00,0.5\n2013-11-29T10:00:05Z,1001.00,0.25\n"
            + "2013-11-29T10:01:00Z,1000.50,1\n2013-11-29T10:02:00Z,1002.00,2\n";

    @TempDir
    Path home;

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final TradingEngine engine = new TradingEngine();

    @SuppressWarnings("NullAway.Init")
    private DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private FolderWatch watch;

    @SuppressWarnings("NullAway.Init")
    private DeskShared shared;

    @SuppressWarnings("NullAway.Init")
    private DeskGuard guard;

    @SuppressWarnings("NullAway.Init")
    private DeskSessions sessions;

    @SuppressWarnings("NullAway.Init")
    private OpenSession first;

    @BeforeEach
    void openTheFirst() throws Exception {
        FxToolkit.registerPrimaryStage();
        folder = new DataFolder(home.resolve("desk"));
        Session session = engine.open(
                ReplayConfigs.desk(SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS));
        watch = new FolderWatch(folder, session);
        SettingsFile file = new SettingsFile(folder);
        guard = new DeskGuard(folder, new Relaunch(DeskSessionsTest.class, List.of()));
        fx(() -> {
            shared = new DeskShared(folder, file, file.load(), work, DeskPlugins.none(folder));
            sessions = new DeskSessions(engine, guard, watch, shared);
            first = sessions.first(new SessionSource.Sample(), session, new Stage());
            return first;
        });
    }

    @AfterEach
    void closeAll() throws Exception {
        fx(() -> {
            first.stage().hide();
            return true;
        });
        FxToolkit.cleanupStages();
        watch.close();
        engine.close();
        guard.close();
        DeskWork.finish(work);
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    private SessionSource recording() throws Exception {
        Path file = home.resolve("week.csv");
        Files.writeString(file, "time,price,amount\n" + TRADES);
        return new SessionSource.Recording(file);
    }

    private OpenSession beside() throws Exception {
        SessionSource source = recording();
        fx(() -> {
            sessions.beside(source);
            return true;
        });
        await(() -> fx(() -> sessions.open().size()) == 2);
        return fx(() -> sessions.open().getLast());
    }

    private static String number(OpenSession session) {
        return fx(() -> session.workspace().content().lookup("#session-number") instanceof Labeled shown
                ? shown.getText()
                : "");
    }

    @Test
    void eachHasAWindowANumberAJournalAndPagesOfItsOwn() throws Exception {
        assertEquals("", number(first), "alone it needs none");
        OpenSession other = beside();
        assertEquals("1", number(first));
        assertEquals("2", number(other));
        assertNotEquals(first.session().name(), other.session().name());
        assertTrue(fx(() -> other.stage().isShowing() && first.stage().isShowing()));
        assertTrue(Files.isDirectory(folder.journals().resolve("replay-week")));
        fx(() -> {
            sessions.beside(recording());
            return true;
        });
        assertEquals(2, fx(() -> sessions.open().size()), "the window there is comes to the front");
    }

    @Test
    void aKillFromTheCommandLineReachesAllOfThem() throws Exception {
        OpenSession other = beside();
        Files.writeString(folder.root().resolve(FolderWatch.KILL), "stop everything");
        await(() -> first.session().status().tradingState() == TradingState.HALTED
                && other.session().status().tradingState() == TradingState.HALTED);
        Path taken = folder.root().resolve(FolderWatch.TAKEN);
        await(() -> read(taken).contains("in 2 sessions, nothing is working"));
        await(() -> read(folder.root().resolve(FolderWatch.STATUS)).contains("\"name\":\"week\""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    @Test
    void closingOneEndsItsSessionAndNoOther() throws Exception {
        OpenSession other = beside();
        assertEquals(1, fx(() -> shared.sessions().all().size()));
        fx(() -> {
            other.stage().hide();
            return true;
        });
        await(() -> closed(other.session()));
        assertFalse(closed(first.session()));
        assertEquals("", number(first));
        assertTrue(fx(() -> first.stage().isShowing()));
        assertEquals(Map.of(), fx(() -> shared.sessions().all()));
    }

    @Test
    void nothingIsLeftOfASessionThatWasClosed() throws Exception {
        List<WeakReference<?>> left = closedBeside();
        await(() -> {
            System.gc();
            return left.stream().allMatch(each -> each.get() == null);
        });
    }

    private List<WeakReference<?>> closedBeside() throws Exception {
        OpenSession other = beside();
        fx(() -> {
            other.stage().hide();
            return true;
        });
        await(() -> closed(other.session()));
        return List.of(new WeakReference<>(other.session()), new WeakReference<>(other.workspace()));
    }

    private static boolean closed(Session session) {
        try {
            return !session.rootHash().isEmpty();
        } catch (IllegalStateException open) {
            return false;
        }
    }

    @Test
    void closingTheFirstClosesTheDeskAndTheOthersComeBackWithIt() throws Exception {
        OpenSession other = beside();
        fx(() -> {
            first.stage().hide();
            return true;
        });
        assertFalse(fx(() -> other.stage().isShowing()));
        Map<String, Map<String, String>> kept = fx(() -> shared.sessions().all());
        assertEquals(1, kept.size());
        assertEquals(
                Optional.of(recording()),
                SessionSource.read(kept.values().iterator().next()));
    }

    @Test
    void aLookTakenInOneWindowDressesAllOfThem() throws Exception {
        OpenSession other = beside();
        fx(() -> {
            other.workspace().look(new Look(Theme.LIGHT));
            return true;
        });
        assertEquals(Theme.LIGHT, shared.wiring().look().theme());
        assertTrue(fx(
                () -> first.stage().getScene().getStylesheets().stream().anyMatch(sheet -> sheet.contains("light"))));
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndNothingElseHappens() throws Exception {
        fx(() -> {
            sessions.beside(new SessionSource.Recording(home.resolve("none.csv")));
            return true;
        });
        await(() -> fx(() -> first.workspace().content().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains("could not be opened beside"))));
        assertEquals(1, fx(() -> sessions.open().size()));
    }
}
