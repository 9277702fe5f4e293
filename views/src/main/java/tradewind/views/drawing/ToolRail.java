package tradewind.views.drawing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeysInForce;
import tradewind.views.texts.Texts;

/// The tools beside a chart: one stop for Tab, Up and Down go through them. On a low chart the last tools go into a
/// menu, what is done to all drawings stays.
final class ToolRail extends VBox {
    private static final Texts TEXTS = Texts.of("drawing");
    private static final String MAGNET =
            "M2.5 2V7A4.5 4.5 0 0 0 11.5 7V2H8.5V7A1.5 1.5 0 0 1 5.5 7V2ZM2.5 4.5H5.5M8.5 4.5H11.5";
    static final double WIDTH = 30;
    private static final double BUTTON = 24;

    private final DrawingBoard board;
    private final KeysInForce keys;
    private final Map<Tool, ToggleButton> tools = new EnumMap<>(Tool.class);
    private final MenuButton more = new MenuButton("", Icon.of(Feather.MORE_HORIZONTAL));
    private final Button trash;
    private final List<ButtonBase> stops = new ArrayList<>();

    ToolRail(DrawingBoard board, DrawingViewModel model, KeysInForce keys) {
        this.board = board;
        this.keys = keys;
        setId("tool-rail");
        getStyleClass().add("tool-rail");
        setMinSize(WIDTH, 0);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        for (Tool tool : Tool.all()) tools.put(tool, tool(tool, model));
        more.setId("tool-more");
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.getStyleClass().addAll("ghost", "icon-menu");
        more.setTooltip(new Tooltip(TEXTS.get("more")));
        more.setAccessibleText(TEXTS.get("more"));
        more.setOnShowing(event -> fill());
        // without an item there is nothing to show
        fill();
        trash = new Button("", Icon.of(Feather.TRASH_2));
        trash.setId("drawing-remove");
        trash.setOnAction(event -> board.trash());
        dress(trash, TEXTS.get("remove.about"));
        getChildren().addAll(tools.values());
        getChildren().add(more);
        ToggleButton magnet = toggle("magnet", glyph(MAGNET), TEXTS.get("magnet"));
        keys.show(magnet, map -> say(magnet, TEXTS.get("magnet"), map.shown(KeyAction.MAGNET)));
        magnet.selectedProperty().bindBidirectional(model.magnetProperty());
        ToggleButton lock = toggle("lock", Icon.of(Feather.LOCK), TEXTS.get("lock"));
        lock.selectedProperty().bindBidirectional(model.lockedProperty());
        ToggleButton hide = toggle("hide", Icon.of(Feather.EYE_OFF), TEXTS.get("hide"));
        hide.selectedProperty().bindBidirectional(model.hiddenProperty());
        Region line = new Region();
        line.getStyleClass().add("rail-line");
        getChildren().addAll(line, magnet, lock, hide, trash);
        stops.addAll(tools.values());
        stops.addAll(List.of(more, magnet, lock, hide, trash));
        for (ButtonBase stop : stops) {
            stop.setFocusTraversable(false);
            stop.focusedProperty().addListener((seen, was, is) -> {
                if (is) stopAt(stop);
            });
        }
        stopAt(stops.getFirst());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private ToggleButton tool(Tool tool, DrawingViewModel model) {
        ToggleButton button = toggle("tool-" + tool.key(), glyph(tool.glyph()), tool.title());
        keys.show(button, map -> say(button, tool.title(), tool.keys(map)));
        button.setOnAction(event -> board.take(tool));
        model.toolProperty().subscribe(now -> button.setSelected(now == tool));
        return button;
    }

    private static String named(String what, String key) {
        return key.isEmpty() ? what : what + " (" + key + ")";
    }

    private static void say(ButtonBase button, String what, String key) {
        button.setTooltip(new Tooltip(named(what, key)));
        button.setAccessibleText(named(what, key));
    }

    private static ToggleButton toggle(String id, Node graphic, String does) {
        ToggleButton button = new ToggleButton("", graphic);
        button.setId(id.startsWith("tool-") ? id : "drawing-" + id);
        dress(button, does);
        return button;
    }

    private static void dress(ButtonBase button, String does) {
        button.getStyleClass().addAll("ghost", "icon-only");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
    }

    private static SVGPath glyph(String path) {
        SVGPath glyph = new SVGPath();
        glyph.setContent(path);
        glyph.getStyleClass().add("tool-glyph");
        return glyph;
    }

    private void fill() {
        more.getItems().clear();
        tools.forEach((tool, button) -> {
            if (button.isVisible()) return;
            MenuItem item = new MenuItem(named(tool.title(), tool.keys(keys.map())), glyph(tool.glyph()));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> board.take(tool));
            more.getItems().add(item);
        });
        if (more.getItems().isEmpty()) more.getItems().add(new MenuItem(""));
    }

    private void stopAt(ButtonBase here) {
        for (ButtonBase stop : stops) stop.setFocusTraversable(stop == here);
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (step == 0 || event.isShortcutDown() || event.isAltDown() || more.isShowing()) return;
        event.consume();
        List<ButtonBase> there = stops.stream().filter(Node::isVisible).toList();
        int at = 0;
        while (at < there.size() - 1 && !there.get(at).isFocused()) at++;
        there.get(Math.clamp(at + step, 0, there.size() - 1)).requestFocus();
    }

    /// As many tools as there is room for above what is always there.
    @Override
    protected void layoutChildren() {
        double each = BUTTON + getSpacing();
        double room = getHeight() - snappedTopInset() - snappedBottomInset() - 5 * each;
        boolean all = room >= tools.size() * each;
        int fit = all ? tools.size() : (int) Math.max(1, Math.floor(room / each) - 1);
        for (Map.Entry<Tool, ToggleButton> tool : tools.entrySet())
            show(tool.getValue(), tool.getKey().ordinal() < fit);
        show(more, !all);
        super.layoutChildren();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
