package tradewind.views.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.orders.Side;
import tradewind.views.account.AccountPanel;
import tradewind.views.blotter.Day;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.notebook.Diary;
import tradewind.views.notebook.NotebookView;
import tradewind.views.notebook.NotebookViewModel;

class WatchlistGroupsTest {
    private final TestDesk desk = Day.desk();
    private final NamedEntries kept = NamedEntries.forgetful();

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private WatchlistView list() {
        return new WatchlistView(
                desk.instruments(), desk.desk(), TestDesk.BTC, Optional.empty(), symbols -> {}, instrument -> {});
    }

    @Test
    void anInstrumentMovesFromTheGroupThatIsShownToAnother() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            kept.put("Metals", Map.of("symbols", "XAU/USD"));
            WatchlistView list = list();
            WatchlistGroups groups = new WatchlistGroups(kept, list, Optional.empty(), name -> {});
            groups.save("Both");
            groups.move(TestDesk.ETH, "Metals");
            assertEquals("BTC/USD", list.symbols());
            assertEquals("BTC/USD", kept.all().getOrDefault("Both", Map.of()).get("symbols"));
            assertEquals(
                    "XAU/USD,ETH/USD",
                    kept.all().getOrDefault("Metals", Map.of()).get("symbols"));
            return true;
        });
    }

    @Test
    void aGroupIsShownFollowsItsListAndKeepsWhatThisSessionDoesNotKnow() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            kept.put("Metals", Map.of("symbols", "XAU/USD,ETH/USD"));
            WatchlistView list = list();
            WatchlistGroups groups = new WatchlistGroups(kept, list, Optional.empty(), name -> {});
            groups.save("Both");
            groups.show("Metals");
            assertEquals("ETH/USD", list.symbols());
            list.add(TestDesk.BTC);
            assertEquals(
                    "ETH/USD,BTC/USD,XAU/USD",
                    kept.all().getOrDefault("Metals", Map.of()).get("symbols"));
            groups.step(1);
            assertEquals("BTC/USD,ETH/USD", list.symbols());
            assertEquals(Optional.of("Both"), groups.shown());
            groups.remove("Both");
            assertEquals(List.of("Metals"), groups.names());
            assertEquals(Optional.empty(), groups.shown());
            return true;
        });
    }

    @Test
    void theGroupOfThePanelIsShownAgainAndOneThatIsGoneIsNone() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            kept.put("One", Map.of("symbols", "ETH/USD"));
            WatchlistView list = list();
            assertEquals(Optional.of("One"), new WatchlistGroups(kept, list, Optional.of("One"), name -> {}).shown());
            assertEquals("ETH/USD", list.symbols());
            assertEquals(Optional.empty(), new WatchlistGroups(kept, list(), Optional.of("Gone"), name -> {}).shown());
            return true;
        });
    }

    /// The small panels of every day side by side.
    @Test
    void notebookAccountAndGroupsAreReadable() throws Exception {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            Scene scene = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene(theme));
            Pictures.save(scene, "everyday-" + theme.name().toLowerCase(Locale.ROOT));
            assertEquals(List.of(), Pictures.clipped(scene.getRoot()), theme.toString());
        }
    }

    private Scene scene(Theme theme) {
        desk.fill(desk.work(Side.BUY, "1", TestDesk.limit("1100.00")), "1", "1100.00");
        Diary diary = new Diary() {
            @Override
            public List<LocalDate> days() {
                return List.of();
            }

            @Override
            public Page read(LocalDate day) {
                return new Page(
                        "# Plan\n\nBuy dips to 1,107, risk 100.\n\n- 22:43:14 T1-1 BUY 20.90 BTC/USD LMT: chased it\n"
                                + "- 22:50:02 T1-7 should have waited\n",
                        Optional.empty());
            }

            @Override
            public Optional<String> write(LocalDate day, String text) {
                return Optional.empty();
            }
        };
        NotebookView notebook =
                new NotebookView(new NotebookViewModel(desk, diary, Runnable::run, Runnable::run), order -> {});
        notebook.setPrefWidth(306);
        notebook.setMinWidth(306);
        WatchlistView list = list();
        GroupMenu menu = new GroupMenu(new WatchlistGroups(kept, list, Optional.empty(), name -> {}), list);
        VBox watched = new VBox(new HBox(menu, list.adding()), list);
        watched.setMinWidth(228);
        AccountPanel account = new AccountPanel(desk.desk());
        HBox.setHgrow(account, Priority.ALWAYS);
        Scene scene = new Scene(new HBox(watched, notebook, account), 1330, 320);
        theme.apply(scene);
        FxToolkit.toolkitContext().getRegisteredStage().setScene(scene);
        FxToolkit.toolkitContext().getRegisteredStage().show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }
}
