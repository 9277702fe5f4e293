package tradewind.views.keys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.FindField;
import tradewind.views.controls.FocusInSight;
import tradewind.views.keys.KeysViewModel.Note;
import tradewind.views.keys.KeysViewModel.Shown;
import tradewind.views.texts.Texts;

/// Every key of the desk by where it acts, each to be recorded anew; all together exported, imported and put back.
public final class KeysView extends BorderPane {
    private static final Texts TEXTS = Texts.of("keys");
    private static final String FILE = "tradewind-keys.json";
    /// As the rows are in the sheet.
    private static final double WIDEST = 1080;

    private final KeysViewModel model;
    private final FindField search;
    private final ToggleButton changed = new ToggleButton();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Map<Scope, VBox> groups = new EnumMap<>(Scope.class);
    private final Map<KeyAction, KeyRow> rows = new EnumMap<>(KeyAction.class);
    private final Map<FixedKey, VBox> fixed = new EnumMap<>(FixedKey.class);
    private final Button reset = button("reset");
    private final VBox top;
    private final HBox head;
    private final KeyNote note;
    private final EmptyState nothing;
    private final Subscription following;

    /// @param saveTo where to write: gets a proposed name, gives a file, or nothing
    /// @param openFrom what to read: gives a file, or nothing
    public KeysView(
            KeysViewModel model,
            KeysInForce keys,
            Function<String, Optional<Path>> saveTo,
            Supplier<Optional<Path>> openFrom) {
        this.model = model;
        getStyleClass().add("setup");
        setMinSize(0, 0);
        search = new FindField("keys-search", TEXTS.get("search"), TEXTS.get("search"), model.queryProperty());
        search.setMinWidth(90);
        search.textProperty().subscribe(text -> scroll.setVvalue(0));
        HBox.setHgrow(search, Priority.ALWAYS);
        changed.setId("keys-changed");
        changed.setMinWidth(USE_PREF_SIZE);
        changed.selectedProperty().bindBidirectional(model.changedOnlyProperty());
        Button export = button("export");
        export.setOnAction(event -> saveTo.apply(FILE).ifPresent(model::export));
        Button take = button("import");
        take.setOnAction(event -> openFrom.get().ifPresent(model::take));
        reset.setOnAction(event -> model.resetAll());
        HBox find = new HBox(8, search, changed);
        find.getStyleClass().add("setup-bar");
        FlowPane files = new FlowPane(8, 6, take, export, reset);
        files.getStyleClass().add("key-files");
        head = columns();
        note = new KeyNote("keys", model, search::requestFocus);
        top = new VBox(find, files, head);
        setTop(top);
        list.getStyleClass().add("setup-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        FocusInSight.in(scroll);
        // over the rows, beside their scroll bar
        scroll.viewportBoundsProperty().subscribe(seen -> head.setMaxWidth(Math.clamp(seen.getWidth(), 0, WIDEST)));
        nothing = new EmptyState(Feather.SEARCH, TEXTS.get("empty.title"), TEXTS.get("empty.text"), all());
        for (Scope scope : Scope.values()) {
            Label title = new Label(scope.title());
            title.getStyleClass().add("setup-head");
            title.setMaxWidth(Double.MAX_VALUE);
            groups.put(scope, new VBox(title));
        }
        for (KeyAction action : KeyAction.values()) rows.put(action, new KeyRow(action, model, keys));
        for (FixedKey each : FixedKey.values()) fixed.put(each, fixed(each));
        following = model.shownProperty()
                .subscribe(this::show)
                .and(model.noteProperty().subscribe(this::show));
    }

    /// The view is gone for good; the keys go on.
    public void close() {
        following.unsubscribe();
        rows.values().forEach(KeyRow::close);
        model.close();
    }

    /// What takes the keys when the panel is gone to.
    public Node keys() {
        return search;
    }

    private static Button button(String what) {
        Button button = new Button(TEXTS.get(what));
        button.setId("keys-" + what);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Button all() {
        Button all = new Button(TEXTS.get("all"));
        all.setOnAction(event -> {
            search.clear();
            changed.setSelected(false);
        });
        return all;
    }

    private static HBox columns() {
        HBox head = KeyColumns.row(caption("column.action"), caption("column.key"), caption("column.default"));
        head.getStyleClass().add("key-columns");
        return head;
    }

    private static Label caption(String what) {
        Label label = new Label(TEXTS.get(what));
        label.getStyleClass().add("caption");
        return label;
    }

    private static VBox fixed(FixedKey key) {
        Label title = new Label(key.title());
        Label cap = new Label(key.keys());
        cap.getStyleClass().add("key-keys");
        Label why = new Label(key.why());
        why.getStyleClass().add("key-why");
        for (Label each : List.of(title, cap, why)) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        VBox row = new VBox(KeyColumns.row(title, cap, why));
        row.getStyleClass().addAll("key-row", "key-fixed");
        return row;
    }

    private void show(Shown now) {
        changed.setText(
                now.changed() == 0
                        ? TEXTS.get("changed")
                        : TEXTS.get("changed.count", Integer.toString(now.changed())));
        List<Node> inSight = new ArrayList<>();
        groups.forEach((scope, group) -> {
            List<Node> wanted = new ArrayList<>(List.of(group.getChildren().getFirst()));
            rows.forEach((action, row) -> {
                if (action.scope() == scope && now.actions().contains(action)) wanted.add(row);
            });
            fixed.forEach((key, line) -> {
                if (key.scope() == scope && now.fixed().contains(key)) wanted.add(line);
            });
            if (!wanted.equals(group.getChildren())) group.getChildren().setAll(wanted);
            if (wanted.size() > 1) inSight.add(group);
        });
        if (!inSight.equals(list.getChildren())) list.getChildren().setAll(inSight);
        setCenter(inSight.isEmpty() ? nothing : scroll);
    }

    private void show(Note now) {
        top.getChildren().remove(note);
        if (now.about().isPresent() || now.text().isEmpty()) return;
        note.show(now, TEXTS.get("reset.yes"));
        top.getChildren().add(top.getChildren().indexOf(head), note);
    }
}
