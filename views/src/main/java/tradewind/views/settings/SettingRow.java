package tradewind.views.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.controls.OnOff;
import tradewind.views.settings.SettingLine.Kind;
import tradewind.views.settings.SettingLine.Option;
import tradewind.views.texts.Texts;

/// One setting: what it is, its control, and the way back to how it came.
final class SettingRow extends VBox {
    private static final Texts TEXTS = Texts.of("settings");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double CONTROL = 172;
    /// Of a field of digits, so that they stand below each other whatever the unit.
    private static final double DIGITS = 92;
    /// Narrower than this the control stands below the words.
    private static final double NARROW = 400;

    private final SettingLine line;
    private final SettingsViewModel model;
    private final Label from = new Label();
    private final Label waits = new Label(TEXTS.get("next.start"), Icon.of(Feather.CLOCK, 12));
    private final Label refusal = new Label();
    private final FlowPane marks = new FlowPane(10, 2);
    private final Button back = new Button("", Icon.of(Feather.CORNER_UP_LEFT, 12));
    private Subscription heard = Subscription.EMPTY;
    private boolean showing;

    SettingRow(SettingLine line, SettingsViewModel model) {
        this.line = line;
        this.model = model;
        getStyleClass().add("setting-row");
        setId("setting-" + line.key().replace('.', '-'));
        Label title = new Label(line.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label about = new Label(line.about());
        about.getStyleClass().add("setting-about");
        about.setMinHeight(USE_PREF_SIZE);
        from.getStyleClass().add("setting-from");
        waits.getStyleClass().add("setting-waits");
        refusal.getStyleClass().add("setting-refusal");
        refusal.setMinHeight(USE_PREF_SIZE);
        marks.getStyleClass().add("setting-marks");
        from.setMinWidth(USE_PREF_SIZE);
        waits.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(2, title, about, marks, refusal);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node control = control();
        back.getStyleClass().addAll("ghost", "icon-only", "small");
        back.setOnAction(event -> model.putBack(line.key()));
        back.setMinWidth(24);
        HBox right = new HBox(4, control, back);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        HBox beside = new HBox(12, words, right);
        getChildren().add(beside);
        widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
            if (narrow == getChildren().contains(right)) return;
            if (narrow) {
                beside.getChildren().remove(right);
                getChildren().add(right);
            } else beside.getChildren().add(right);
        });
        hear(this::show);
    }

    private void hear(Consumer<SettingsViewModel.Standing> now) {
        heard = heard.and(model.standing(line.key()).subscribe(now));
    }

    /// The row is gone for good; the model goes on.
    void close() {
        heard.unsubscribe();
    }

    private void show(SettingsViewModel.Standing now) {
        pseudoClassStateChanged(CHANGED, now.changed());
        pseudoClassStateChanged(REFUSED, !now.refusal().isEmpty());
        String standard = line.shown(line.standard());
        from.setText(now.changed() ? TEXTS.get("default", standard) : "");
        there(from, now.changed());
        there(waits, now.waits());
        marks.getChildren()
                .setAll(List.of(from, waits).stream().filter(Node::isManaged).toList());
        there(marks, !marks.getChildren().isEmpty());
        refusal.setText(now.refusal());
        there(refusal, !now.refusal().isEmpty());
        back.setVisible(now.changed());
        back.setAccessibleText(TEXTS.get("back.about", line.title(), standard));
        back.setTooltip(new Tooltip(TEXTS.get("back", standard)));
    }

    private static void there(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private Node control() {
        return switch (line.kind()) {
            case Kind.Choice choice -> choice(choice);
            case Kind.YesNo _ -> yesNo();
            case Kind.Whole whole -> field(whole.unit(), "");
            case Kind.Decimal decimal -> field(decimal.unit(), "");
            case Kind.Words words -> field("", words.prompt());
        };
    }

    private Node choice(Kind.Choice choice) {
        ComboBox<Option> box = new ComboBox<>();
        box.getItems().setAll(choice.options());
        box.setConverter(new Labels());
        box.setMinWidth(CONTROL);
        box.setMaxWidth(CONTROL);
        box.setAccessibleText(line.title());
        box.setVisibleRowCount(12);
        hear(now -> shown(() -> choice.options().stream()
                .filter(option -> option.value().equals(now.value()))
                .findFirst()
                .ifPresent(box.getSelectionModel()::select)));
        box.getSelectionModel().selectedItemProperty().addListener((seen, was, is) -> {
            if (!showing && is != null) model.put(line.key(), is.value());
        });
        return box;
    }

    private Node yesNo() {
        OnOff toggle = new OnOff(line.title());
        hear(now -> shown(() -> toggle.setSelected(now.value().equals("true"))));
        toggle.selectedProperty().addListener((seen, was, is) -> {
            if (!showing) model.put(line.key(), Boolean.toString(is));
        });
        return toggle;
    }

    private Node field(String unit, String prompt) {
        TextField input = new TextField();
        input.setPromptText(prompt);
        input.setAccessibleText(unit.isEmpty() ? line.title() : line.title() + ", " + unit);
        boolean digits = !(line.kind() instanceof Kind.Words);
        if (digits) {
            input.getStyleClass().add("num");
            input.setMinWidth(DIGITS);
            input.setMaxWidth(DIGITS);
        }
        input.setText(model.standing(line.key()).get().value());
        hear(now -> {
            // what was refused stays in the field, to be put right
            if (now.refusal().isEmpty()) input.setText(now.value());
        });
        input.setOnAction(event -> model.put(line.key(), input.getText()));
        input.focusedProperty().addListener((seen, was, is) -> {
            if (!is) model.put(line.key(), input.getText());
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            String value = model.standing(line.key()).get().value();
            if (input.getText().equals(value)) return;
            input.setText(value);
            model.put(line.key(), value);
            event.consume();
        });
        Label after = new Label(unit);
        after.getStyleClass().add("setting-unit");
        after.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox box = new HBox(6, input, after);
        if (unit.isEmpty()) box.getChildren().remove(after);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(CONTROL);
        // in large letters a unit may take more
        if (!digits) box.setMaxWidth(CONTROL);
        return box;
    }

    private void shown(Runnable change) {
        showing = true;
        change.run();
        showing = false;
    }

    private static final class Labels extends StringConverter<Option> {
        @Override
        public String toString(@Nullable Option option) {
            return option == null ? "" : option.label();
        }

        @Override
        public Option fromString(String text) {
            throw new UnsupportedOperationException("a choice is not typed: " + text);
        }
    }
}
