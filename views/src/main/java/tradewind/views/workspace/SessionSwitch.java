package tradewind.views.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.SessionMode;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.palette.Command;

/// Which session a window belongs to, and the way to the others: a number in a colour once there are several, the
/// name, and a menu.
public final class SessionSwitch extends HBox {
    private static final Texts TEXTS = Texts.of("workspace");
    private static final int COLOURS = 6;

    /// A session that is open.
    ///
    /// @param number as it stands in its window
    /// @param here it is the one of this window
    /// @param show brings its window to the front
    public record Entry(int number, String name, SessionMode mode, boolean here, Runnable show) {}

    /// @param sessions those that are open, asked whenever they are shown
    /// @param ways to open another one
    public record Board(Supplier<List<Entry>> sessions, Supplier<List<Command>> ways) {}

    private final Label number = new Label();
    private final Label name = new Label();
    private final Button menu = new Button("", Icon.of(Feather.CHEVRON_DOWN, 12));
    private Board board = new Board(List::of, List::of);

    SessionSwitch(String session) {
        setId("session");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        setMinWidth(USE_PREF_SIZE);
        number.setId("session-number");
        number.getStyleClass().add("session-number");
        number.setMinWidth(USE_PREF_SIZE);
        name.setText(session);
        name.setId("session-name");
        name.getStyleClass().add("session-name");
        name.setMinWidth(USE_PREF_SIZE);
        menu.setId("session-menu");
        menu.getStyleClass().addAll("ghost", "icon-only");
        menu.setTooltip(new Tooltip(TEXTS.get("session.menu")));
        menu.setAccessibleText(TEXTS.get("session.menu"));
        menu.setOnAction(event -> open());
        getChildren().add(name);
    }

    void show(Board sessions) {
        board = sessions;
        refresh();
    }

    void refresh() {
        int own = number();
        number.setText(Integer.toString(own));
        number.setAccessibleText(TEXTS.get("session.number", Integer.toString(own)));
        number.getStyleClass().removeIf(each -> each.startsWith("link-"));
        number.getStyleClass().add("link-" + colour(own));
        getChildren().setAll(name);
        if (own > 0) getChildren().addFirst(number);
        if (!board.ways().get().isEmpty()) getChildren().add(menu);
    }

    /// Of this window's session; 0 while it is the only one.
    int number() {
        List<Entry> all = board.sessions().get();
        if (all.size() < 2) return 0;
        return all.stream()
                .filter(Entry::here)
                .mapToInt(Entry::number)
                .findFirst()
                .orElse(0);
    }

    /// The colours of the link groups, round.
    static int colour(int number) {
        return Math.floorMod(number - 1, COLOURS) + 1;
    }

    /// What is left of it in a narrow window.
    double leastWidth() {
        return name.isManaged() ? prefWidth(-1) - nameWidth() : prefWidth(-1);
    }

    double nameWidth() {
        return name.prefWidth(-1) + (getChildren().size() > 1 ? getSpacing() : 0);
    }

    void showName(boolean shown) {
        name.setVisible(shown);
        name.setManaged(shown);
    }

    private void open() {
        ContextMenu items = new ContextMenu();
        for (Entry each : board.sessions().get()) {
            CheckMenuItem item = new CheckMenuItem(title(each));
            item.setMnemonicParsing(false);
            item.setSelected(each.here());
            item.setOnAction(event -> each.show().run());
            items.getItems().add(item);
        }
        items.getItems().add(new SeparatorMenuItem());
        for (Command way : board.ways().get()) {
            MenuItem item = new MenuItem(way.title());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> way.run().run());
            items.getItems().add(item);
        }
        items.show(menu, Side.BOTTOM, 0, 0);
    }

    private static String title(Entry session) {
        return session.number() + "   " + session.name() + "   "
                + SessionModes.of(session.mode()).words();
    }

    /// The way to every other session, and to another one.
    List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (Entry each : board.sessions().get())
            if (!each.here())
                all.add(new Command(
                        () -> TEXTS.get("session.group"),
                        () -> TEXTS.get("session.show", Integer.toString(each.number()), each.name()),
                        each.show()));
        all.addAll(board.ways().get());
        return all;
    }
}
