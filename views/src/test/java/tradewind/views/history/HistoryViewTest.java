package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.css.CssParser;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.history.imports.Template;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.SegmentBar;
import tradewind.views.controls.Theme;
import tradewind.views.history.HistoryViewModel.Page;

/// The panel as a trader drives it, on a lake of its own; everything slow runs on other threads.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class HistoryViewTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private ScriptedLake lake;

    @SuppressWarnings("NullAway.Init")
    private HistoryView view;

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        on(() -> {
            view.model().close();
            return null;
        });
        FxToolkit.cleanupStages();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    private void open(ScriptedLake with, Theme theme, double width, double height) {
        lake = with;
        view = on(() -> {
            HistoryViewModel model = new HistoryViewModel(
                    lake, task -> Thread.ofPlatform().daemon().start(task), Platform::runLater);
            HistoryView made = new HistoryView(model);
            Scene scene = new Scene(made, width, height);
            theme.apply(scene);
            FxToolkit.toolkitContext().getRegisteredStage().setScene(scene);
            FxToolkit.toolkitContext().getRegisteredStage().show();
            return made;
        });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() - deadline < 0) {
            if (on(condition::getAsBoolean)) return;
            Thread.sleep(5);
        }
        throw new AssertionError("it did not come within 60 s");
    }

    private void filled() throws InterruptedException {
        await(() -> view.model().contentsProperty().get().snapshot().version() == 2);
    }

    private <T extends Node> T find(String id, Class<T> type) {
        Node node = view.lookup("#" + id);
        if (node == null) throw new AssertionError("no " + id);
        return type.cast(node);
    }

    private boolean there(String id) {
        return on(() -> view.lookup("#" + id) != null);
    }

    private int rows(String table) {
        return there(table) ? find(table, TableView.class).getItems().size() : -1;
    }

    private void press(String id) {
        on(() -> {
            find(id, ButtonBase.class).fireEvent(new ActionEvent());
            return null;
        });
    }

    private void show(Page page) {
        on(() -> {
            view.model().pageProperty().set(page);
            view.applyCss();
            view.layout();
            return null;
        });
    }

    @Test
    void coverageLeadsToAReplayOnlyAfterItWasAskedAboutOnce() throws Exception {
        open(new ScriptedLake(folder).filled(), Theme.DARK, 1000, 600);
        filled();
        await(() ->
                find("coverage-map", CoverageMap.class).choiceProperty().get().isPresent());
        on(() -> {
            CoverageMap map = find("coverage-map", CoverageMap.class);
            map.choose(0, 0, 1);
            map.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, false, false, false));
            return null;
        });
        // what scrolls has nothing in it before the first frame it is in
        awaitText("25 Nov 2013 to 27 Nov 2013");
        awaitText("! 30");
        press("coverage-replay");
        assertEquals(List.of("replay BTC/USD 25 Nov 2013 00:00:00 to 28 Nov 2013 00:00:00"), lake.asked);
        press("coverage-query");
        assertEquals(Page.QUERY, view.model().pageProperty().get());
    }

    private List<String> texts() {
        return on(() -> {
            List<String> all = new ArrayList<>();
            for (Node node : view.lookupAll(".label"))
                if (node instanceof Label label && label.getText() != null) all.add(label.getText());
            return all;
        });
    }

    private void awaitText(String text) throws InterruptedException {
        try {
            await(() -> texts().contains(text));
        } catch (AssertionError never) {
            throw new AssertionError(text + " is not among " + texts(), never);
        }
    }

    @Test
    void anImportAsksWhatTheFileDoesNotTellAndThenTakesIt() throws Exception {
        open(new ScriptedLake(folder), Theme.DARK, 1000, 600);
        show(Page.IMPORT);
        Path file = lake.file("kurse.csv", "Datum;Kurs;Menge\n02.01.2024;1,25;3\n03.01.2024;1,30;4\n");
        Path fine = lake.file("fine.csv", "timestamp,price,amount\n1700000000,800.25,1\n1700000001,801,2\n");
        lake.files = List.of(fine, lake.file("asks.csv", "timestamp,price,amount\n02.01.2024 09:00:00,800.5,1\n"));
        on(() -> {
            find("import-symbol", TextField.class).setText("BTC/USD");
            find("import-venue", TextField.class).setText("Test");
            return null;
        });
        press("import-choose");
        await(() -> there("import-run"));
        TableView<?> sample = on(() -> find("import-sample", TableView.class));
        assertEquals(2, sample.getItems().size());
        on(() -> {
            find("import-symbol", TextField.class).requestFocus();
            find("import-run", ButtonBase.class).requestFocus();
            return null;
        });
        assertTrue(there("import-run"), "leaving a field as it was takes no button away");
        press("import-run");
        await(() -> there("import-done"));
        press("import-next");
        await(() -> there("answer-dmy"));
        assertEquals(1, lake.history.lake().versions().size(), "a question changes nothing");
        press("answer-dmy");
        await(() -> there("answer-other"));
        on(() -> {
            TextField zone = find("answer-other", TextField.class);
            zone.setText("UTC");
            zone.fireEvent(new ActionEvent());
            return null;
        });
        await(() -> there("import-run"));
        press("import-run");
        await(() -> there("import-done"));
        assertEquals(3, lake.history.lake().head().rows());
        assertTrue(Files.exists(file));
        await(() -> view.model().contentsProperty().get().snapshot().version() == 2);
    }

    @Test
    void aRollbackIsAskedAboutOnceInFullAndIsAVersionOfItsOwn() throws Exception {
        open(new ScriptedLake(folder).filled(), Theme.DARK, 480, 600);
        filled();
        show(Page.VERSIONS);
        on(() -> {
            assertInstanceOf(VersionsView.class, view.getCenter());
            ((VersionsView) view.getCenter()).choose(1);
            return null;
        });
        await(() -> rows("version-parts") == 6);
        press("rollback");
        assertEquals(2, lake.history.lake().versions().size());
        await(() -> {
            ButtonBase yes = find("rollback-yes", ButtonBase.class);
            return yes.getWidth() > 0 && yes.getWidth() >= yes.prefWidth(-1);
        });
        press("rollback-yes");
        await(() -> view.model().contentsProperty().get().snapshot().version() == 3);
        assertEquals(1_520, lake.history.lake().head().rows());
        press("verify");
        await(() -> find("versions-state", Label.class).getText().equals("The lake is whole."));
    }

    @Test
    void aQuestionIsAnsweredCancelledKeptAndWritten() throws Exception {
        open(new ScriptedLake(folder).filled(), Theme.DARK, 1000, 600);
        filled();
        show(Page.QUERY);
        QueryView query = (QueryView) on(() -> view.getCenter());
        ask("SELECT count(*) AS n, '=1+1' AS \"text\" FROM trades");
        await(() -> message().startsWith("1 row of version 2"));
        lake.target = Optional.of(folder.resolve("answer.csv"));
        press("query-csv");
        await(() -> message().contains("answer.csv"));
        assertEquals(List.of("n,text", "1520,'=1+1"), Files.readAllLines(folder.resolve("answer.csv")));
        on(() -> {
            find("query-name", TextField.class).setText("how many");
            return null;
        });
        press("query-keep");
        await(() -> lake.kept.containsKey("how many"));
        ask("SELECT count(*) FROM range(1000000) a, range(1000000) b");
        await(() -> find("query-run", ButtonBase.class).getText().equals("Cancel")
                && message().equals("Asking"));
        // the question is in the database's hands a moment later
        await(() -> {
            find("query-run", ButtonBase.class).fireEvent(new ActionEvent());
            return message().equals("Stopping");
        });
        await(() -> message().startsWith("The question was cancelled. What stands below answers the question before."));
        assertTrue(on(() -> find("query-table", Region.class).getStyleClass().contains("history-stale")));
        ask("SELECT 1 AS one");
        await(() -> message().startsWith("1 row of version 2"));
        assertFalse(on(() -> find("query-table", Region.class).getStyleClass().contains("history-stale")));
        ask("DROP TABLE trades");
        await(() -> message().startsWith("The lake is only read"));
        assertTrue(query.isVisible());
    }

    private String message() {
        return on(() -> find("query-message", Label.class).getText());
    }

    private void ask(String sql) {
        on(() -> {
            find("query-sql", TextArea.class).setText(sql);
            find("query-run", ButtonBase.class).fireEvent(new ActionEvent());
            return null;
        });
    }

    @Test
    void recordingIsSwitchedInThePanelsHead() throws Exception {
        open(new ScriptedLake(folder), Theme.LIGHT, 700, 400);
        on(() -> {
            ToggleButton record = find("history-record", ToggleButton.class);
            record.setSelected(true);
            record.fireEvent(new ActionEvent());
            return null;
        });
        await(() -> find("history-recording", Label.class).getText().equals("12,000 of 12,480 safe"));
        assertTrue(lake.recording().status().isPresent());
        on(() -> {
            ToggleButton record = find("history-record", ToggleButton.class);
            record.setSelected(false);
            record.fireEvent(new ActionEvent());
            return null;
        });
        await(() -> find("history-recording", Label.class).getText().isEmpty());
    }

    @Test
    void aLakeThatCannotBeOpenedIsNamedWithWhatGoesOn() throws Exception {
        ScriptedLake broken = new ScriptedLake(folder);
        Files.writeString(folder.resolve("lake").resolve("versions").resolve("0000000003.jsonl"), "nonsense");
        open(broken, Theme.DARK, 700, 400);
        await(() -> texts().contains("The lake cannot be shown"));
        assertTrue(
                texts().stream()
                        .anyMatch(text -> text.contains("Version 1 of the lake is missing")
                                && text.endsWith("Trading goes on without it.")),
                () -> texts().toString());
    }

    @Test
    void driftFollowsTheTradesOfTheSession() throws Exception {
        ScriptedLake with = new ScriptedLake(folder).filled();
        TestDesk desk = new TestDesk();
        with.session = Optional.of(desk);
        for (int i = 0; i < 240; i++)
            desk.desk().trades().trade(0, ScriptedLake.NOW + i * 30_000_000_000L, 90_000 + i % 7, 100_000_000);
        open(with, Theme.LIGHT, 1000, 600);
        filled();
        show(Page.FEATURES);
        await(() -> there("features-follow"));
        on(() -> {
            ToggleButton follow = find("features-follow", ToggleButton.class);
            follow.setSelected(true);
            follow.fireEvent(new ActionEvent());
            return null;
        });
        await(() -> find("features-message", Label.class).getText().startsWith("Following BTC/USD: 24 bars of 5m"));
        assertTrue(on(() -> find("features-follow", ToggleButton.class).isSelected()));
        pictures("features-followed");
        on(() -> {
            view.close();
            return null;
        });
        boolean still = on(() -> find("features-follow", ToggleButton.class).isSelected());
        assertFalse(still, "a closed view follows nothing");
    }

    @Test
    void everyPageIsReadableInBothThemes() throws Exception {
        CssParser.errorsProperty().clear();
        ScriptedLake full = new ScriptedLake(folder).filled();
        Path unclear = full.file("unclear.csv", "timestamp,price,amount\n02.01.2024 09:00:00,800.5,1\n");
        Path clear = full.file("clear.csv", "timestamp,price,amount\n1700000000,800.25,1\n1700000001,801,2\n");
        full.kept.put("Daily bars", "SELECT 1");
        open(full, Theme.DARK, 1064, 620);
        filled();
        for (Page page : Page.values()) {
            show(page);
            if (page == Page.QUARANTINE) await(() -> rows("quarantine-rows") > 0);
            if (page == Page.VERSIONS) await(() -> rows("version-parts") > 0);
            if (page == Page.SYNC) {
                await(() -> there("sync-first"));
                pictures("sync-nowhere");
                full.target = Optional.of(Files.createDirectories(folder.resolve("copy")));
                press("sync-first");
                press("sync-push");
                await(() -> there("sync-run"));
                assertTrue(
                        on(() -> find("sync-plan-push", Label.class).getText()).contains(" parts, "));
                pictures("sync-plan");
                press("sync-run");
                await(() -> find("sync-message", Label.class).getText().endsWith("fetched."));
                press("sync-both");
                await(() -> there("sync-back"));
                assertFalse(there("sync-run"), "there is nothing to do");
                assertTrue(on(() -> find("sync-plan", Label.class).getText()).startsWith("Nothing to do: "));
                pictures("sync-nothing");
                press("sync-back");
            }
            if (page == Page.FEATURES) {
                press("features-compute");
                await(() -> rows("features") >= 100);
                await(() -> view.lookupAll(".table-cell").stream()
                        .anyMatch(cell -> cell instanceof Labeled label && "✕ drifted".equals(label.getText())));
            }
            if (page == Page.QUERY) {
                ask("SELECT time, open, high, low, close, volume FROM bars('1h') ORDER BY time");
                await(() -> message().contains("rows of version"));
            }
            pictures(page.name());
        }
        on(() -> {
            @SuppressWarnings("unchecked")
            var form = (SegmentBar<QueryView.Form>) view.lookup("#query-form");
            form.setValue(QueryView.Form.CHART);
            return null;
        });
        pictures("chart");
        show(Page.IMPORT);
        on(() -> {
            template().setValue(Template.named("bitstamp"));
            find("import-symbol", TextField.class).setText("BTC/USD");
            return null;
        });
        full.files = List.of(clear);
        press("import-choose");
        await(() -> there("import-run"));
        pictures("preview");
        on(() -> {
            template().setValue(Optional.empty());
            return null;
        });
        full.files = List.of(unclear);
        press("import-choose");
        await(() -> there("answer-dmy"));
        pictures("question");
        assertEquals(
                List.of(),
                CssParser.errorsProperty().stream()
                        .map(CssParser.ParseError::getMessage)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private ChoiceBox<Optional<Template>> template() {
        return (ChoiceBox<Optional<Template>>) find("import-template", ChoiceBox.class);
    }

    private void pictures(String name) throws IOException {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            on(() -> {
                theme.apply(view.getScene());
                view.applyCss();
                view.layout();
                return null;
            });
            Pictures.save(
                    view.getScene(),
                    "history-" + name.toLowerCase(Locale.ROOT) + "-"
                            + theme.name().toLowerCase(Locale.ROOT));
            assertEquals(List.of(), on(() -> Pictures.clipped(view)), name + " in " + theme);
        }
    }
}
