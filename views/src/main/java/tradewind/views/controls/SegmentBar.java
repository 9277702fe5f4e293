package tradewind.views.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Exactly one of a few, all visible: Left and Right move the choice, and the bar is one stop for Tab.
///
/// Extra style classes change its dress: `numbers` for digits, `side` for BUY and SELL, `trading-state`, `layouts`.
public final class SegmentBar<T> extends HBox {
    private final ObjectProperty<T> value;
    private final List<T> choices;
    private final List<ToggleButton> buttons = new ArrayList<>();

    /// @param choices at least one, in the order shown
    /// @param first   the choice at the start, one of `choices`
    /// @param text    the word on a segment
    public SegmentBar(List<T> choices, T first, Function<? super T, String> text) {
        if (!choices.contains(first)) throw new IllegalArgumentException("not one of the choices: " + first);
        this.choices = List.copyOf(choices);
        this.value = new SimpleObjectProperty<>(this, "value", first);
        getStyleClass().add("segment-bar");
        setMaxWidth(USE_PREF_SIZE);
        for (T choice : this.choices) {
            ToggleButton button = new ToggleButton(text.apply(choice));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> choose(choice));
            buttons.add(button);
        }
        getChildren().setAll(buttons);
        value.addListener((seen, was, is) -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        show();
    }

    /// The choice; a listener hears every change, by hand or by code.
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T getValue() {
        return value.get();
    }

    public void setValue(T choice) {
        if (!choices.contains(choice)) throw new IllegalArgumentException("not one of the choices: " + choice);
        value.set(choice);
    }

    /// The button of one choice, for its style class, tooltip or width.
    public ToggleButton segment(T choice) {
        return buttons.get(choices.indexOf(choice));
    }

    private void choose(T choice) {
        value.set(choice);
        show();
    }

    private void show() {
        int chosen = choices.indexOf(value.get());
        for (int i = 0; i < buttons.size(); i++) {
            ToggleButton button = buttons.get(i);
            button.setSelected(i == chosen);
            button.setFocusTraversable(i == chosen);
        }
    }

    private void onKey(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (step == 0) return;
        event.consume();
        int next = choices.indexOf(value.get()) + step;
        while (next >= 0 && next < choices.size() && buttons.get(next).isDisabled()) next += step;
        if (next < 0 || next >= choices.size()) return;
        choose(choices.get(next));
        buttons.get(next).requestFocus();
    }
}
