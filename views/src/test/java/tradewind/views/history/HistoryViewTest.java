package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.history.HistoryViewModel.Page;

/// The panel as a trader drives it.
class HistoryViewTest extends HistoryWindow {
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
}
