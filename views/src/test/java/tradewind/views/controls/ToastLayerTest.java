package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;

/// How many notices stand over what is below them.
class ToastLayerTest extends ApplicationTest {
    /// Made in [#start]: before there is no toolkit to make it with.
    @SuppressWarnings("NullAway.Init")
    private ToastLayer layer;

    @Override
    public void start(Stage stage) {
        layer = new ToastLayer(Duration.minutes(1));
        Scene scene = new Scene(new StackPane(layer), 900, 400);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene();
        stage.toFront();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void ofManyFillsTheThreeNewestStand() {
        for (int i = 1; i <= 5; i++) show(Toast.Kind.INFO, "fill " + i);
        assertEquals(List.of("fill 3", "fill 4", "fill 5"), words());
    }

    @Test
    void aRefusalIsNotPushedOutByFills() {
        show(Toast.Kind.DANGER, "refused");
        for (int i = 1; i <= 5; i++) show(Toast.Kind.INFO, "fill " + i);
        assertEquals(List.of("refused", "fill 4", "fill 5"), words());
    }

    @Test
    void olderRefusalsAreCountedAndComeBackWhenTheNewerAreClosed() {
        for (int i = 1; i <= 4; i++) show(Toast.Kind.DANGER, "refused " + i);
        assertEquals(List.of("2 more to read", "refused 3", "refused 4"), words());
        interact(() -> layer.close("refused 4"));
        assertEquals(List.of("1 more to read", "refused 2", "refused 3"), words());
    }

    @Test
    void whoeverAsksForTheOthersFindsThemElsewhereAndTheCountIsGone() {
        List<String> asked = new ArrayList<>();
        interact(() -> layer.setOnMore(() -> asked.add("more")));
        for (int i = 1; i <= 4; i++) show(Toast.Kind.DANGER, "refused " + i);
        interact(() -> ((Button) layer.lookup("#toasts-more")).fire());
        assertEquals(List.of("more"), asked);
        assertEquals(List.of("refused 3", "refused 4"), words());
    }

    @Test
    void aRefusalIsAsWideAsItsFirstLineSoThatWhatClosesItStandsOnIt() {
        interact(() -> {
            Label line = new Label("✕ Denied BUY BTC/USD 90,000.00 T1-9, from a strategy with a long name");
            line.setMinWidth(Region.USE_PREF_SIZE);
            line.setStyle("-fx-font-size: 16px;");
            layer.show(new Toast(Toast.Kind.DANGER, "wide", line));
        });
        Region box = (Region) layer.getChildren().getFirst();
        interact(() -> {
            layer.getScene().getRoot().applyCss();
            layer.getScene().getRoot().layout();
        });
        Node close = box.lookup(".button");
        assertTrue(close.getBoundsInParent().getMaxX() <= box.getWidth(), () -> close + " outside " + box.getWidth());
    }

    private void show(Toast.Kind kind, String words) {
        interact(() -> layer.show(Toast.of(kind, words, words)));
    }

    private List<String> words() {
        return layer.getChildren().stream()
                .flatMap(box -> box.getId() != null ? Stream.of(box) : box.lookupAll(".toast-text").stream())
                .map(ToastLayerTest::text)
                .toList();
    }

    private static String text(Node node) {
        return ((Labeled) node).getText();
    }
}
