package tradewind.views.watchlist;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// The groups of a watchlist: choose, save, remove. Ctrl+Page Down and Ctrl+Page Up in the list go through them.
public final class GroupMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("watchlist");

    private final WatchlistGroups groups;
    private final TextField name = new TextField();

    public GroupMenu(WatchlistGroups groups, WatchlistView list) {
        super("", Icon.of(Feather.FOLDER));
        this.groups = groups;
        setId("watchlist-groups");
        getStyleClass().addAll("ghost", "icon-only");
        setAccessibleText(TEXTS.get("groups"));
        setTooltip(new Tooltip(TEXTS.get("groups.about")));
        name.setId("watchlist-group-name");
        name.setPromptText(TEXTS.get("group.prompt"));
        name.setAccessibleText(TEXTS.get("group.save"));
        name.setOnAction(event -> {
            groups.save(name.getText());
            name.clear();
            hide();
        });
        setOnShowing(event -> fill());
        // a menu button without an item does not open
        getItems().add(new MenuItem(""));
        list.keys().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown()) return;
            if (event.getCode() == KeyCode.PAGE_DOWN) groups.step(1);
            else if (event.getCode() == KeyCode.PAGE_UP) groups.step(-1);
            else return;
            event.consume();
        });
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (String each : groups.names()) {
            RadioMenuItem item = new RadioMenuItem(each);
            item.setMnemonicParsing(false);
            item.setSelected(groups.shown().filter(each::equals).isPresent());
            item.setOnAction(event -> groups.show(each));
            items.add(item);
        }
        if (!items.isEmpty()) items.add(new SeparatorMenuItem());
        CustomMenuItem saving = new CustomMenuItem(name, false);
        items.add(saving);
        groups.shown().ifPresent(shown -> {
            items.add(item(TEXTS.get("group.leave", shown), groups::none));
            items.add(item(TEXTS.get("group.remove", shown), () -> groups.remove(shown)));
        });
        getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
