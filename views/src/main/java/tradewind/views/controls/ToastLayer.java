package tradewind.views.controls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
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
/// It never covers more than a few rows of what is below it: three notices at most, older refusals are counted.
///
/// Put it last in a StackPane that fills the window; it lets the mouse through where it is empty.
public final class ToastLayer extends VBox {
    private static final Texts TEXTS = Texts.of("controls");
    private static final Duration SHOWN = Duration.seconds(4);
    private static final int MOST = 3;
    private static final int MOST_KEPT = 2;

    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final Button more = new Button();
    private final Duration stays;
    private Runnable all = () -> {};

    /// @param kept stays until it is closed
    private record Shown(HBox box, PauseTransition life, boolean kept) {}

    public ToastLayer() {
        this(SHOWN);
    }

    /// @param stays how long a notice stands that goes by itself
    ToastLayer(Duration stays) {
        this.stays = stays;
        getStyleClass().add("toast-layer");
        setPickOnBounds(false);
        more.setId("toasts-more");
        more.getStyleClass().add("small");
        more.setOnAction(event -> {
            hidden().forEach(this::forget);
            arrange();
            all.run();
        });
    }

    /// What shows the notices there is no room for here.
    public void setOnMore(Runnable handler) {
        all = handler;
    }

    /// Shows a notice, in place of an older one of the same key.
    public void show(Toast toast) {
        forget(toast.key());
        boolean kept = toast.kind() == Toast.Kind.DANGER;
        HBox box = box(toast);
        PauseTransition life = new PauseTransition(stays);
        life.setOnFinished(event -> close(toast.key()));
        shown.put(toast.key(), new Shown(box, life, kept));
        arrange();
        if (!kept) life.play();
    }

    /// Takes a notice away; nothing happens if there is none of this key.
    public void close(String key) {
        if (!shown.containsKey(key)) return;
        forget(key);
        arrange();
    }

    private void forget(String key) {
        Shown gone = shown.remove(key);
        if (gone == null) return;
        gone.life().stop();
        getChildren().remove(gone.box());
    }

    /// The newest that stay and the newest others; of the others those that have no room are gone.
    private void arrange() {
        int kept = Math.min(MOST_KEPT, keys(true).size());
        older(keys(false), MOST - kept).forEach(this::forget);
        List<String> hidden = hidden();
        List<Node> next = new ArrayList<>();
        if (!hidden.isEmpty()) {
            more.setText(TEXTS.get("notice.more", Integer.toString(hidden.size())));
            next.add(more);
        }
        shown.forEach((key, each) -> {
            if (!hidden.contains(key)) next.add(each.box());
        });
        if (!getChildren().equals(next)) getChildren().setAll(next);
    }

    private List<String> hidden() {
        return older(keys(true), MOST_KEPT);
    }

    private List<String> keys(boolean kept) {
        return shown.entrySet().stream()
                .filter(entry -> entry.getValue().kept() == kept)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// All but the newest so many.
    private static List<String> older(List<String> keys, int newest) {
        return keys.subList(0, Math.max(0, keys.size() - newest));
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
