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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.store.SyncDirection;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.figures.ScreenZone;
import tradewind.views.history.SyncViewModel.State;
import tradewind.views.texts.Texts;

/// Where the lake was last synced with, what has changed here since, and the buttons that look at what a sync would do
/// and run it; what it is about below, day by day.
final class SyncView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");

    private final SyncViewModel model;
    private final HBox bar = new HBox();
    private final PasswordField passphrase = new PasswordField();
    private final ListView<String> conflicts = new ListView<>();
    private final ListView<String> days = new ListView<>();
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
        days.setId("sync-days");
        days.setAccessibleText(TEXTS.get("sync.plan.days"));
        days.setPlaceholder(new EmptyState(
                Feather.CHECK_CIRCLE, TEXTS.get("sync.plan.same.title"), TEXTS.get("sync.plan.same.text")));
        lake.contentsProperty().when(open).subscribe(_ -> model.refresh());
        model.stateProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> show());
        model.planProperty().subscribe(_ -> show());
        ScreenZone.follow(this, this::show);
    }

    private void show() {
        State state = model.stateProperty().get();
        Optional<SyncTarget> target = state.target();
        if (target.isEmpty() && state.last().isEmpty()) {
            setTop(null);
            setCenter(nowhere);
            return;
        }
        Optional<PlannedSync> plan = model.planProperty().get();
        boolean busy = model.busyProperty().get();
        boolean focused = bar.isFocusWithin();
        List<Node> nodes = busy ? underWay() : plan.map(this::answers).orElseGet(() -> buttons(target));
        bar.getChildren().setAll(nodes);
        // whoever works by keys goes on with what has taken the place of the button
        if (focused) nodes.stream().filter(Button.class::isInstance).findFirst().ifPresent(Node::requestFocus);
        VBox facts = new VBox();
        facts.getStyleClass().add("history-facts");
        if (busy || plan.isEmpty())
            facts.getChildren()
                    .addAll(
                            caption(
                                    "sync-target",
                                    target.map(it -> TEXTS.get("sync.next", it.words()))
                                            .orElseGet(() -> TEXTS.get("sync.where"))),
                            caption("sync-when", state.when()),
                            caption("sync-differs", state.differs()),
                            message());
        else facts.getChildren().addAll(figures(plan.get()));
        if (!busy && plan.isPresent()) days.getItems().setAll(plan.get().days());
        setTop(new VBox(bar, facts));
        setCenter(!busy && plan.isPresent() ? days : conflicts);
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
        other.setOnAction(event -> {
            passphrase.clear();
            model.choose();
        });
        nodes.add(other);
        return nodes;
    }

    /// The passphrase stays in its field until the plan is run or let go of: it is needed for both.
    private Button button(String id, String text, Feather icon, SyncDirection direction) {
        Button button = new Button(text, Icon.of(icon, 12));
        button.setId(id);
        button.setTooltip(new Tooltip(TEXTS.get("sync.plan.about")));
        button.setOnAction(event -> model.plan(direction, passphrase.getText().toCharArray()));
        return button;
    }

    private List<Node> answers(PlannedSync plan) {
        List<Node> nodes = new ArrayList<>();
        if (!plan.nothing()) {
            Button run = new Button(plan.run(), Icon.of(icon(plan.direction()), 12));
            run.setId("sync-run");
            run.getStyleClass().add("primary");
            run.setOnAction(event -> {
                char[] typed = passphrase.getText().toCharArray();
                passphrase.clear();
                model.run(typed);
            });
            nodes.add(run);
        }
        Button back = new Button(TEXTS.get(plan.nothing() ? "sync.plan.back" : "sync.plan.not.now"));
        back.setId("sync-back");
        back.setOnAction(event -> {
            passphrase.clear();
            model.dismiss();
        });
        nodes.add(back);
        return nodes;
    }

    private static Feather icon(SyncDirection direction) {
        return switch (direction) {
            case BOTH -> Feather.REFRESH_CW;
            case PUSH -> Feather.UPLOAD;
            case PULL -> Feather.DOWNLOAD;
        };
    }

    private static List<Node> figures(PlannedSync plan) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(caption("sync-plan", plan.sentence()));
        if (plan.nothing() && plan.days().isEmpty()) return nodes;
        for (PlannedSync.Line each : plan.lines()) {
            Label name = caption("sync-plan-" + each.id() + "-name", each.name());
            name.getStyleClass().add("caption");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            boolean warn = each.id().equals("clash") && each.some();
            Label figure = caption("sync-plan-" + each.id(), warn ? "! " + each.figure() : each.figure());
            figure.getStyleClass().add(each.some() ? "num" : "caption");
            if (warn) figure.getStyleClass().add("warn");
            figure.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(name, figure);
            row.getStyleClass().addAll("history-fact", "history-plan");
            nodes.add(row);
        }
        return nodes;
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
