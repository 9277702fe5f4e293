package tradewind.views.venues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import tradewind.views.providers.CardParts;
import tradewind.views.providers.ProviderForm;
import tradewind.views.providers.ProviderKind;
import tradewind.views.texts.Texts;
import tradewind.views.venues.VenuesViewModel.Form;

/// The accounts at venues among the connections: a head with what can be added, and a card for each account.
public final class VenuesPanel extends VBox {
    private static final Texts TEXTS = Texts.of("venues");

    private final VenuesViewModel model;
    private final HBox adding = new HBox(8);
    private final Label say = new Label();
    private final Label message = new Label();
    private final VBox fresh = new VBox();
    private final VBox cards = new VBox();
    private final Map<String, AccountCard> shown = new LinkedHashMap<>();
    private final Subscription heard;
    private List<ProviderKind> kinds = List.of();
    private Optional<Form> form = Optional.empty();

    public VenuesPanel(VenuesViewModel model) {
        this.model = model;
        setId("venues");
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        Label role = new Label(TEXTS.get("role"));
        role.getStyleClass().add("setting-about");
        HBox.setHgrow(role, Priority.ALWAYS);
        role.setMaxWidth(Double.MAX_VALUE);
        adding.getStyleClass().add("venue-head");
        adding.getChildren().setAll(title, role);
        adding.setMaxWidth(CardParts.WIDEST);
        for (Label each : List.of(say, message)) {
            each.getStyleClass().addAll("connection-say", "store-body");
            each.setMinHeight(USE_PREF_SIZE);
        }
        message.setId("venue-message");
        fresh.getStyleClass().add("store-body");
        VBox head = new VBox(5, adding, say, fresh, message);
        head.getStyleClass().add("connection");
        getChildren().addAll(head, cards);
        heard = model.standing()
                .subscribe(this::show)
                .and(model.health()
                        .subscribe(now ->
                                shown.forEach((name, card) -> card.show(now.getOrDefault(name, Health.UNKNOWN)))));
        model.refresh();
    }

    /// The panel is gone for good.
    public void close() {
        heard.unsubscribe();
    }

    /// To where an account is added.
    public void focusAdd() {
        if (form.isEmpty()) adding.getChildren().getLast().requestFocus();
    }

    private void show(Standing now) {
        String nothing = now.kinds().isEmpty() ? "empty.plugins" : "empty";
        CardParts.say(say, now.accounts().isEmpty() && now.form().isEmpty() ? TEXTS.get(nothing) : "", false);
        boolean mine = now.about().stream().noneMatch(name -> names(now).contains(name));
        CardParts.say(
                message, now.busy() ? TEXTS.get("busy") : mine ? now.message() : "", now.refused() && !now.busy());
        menu(now.kinds());
        form(now);
        List<Node> next = new ArrayList<>();
        Map<String, AccountCard> before = new LinkedHashMap<>(shown);
        shown.clear();
        for (VenueAccount account : now.accounts()) {
            AccountCard card = Optional.ofNullable(before.get(account.name())).orElseGet(() -> new AccountCard(model));
            card.show(account, now);
            card.show(model.health().get().getOrDefault(account.name(), Health.UNKNOWN));
            shown.put(account.name(), card);
            next.add(card);
        }
        if (!next.equals(cards.getChildren())) cards.getChildren().setAll(next);
        fresh.setDisable(now.busy());
        cards.setDisable(now.busy());
    }

    private static List<String> names(Standing now) {
        return now.accounts().stream().map(VenueAccount::name).toList();
    }

    private void menu(List<ProviderKind> now) {
        if (now.equals(kinds)) return;
        kinds = now;
        if (adding.getChildren().getLast() instanceof MenuButton old)
            adding.getChildren().remove(old);
        if (now.isEmpty()) return;
        MenuButton add = CardParts.kinds("venue-add", TEXTS.get("add"), now, model::add);
        add.setMinWidth(Region.USE_PREF_SIZE);
        adding.getChildren().add(add);
    }

    /// What was typed stays while a message comes.
    private void form(Standing now) {
        Optional<Form> open = now.form().filter(Form.Adding.class::isInstance);
        if (open.equals(form)) return;
        form = open;
        fresh.getChildren().clear();
        if (open.isEmpty() || !(open.get() instanceof Form.Adding(ProviderKind kind, String proposed))) return;
        ProviderForm fields = new ProviderForm(
                "venue", kind, Optional.of(proposed), Map.of(), !now.secrets(), model::keep, model::cancel);
        Label what = new Label(TEXTS.get("adding", kind.name()));
        what.getStyleClass().add("connection-label");
        fresh.getChildren().setAll(what, fields);
        fields.focus();
    }
}
