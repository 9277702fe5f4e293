package tradewind.views.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tradewind.views.controls.FocusInSight;
import tradewind.views.texts.Texts;

/// Feed, venue and engine of the session, each with its state, what is known of it, and what to do.
public final class ConnectionsPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of("connections");
    private static final long READ_EVERY = 250_000_000L;
    /// A name and its value further apart are hard to hold together.
    private static final double WIDEST = 560;

    private final ConnectionsViewModel model;
    private final VBox cards = new VBox();
    private final VBox others = new VBox();
    private final List<Card> shown = new ArrayList<>();
    private final Label last = new Label();
    private final FlowPane orders = new FlowPane(6, 6);
    private final Button feedAgain = again("reconnect-feed");
    private long due = Long.MIN_VALUE;

    /// @param plugins opens the panel of plugins
    public ConnectionsPanel(ConnectionsViewModel model, Runnable plugins) {
        this.model = model;
        getStyleClass().add("setup");
        setMinSize(0, 0);
        Button compare = new Button(TEXTS.get("compare"));
        compare.setId("compare-books");
        compare.getStyleClass().add("small");
        compare.setOnAction(event -> model.compareBooks());
        orders.getChildren().add(compare);
        if (model.outside()) orders.getChildren().add(again("reconnect-venue"));
        last.getStyleClass().add("setup-say");
        last.setMinHeight(USE_PREF_SIZE);
        model.lastProblem()
                .subscribe(text -> last.setText(text.isEmpty() ? TEXTS.get("last.none") : TEXTS.get("last", text)));
        Label more = new Label(TEXTS.get("more"));
        more.getStyleClass().add("setup-say");
        more.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(more, Priority.ALWAYS);
        more.setMaxWidth(Double.MAX_VALUE);
        Button open = new Button(TEXTS.get("plugins"));
        open.getStyleClass().add("small");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> plugins.run());
        HBox foot = new HBox(8, more, open);
        foot.getStyleClass().add("setup-foot");
        ScrollPane scroll = new ScrollPane(new VBox(cards, others, last, foot));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        FocusInSight.in(scroll);
        setCenter(scroll);
        model.all().subscribe(this::show);
        model.refresh();
    }

    private Button again(String id) {
        Button again = new Button(TEXTS.get("reconnect"));
        again.setId(id);
        again.getStyleClass().add("small");
        again.setAccessibleText(TEXTS.get("reconnect.about"));
        again.setTooltip(new Tooltip(TEXTS.get("reconnect.about")));
        again.setOnAction(event -> model.reconnect());
        return again;
    }

    /// A card below those of the session.
    public void add(Node card) {
        others.getChildren().add(card);
    }

    /// To be called once a frame while the panel is in sight.
    public void pulse(long nanos) {
        if (nanos < due) return;
        due = nanos + READ_EVERY;
        model.refresh();
    }

    private void show(List<Connection> now) {
        while (shown.size() < now.size()) {
            Card card = new Card();
            shown.add(card);
            cards.getChildren().add(card);
        }
        for (int i = 0; i < now.size(); i++) shown.get(i).show(now.get(i));
    }

    /// One connection. Kept while figures change.
    private final class Card extends VBox {
        private final Region dot = new Region();
        private final Label name = new Label();
        private final Label role = new Label();
        private final Label state = new Label();
        private final Label say = new Label();
        private final HBox head = new HBox(8);
        private final VBox facts = new VBox();
        private final List<Label> values = new ArrayList<>();

        Card() {
            getStyleClass().add("connection");
            name.getStyleClass().add("strong");
            role.getStyleClass().add("setting-about");
            name.setMinWidth(USE_PREF_SIZE);
            role.setMinWidth(USE_PREF_SIZE);
            state.getStyleClass().add("connection-state");
            state.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            head.setAlignment(Pos.CENTER_LEFT);
            head.getChildren().addAll(dot, name, role, gap, state);
            say.getStyleClass().add("connection-say");
            say.setMinHeight(USE_PREF_SIZE);
            facts.setMaxWidth(WIDEST);
            head.setMaxWidth(WIDEST);
            getChildren().addAll(head, facts, say);
        }

        void show(Connection now) {
            String tone = now.tone().name().toLowerCase(Locale.ROOT);
            dot.getStyleClass().setAll("dot", tone);
            state.getStyleClass().removeAll("ok", "warn", "danger", "off");
            state.getStyleClass().add(tone);
            state.setText(now.state());
            name.setText(now.name());
            role.setText(now.role().title());
            setAccessibleText(TEXTS.get("card.about", now.role().title(), now.name(), now.state()));
            if (now.role() == Connection.Role.ORDERS && !getChildren().contains(orders))
                getChildren().add(orders);
            if (now.role() == Connection.Role.FEED
                    && model.outside()
                    && !getChildren().contains(feedAgain)) getChildren().add(feedAgain);
            if (values.size() != now.facts().size()) build(now.facts());
            for (int i = 0; i < values.size(); i++) {
                String value = now.facts().get(i).value();
                Label label = values.get(i);
                label.setText(value.isEmpty() ? TEXTS.get("unknown") : value);
                label.getStyleClass().setAll("label", value.isEmpty() ? "connection-unknown" : "connection-value");
            }
            say.setText(now.say().orElse(""));
            say.setVisible(now.say().isPresent());
            say.setManaged(now.say().isPresent());
        }

        private void build(List<Connection.Fact> now) {
            values.clear();
            facts.getChildren().clear();
            for (Connection.Fact fact : now) {
                Label label = new Label(fact.label());
                label.getStyleClass().add("connection-label");
                label.setMinWidth(USE_PREF_SIZE);
                Region gap = new Region();
                HBox.setHgrow(gap, Priority.ALWAYS);
                Label value = new Label();
                values.add(value);
                HBox row = new HBox(8, label, gap, value);
                row.getStyleClass().add("connection-fact");
                facts.getChildren().add(row);
            }
        }
    }
}
