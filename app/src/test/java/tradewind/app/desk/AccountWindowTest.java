package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.app.home.DataFolder;
import tradewind.engine.SafetyReport;
import tradewind.engine.SessionMode;
import tradewind.engine.Ticket;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.venues.VenueAccount;
import tradewind.views.venues.VenueDesk;

/// An account at a venue from the panel of connections to its window and back, on the real engine.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AccountWindowTest extends SessionsDesk {
    @Override
    DeskPlugins plugins(DataFolder of) throws Exception {
        PluginJars.venues(of.plugins());
        return DeskPlugins.open(of, Set.of());
    }

    @BeforeEach
    void openConnections() {
        fx(() -> {
            first.workspace().open("connections");
            return true;
        });
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(first.workspace().content().lookup("#" + id));
    }

    private void press(String id) throws Exception {
        await(() -> fx(() -> find(id).filter(node -> !node.isDisabled()).isPresent()));
        fx(() -> {
            ((Button) find(id).orElseThrow()).fire();
            return true;
        });
    }

    private void type(String id, String text) {
        fx(() -> {
            ((TextInputControl) find(id).orElseThrow()).setText(text);
            return true;
        });
    }

    private void choose(String kind) {
        fx(() -> {
            MenuButton menu = (MenuButton) find("venue-add").orElseThrow();
            menu.getItems().stream()
                    .filter(item -> kind.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private boolean says(OpenSession window, String part) {
        return fx(() -> window.workspace().content().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(part)));
    }

    private OpenSession opened() throws Exception {
        choose("test-venue");
        type("venue-own-name", "alice");
        type("venue-account", "A-1");
        press("venue-keep");
        press("account-alice-open");
        await(() -> fx(() -> sessions.open().size()) == 2);
        return fx(() -> sessions.open().getLast());
    }

    @Test
    void isAddedOpenedReconnectedAndRemovedThroughThePanel() throws Exception {
        OpenSession alice = opened();
        assertEquals(SessionMode.PAPER, alice.session().mode());
        assertTrue(says(alice, "PAPER"));
        await(() -> says(first, "in step"));
        assertTrue(says(first, "test account"));
        int again = TestVenue.AGAIN.get();
        press("account-alice-reconnect");
        await(() -> TestVenue.AGAIN.get() > again);
        await(() -> says(first, "The lines are taken up again"));
        await(() -> alice.session().safety().join().line() == SafetyReport.Line.IN_STEP);
        press("account-alice-remove");
        await(() -> says(first, "Close the window of alice first"));
        hide(alice);
        await(() -> says(first, "not open"));
        press("account-alice-remove");
        press("account-alice-remove-now");
        await(() -> says(first, "alice is removed. Its journal stays: paper-test-venue-alice-"));
        assertEquals(List.of(), shared.accounts().accounts());
        try (var journals = Files.list(folder.journals())) {
            assertTrue(journals.anyMatch(each -> each.getFileName().toString().startsWith("paper-test-venue-alice-")));
        }
    }

    @Test
    void anAccountWhoseOrdersWorkIsRemovedByItsNameOnly() throws Exception {
        OpenSession alice = opened();
        await(() -> alice.session().safety().join().line() == SafetyReport.Line.IN_STEP);
        var btc = alice.session().instruments().get(0);
        var _ = alice.session()
                .orders()
                .submit(new Ticket(
                        btc,
                        Side.BUY,
                        btc.quantity("1"),
                        new Terms.Limit(btc.price("990.00")),
                        TimeInForce.GTC,
                        OrderSource.MANUAL))
                .join();
        await(() -> DeskAccounts.working(alice.session()));
        hide(alice);
        await(() -> says(first, "not open"));
        press("account-alice-remove");
        await(() -> says(first, "had orders working"));
        assertTrue(fx(() -> find("account-alice-remove-now").orElseThrow().isDisabled()));
        type("account-alice-remove-name", "alic");
        assertTrue(fx(() -> find("account-alice-remove-now").orElseThrow().isDisabled()));
        assertEquals(1, shared.accounts().accounts().size());
        type("account-alice-remove-name", "alice");
        press("account-alice-remove-now");
        await(() -> says(first, "alice is removed"));
        assertEquals(List.of(), shared.accounts().accounts());
    }

    @Test
    void whatCannotBeOpenedSaysWhyOnItsCardAndNothingIsLeft() throws Exception {
        opened();
        choose("test-venue");
        type("venue-own-name", "twin");
        type("venue-account", "A-1");
        press("venue-keep");
        int before = TestVenue.OPEN.get();
        press("account-twin-open");
        await(() -> says(first, "Account A-1 at test-venue is traded by session alice"));
        await(() -> says(first, "not opened"));
        assertEquals(2, fx(() -> sessions.open().size()));
        assertEquals(before, TestVenue.OPEN.get());
    }

    @Test
    void oneThatWasOpenComesBackUnlessItNeedsThePassphrase() throws Exception {
        shared.accounts()
                .add(
                        new VenueAccount("safe", "test-locked", Map.of("account", "S-1")),
                        Map.of("key", "open sesame".toCharArray()),
                        "pass".toCharArray());
        OpenSession alice = opened();
        Map<String, Map<String, String>> kept = fx(() -> shared.sessions().all());
        assertEquals(
                Optional.of(new SessionSource.Account("alice")),
                SessionSource.read(kept.values().iterator().next()));
        hide(alice);
        await(() -> shared.accounts().stand("alice").state() == VenueDesk.State.CLOSED);
        fx(() -> {
            shared.sessions()
                    .replace(Map.of(
                            "2", new SessionSource.Account("alice").fields(),
                            "3", new SessionSource.Account("safe").fields()));
            sessions.again();
            return true;
        });
        await(() -> fx(() -> sessions.open().size()) == 2);
        await(() -> says(first, "Account safe was not opened. safe opens with the passphrase"));
        type("account-safe-passphrase", "pass");
        press("account-safe-open");
        await(() -> fx(() -> sessions.open().size()) == 3);
    }

    @Test
    void theWindowOfAVenueHasLinesAndNoTransport() throws Exception {
        OpenSession alice = opened();
        fx(() -> {
            alice.workspace().open("connections");
            alice.workspace().content().applyCss();
            alice.workspace().content().layout();
            return true;
        });
        Node again = fx(() -> alice.workspace().content().lookup("#reconnect-venue"));
        assertNotNull(again);
        assertFalse(fx(() -> first.workspace().content().lookup("#reconnect-venue") != null));
        assertTrue(fx(() -> alice.workspace().content().lookupAll(".transport").isEmpty()));
        int before = TestVenue.AGAIN.get();
        fx(() -> {
            ((Button) again).fire();
            return true;
        });
        await(() -> TestVenue.AGAIN.get() > before);
    }

    @Test
    void whatIsReachedByKeysComesIntoSight() throws Exception {
        opened();
        fx(() -> {
            first.workspace().content().applyCss();
            first.workspace().content().layout();
            Node remove = find("account-alice-remove").orElseThrow();
            remove.requestFocus();
            return true;
        });
        await(() -> fx(() -> inSight(find("account-alice-remove").orElseThrow())));
        fx(() -> {
            find("reconnect-venue")
                    .or(() -> find("compare-books"))
                    .orElseThrow()
                    .requestFocus();
            return true;
        });
        await(() -> fx(() -> inSight(find("compare-books").orElseThrow())));
    }

    private static boolean inSight(Node node) {
        Node at = node;
        while (!(at instanceof ScrollPane)) at = at.getParent();
        return at.localToScene(at.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void nothingIsLeftOfAnAccountThatWasClosed() throws Exception {
        List<WeakReference<?>> left = closed();
        await(() -> {
            System.gc();
            return left.stream().allMatch(each -> each.get() == null);
        });
    }

    private List<WeakReference<?>> closed() throws Exception {
        OpenSession alice = opened();
        await(() -> says(first, "in step"));
        hide(alice);
        await(() -> says(first, "not open"));
        return List.of(new WeakReference<>(alice.session()), new WeakReference<>(alice.workspace()));
    }
}
