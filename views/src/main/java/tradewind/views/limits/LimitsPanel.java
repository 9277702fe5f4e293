package tradewind.views.limits;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.engine.gate.Limits;
import tradewind.views.controls.FocusInSight;
import tradewind.views.controls.GroupColumns;
import tradewind.views.controls.Icon;
import tradewind.views.controls.OnOff;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// All limits of the gate, of the instrument the panel follows and of the account, with their use and their change.
public final class LimitsPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of("limits");
    private static final long READ_EVERY = 250_000_000L;

    private final LimitsPanelViewModel model;
    private final VBox ofInstrument = new VBox();
    private final VBox ofAccount = new VBox();
    private final VBox rules = new VBox();
    private final OnOff restricted = new OnOff(TEXTS.get("restricted"));
    private List<LimitsPanelViewModel.Rule> shownRules = List.of();
    private Subscription instrument = Subscription.EMPTY;
    private boolean showing;
    private long due = Long.MIN_VALUE;

    public LimitsPanel(LimitsPanelViewModel model) {
        this.model = model;
        getStyleClass().add("setup");
        setMinSize(0, 0);
        Label how = new Label(TEXTS.get("how"));
        how.getStyleClass().addAll("setup-say", "limits-how");
        how.setMinHeight(USE_PREF_SIZE);
        how.setMaxWidth(Double.MAX_VALUE);
        ScrollPane scroll = new ScrollPane(new GroupColumns(ofInstrument, ofAccount, rules));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setTop(how);
        FocusInSight.in(scroll);
        setCenter(scroll);
        restricted.setId("limit-restricted");
        restricted.selectedProperty().addListener((seen, was, is) -> {
            if (!showing) model.restrict(is);
        });
        ofAccount.getChildren().add(head(TEXTS.get("head.account")));
        rows(ofAccount, model.account());
        model.ofInstrument().subscribe(this::showInstrument);
        showRules();
    }

    private void showInstrument(LimitSet<Limits> set) {
        instrument.unsubscribe();
        ofInstrument
                .getChildren()
                .setAll(head(TEXTS.get(
                        "head.instrument",
                        model.instrument().symbol(),
                        model.instrument().id().venue())));
        rows(ofInstrument, set);
        ofInstrument.getChildren().add(restrictedRow());
        instrument = set.shown().subscribe(now -> {
            showing = true;
            restricted.setSelected(now.inForce().restricted());
            showing = false;
        });
    }

    private HBox restrictedRow() {
        Label title = new Label(TEXTS.get("restricted"));
        title.getStyleClass().add("strong");
        Label about = new Label(TEXTS.get("restricted.about"));
        about.getStyleClass().add("setting-about");
        about.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, title, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, words, restricted);
        row.getStyleClass().add("limit-row");
        return row;
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("setup-head");
        head.setMaxWidth(Double.MAX_VALUE);
        return head;
    }

    private static <L> void rows(VBox into, LimitSet<L> set) {
        into.getChildren().add(new RaiseBar<>(set));
        for (LimitField<L> field : set.fields()) into.getChildren().add(new LimitRow<>(field, set));
    }

    private void showRules() {
        List<LimitsPanelViewModel.Rule> now = model.rules();
        if (now.equals(shownRules)) return;
        shownRules = now;
        rules.getChildren().setAll(head(TEXTS.get("head.rules")));
        Label about = new Label(TEXTS.get("rules.about"));
        about.getStyleClass().add("setup-say");
        about.setMinHeight(USE_PREF_SIZE);
        rules.getChildren().add(about);
        for (LimitsPanelViewModel.Rule rule : now) {
            Label code = new Label(rule.code());
            code.getStyleClass().add("num-small");
            code.setMinWidth(150);
            Label actions = new Label(rule.actions());
            actions.setWrapText(true);
            actions.setMinHeight(USE_PREF_SIZE);
            HBox row = new HBox(12, code, actions);
            row.getStyleClass().add("rule-row");
            rules.getChildren().add(row);
        }
    }

    /// To be called once a frame while the panel is in sight.
    public void pulse(long nanos) {
        if (nanos < due) return;
        due = nanos + READ_EVERY;
        model.refresh();
        showRules();
    }

    /// The raise that waits, its second step, and the way back. Not there while none waits.
    private static final class RaiseBar<L> extends HBox {
        private final LimitSet<L> set;
        private final Label text = new Label();
        private final HBox steps;

        RaiseBar(LimitSet<L> set) {
            this.set = set;
            getStyleClass().add("raise-bar");
            FontIcon icon = Icon.of(Feather.ALERT_TRIANGLE, 14);
            icon.getStyleClass().add("warn");
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            Button back = new Button(TEXTS.get("raise.withdraw"));
            back.getStyleClass().add("small");
            back.setMinWidth(Region.USE_PREF_SIZE);
            back.setOnAction(event -> set.withdraw());
            Button confirm = new Button(TEXTS.get("raise.confirm"));
            confirm.getStyleClass().addAll("small", "warn");
            confirm.setMinWidth(Region.USE_PREF_SIZE);
            confirm.setOnAction(event -> set.confirm());
            setAlignment(Pos.CENTER_LEFT);
            steps = new HBox(8, back, confirm);
            steps.setAlignment(Pos.CENTER_RIGHT);
            steps.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(icon, text, steps);
            set.shown().subscribe(now -> show());
            set.refusal().subscribe(now -> show());
        }

        private void show() {
            List<String> changes = set.changes();
            boolean waits = set.shown().get().raise().isPresent();
            String refusal = set.refusal().get();
            text.setText(!refusal.isEmpty() ? refusal : TEXTS.get("raise.waits", OrderWords.list(changes)));
            boolean there = waits || !refusal.isEmpty();
            setVisible(there);
            setManaged(there);
            steps.setVisible(waits);
            steps.setManaged(waits);
        }
    }
}
