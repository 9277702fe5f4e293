package tradewind.views.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.figures.Figures;
import tradewind.views.stores.StoresViewModel.Health;
import tradewind.views.stores.StoresViewModel.Standing;
import tradewind.views.stores.Visits.Visit;
import tradewind.views.texts.Texts;

/// The place the lake is copied to, as a card among the connections: add, check, change, its credentials, forget.
public final class StoresPanel extends VBox {
    private static final Texts TEXTS = Texts.of("stores");
    private static final double WIDEST = 560;

    private final StoresViewModel model;
    private final Region dot = new Region();
    private final Label state = new Label();
    private final VBox body = new VBox(6);
    private final Label message = new Label();
    private final PasswordField passphrase = new PasswordField();
    private final Subscription heard;
    private Optional<StoreForm> form = Optional.empty();

    public StoresPanel(StoresViewModel model) {
        this.model = model;
        setId("stores");
        getStyleClass().add("connection");
        Label name = new Label(TEXTS.get("title"));
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        Label role = new Label(TEXTS.get("role"));
        role.getStyleClass().add("setting-about");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        state.setId("store-state");
        state.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, dot, name, role, gap, state);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMaxWidth(WIDEST);
        body.getStyleClass().add("store-body");
        message.setId("store-message");
        message.getStyleClass().addAll("connection-say", "store-body");
        message.setMinHeight(USE_PREF_SIZE);
        passphrase.setId("store-passphrase");
        passphrase.setPromptText(TEXTS.get("passphrase"));
        passphrase.setAccessibleText(TEXTS.get("passphrase"));
        passphrase.setPrefColumnCount(16);
        getChildren().addAll(head, body, message);
        heard = model.standing().subscribe(this::show);
        model.refresh();
    }

    /// The panel is gone for good.
    public void close() {
        heard.unsubscribe();
    }

    private void show(Standing now) {
        boolean set = now.place().isPresent();
        String tone = switch (now.health()) {
            case ANSWERS -> "ok";
            case FAILED -> "danger";
            case UNKNOWN -> "off";
        };
        dot.getStyleClass().setAll("dot", set ? tone : "off");
        state.getStyleClass().setAll("label", "connection-state", set ? tone : "off");
        state.setText(set ? health(now.health()) : TEXTS.get("state.none"));
        setAccessibleText(TEXTS.get("title") + ": " + state.getText());
        message.setText(now.busy() ? TEXTS.get("busy") : now.message());
        message.getStyleClass().remove("danger");
        if (now.refused() && !now.busy()) message.getStyleClass().add("danger");
        message.setManaged(!message.getText().isEmpty());
        if (now.form().isPresent()) showForm(now.form().get(), now);
        else {
            form = Optional.empty();
            body.getChildren().setAll(set ? place(now) : nothing(now));
        }
        body.setDisable(now.busy());
    }

    private static String health(Health health) {
        return switch (health) {
            case UNKNOWN -> TEXTS.get("state.unknown");
            case ANSWERS -> TEXTS.get("state.answers");
            case FAILED -> TEXTS.get("state.failed");
        };
    }

    /// What was typed stays while a message comes.
    private void showForm(StoreKind kind, Standing now) {
        if (form.filter(open -> open.kind().equals(kind)).isPresent()) return;
        StoreForm fresh = new StoreForm(kind, now.place(), !now.secrets(), model::keep, model::close);
        form = Optional.of(fresh);
        body.getChildren().setAll(fresh);
        fresh.focus();
    }

    private List<Node> nothing(Standing now) {
        Label say = new Label(TEXTS.get(now.kinds().isEmpty() ? "empty.plugins" : "empty"));
        say.getStyleClass().add("connection-say");
        say.setMinHeight(USE_PREF_SIZE);
        return now.kinds().isEmpty() ? List.of(say) : List.of(say, adding(now));
    }

    private MenuButton adding(Standing now) {
        String words = TEXTS.get(now.place().isPresent() ? "replace" : "add");
        MenuButton add = new MenuButton(words, Icon.of(Feather.PLUS, 12));
        add.setId("store-add");
        add.getStyleClass().add("small");
        for (StoreKind kind : now.kinds()) {
            MenuItem item = new MenuItem(kind.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.open(kind));
            add.getItems().add(item);
        }
        return add;
    }

    private List<Node> place(Standing now) {
        List<Node> nodes = new ArrayList<>();
        VBox facts = new VBox(fact(TEXTS.get("kind"), now.place().orElseThrow().kind()));
        for (Map.Entry<String, String> line : StoresViewModel.lines(now))
            facts.getChildren().add(fact(line.getKey(), line.getValue()));
        facts.getChildren().add(visit("store-answered", "answered", now.visits().answer()));
        facts.getChildren().add(visit("store-refused", "refused", now.visits().failure()));
        nodes.add(facts);
        boolean secret = now.kind().map(kind -> !kind.secrets().isEmpty()).orElse(false);
        Button check = button("store-check", TEXTS.get("check"), () -> model.check(typed()));
        Button forget = button("store-forget", TEXTS.get("forget"), model::forget);
        FlowPane buttons = new FlowPane(6, 6);
        if (secret) buttons.getChildren().add(passphrase);
        buttons.getChildren().add(check);
        now.kind()
                .ifPresent(kind ->
                        buttons.getChildren().add(button("store-change", TEXTS.get("change"), () -> model.open(kind))));
        if (secret && now.secrets())
            buttons.getChildren().add(button("store-drop", TEXTS.get("drop"), () -> model.dropSecrets(typed())));
        buttons.getChildren().addAll(forget);
        if (!now.kinds().isEmpty()) buttons.getChildren().add(adding(now));
        nodes.add(buttons);
        return nodes;
    }

    /// What was typed as the passphrase, out of the field.
    private char[] typed() {
        char[] typed = passphrase.getText().toCharArray();
        passphrase.clear();
        return typed;
    }

    private static HBox visit(String id, String key, Optional<Visit> visit) {
        HBox row = fact(
                TEXTS.get(key),
                visit.map(at -> TEXTS.get("visit", Figures.full(at.at()), Long.toString(at.millis())))
                        .orElseGet(() -> TEXTS.get("visit.none")));
        Node value = row.getChildren().getLast();
        value.setId(id);
        if (visit.isEmpty()) value.getStyleClass().setAll("label", "connection-unknown");
        return row;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static HBox fact(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("connection-label");
        label.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label text = new Label(value);
        text.getStyleClass().add("connection-value");
        HBox row = new HBox(8, label, gap, text);
        row.getStyleClass().add("connection-fact");
        row.setMaxWidth(WIDEST);
        return row;
    }
}
