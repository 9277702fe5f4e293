package tradewind.views.workspace.dock;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.layout.LinkGroup;

/// What can be done with one panel, as a menu.
final class PanelMenu {
    private static final Texts TEXTS = Texts.of("workspace");

    private PanelMenu() {}

    static ContextMenu of(Docks docks, PanelHost host) {
        String id = host.seat().id();
        List<MenuItem> items = new ArrayList<>();
        if (host.follows()) {
            Menu link = new Menu(TEXTS.get("menu.link"));
            link.getItems().addAll(groups(docks, host));
            items.add(link);
            items.add(new SeparatorMenuItem());
        }
        Menu open = new Menu(TEXTS.get("menu.open"));
        for (PanelKind kind : docks.model().kinds())
            open.getItems().add(item(kind.title(), "", () -> docks.open(kind.name())));
        items.add(open);
        Menu move = new Menu(TEXTS.get("menu.move"));
        for (Edge edge : Edge.values())
            move.getItems().add(item(TEXTS.get("edge." + edge.name()), "Ctrl+Alt+" + key(edge), () -> {
                docks.focus(id);
                docks.move(edge);
            }));
        items.add(move);
        boolean floats = docks.model().layout().floats(id);
        items.add(item(TEXTS.get(floats ? "menu.back" : "menu.tear"), "Ctrl+Shift+O", () -> docks.tearOff(id)));
        items.add(item(TEXTS.get("close"), "Ctrl+W", () -> docks.model().close(id)));
        return new ContextMenu(items.toArray(MenuItem[]::new));
    }

    static ContextMenu links(Docks docks, PanelHost host) {
        return new ContextMenu(groups(docks, host).toArray(MenuItem[]::new));
    }

    private static List<MenuItem> groups(Docks docks, PanelHost host) {
        List<MenuItem> items = new ArrayList<>();
        for (LinkGroup group : LinkGroup.values()) {
            Region square = new Region();
            square.getStyleClass()
                    .setAll("link-square", group == LinkGroup.NONE ? "link-none" : "link-" + group.colour());
            String shows = group == LinkGroup.NONE
                    ? TEXTS.get("menu.unlinked")
                    : group.letter() + "   " + docks.model().instrument(group).symbol();
            RadioMenuItem item = new RadioMenuItem(shows, square);
            item.setSelected(group == host.seat().link());
            item.setOnAction(event -> docks.model().linkPanel(host.seat().id(), group));
            items.add(item);
        }
        return items;
    }

    /// As it is printed on the key.
    private static String key(Edge edge) {
        return switch (edge) {
            case LEFT -> "Left";
            case RIGHT -> "Right";
            case TOP -> "Up";
            case BOTTOM -> "Down";
        };
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(keys.isEmpty() ? text : text + "   " + keys);
        item.setOnAction(event -> action.run());
        return item;
    }
}
