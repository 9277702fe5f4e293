package tradewind.views.ticket;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.PanelSheet;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// One button per preset, the first nine with their key, and the form that saves one; no room is taken while
/// there is neither. What saves and removes them is a menu that stands elsewhere on the ticket.
final class PresetBar extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    private final PresetsViewModel model;
    private final TicketViewModel ticket;
    private final FlowPane buttons = new FlowPane(4, 4);
    private final Button more = new Button("", Icon.of(Feather.BOOKMARK, 12));
    private final ContextMenu menu = new ContextMenu();
    private final Label said = QuotePane.label("caption", "text-2");
    private final TextField name = new TextField();
    private final SegmentBar<Boolean> scope;
    private final SegmentBar<Preset.Sizing> sizing =
            new SegmentBar<>(List.of(Preset.Sizing.values()), Preset.Sizing.QUANTITY, Preset.Sizing::title);
    private final NumberField amount = new NumberField(TEXTS.get("preset.amount"), "");
    private final Label wrong = QuotePane.label("caption", "danger");
    private final VBox editor;

    PresetBar(TicketViewModel ticket, PresetBook book) {
        super(4);
        this.ticket = ticket;
        model = new PresetsViewModel(ticket, book);
        PanelSheet.wear(this, "everyday");
        getStyleClass().add("preset-bar");
        scope = new SegmentBar<>(
                List.of(true, false), true, here -> TEXTS.get(here ? "preset.for.symbol" : "preset.for.all"));
        more.setId("ticket-presets");
        more.getStyleClass().addAll("ghost", "small", "icon-only");
        more.setOnAction(event -> menu.show(more, Side.BOTTOM, 0, 0));
        more.setAccessibleText(TEXTS.get("presets"));
        more.setTooltip(new Tooltip(TEXTS.get("presets.about")));
        more.setMinWidth(USE_PREF_SIZE);
        buttons.setPrefWrapLength(270);
        editor = editor();
        getChildren().addAll(buttons, said, editor);
        said.setId("ticket-preset-message");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        model.message().subscribe(text -> {
            said.setText(text);
            TicketView.present(said, !text.isEmpty());
            arrange();
        });
        model.presets().subscribe(this::show);
        TicketView.present(editor, false);
        arrange();
    }

    PresetsViewModel model() {
        return model;
    }

    /// Saves and removes presets.
    Button menu() {
        return more;
    }

    private void arrange() {
        TicketView.present(buttons, !buttons.getChildren().isEmpty());
        TicketView.present(this, buttons.isVisible() || said.isVisible() || editor.isVisible());
    }

    private void show(List<Preset> presets) {
        buttons.getChildren().clear();
        for (int at = 0; at < presets.size(); at++) buttons.getChildren().add(button(presets.get(at), at));
        menu.getItems().setAll(item(TEXTS.get("presets.save"), () -> edit()));
        if (!presets.isEmpty()) menu.getItems().add(new SeparatorMenuItem());
        for (Preset preset : presets)
            menu.getItems().add(item(TEXTS.get("presets.remove", preset.key()), () -> model.remove(preset)));
        arrange();
    }

    private Button button(Preset preset, int at) {
        Button button = new Button(preset.name());
        button.setId("ticket-preset-" + (at + 1));
        button.getStyleClass().addAll("small", "preset");
        button.setMnemonicParsing(false);
        String key = at < PresetBook.KEYS ? "Alt+" + (at + 1) : "";
        if (!key.isEmpty()) {
            Label cap = new Label(Integer.toString(at + 1));
            cap.getStyleClass().add("preset-key");
            button.setGraphic(cap);
            button.setContentDisplay(ContentDisplay.LEFT);
        }
        String words = preset.symbol().isEmpty() ? TEXTS.get("preset.everywhere", preset.words()) : preset.words();
        button.setTooltip(new Tooltip(key.isEmpty() ? words : TEXTS.get("preset.key", words, key)));
        button.setAccessibleText(TEXTS.get("preset.about", preset.name(), words));
        button.setOnAction(event -> model.apply(preset));
        return button;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private VBox editor() {
        name.setId("ticket-preset-name");
        name.setPromptText(TEXTS.get("preset.name"));
        name.setAccessibleText(TEXTS.get("preset.name.about"));
        amount.input().setId("ticket-preset-amount");
        wrong.setId("ticket-preset-wrong");
        sizing.valueProperty().subscribe(by -> {
            amount.setText(model.proposed(by));
            amount.setUnit(unit(by));
        });
        Button save = new Button(TEXTS.get("preset.save"));
        save.setId("ticket-preset-save");
        save.setOnAction(event -> save());
        Button cancel = new Button(TEXTS.get("cancel"));
        cancel.getStyleClass().add("ghost");
        cancel.setOnAction(event -> close());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox end = QuotePane.row(wrong, QuotePane.gap(), cancel, save);
        VBox named = EntryPane.field(TEXTS.get("preset.name.about"), name);
        HBox.setHgrow(named, Priority.ALWAYS);
        HBox first = new HBox(8, named, EntryPane.field(TEXTS.get("preset.for"), scope));
        VBox box = new VBox(8, first, EntryPane.field(TEXTS.get("preset.sizing"), sizing), amount, end);
        box.getStyleClass().add("preset-editor");
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Ctrl+Enter is for the ticket: it sends what stands there
            if (event.isShortcutDown() || event.isAltDown()) return;
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) save();
            else if (event.getCode() == KeyCode.ESCAPE) close();
            else return;
            event.consume();
        });
        return box;
    }

    private String unit(Preset.Sizing by) {
        return switch (by) {
            case QUANTITY -> ticket.instrumentProperty().get().base().code();
            case MONEY -> ticket.instrumentProperty().get().quote().code();
            case POSITION -> "%";
        };
    }

    /// Opens the editor on what stands on the ticket.
    void edit() {
        name.clear();
        scope.setValue(true);
        sizing.setValue(Preset.Sizing.QUANTITY);
        amount.setText(model.proposed(Preset.Sizing.QUANTITY));
        amount.setUnit(unit(Preset.Sizing.QUANTITY));
        wrong.setText("");
        TicketView.present(editor, true);
        arrange();
        name.requestFocus();
    }

    private void save() {
        Optional<String> problem =
                model.save(name.getText(), scope.getValue(), new Preset.Size(sizing.getValue(), amount.getText()));
        wrong.setText(problem.orElse(""));
        if (problem.isEmpty()) close();
    }

    private void close() {
        TicketView.present(editor, false);
        arrange();
        more.requestFocus();
    }

    /// Hears Alt+1 to Alt+9 wherever the focus is in the window.
    void hear(KeyEvent event) {
        if (!event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) return;
        int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (digit < 0 || digit >= PresetBook.KEYS) return;
        model.apply(digit);
        event.consume();
    }
}
