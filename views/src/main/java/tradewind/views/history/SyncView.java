package tradewind.views.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.store.SyncDirection;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.history.SyncViewModel.State;
import tradewind.views.texts.Texts;

/// Where the lake was last synced with, what has changed here since, and the buttons that sync; conflicts below.
final class SyncView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");

    private final SyncViewModel model;
    private final HBox bar = new HBox();
    private final PasswordField passphrase = new PasswordField();
    private final ListView<String> conflicts = new ListView<>();
    private final EmptyState nowhere;

    /// @param open while it is true the view hears the lake
    SyncView(HistoryViewModel lake, SyncViewModel model, ObservableValue<Boolean> open) {
        this.model = model;
        getStyleClass().add("history-sync");
        Button first = new Button(TEXTS.get("sync.choose"));
        first.setId("sync-first");
        first.setOnAction(event -> model.choose());
        nowhere = new EmptyState(
                Feather.UPLOAD_CLOUD, TEXTS.get("sync.empty.title"), TEXTS.get("sync.empty.text"), first);
        passphrase.setId("sync-passphrase");
        passphrase.setPromptText(TEXTS.get("sync.passphrase"));
        passphrase.setAccessibleText(TEXTS.get("sync.passphrase"));
        bar.getStyleClass().add("history-bar");
        conflicts.setId("sync-conflicts");
        conflicts.setAccessibleText(TEXTS.get("sync.conflicts"));
        conflicts.setPlaceholder(
                new EmptyState(Feather.CHECK_CIRCLE, TEXTS.get("sync.peace.title"), TEXTS.get("sync.peace.text")));
        model.conflictsProperty().subscribe(all -> conflicts.getItems().setAll(all));
        lake.contentsProperty().when(open).subscribe(_ -> model.refresh());
        model.stateProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> show());
    }

    private void show() {
        State state = model.stateProperty().get();
        Optional<SyncTarget> target = state.target();
        if (target.isEmpty() && state.last().isEmpty()) {
            setTop(null);
            setCenter(nowhere);
            return;
        }
        List<Node> nodes = new ArrayList<>();
        if (model.busyProperty().get()) nodes.addAll(underWay());
        else nodes.addAll(buttons(target));
        bar.getChildren().setAll(nodes);
        VBox facts = new VBox(
                caption(
                        "sync-target",
                        target.map(it -> TEXTS.get("sync.next", it.words())).orElseGet(() -> TEXTS.get("sync.where"))),
                caption("sync-when", state.when()),
                caption("sync-differs", state.differs()),
                message());
        facts.getStyleClass().add("history-facts");
        setTop(new VBox(bar, facts));
        setCenter(conflicts);
    }

    private List<Node> buttons(Optional<SyncTarget> target) {
        List<Node> nodes = new ArrayList<>();
        if (target.isPresent()) {
            if (target.get().secret()) nodes.add(passphrase);
            Button both = button("sync-both", TEXTS.get("sync.both"), Feather.REFRESH_CW, SyncDirection.BOTH);
            both.getStyleClass().add("primary");
            nodes.add(both);
            nodes.add(button("sync-push", TEXTS.get("sync.push"), Feather.UPLOAD, SyncDirection.PUSH));
            nodes.add(button("sync-pull", TEXTS.get("sync.pull"), Feather.DOWNLOAD, SyncDirection.PULL));
        }
        Button other = new Button(TEXTS.get("sync.other"), Icon.of(Feather.FOLDER, 12));
        other.setId("sync-choose");
        other.setOnAction(event -> model.choose());
        nodes.add(other);
        return nodes;
    }

    private Button button(String id, String text, Feather icon, SyncDirection direction) {
        Button button = new Button(text, Icon.of(icon, 12));
        button.setId(id);
        button.setOnAction(event -> {
            char[] typed = passphrase.getText().toCharArray();
            passphrase.clear();
            model.start(direction, typed);
        });
        return button;
    }

    private List<Node> underWay() {
        ProgressBar progress = new ProgressBar();
        progress.setAccessibleText(TEXTS.get("sync.way"));
        progress.progressProperty().bind(model.wayProperty().map(SyncViewModel.Way::share));
        Label words = new Label();
        words.setId("sync-way");
        words.getStyleClass().add("num-small");
        words.textProperty().bind(model.wayProperty().map(SyncViewModel.Way::words));
        Button stop = new Button(TEXTS.get("stop"), Icon.of(Feather.X, 12));
        stop.setId("sync-stop");
        stop.setOnAction(event -> model.cancel());
        return List.of(progress, words, stop);
    }

    private Label message() {
        Label label = caption("sync-message", "");
        label.textProperty().bind(model.messageProperty());
        return label;
    }

    private static Label caption(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        return label;
    }
}
