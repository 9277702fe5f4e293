package tradewind.views.limits;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tradewind.views.controls.Meter;
import tradewind.views.limits.LimitSet.Effect;
import tradewind.views.limits.LimitSet.Verdict;
import tradewind.views.texts.Texts;

/// One limit: what it is, how far it is used, its field, and the button that says what the typed number would do.
/// Leaving the field does nothing.
final class LimitRow<L> extends VBox {
    private static final Texts TEXTS = Texts.of("limits");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");
    private static final double FIELD = 112;
    private static final double UNIT = 34;
    private static final double USE = 216;
    private static final double WIDE_USE = 300;
    private static final double LEAST_USE = 80;
    private static final double BAR = 88;
    /// Narrower than this field and use stand below the words.
    private static final double NARROW = 560;
    /// From here on the use has room for larger words in one line.
    private static final double WIDE = 860;

    private final LimitField<L> field;
    private final LimitSet<L> set;
    private final TextField input = new TextField();
    private final Button act = new Button();
    private final Label message = new Label();
    private final Label used = new Label();
    private final Meter bar = new Meter(BAR, 0.8);
    private final VBox use = new VBox(4, used, bar);
    private String inForce = "";

    LimitRow(LimitField<L> field, LimitSet<L> set) {
        this.field = field;
        this.set = set;
        getStyleClass().add("limit-row");
        setId("limit-" + field.key());
        Label title = new Label(field.title());
        title.getStyleClass().add("strong");
        title.setMinHeight(USE_PREF_SIZE);
        title.setWrapText(true);
        Label about = new Label(field.about());
        about.getStyleClass().add("setting-about");
        about.setMinHeight(USE_PREF_SIZE);
        message.getStyleClass().add("limit-message");
        message.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, title, about, message);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        used.getStyleClass().add("limit-used");
        used.setWrapText(true);
        used.setMinHeight(USE_PREF_SIZE);
        use.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        VBox entry = entry();
        HBox beside = new HBox(12, words, use, entry);
        HBox below = new HBox(12);
        getChildren().add(beside);
        widthProperty().subscribe(width -> place(beside, below, entry, width.doubleValue()));
        input.textProperty().subscribe(text -> judge());
        set.shown().subscribe(this::show);
    }

    private void place(HBox beside, HBox below, VBox entry, double width) {
        boolean narrow = width > 0 && width < NARROW;
        double most = width >= WIDE ? WIDE_USE : USE;
        use.setPrefWidth(most);
        use.setMaxWidth(most);
        use.setMinWidth(narrow ? LEAST_USE : most);
        if (narrow == getChildren().contains(below)) return;
        if (narrow) {
            beside.getChildren().removeAll(use, entry);
            below.getChildren().setAll(entry, use);
            getChildren().add(1, below);
        } else {
            getChildren().remove(below);
            below.getChildren().clear();
            beside.getChildren().addAll(use, entry);
        }
    }

    private VBox entry() {
        input.getStyleClass().add("num");
        input.setMinWidth(FIELD);
        input.setMaxWidth(FIELD);
        input.setAccessibleText(
                field.unit().isEmpty() ? field.title() : TEXTS.get("field", field.title(), field.unit()));
        input.setOnAction(event -> put());
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE || input.getText().equals(inForce)) return;
            input.setText(inForce);
            event.consume();
        });
        Label unit = new Label(field.unit());
        unit.getStyleClass().add("setting-unit");
        unit.setMinWidth(UNIT);
        unit.setMaxWidth(UNIT);
        HBox box = new HBox(6, input, unit);
        box.setAlignment(Pos.CENTER_LEFT);
        act.getStyleClass().add("small");
        // under the field; larger letters may go on under its unit
        act.setPrefWidth(FIELD);
        act.setMinWidth(FIELD);
        act.setMaxWidth(FIELD + 6 + UNIT);
        act.setOnAction(event -> put());
        return new VBox(4, box, act);
    }

    private void show(LimitSet.Shown<L> now) {
        LimitUse uses = Optional.ofNullable(now.uses().get(field.key())).orElse(LimitUse.NONE);
        used.setText(uses.marked());
        used.getStyleClass().removeAll("warn", "danger");
        switch (uses.stand()) {
            case CALM -> {}
            case NEAR -> used.getStyleClass().add("warn");
            case OVER -> used.getStyleClass().add("danger");
        }
        there(bar, uses.share() >= 0);
        there(used, !used.getText().isEmpty());
        // where nothing is used up the words may have the room
        use.setManaged(bar.isManaged() || used.isManaged());
        bar.show(Math.max(0, uses.share()), uses.stand() == LimitUse.Stand.NEAR, uses.stand() == LimitUse.Stand.OVER);
        use.setAccessibleText(
                uses.text().isEmpty()
                        ? TEXTS.get("used.none", field.title())
                        : TEXTS.get("used", field.title(), uses.spoken()));
        String before = inForce;
        inForce = field.shown(now.inForce());
        // what is being typed stays
        if (input.getText().equals(before)) input.setText(inForce);
        judge();
    }

    private void judge() {
        String proposed = set.shown()
                .get()
                .raise()
                .map(raise -> field.shown(raise.limits()))
                .orElse(inForce);
        boolean waits = !proposed.equals(inForce);
        boolean typed = !input.getText().equals(inForce);
        Verdict verdict = typed ? set.judge(field, input.getText()) : new Verdict(Effect.NONE, "");
        pseudoClassStateChanged(REFUSED, verdict.effect() == Effect.REFUSED);
        pseudoClassStateChanged(RAISED, waits);
        act.getStyleClass().remove("warn");
        there(act, verdict.effect() == Effect.LOWERS || verdict.effect() == Effect.RAISES);
        if (verdict.effect() == Effect.RAISES) act.getStyleClass().add("warn");
        act.setText(TEXTS.get(verdict.effect() == Effect.RAISES ? "raise" : "lower"));
        String missing = inForce.isEmpty() ? TEXTS.get("missing") : "";
        message.setText(
                switch (verdict.effect()) {
                    case REFUSED -> verdict.reason();
                    case LOWERS -> TEXTS.get("lower.about", inForce);
                    case RAISES -> TEXTS.get("raise.about");
                    case NONE -> waits ? TEXTS.get("waits", proposed, field.unit()) : missing;
                });
        there(message, !message.getText().isEmpty());
    }

    private static void there(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void put() {
        Effect effect = set.judge(field, input.getText()).effect();
        if (effect == Effect.REFUSED) return;
        if (effect != Effect.NONE) set.put(field, input.getText());
        input.setText(inForce);
    }
}
