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
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.engine.Session;
import tradewind.engine.gate.TradingState;
import tradewind.views.controls.Theme;
import tradewind.views.workspace.Look;

/// Sessions side by side, each in a real window on the real engine.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DeskSessionsTest extends SessionsDesk {
    private static final String TRADES = "2013-11-29T10:00:00Z,1000.00,0.5\n2013-11-29T10:00:05Z,1001.00,0.25\n"
            + "2013-11-29T10:01:00Z,1000.50,1\n2013-11-29T10:02:00Z,1002.00,2\n";

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
        hide(other);
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
        hide(other);
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
        hide(first);
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
