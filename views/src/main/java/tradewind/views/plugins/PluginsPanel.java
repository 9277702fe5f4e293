package tradewind.views.plugins;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.plugins.PluginInfo.State;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.OnOff;
import tradewind.views.texts.Texts;

/// Every plugin that was found, in service or not, with its switch.
public final class PluginsPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of("plugins");

    private final PluginsViewModel model;
    private final Map<String, OnOff> toggles = new HashMap<>();
    private final Label note = new Label();
    private boolean showing;
    private Subscription switches = Subscription.EMPTY;

    public PluginsPanel(PluginsViewModel model) {
        this.model = model;
        getStyleClass().add("setup");
        setMinSize(0, 0);
        note.setId("plugins-note");
        note.getStyleClass().add("setup-note");
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        if (model.plugins().isEmpty()) {
            setCenter(empty());
            return;
        }
        setTop(note);
        VBox list = new VBox();
        for (PluginLine line : model.plugins()) list.getChildren().add(row(line));
        Label more = new Label(TEXTS.get("more", model.folder()));
        more.getStyleClass().add("setup-say");
        more.setMinHeight(USE_PREF_SIZE);
        list.getChildren().add(more);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        switches = model.switches().subscribe(this::show);
    }

    /// The panel is gone for good; the plugins go on.
    public void close() {
        switches.unsubscribe();
    }

    private EmptyState empty() {
        Button copy = new Button(TEXTS.get("copy"));
        copy.setId("plugins-copy");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.folder());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(TEXTS.get("copy.done"));
        });
        return new EmptyState(Feather.PACKAGE, TEXTS.get("empty.title"), TEXTS.get("empty.text", model.folder()), copy);
    }

    private VBox row(PluginLine line) {
        String name = line.info().name();
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        boolean unnumbered = line.info().version().equals("unknown");
        String version = unnumbered
                ? TEXTS.get("version.none")
                : TEXTS.get("version", line.info().version());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label state = state(line.info().state());
        state.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, gap, state);
        head.setAlignment(Pos.CENTER_LEFT);
        if (model.switchable(line)) head.getChildren().add(toggle(name));
        VBox row = new VBox(3, head);
        row.getStyleClass().add("plugin-row");
        boolean failed = line.info().state() instanceof State.Failed;
        String vendor = line.vendor().isEmpty() ? TEXTS.get("vendor.none") : TEXTS.get("vendor", line.vendor());
        if (!failed) row.getChildren().add(about(TEXTS.get("facts", line.brings(), version, vendor)));
        row.getChildren().add(about(line.info().origin()));
        if (!line.may().isEmpty()) row.getChildren().add(about(line.may()));
        String reason = switch (line.info().state()) {
            case State.Enabled _ -> "";
            case State.Disabled disabled -> disabled.reason();
            case State.Failed broken -> broken.reason();
        };
        if (!reason.isEmpty()) {
            Label why = new Label(reason);
            why.getStyleClass().add(failed ? "plugin-failed" : "plugin-off");
            why.setWrapText(true);
            why.setMinHeight(USE_PREF_SIZE);
            row.getChildren().add(why);
        }
        return row;
    }

    private static Label state(State state) {
        Label label = new Label(
                switch (state) {
                    case State.Enabled _ -> TEXTS.get("state.on");
                    case State.Disabled _ -> TEXTS.get("state.off");
                    case State.Failed _ -> TEXTS.get("state.failed");
                });
        label.getStyleClass()
                .addAll(
                        "connection-state",
                        switch (state) {
                            case State.Enabled _ -> "ok";
                            case State.Disabled _ -> "off";
                            case State.Failed _ -> "danger";
                        });
        return label;
    }

    private OnOff toggle(String name) {
        OnOff toggle = new OnOff(TEXTS.get("use", name));
        toggle.setId("plugin-" + name);
        toggle.selectedProperty().addListener((seen, was, is) -> {
            if (!showing) model.put(name, is);
        });
        toggles.put(name, toggle);
        return toggle;
    }

    private static Label about(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("setting-about");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(PluginsViewModel.Switches now) {
        showing = true;
        toggles.forEach((name, toggle) -> toggle.setSelected(!now.off().contains(name)));
        showing = false;
        String waits = now.waiting() == 0 ? "" : TEXTS.get("waiting", now.waiting());
        note.setText(now.problem().isEmpty() ? waits : now.problem());
        note.setVisible(!note.getText().isEmpty());
        note.setManaged(!note.getText().isEmpty());
    }
}
