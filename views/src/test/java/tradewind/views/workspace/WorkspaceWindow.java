package tradewind.views.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.SafetyReport;
import tradewind.views.controls.Theme;
import tradewind.views.keys.KeysInForce;

/// The whole window with a robot at its keys, over a session that does what the test says.
abstract class WorkspaceWindow {
    final ScriptedSession session = new ScriptedSession();
    final ScriptedDrill drill = new ScriptedDrill();
    final FxRobot robot = new FxRobot();
    final List<Theme> chosen = new ArrayList<>();
    final List<SafetyReport.Protection> attached = new ArrayList<>();
    final KeysInForce shortcuts = new KeysInForce();
    boolean chartFails;

    @SuppressWarnings("NullAway.Init")
    TextField field;

    @SuppressWarnings("NullAway.Init")
    Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        workspace = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            field = new TextField();
            VBox ticket = new VBox(field);
            inTicket().ifPresent(ticket.getChildren()::add);
            ticket.setPrefHeight(500);
            DeskPanels panels = TestPanels.of(
                    shortcuts,
                    ticket,
                    nanos -> {
                        if (chartFails) throw new IllegalStateException("chart");
                    },
                    attached::add);
            Workspace made = new Workspace(session, Theme.DARK, panels, drill, Runnable::run, chosen::add);
            made.show(stage);
            return made;
        }));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What stands below the field.
    Optional<Node> inTicket() {
        return Optional.empty();
    }

    @AfterEach
    void close() throws Exception {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    boolean shown(String query) {
        return fx(() -> robot.lookup(query).query().isVisible());
    }

    String text(String query) {
        return fx(() -> words(robot.lookup(query).query()));
    }

    /// The window changes with every frame: only its own thread sees it whole.
    static <T> T fx(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, look);
    }

    String toasts() {
        return text(".toast-layer");
    }

    private static String words(Node node) {
        if (node instanceof Label label) return label.getText();
        StringBuilder all = new StringBuilder();
        node.lookupAll(".label")
                .forEach(label -> all.append(((Label) label).getText()).append(' '));
        return all.toString();
    }

    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 s", e);
        }
    }
}
