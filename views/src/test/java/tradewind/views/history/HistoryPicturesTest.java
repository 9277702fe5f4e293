package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.CssParser;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.imports.Template;
import tradewind.views.controls.SegmentBar;
import tradewind.views.controls.Theme;
import tradewind.views.history.HistoryViewModel.Page;

/// Every page of the panel in both themes. Leaves pictures in `target/gallery` to look at.
class HistoryPicturesTest extends HistoryWindow {
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
}
