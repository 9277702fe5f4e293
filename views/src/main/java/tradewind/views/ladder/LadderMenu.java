package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.PresetExits;

/// The settings of a ladder: what the buttons do, and which columns there are. Made anew each time it is opened.
final class LadderMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("ladder");

    private final LadderViewModel model;

    private final Supplier<Columns> columns;

    /// @param columns as they are shown now
    LadderMenu(LadderViewModel model, Supplier<Columns> columns) {
        this.model = model;
        this.columns = columns;
        setId("ladder-settings");
        setGraphic(Icon.of(Feather.SLIDERS));
        getStyleClass().addAll("ghost", "bare");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(TEXTS.get("settings"));
        setTooltip(new Tooltip(TEXTS.get("settings.about")));
        setOnShowing(event -> fill());
        // one without an item never opens
        fill();
    }

    /// Opens with the keys of a menu while the rows have them.
    void hear(LadderSheet sheet) {
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean menu =
                    event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown();
            if (!menu) return;
            show();
            event.consume();
        });
        sheet.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!event.isKeyboardTrigger()) return;
            show();
            event.consume();
        });
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        items.add(said(TEXTS.get("map")));
        ToggleGroup maps = new ToggleGroup();
        for (ClickMap map : ClickMap.values()) {
            RadioMenuItem item = new RadioMenuItem(TEXTS.get("map." + map.name()));
            item.setId("ladder-map-" + map.name());
            item.setToggleGroup(maps);
            item.setSelected(map == model.clicks().map());
            item.setOnAction(event -> model.clicks().mapProperty().set(map));
            items.add(item);
        }
        Optional<String> exits = model.clicks().exits().map(PresetExits::words);
        items.add(said(exits.map(words -> TEXTS.get("map.exits", words)).orElse(TEXTS.get("map.exits.none"))));
        items.add(new SeparatorMenuItem());
        items.add(said(TEXTS.get("columns")));
        for (Extra extra : Extra.values()) items.add(column(extra));
        items.add(said(TEXTS.get("columns.order")));
        getItems().setAll(items);
    }

    private MenuItem column(Extra extra) {
        Set<Extra> chosen = model.extras().chosenProperty().get();
        boolean hidden = chosen.contains(extra) && !columns.get().has(extra);
        CheckMenuItem item = new CheckMenuItem(hidden ? TEXTS.get("column.no.room", extra.title()) : extra.title());
        item.setId("ladder-column-" + extra.name());
        item.setSelected(chosen.contains(extra));
        item.setOnAction(event -> {
            Set<Extra> next = EnumSet.noneOf(Extra.class);
            next.addAll(model.extras().chosenProperty().get());
            if (item.isSelected()) next.add(extra);
            else next.remove(extra);
            model.extras().chosenProperty().set(next);
        });
        return item;
    }

    /// A line that only tells.
    private static MenuItem said(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.getStyleClass().add("said");
        item.setDisable(true);
        return item;
    }
}
