package tradewind.views.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import tradewind.views.providers.CardParts;
import tradewind.views.providers.ProviderForm;
import tradewind.views.providers.ProviderKind;
import tradewind.views.stores.StoresViewModel.Health;
import tradewind.views.stores.StoresViewModel.Standing;
import tradewind.views.texts.Texts;

/// The place the lake is copied to, as a card among the connections: add, check, change, its credentials, forget.
public final class StoresPanel extends VBox {
    private static final Texts TEXTS = Texts.of("stores");

    private final StoresViewModel model;
    private final Region dot = new Region();
    private final Label state = new Label();
    private final VBox body = new VBox(6);
    private final Label message = new Label();
    private final PasswordField passphrase = CardParts.passphrase("store-passphrase", TEXTS.get("passphrase"));
    private final Subscription heard;
    private Optional<ProviderForm> form = Optional.empty();

    public StoresPanel(StoresViewModel model) {
        this.model = model;
        setId("stores");
        getStyleClass().add("connection");
        state.setId("store-state");
        body.getStyleClass().add("store-body");
        message.setId("store-message");
        message.getStyleClass().addAll("connection-say", "store-body");
        message.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        CardParts.head(dot, new Label(TEXTS.get("title")), new Label(TEXTS.get("role")), state),
                        body,
                        message);
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
        CardParts.tone(dot, state, set ? tone : "off");
        state.setText(set ? health(now.health()) : TEXTS.get("state.none"));
        setAccessibleText(TEXTS.get("title") + ": " + state.getText());
        CardParts.say(message, now.busy() ? TEXTS.get("busy") : now.message(), now.refused() && !now.busy());
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
    private void showForm(ProviderKind kind, Standing now) {
        if (form.filter(open -> open.kind().equals(kind)).isPresent()) return;
        Map<String, String> known = now.place()
                .filter(place -> place.kind().equals(kind.name()))
                .map(StorePlace::settings)
                .orElse(Map.of());
        ProviderForm fresh =
                new ProviderForm("store", kind, Optional.empty(), known, !now.secrets(), model::keep, model::close);
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
        return CardParts.kinds("store-add", words, now.kinds(), model::open);
    }

    private List<Node> place(Standing now) {
        VBox facts = new VBox(
                CardParts.fact(TEXTS.get("kind"), now.place().orElseThrow().kind()));
        for (Map.Entry<String, String> line : StoresViewModel.lines(now))
            facts.getChildren().add(CardParts.fact(line.getKey(), line.getValue()));
        facts.getChildren().addAll(CardParts.visits("store", now.visits()));
        List<Node> buttons = new ArrayList<>();
        boolean secret = now.kind().map(kind -> !kind.secrets().isEmpty()).orElse(false);
        if (secret) buttons.add(passphrase);
        buttons.add(
                CardParts.button("store-check", TEXTS.get("check"), () -> model.check(CardParts.typed(passphrase))));
        now.kind()
                .ifPresent(kind ->
                        buttons.add(CardParts.button("store-change", TEXTS.get("change"), () -> model.open(kind))));
        if (secret && now.secrets())
            buttons.add(CardParts.button(
                    "store-drop", TEXTS.get("drop"), () -> model.dropSecrets(CardParts.typed(passphrase))));
        buttons.add(CardParts.button("store-forget", TEXTS.get("forget"), model::forget));
        if (!now.kinds().isEmpty()) buttons.add(adding(now));
        FlowPane row = new FlowPane(6, 6);
        row.getChildren().setAll(buttons);
        return List.of(facts, row);
    }
}
