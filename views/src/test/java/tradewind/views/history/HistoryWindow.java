package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.views.blotter.Pictures;
import tradewind.views.controls.Theme;
import tradewind.views.history.HistoryViewModel.Page;

/// The panel of the history in a window, on a lake of its own; everything slow runs on other threads.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
abstract class HistoryWindow {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    ScriptedLake lake;

    @SuppressWarnings("NullAway.Init")
    HistoryView view;

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

    static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    void open(ScriptedLake with, Theme theme, double width, double height) {
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

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() - deadline < 0) {
            if (on(condition::getAsBoolean)) return;
            Thread.sleep(5);
        }
        throw new AssertionError("it did not come within 60 s");
    }

    void filled() throws InterruptedException {
        await(() -> view.model().contentsProperty().get().snapshot().version() == 2);
    }

    <T extends Node> T find(String id, Class<T> type) {
        Node node = view.lookup("#" + id);
        if (node == null) throw new AssertionError("no " + id);
        return type.cast(node);
    }

    boolean there(String id) {
        return on(() -> view.lookup("#" + id) != null);
    }

    int rows(String table) {
        return there(table) ? find(table, TableView.class).getItems().size() : -1;
    }

    void press(String id) {
        on(() -> {
            find(id, ButtonBase.class).fireEvent(new ActionEvent());
            return null;
        });
    }

    void show(Page page) {
        on(() -> {
            view.model().pageProperty().set(page);
            view.applyCss();
            view.layout();
            return null;
        });
    }

    String message() {
        return on(() -> find("query-message", Label.class).getText());
    }

    void ask(String sql) {
        on(() -> {
            find("query-sql", TextArea.class).setText(sql);
            find("query-run", ButtonBase.class).fireEvent(new ActionEvent());
            return null;
        });
    }

    void pictures(String name) throws IOException {
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
