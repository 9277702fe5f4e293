package tradewind.views.keys;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.keys.KeysViewModel.Note;
import tradewind.views.texts.Texts;

/// One action: what it does, its key, the one it came with, and the ways to change that.
final class KeyRow extends VBox {
    private static final Texts TEXTS = Texts.of("keys");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final KeyAction action;
    private final KeyRecorder recorder;
    private final Label standard = new Label();
    private final Button back = tool(Feather.CORNER_UP_LEFT);
    private final Button clear = tool(Feather.X);
    private final KeyNote note;
    private Subscription following = Subscription.EMPTY;

    KeyRow(KeyAction action, KeysViewModel model, KeysInForce keys) {
        this.action = action;
        String id = "key-" + action.id().replace('.', '-');
        setId(id);
        getStyleClass().add("key-row");
        Label title = new Label(action.title());
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        recorder = new KeyRecorder(action, chord -> model.record(action, chord), safety -> model.acted(action, safety));
        recorder.setId(id + "-record");
        recorder.setTooltip(new Tooltip(TEXTS.get("key.record")));
        standard.getStyleClass().add("key-standard");
        String came = KeyMap.shown(action.standard());
        back.setId(id + "-back");
        back.setOnAction(event -> {
            recorder.requestFocus();
            model.reset(action);
        });
        back.setTooltip(new Tooltip(TEXTS.get("back", came)));
        back.setAccessibleText(TEXTS.get("back.about", action.title(), came));
        clear.setId(id + "-clear");
        clear.setOnAction(event -> {
            recorder.requestFocus();
            model.clear(action);
        });
        clear.setTooltip(new Tooltip(TEXTS.get("clear")));
        clear.setAccessibleText(TEXTS.get("clear.about", action.title()));
        HBox line = KeyColumns.row(title, recorder, standard, new HBox(4, back, clear));
        note = new KeyNote(id, model, recorder::requestFocus);
        getChildren().add(line);
        following = keys.mapProperty()
                .subscribe(this::show)
                .and(model.noteProperty().subscribe(this::show));
    }

    void close() {
        following.unsubscribe();
    }

    private static Button tool(Feather glyph) {
        Button button = new Button("", Icon.of(glyph, 12));
        button.getStyleClass().addAll("ghost", "icon-only", "small");
        button.setMinWidth(24);
        return button;
    }

    private void show(KeyMap map) {
        boolean changed = map.changed(action);
        String came = KeyMap.shown(action.standard());
        recorder.show(KeyMap.shown(map.keys(action)));
        standard.setText(changed ? TEXTS.get("changed.from", came) : came);
        pseudoClassStateChanged(CHANGED, changed);
        back.setVisible(changed);
        clear.setVisible(!action.required() && !map.keys(action).isEmpty());
    }

    private void show(Note now) {
        boolean mine = now.about().equals(Optional.of(action));
        getChildren().remove(note);
        if (!mine) return;
        note.show(now, TEXTS.get("take"));
        getChildren().add(note);
    }
}
