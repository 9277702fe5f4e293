package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// Beside the table: which columns it shows, in which order, and the sets of them under a name. Space shows or hides,
/// Alt+Up and Alt+Down move.
final class ColumnEditor extends BorderPane {
    private static final Texts TEXTS = Texts.of("blotter");

    private final ColumnSets sets;
    private final VBox list = new VBox();
    private final VBox named = new VBox(2);
    private final TextField name = new TextField();
    private TablePane<?> pane;

    /// @param close takes it away
    ColumnEditor(ColumnSets sets, TablePane<?> first, Runnable close) {
        this.sets = sets;
        this.pane = first;
        getStyleClass().add("column-editor");
        Label title = new Label(TEXTS.get("columns"));
        title.getStyleClass().add("title");
        Button reset = new Button(TEXTS.get("columns.reset"));
        reset.setId("blotter-columns-reset");
        reset.getStyleClass().addAll("ghost", "small");
        reset.setOnAction(event -> {
            sets.reset(tab());
            apply();
        });
        Button shut = icon(Feather.X, TEXTS.get("columns.close"), close);
        setTop(row(title, gap(), reset, shut));
        name.setId("blotter-set-name");
        name.setPromptText(TEXTS.get("columns.name"));
        name.setAccessibleText(TEXTS.get("columns.name.about"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button save = new Button(TEXTS.get("columns.save"));
        save.setId("blotter-set-save");
        save.getStyleClass().add("small");
        save.setMinWidth(USE_PREF_SIZE);
        save.setAccessibleText(TEXTS.get("columns.save.about"));
        save.setOnAction(event -> save());
        name.setOnAction(event -> save());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        setCenter(scroll);
        setBottom(new VBox(4, named, row(name, save)));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE || event.isShiftDown()) return;
            close.run();
            event.consume();
        });
        show(first);
    }

    private Tab tab() {
        return pane.rows().tab();
    }

    /// The table it is about.
    void show(TablePane<?> next) {
        pane = next;
        List<String> shown = pane.names();
        list.getChildren().clear();
        for (Column<?> each : pane.columns())
            if (shown.contains(each.name())) list.getChildren().add(line(each, true));
        for (Column<?> each : pane.columns())
            if (!shown.contains(each.name())) list.getChildren().add(line(each, false));
        named.getChildren().clear();
        for (String each : sets.names(tab())) named.getChildren().add(set(each));
    }

    private HBox line(Column<?> column, boolean shown) {
        String of = column.name();
        CheckBox box = new CheckBox(column.title());
        box.setUserData(of);
        box.setMnemonicParsing(false);
        box.setSelected(shown);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> change(names -> {
            if (box.isSelected()) names.add(of);
            else if (names.size() > 1) names.remove(of);
        }));
        HBox line = row(box);
        if (!shown) return line;
        Button up = icon(Feather.CHEVRON_UP, TEXTS.get("columns.left", column.title()), () -> move(of, -1));
        Button down = icon(Feather.CHEVRON_DOWN, TEXTS.get("columns.right", column.title()), () -> move(of, 1));
        up.setFocusTraversable(false);
        down.setFocusTraversable(false);
        line.getChildren().addAll(up, down);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isAltDown()) return;
            if (event.getCode() == KeyCode.UP) move(of, -1);
            else if (event.getCode() == KeyCode.DOWN) move(of, 1);
            else return;
            event.consume();
        });
        return line;
    }

    private HBox set(String of) {
        Button use = new Button(of);
        use.setMnemonicParsing(false);
        use.getStyleClass().addAll("ghost", "small");
        use.setTooltip(new Tooltip(TEXTS.get("columns.use")));
        use.setOnAction(event -> use(of));
        return row(use, gap(), icon(Feather.TRASH_2, TEXTS.get("columns.remove", of), () -> {
            sets.remove(tab(), of);
            show(pane);
        }));
    }

    private void use(String of) {
        Optional<List<String>> names = sets.set(tab(), of);
        if (names.isEmpty()) return;
        sets.choose(tab(), names.get());
        apply();
    }

    private void save() {
        String typed = name.getText().strip();
        if (typed.isEmpty()) {
            name.requestFocus();
            return;
        }
        sets.save(tab(), typed, pane.names());
        name.clear();
        show(pane);
    }

    private void move(String column, int by) {
        change(names -> {
            int at = names.indexOf(column);
            int next = at + by;
            if (at < 0 || next < 0 || next >= names.size()) return;
            names.remove(at);
            names.add(next, column);
        });
        list.getChildren().stream()
                .flatMap(line -> ((HBox) line).getChildren().stream())
                .filter(node -> node instanceof CheckBox box && column.equals(box.getUserData()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void change(Consumer<List<String>> how) {
        List<String> names = new ArrayList<>(pane.names());
        how.accept(names);
        sets.choose(tab(), names);
        apply();
    }

    private void apply() {
        pane.arrange(sets.chosen(tab()));
        show(pane);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(4, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(22);
        return row;
    }

    private static Node gap() {
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Button icon(Feather icon, String what, Runnable action) {
        Button button = new Button("", Icon.of(icon, 12));
        button.getStyleClass().addAll("ghost", "icon-only", "small");
        button.setTooltip(new Tooltip(what));
        button.setAccessibleText(what);
        button.setOnAction(event -> action.run());
        return button;
    }
}
