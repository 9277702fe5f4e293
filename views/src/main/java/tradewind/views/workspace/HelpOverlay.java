package tradewind.views.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.keys.KeysInForce;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.DeskPanels.KeyHelp;

/// All keys as they are now on one card over the window. Escape, its own key or a click beside the card closes it.
final class HelpOverlay extends StackPane {
    private static final Texts TEXTS = Texts.of("workspace");

    private final KeysInForce shortcuts;
    private final Supplier<List<KeyHelp>> panelKeys;
    private final HBox head;
    private final Button close = new Button("", Icon.of(Feather.X));
    private final HBox columns = new HBox(32);

    /// @param panelKeys the keys of the panels, asked each time it opens
    HelpOverlay(KeysInForce shortcuts, Supplier<List<KeyHelp>> panelKeys) {
        this.shortcuts = shortcuts;
        this.panelKeys = panelKeys;
        getStyleClass().add("help-veil");
        setId("help-card");
        setVisible(false);
        Label title = new Label(TEXTS.get("keys"));
        title.getStyleClass().add("heading");
        close.getStyleClass().addAll("ghost", "icon-only");
        close.setAccessibleText(TEXTS.get("close"));
        close.setOnAction(event -> hide());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);

        VBox card = new VBox(head, columns);
        card.getStyleClass().add("help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setOnMouseClicked(event -> event.consume());
        getChildren().add(card);
        setOnMouseClicked(event -> hide());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            hide();
            event.consume();
        });
        shortcuts.show(this, map -> {
            if (isVisible()) fill();
        });
    }

    private void fill() {
        List<KeyHelp> safety = new ArrayList<>(of(Shortcut.CANCEL_SYMBOL, Shortcut.CLOSE_ALL));
        safety.add(key("kill"));
        List<KeyHelp> window = new ArrayList<>(of(Shortcut.PALETTE, Shortcut.HELP));
        window.add(key("layouts"));
        window.add(key("play"));
        window.add(key("jump"));
        List<KeyHelp> docking = new ArrayList<>(of(Shortcut.NEXT_PANEL, Shortcut.TEAR_OFF));
        docking.addAll(together("move", Shortcut.MOVE_LEFT, Shortcut.MOVE_DOWN));
        docking.addAll(together("resize", Shortcut.NARROWER, Shortcut.TALLER));
        GridPane left = grid();
        int row = section(left, 0, TEXTS.get("help.safety"), safety);
        row = section(left, row, TEXTS.get("help.window"), window);
        section(left, row, TEXTS.get("help.docking"), docking);
        columns.getChildren().setAll(left);
        List<KeyHelp> panels = panelKeys.get();
        if (panels.isEmpty()) return;
        // as many as all the others: beside them the card fits a small screen
        GridPane right = grid();
        section(right, 0, TEXTS.get("help.panel"), panels);
        columns.getChildren().add(right);
    }

    /// @param open opens the panel where keys are changed
    void setChange(Runnable open) {
        Button change = new Button(TEXTS.get("keys.change"));
        change.setId("help-change");
        change.getStyleClass().add("small");
        change.setOnAction(event -> {
            hide();
            open.run();
        });
        head.getChildren().add(head.getChildren().size() - 1, change);
    }

    /// @param show shows the tour of the desk
    void setTour(Runnable show) {
        Button tour = new Button(TEXTS.get("tour"));
        tour.setId("help-tour");
        tour.getStyleClass().add("small");
        tour.setOnAction(event -> {
            hide();
            show.run();
        });
        head.getChildren().add(head.getChildren().size() - 1, tour);
    }

    private static KeyHelp key(String what) {
        return new KeyHelp(TEXTS.get("help.keys." + what), TEXTS.get("help.does." + what));
    }

    /// Those of them that have a key.
    private List<KeyHelp> of(Shortcut first, Shortcut last) {
        return Arrays.stream(Shortcut.values())
                .filter(shortcut -> shortcut.compareTo(first) >= 0 && shortcut.compareTo(last) <= 0)
                .map(shortcut -> new KeyHelp(shortcuts.map().shown(shortcut.key()), shortcut.action()))
                .filter(help -> !help.keys().isEmpty())
                .toList();
    }

    /// The four arrows in one line, as long as they are the four arrows.
    private List<KeyHelp> together(String what, Shortcut first, Shortcut last) {
        boolean standard = Arrays.stream(Shortcut.values())
                .filter(shortcut -> shortcut.compareTo(first) >= 0 && shortcut.compareTo(last) <= 0)
                .noneMatch(shortcut -> shortcuts.map().changed(shortcut.key()));
        return standard ? List.of(key(what)) : of(first, last);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        return grid;
    }

    private static int section(GridPane grid, int from, String title, List<KeyHelp> keys) {
        Label head = new Label(title);
        head.getStyleClass().add("caption");
        head.getStyleClass().add("help-section");
        grid.add(head, 0, from, 2, 1);
        int row = from + 1;
        for (KeyHelp key : keys) {
            Label cap = new Label(key.keys());
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            grid.add(cap, 0, row);
            grid.add(new Label(key.action()), 1, row++);
        }
        return row;
    }

    void toggle() {
        if (isVisible()) {
            hide();
            return;
        }
        fill();
        setVisible(true);
        close.requestFocus();
    }

    private void hide() {
        setVisible(false);
    }
}
