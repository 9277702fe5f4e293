package tradewind.views.controls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A number with its label above and its unit at the right; Up, Down and the wheel move it by one step.
///
/// Enter, or leaving the field, commits; Esc brings back the last committed text. The field does not judge: the owner
/// answers a commit with [#refuse] or [#accept]. Text that is not a number is passed on as it stands, and never
/// stepped.
public final class NumberField extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass UNSUPPORTED = PseudoClass.getPseudoClass("unsupported");

    private final Label label = new Label();
    private final Label hint = new Label();
    private final TextField input = new TextField();
    private final Label unit = new Label();
    private final Label message = new Label();
    private BigDecimal step = BigDecimal.ONE;
    private String committed = "";
    private Consumer<String> onCommit = text -> {};
    private Steps steps = (text, by) -> Optional.empty();

    public NumberField(String label, String unit) {
        this.label.setText(label);
        this.unit.setText(unit);
        this.label.setLabelFor(input);
        getStyleClass().add("number-field");
        this.label.getStyleClass().add("field-label");
        hint.getStyleClass().add("field-hint");
        this.unit.getStyleClass().add("field-unit");
        message.getStyleClass().add("field-message");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(this.label, gap, hint);
        head.getStyleClass().add("field-head");
        HBox box = new HBox(input, this.unit);
        box.getStyleClass().add("field-box");
        HBox.setHgrow(input, Priority.ALWAYS);
        input.setMinWidth(40);
        input.setPrefColumnCount(6);
        this.unit.setMinWidth(USE_PREF_SIZE);
        this.unit.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, box);
        input.setAccessibleText(unit.isEmpty() ? label : label + ", " + unit);
        listen();
    }

    /// What stands in the field, committed or not.
    public StringProperty textProperty() {
        return input.textProperty();
    }

    public String getText() {
        return input.getText();
    }

    /// Puts a value in, as if it had been committed, without telling `onCommit`.
    public void setText(String text) {
        committed = text;
        input.setText(text);
    }

    /// One step of wheel and arrows, above zero: a tick, a lot. Its decimals are the least the field shows after a
    /// step.
    public void setStep(BigDecimal step) {
        if (step.signum() <= 0) throw new IllegalArgumentException("step must be above zero: " + step);
        this.step = step;
    }

    /// What one step makes of the text, where that is more than a sum of decimals.
    @FunctionalInterface
    public interface Steps {
        /// @param by steps, up if above zero
        /// @return empty to add the step as ever
        Optional<String> next(String text, int by);
    }

    /// Asked before the step is added.
    public void setSteps(Steps steps) {
        this.steps = steps;
    }

    public void setOnCommit(Consumer<String> onCommit) {
        this.onCommit = onCommit;
    }

    /// A quiet word at the right of the label: `derived`, `bid −3.13`.
    public void setHint(String text) {
        hint.setText(text);
    }

    public void setUnit(String text) {
        unit.setText(text);
    }

    /// Danger edge, and the code with its reason below the field.
    public void refuse(String code) {
        pseudoClassStateChanged(REFUSED, true);
        say(code);
    }

    /// Takes a refusal back.
    public void accept() {
        pseudoClassStateChanged(REFUSED, false);
        say("");
    }

    /// The venue or order type has no such value: the field stays visible, cannot be typed into, and says why.
    public void unsupported(String reason) {
        pseudoClassStateChanged(REFUSED, false);
        pseudoClassStateChanged(UNSUPPORTED, true);
        input.setEditable(false);
        input.setFocusTraversable(false);
        say(reason);
    }

    /// Takes [#unsupported] back.
    public void supported() {
        pseudoClassStateChanged(UNSUPPORTED, false);
        input.setEditable(true);
        input.setFocusTraversable(true);
        say("");
    }

    /// The text control inside, for focus and context menus.
    public TextField input() {
        return input;
    }

    private void listen() {
        input.setOnAction(event -> commit());
        input.focusedProperty().addListener((seen, was, is) -> {
            if (!is) commit();
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP -> step(event, 1);
                case DOWN -> step(event, -1);
                case ESCAPE -> {
                    if (input.getText().equals(committed)) return;
                    input.setText(committed);
                    input.end();
                    event.consume();
                }
                default -> {}
            }
        });
        input.addEventFilter(ScrollEvent.SCROLL, event -> {
            // over a field without the focus the wheel scrolls the form: a price must not change in passing
            if (!input.isFocused() || event.getDeltaY() == 0) return;
            stepBy(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        });
    }

    private void step(KeyEvent event, int steps) {
        stepBy(steps);
        event.consume();
    }

    private void stepBy(int steps) {
        if (!input.isEditable()) return;
        Optional<String> own = this.steps.next(input.getText(), steps);
        if (own.isPresent()) {
            input.setText(own.get());
            input.end();
            commit();
            return;
        }
        parse(input.getText()).ifPresent(value -> {
            BigDecimal next = value.add(step.multiply(BigDecimal.valueOf(steps)));
            input.setText(next.setScale(Math.max(next.scale(), step.scale()), RoundingMode.UNNECESSARY)
                    .toPlainString());
            input.end();
            commit();
        });
    }

    private void commit() {
        String text = input.getText();
        if (text.equals(committed)) return;
        committed = text;
        onCommit.accept(text);
    }

    private void say(String text) {
        message.setText(text);
        if (text.isEmpty()) getChildren().remove(message);
        else if (!getChildren().contains(message)) getChildren().add(message);
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip().replace(",", "").replace('\u2212', '-')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
