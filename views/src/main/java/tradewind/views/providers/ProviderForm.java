package tradewind.views.providers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

/// The fields of one kind of store or venue. Secrets are never shown: an empty field keeps what is there.
public final class ProviderForm extends GridPane {
    private static final Texts TEXTS = Texts.of("providers");

    private final String prefix;
    private final ProviderKind kind;
    private final Optional<TextField> name;
    private final Map<String, TextField> settings = new LinkedHashMap<>();
    private final Map<String, PasswordField> secrets = new LinkedHashMap<>();
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField repeated = new PasswordField();

    /// @param prefix of the ids of its fields
    /// @param name proposed for what is set up; empty if it has no name of its own
    /// @param known what the fields begin with
    /// @param fresh there are no secrets yet: the passphrase is typed twice
    /// @param keep takes what was typed
    public ProviderForm(
            String prefix,
            ProviderKind kind,
            Optional<String> name,
            Map<String, String> known,
            boolean fresh,
            Consumer<Typed> keep,
            Runnable cancel) {
        this.prefix = prefix;
        this.kind = kind;
        this.name = name.map(TextField::new);
        setHgap(8);
        setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, fields);
        this.name.ifPresent(field -> row("own-name", TEXTS.get("name.label"), TEXTS.get("name"), field));
        kind.settings().forEach((key, about) -> {
            TextField field = new TextField(known.getOrDefault(key, ""));
            settings.put(key, field);
            row(key, key, about, field);
        });
        kind.secrets().forEach((key, about) -> {
            PasswordField field = new PasswordField();
            secrets.put(key, field);
            row(key, key, about, field);
        });
        if (!kind.secrets().isEmpty()) {
            String about = TEXTS.get(fresh ? "passphrase.new" : "passphrase");
            row("form-passphrase", TEXTS.get("passphrase.label"), about, passphrase);
            if (fresh)
                row("passphrase-again", TEXTS.get("passphrase.again.label"), TEXTS.get("passphrase.again"), repeated);
        }
        Button done = CardParts.button(prefix + "-keep", TEXTS.get("keep"), () -> hand(keep));
        done.getStyleClass().add("primary");
        done.setDefaultButton(true);
        Button back = CardParts.button(prefix + "-cancel", TEXTS.get("cancel"), () -> {
            wipe();
            cancel.run();
        });
        back.setCancelButton(true);
        add(new FlowPane(6, 6, done, back), 1, getRowCount());
    }

    public ProviderKind kind() {
        return kind;
    }

    /// To the first field.
    public void focus() {
        getChildren().stream().filter(TextField.class::isInstance).findFirst().ifPresent(first -> first.requestFocus());
    }

    private void row(String key, String called, String about, TextField field) {
        Label label = new Label(called);
        label.getStyleClass().add("connection-label");
        label.setLabelFor(field);
        field.setId(prefix + "-" + key);
        field.setPromptText(about);
        field.setAccessibleText(called + ", " + about);
        field.setTooltip(new Tooltip(about));
        int row = getRowCount();
        add(label, 0, row);
        add(field, 1, row);
    }

    private void hand(Consumer<Typed> keep) {
        Map<String, String> set = new LinkedHashMap<>();
        settings.forEach((key, field) -> set.put(key, field.getText()));
        Map<String, char[]> typed = new LinkedHashMap<>();
        secrets.forEach((key, field) -> typed.put(key, field.getText().toCharArray()));
        keep.accept(new Typed(
                name.map(TextField::getText).orElse(""),
                set,
                typed,
                CardParts.typed(passphrase),
                CardParts.typed(repeated)));
    }

    private void wipe() {
        secrets.values().forEach(PasswordField::clear);
        passphrase.clear();
        repeated.clear();
    }
}
