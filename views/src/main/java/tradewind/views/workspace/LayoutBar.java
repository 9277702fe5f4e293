package tradewind.views.workspace;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.DockingViewModel;
import tradewind.views.workspace.palette.Command;

/// The names of the layouts, the one in sight marked, and what can be done with it. In a narrow window one name.
final class LayoutBar extends HBox {
    private static final Texts TEXTS = Texts.of("workspace");

    private final DockingViewModel docking;
    private final List<Command> more;
    private final Consumer<String> show;
    private final Button menu = new Button("", Icon.of(Feather.CHEVRON_DOWN, 12));
    private SegmentBar<String> names;
    private boolean collapsed;
    /// As it was when all names were last seen: measured anew each time, the bar could not decide.
    private double measured;

    /// @param more what the menu offers besides the layouts
    LayoutBar(DockingViewModel docking, Consumer<String> show, List<Command> more) {
        this.docking = docking;
        this.show = show;
        this.more = more;
        setId("layouts");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        menu.setId("layout-menu");
        menu.getStyleClass().addAll("ghost", "icon-only");
        menu.setTooltip(new Tooltip(TEXTS.get("layouts.about")));
        menu.setAccessibleText(TEXTS.get("layouts"));
        menu.setOnAction(event -> open());
        names = bar();
        docking.namesProperty().addListener((seen, was, is) -> {
            collapsed = false;
            fill();
        });
        docking.layoutProperty().addListener((seen, was, is) -> {
            if (!is.name().equals(names.getValue())) fill();
        });
        fill();
    }

    private SegmentBar<String> bar() {
        List<String> all = docking.namesProperty().get();
        String now = docking.layout().name();
        SegmentBar<String> bar = new SegmentBar<>(collapsed ? List.of(now) : all, now, StandardLayouts::title);
        bar.getStyleClass().add("layouts");
        bar.setMinWidth(USE_PREF_SIZE);
        for (int i = 0; i < all.size() && !collapsed; i++) {
            String keys = "Ctrl+" + (i + 1);
            bar.segment(all.get(i)).setTooltip(new Tooltip(keys));
        }
        bar.valueProperty().addListener((seen, was, is) -> show.accept(is));
        return bar;
    }

    private void fill() {
        names = bar();
        if (collapsed) names.segment(names.getValue()).setOnAction(event -> open());
        getChildren().setAll(names, menu);
        // this may happen in the middle of a layout: without its style the new bar would be taken for empty
        if (getScene() != null) applyCss();
    }

    private void open() {
        ContextMenu items = new ContextMenu();
        List<String> all = docking.namesProperty().get();
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i);
            String title = StandardLayouts.title(name);
            MenuItem item = item(title, () -> show.accept(name));
            // shown only: the keys of the window act whether or not this menu was ever opened
            if (i < 9) item.setAccelerator(KeyCombination.valueOf("Ctrl+" + (i + 1)));
            items.getItems().add(item);
        }
        items.getItems().add(new SeparatorMenuItem());
        more.forEach(command -> items.getItems().add(item(command.title(), command.run())));
        items.show(menu, Side.BOTTOM, 0, 0);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// Shows all names or only the one in sight.
    void setCollapsed(boolean narrow) {
        if (narrow == collapsed) return;
        collapsed = narrow;
        fill();
    }

    /// What all names need beyond one, pixels.
    double extraWidth() {
        if (!collapsed && getScene() != null)
            measured = names.prefWidth(-1) - names.segment(names.getValue()).prefWidth(-1);
        return measured;
    }

    /// What one name and the menu need.
    double leastWidth() {
        return names.segment(names.getValue()).prefWidth(-1) + 2 + menu.prefWidth(-1);
    }
}
