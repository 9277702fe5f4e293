package tradewind.views.venues;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tradewind.engine.SessionMode;
import tradewind.views.providers.CardParts;
import tradewind.views.providers.ProviderForm;
import tradewind.views.providers.ProviderKind;
import tradewind.views.providers.Visits;
import tradewind.views.texts.Texts;
import tradewind.views.venues.VenuesViewModel.Form;

/// One account: how it is doing, what is known of it, and what to do with it. Kept while figures change, so that the
/// focus stays where it is.
final class AccountCard extends VBox {
    private static final Texts TEXTS = Texts.of("venues");

    private final VenuesViewModel model;
    private final Region dot = new Region();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label state = new Label();
    private final VBox visits = new VBox();
    private final VBox body = new VBox(6);
    private final Label said = new Label();
    private final Label why = new Label();
    private @Nullable Look look;
    private @Nullable Visits known;
    private Button open = new Button();
    private Button reconnect = new Button();

    /// What its body is made of: another one is a reason to make it anew.
    private record Look(
            VenueAccount account,
            Optional<ProviderKind> kind,
            boolean secrets,
            Optional<Form> form,
            boolean removing) {}

    AccountCard(VenuesViewModel model) {
        this.model = model;
        getStyleClass().add("connection");
        HBox head = CardParts.head(dot, name, kind, state);
        body.getStyleClass().add("store-body");
        for (Label each : List.of(said, why)) {
            each.getStyleClass().addAll("connection-say", "store-body");
            each.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(head, why, body, said);
    }

    void show(VenueAccount account, Standing now) {
        Look next = new Look(
                account,
                now.kind(account),
                now.secrets(),
                now.form().filter(form -> form.about().equals(Optional.of(account.name()))),
                now.removing().equals(Optional.of(account.name())));
        boolean about = now.about().equals(Optional.of(account.name()));
        CardParts.say(said, about && !now.busy() ? now.message() : "", now.refused());
        if (next.equals(look)) return;
        look = next;
        name.setText(account.name());
        kind.setText(account.kind());
        if (next.form().isPresent()) form(next, next.form().get());
        else if (next.removing()) removal(account);
        else body.getChildren().setAll(facts(account), buttons(next));
    }

    void show(Health now) {
        Look shown = look;
        if (shown == null) return;
        CardParts.tone(dot, state, now.line().tone());
        state.setText(now.line().title());
        setAccessibleText(TEXTS.get("card.about", name.getText(), kind.getText(), state.getText()));
        CardParts.say(why, now.why().orElse(""), now.line() == Health.Line.FAILED);
        open.setText(TEXTS.get(now.open() ? "show" : "open"));
        open.setDisable(now.line() == Health.Line.CLOSING || now.line() == Health.Line.CONNECTING && !now.open());
        reconnect.setDisable(!now.open());
        if (now.visits().equals(known)) return;
        known = now.visits();
        visits.getChildren().setAll(CardParts.visits(id(shown.account(), "visit"), now.visits()));
    }

    private static String id(VenueAccount account, String what) {
        return "account-" + account.name() + "-" + what;
    }

    private VBox facts(VenueAccount account) {
        VBox facts = new VBox();
        account.settings().forEach((key, value) -> facts.getChildren().add(CardParts.fact(key, value)));
        facts.getChildren().add(CardParts.fact(TEXTS.get("money"), money(account)));
        facts.getChildren().add(visits);
        return facts;
    }

    private static String money(VenueAccount account) {
        return account.mode()
                .map(mode -> TEXTS.get(mode == SessionMode.LIVE ? "money.real" : "money.test"))
                .orElseGet(() -> TEXTS.get("money.unknown"));
    }

    private FlowPane buttons(Look now) {
        VenueAccount account = now.account();
        List<Node> row = new ArrayList<>();
        PasswordField passphrase =
                CardParts.passphrase(id(account, "passphrase"), TEXTS.get("passphrase.about", account.name()));
        boolean asks = now.kind().map(each -> !each.secrets().isEmpty()).orElse(account.credentials());
        if (asks && now.secrets()) row.add(passphrase);
        open = CardParts.button(
                id(account, "open"), TEXTS.get("open"), () -> model.open(account, CardParts.typed(passphrase)));
        passphrase.setOnAction(event -> open.fire());
        reconnect = CardParts.button(id(account, "reconnect"), TEXTS.get("reconnect"), () -> model.reconnect(account));
        row.add(open);
        row.add(reconnect);
        now.kind().ifPresent(each -> {
            if (!each.settings().isEmpty())
                row.add(CardParts.button(
                        id(account, "change"), TEXTS.get("change"), () -> model.change(account, each)));
            if (asks)
                row.add(CardParts.button(
                        id(account, "credentials"), TEXTS.get("credentials"), () -> model.credentials(account, each)));
        });
        if (account.credentials())
            row.add(CardParts.button(
                    id(account, "drop"),
                    TEXTS.get("drop"),
                    () -> model.dropSecrets(account, CardParts.typed(passphrase))));
        row.add(CardParts.button(id(account, "remove"), TEXTS.get("remove"), () -> model.askRemove(account)));
        for (Node each : row)
            if (each instanceof Button button)
                button.accessibleTextProperty()
                        .bind(button.textProperty().map(text -> TEXTS.get("button.about", text, account.name())));
        FlowPane pane = new FlowPane(6, 6);
        pane.getChildren().setAll(row);
        return pane;
    }

    private void form(Look now, Form form) {
        ProviderForm fields = new ProviderForm(
                id(now.account(), "form"),
                form.fields(),
                Optional.empty(),
                now.account().settings(),
                !now.secrets(),
                model::keep,
                model::cancel);
        body.getChildren().setAll(fields);
        fields.focus();
    }

    private void removal(VenueAccount account) {
        String kept = model.kept(account);
        Label question = new Label(
                account.working()
                        ? TEXTS.get("remove.ask.working", account.name(), kept)
                        : TEXTS.get("remove.ask", account.name(), kept));
        question.getStyleClass().add("connection-say");
        question.setMinHeight(USE_PREF_SIZE);
        Button gone = CardParts.button(id(account, "remove-now"), TEXTS.get("remove.yes"), () -> model.remove(account));
        gone.getStyleClass().add("danger");
        Button stays = CardParts.button(id(account, "remove-not"), TEXTS.get("remove.no"), model::keepAfterAll);
        stays.setCancelButton(true);
        FlowPane answers = new FlowPane(6, 6, gone, stays);
        if (account.working()) answers.getChildren().addFirst(named(account, gone));
        body.getChildren().setAll(question, answers);
        stays.requestFocus();
    }

    /// Who lets go of orders that may work types whose they are.
    private static TextField named(VenueAccount account, Button gone) {
        TextField name = new TextField();
        name.setId(id(account, "remove-name"));
        name.setPromptText(TEXTS.get("remove.name", account.name()));
        name.setAccessibleText(TEXTS.get("remove.name", account.name()));
        name.setPrefColumnCount(18);
        gone.disableProperty().bind(name.textProperty().isNotEqualTo(account.name()));
        return name;
    }
}
