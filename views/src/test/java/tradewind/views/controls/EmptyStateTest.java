package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class EmptyStateTest {
    @BeforeEach
    void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Files do not say who keeps what is held. The live book does.",
                "Weights, risks and orders of a portfolio appear here. Open closing prices as CSV, or name symbols.",
                "組合せの価格ごとの損益をここに描きます。チェーンの価格をクリックして作成してください。"
            })
    void aSentenceIsInAsFewLinesAsFitAndNoneOfThemIsLeftShort(String text) {
        Label said = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            StackPane root = new StackPane(new EmptyState(Feather.HOME, "No venue", text));
            Scene scene = new Scene(root, 700, 300);
            Theme.DARK.apply(scene);
            root.applyCss();
            root.layout();
            return (Label) root.lookup(".state-text");
        });
        double high = said.getHeight();
        assertEquals(said.prefHeight(320), high, 0.5, "no more lines than in the widest place");
        assertTrue(said.getWidth() <= 320, said.getWidth() + " wide");
        assertTrue(said.prefHeight(said.getWidth() - 10) > high, "narrower takes another line: all are filled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nothing yet."})
    void aShortSentenceIsAsWideAsItsWords(String text) {
        Label said = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            StackPane root = new StackPane(new EmptyState(Feather.HOME, "Flat", text));
            Scene scene = new Scene(root, 700, 300);
            Theme.DARK.apply(scene);
            root.applyCss();
            root.layout();
            return (Label) root.lookup(".state-text");
        });
        assertTrue(said.getWidth() < 120, said.getWidth() + " wide");
        assertTrue(said.getHeight() < 24, said.getHeight() + " high");
    }
}
