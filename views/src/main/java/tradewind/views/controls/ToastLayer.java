package tradewind.views.controls;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.texts.Texts;

/// The layer over a window in whose bottom right corner notices stand: 4 s each, refusals until somebody closes them.
///
/// Put it last in a StackPane that fills the window; it lets the mouse through where it is empty.
public final class ToastLayer extends VBox {
    private static final Texts TEXTS = Texts.of("controls");
    private static final Duration SHOWN = Duration.seconds(4);
    private static final int MOST = 5;

    private final Map<String, Shown> shown = new LinkedHashMap<>();

    private record Shown(HBox box, PauseTransition life) {}

    public ToastLayer() {
        getStyleClass().add("toast-layer");
        setPickOnBounds(false);
    }

    /// Shows a notice, in place of an older one of the same key. Beyond five, the oldest that would go anyway goes.
    public void show(Toast toast) {
        close(toast.key());
        if (shown.size() >= MOST) {
            shown.entrySet().stream()
                    .filter(entry -> entry.getValue().life().getOnFinished() != null)
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .ifPresent(this::close);
        }
        HBox box = box(toast);
        PauseTransition life = new PauseTransition(SHOWN);
        shown.put(toast.key(), new Shown(box, life));
        getChildren().add(box);
        if (toast.kind() == Toast.Kind.DANGER) return;
        life.setOnFinished(event -> close(toast.key()));
        life.play();
    }

    /// Takes a notice away; nothing happens if there is none of this key.
    public void close(String key) {
        Shown gone = shown.remove(key);
        if (gone == null) return;
        gone.life().stop();
        getChildren().remove(gone.box());
    }

    private HBox box(Toast toast) {
        HBox box = new HBox(toast.parts());
        box.getStyleClass().addAll("toast", toast.kind().name().toLowerCase(Locale.ROOT));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("", Icon.of(Feather.X, 12));
        close.getStyleClass().addAll("ghost", "small", "icon-only");
        close.setAccessibleText(TEXTS.get("notice.close"));
        close.setOnAction(event -> close(toast.key()));
        box.getChildren().addAll(gap, close);
        return box;
    }
}
