package tradewind.views.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tradewind.engine.DrillReport;
import tradewind.views.blotter.Pictures;
import tradewind.views.blotter.RecordingOrders;
import tradewind.views.blotter.TestDesk;
import tradewind.views.controls.Theme;
import tradewind.views.texts.Language;

/// The narrower forms of the kill switch and what the rehearsal came to. Leaves pictures in `target/gallery`.
class KillOptionsGalleryTest {
    private enum State {
        NEVER(Optional.empty()),
        PASSED(Optional.of(report(true))),
        FAILED(Optional.of(report(false))),
        RUNNING(Optional.of(report(true)));

        private final Optional<DrillReport> last;

        State(Optional<DrillReport> last) {
            this.last = last;
        }
    }

    private static DrillReport report(boolean passed) {
        List<String> failures = passed
                ? List.of()
                : List.of("the position is not flat", "2 orders are still working 3 s after the kill");
        return new DrillReport(
                1_385_765_620_000L,
                "BTC/USD",
                List.of(
                        new DrillReport.Case("everything, close positions", Optional.of(180L), 3, 1, List.of()),
                        new DrillReport.Case("one symbol, close positions", Optional.of(170L), 3, 1, List.of()),
                        new DrillReport.Case("everything, cancel only", Optional.of(90L), 3, 0, List.of()),
                        new DrillReport.Case(
                                "the engine hangs",
                                passed ? Optional.of(260L) : Optional.empty(),
                                passed ? 3 : 1,
                                0,
                                failures)));
    }

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws TimeoutException {
        Language.speak(Language.ENGLISH);
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void everyOutcomeIsReadable(Theme theme) throws Exception {
        for (State state : State.values()) {
            Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown(theme, state));
            Pictures.save(scene, "kill-options-" + state.name().toLowerCase(Locale.ROOT) + "-" + theme.name());
            assertEquals(List.of(), Pictures.clipped(scene.getRoot()), state + " in " + theme);
            assertTrue(scene.lookup("#drill").isVisible());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNarrowerWaysAreReadableInEveryLanguage(Language language) throws Exception {
        Language.speak(language);
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown(Theme.DARK, State.values()[0]));
        assertEquals(List.of(), Pictures.clipped(scene.getRoot()), language.toString());
    }

    private static Scene shown(Theme theme, State state) {
        var safety = new SafetyViewModel(
                new RecordingOrders(), System::currentTimeMillis, System::nanoTime, Runnable::run, said -> {});
        Executor work = state == State.RUNNING ? task -> {} : Runnable::run;
        var drill = new DrillViewModel(drill(state), work, Runnable::run, said -> {});
        if (state == State.RUNNING) drill.run();
        else drill.recall();
        KillOptions options = new KillOptions(safety, drill, TestDesk.BTC, () -> {});
        StackPane ground = new StackPane(options);
        StackPane.setAlignment(options, Pos.TOP_CENTER);
        options.setMaxHeight(Region.USE_PREF_SIZE);
        ground.setPadding(new Insets(24));
        Scene scene = new Scene(ground, 396, 480);
        theme.apply(scene);
        FxToolkit.toolkitContext().getRegisteredStage().setScene(scene);
        FxToolkit.toolkitContext().getRegisteredStage().show();
        options.applyCss();
        options.layout();
        return scene;
    }

    private static Drill drill(State state) {
        return new Drill() {
            @Override
            public DrillReport run() {
                return state.last.orElseThrow();
            }

            @Override
            public Optional<DrillReport> last() {
                return state.last;
            }
        };
    }
}
