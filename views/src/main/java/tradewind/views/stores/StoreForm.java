package tradewind.views.stores;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import tradewind.views.texts.Texts;

/// The fields of one kind of store. Secrets are never shown: an empty field keeps what is there.
final class StoreForm extends GridPane {
    private static final Texts TEXTS = Texts.of("stores");

    /// Takes what was typed.
    interface Keep {
        void keep(Map<String, String> settings, Map<String, char[]> secrets, char[] passphrase, char[] repeated);
    }

    private final StoreKind kind;
    private final Map<String, TextField> settings = new LinkedHashMap<>();
    private final Map<String, PasswordField> secrets = new LinkedHashMap<>();
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField repeated = new PasswordField();

    /// @param now fills the fields if it is of this kind
    /// @param fresh there are no secrets yet: the passphrase is typed twice
    StoreForm(StoreKind kind, Optional<StorePlace> now, boolean fresh, Keep keep, Runnable cancel) {
        this.kind = kind;
        setHgap(8);
        setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, fields);
        Map<String, String> known = now.filter(place -> place.kind().equals(kind.name()))
                .map(StorePlace::settings)
                .orElse(Map.of());
        kind.settings().forEach((name, about) -> {
            TextField field = new TextField(known.getOrDefault(name, ""));
            settings.put(name, field);
            row(name, name, about, field);
        });
        kind.secrets().forEach((name, about) -> {
            PasswordField field = new PasswordField();
            secrets.put(name, field);
            row(name, name, about, field);
        });
        if (!kind.secrets().isEmpty()) {
            String about = TEXTS.get(fresh ? "passphrase.new" : "passphrase");
            row("passphrase", TEXTS.get("passphrase.label"), about, passphrase);
            if (fresh)
                row("passphrase-again", TEXTS.get("passphrase.again.label"), TEXTS.get("passphrase.again"), repeated);
        }
        Button done = new Button(TEXTS.get("keep"));
        done.setId("store-keep");
        done.getStyleClass().addAll("primary", "small");
        done.setDefaultButton(true);
        done.setOnAction(event -> hand(keep));
        Button back = new Button(TEXTS.get("cancel"));
        back.setId("store-cancel");
        back.getStyleClass().add("small");
        back.setCancelButton(true);
        back.setOnAction(event -> {
            wipe();
            cancel.run();
        });
        add(new FlowPane(6, 6, done, back), 1, getRowCount());
    }

    StoreKind kind() {
        return kind;
    }

    /// To the first field.
    void focus() {
        settings.values().stream().findFirst().ifPresent(TextField::requestFocus);
    }

    private void row(String name, String called, String about, TextField field) {
        Label label = new Label(called);
        label.getStyleClass().add("connection-label");
        label.setLabelFor(field);
        field.setId("store-" + name);
        field.setPromptText(about);
        field.setAccessibleText(name + ", " + about);
        field.setTooltip(new Tooltip(about));
        int row = getRowCount();
        add(label, 0, row);
        add(field, 1, row);
    }

    private void hand(Keep keep) {
        Map<String, String> set = new LinkedHashMap<>();
        settings.forEach((name, field) -> set.put(name, field.getText()));
        Map<String, char[]> typed = new LinkedHashMap<>();
        secrets.forEach((name, field) -> typed.put(name, field.getText().toCharArray()));
        char[] phrase = passphrase.getText().toCharArray();
        char[] again = repeated.getText().toCharArray();
        passphrase.clear();
        repeated.clear();
        keep.keep(set, typed, phrase, again);
    }

    private void wipe() {
        secrets.values().forEach(PasswordField::clear);
        passphrase.clear();
        repeated.clear();
    }
}
