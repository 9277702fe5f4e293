package tradewind.views.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.FindField;
import tradewind.views.controls.GroupColumns;
import tradewind.views.texts.Texts;

/// All settings under their headings, a search above them. A change is kept at once.
public final class SettingsView extends BorderPane {
    private static final Texts TEXTS = Texts.of("settings");

    private final SettingsViewModel model;
    private final Map<String, SettingRow> rows = new LinkedHashMap<>();
    private final Map<String, VBox> groups = new LinkedHashMap<>();
    private final GroupColumns list = new GroupColumns();
    private final ScrollPane scroll = new ScrollPane(list);
    private final FindField search;
    private final ToggleButton changed = new ToggleButton();
    private final Label waiting = new Label();
    private final EmptyState nothing;
    private final EmptyState standard;
    private final Subscription summary;

    /// @param keys opens the panel of keys
    public SettingsView(SettingsViewModel model, Runnable keys) {
        this.model = model;
        getStyleClass().add("setup");
        setMinSize(0, 0);
        search = new FindField("settings-search", TEXTS.get("search"), TEXTS.get("search"), model.queryProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        changed.setId("settings-changed");
        changed.setMinWidth(USE_PREF_SIZE);
        changed.selectedProperty().bindBidirectional(model.changedOnlyProperty());
        Button toKeys = new Button(TEXTS.get("keys"));
        toKeys.setId("settings-keys");
        toKeys.setMinWidth(USE_PREF_SIZE);
        toKeys.setOnAction(event -> keys.run());
        HBox bar = new HBox(search, changed, toKeys);
        bar.getStyleClass().add("setup-bar");
        waiting.setId("settings-waiting");
        waiting.getStyleClass().add("setup-note");
        waiting.setMinHeight(USE_PREF_SIZE);
        waiting.setMaxWidth(Double.MAX_VALUE);
        setTop(new VBox(bar, waiting));
        list.getStyleClass().add("setup-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        nothing = new EmptyState(Feather.SEARCH, TEXTS.get("empty.title"), TEXTS.get("empty.text"), all());
        standard = new EmptyState(Feather.CHECK, TEXTS.get("standard.title"), TEXTS.get("standard.text"), all());
        for (SettingLine line : model.lines()) {
            groups.computeIfAbsent(line.group(), group -> new VBox(head(group)));
            rows.put(line.key(), new SettingRow(line, model));
        }
        summary = model.summary().subscribe(this::show);
    }

    /// The view is gone for good; the settings go on.
    public void close() {
        summary.unsubscribe();
        rows.values().forEach(SettingRow::close);
    }

    /// What takes the keys when the panel is gone to.
    public Node keys() {
        return search;
    }

    private Button all() {
        Button all = new Button(TEXTS.get("all"));
        all.setOnAction(event -> {
            search.clear();
            changed.setSelected(false);
        });
        return all;
    }

    private static Label head(String group) {
        Label head = new Label(group);
        head.getStyleClass().add("setup-head");
        head.setMaxWidth(Double.MAX_VALUE);
        return head;
    }

    private void show(SettingsViewModel.Summary now) {
        changed.setText(
                now.changed() == 0
                        ? TEXTS.get("changed")
                        : TEXTS.get("changed.count", Integer.toString(now.changed())));
        waiting.setText(TEXTS.get("waiting", now.waiting()));
        waiting.setVisible(now.waiting() > 0);
        waiting.setManaged(now.waiting() > 0);
        List<Node> inSight = new ArrayList<>();
        groups.forEach((name, group) -> {
            List<Node> wanted = new ArrayList<>(List.of(group.getChildren().getFirst()));
            for (SettingLine line : model.lines()) {
                SettingRow row = rows.get(line.key());
                if (row != null && line.group().equals(name) && now.shown().contains(line.key())) wanted.add(row);
            }
            if (!wanted.equals(group.getChildren())) group.getChildren().setAll(wanted);
            if (wanted.size() > 1) inSight.add(group);
        });
        if (!inSight.equals(list.getChildren())) list.getChildren().setAll(inSight);
        boolean untouched = model.changedOnlyProperty().get() && now.changed() == 0;
        setCenter(!inSight.isEmpty() ? scroll : untouched ? standard : nothing);
    }
}
