package tradewind.views.workspace.dock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.EmptyState;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Axis;
import tradewind.views.workspace.layout.Box;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.Neighbours;
import tradewind.views.workspace.layout.Place;

/// The layout in sight on the screen: the area in the session's window, and the windows torn off it.
///
/// Panels are made when a layout first shows them ([OpenPanels]) and stay while another one is shown.
/// Application thread only.
public final class Docks {
    private static final Texts TEXTS = Texts.of("workspace");
    /// In place of the number of a torn-off window.
    private static final int MAIN = -1;

    private static final double TORN_WIDTH = 480;
    private static final double TORN_HEIGHT = 360;

    private final DockingViewModel model;
    private final Consumer<String> complain;
    private final StackPane area = new StackPane();
    private final DockDrag drag = new DockDrag(this);
    private final OpenPanels panels;
    private final TornOffWindows windows;
    private final List<StackView> stacks = new ArrayList<>();
    private Runnable palette = () -> {};
    private Runnable afterRender = () -> {};
    private boolean rendered;

    /// How a torn-off window is dressed: its sheets, frame and keys.
    public interface WindowDress {
        void dress(Scene scene);

        /// The bar over the panels of a torn-off window: its mode and session.
        Region bar();

        /// Behind the panel's name in the title of its window.
        String title();
    }

    /// A panel as whoever wants to hear its keys sees it.
    ///
    /// @param node hears what bubbles up from the panel
    public record PanelHostEvents(String kind, Node node) {}

    /// @param complain shows a sentence that must be read
    /// @param made told of every panel that was made
    public Docks(DockingViewModel model, WindowDress dress, Consumer<String> complain, Consumer<PanelHostEvents> made) {
        this.model = model;
        this.complain = complain;
        panels = new OpenPanels(model, made);
        windows = new TornOffWindows(this, dress);
        area.getStyleClass().add("dock-area");
        area.setMinSize(0, 0);
        model.structureProperty().addListener((seen, was, is) -> render());
        model.seatsProperty().addListener((seen, was, is) -> refresh());
        render();
    }

    /// What an empty place offers.
    public void setPalette(Runnable open) {
        palette = open;
    }

    /// Called whenever panels were put up anew.
    public void setAfterRender(Runnable after) {
        afterRender = after;
        after.run();
    }

    public DockingViewModel model() {
        return model;
    }

    /// The panels of the session's window.
    public Region area() {
        return area;
    }

    /// Once per frame: every panel that can be seen shows what has changed.
    public void pulse(long nanos) {
        // by index: a panel that opens another one while it is shown must not end the frame
        for (int i = 0; i < stacks.size(); i++) stacks.get(i).front().ifPresent(host -> pulse(host, nanos));
        windows.remember();
        model.pulse(nanos);
    }

    private void pulse(PanelHost host, long nanos) {
        host.pulse(nanos).ifPresent(e -> complain.accept(TEXTS.get("stopped.panel", e)));
    }

    /// Shows the torn-off windows; the session's own is on the screen now.
    public void showWindows() {
        rendered = true;
        windows.show(this::view);
    }

    /// The session's window goes.
    public void close() {
        rendered = false;
        windows.remember();
        model.close();
        windows.close();
        panels.end();
    }

    private void render() {
        stacks.forEach(StackView::end);
        stacks.clear();
        Layout layout = model.layout();
        panels.letGo(layout);
        area.getChildren().setAll(view(layout.main(), MAIN));
        if (rendered) windows.show(this::view);
        afterRender.run();
        if (rendered) focus(model.focused());
    }

    /// The panel of that id in the layout in sight.
    private Optional<PanelHost> find(String id) {
        for (StackView stack : stacks)
            for (PanelHost host : stack.hosts()) if (host.seat().id().equals(id)) return Optional.of(host);
        return Optional.empty();
    }

    private Region view(Area there, int window) {
        return view(there, window, List.of());
    }

    private Region view(Area there, int window, List<Integer> path) {
        return switch (there) {
            case Area.Stack stack -> {
                StackView view = new StackView(
                        this, stack, stack.panels().stream().map(panels::at).toList());
                stacks.add(view);
                yield view;
            }
            case Area.Split split -> {
                List<Region> parts = new ArrayList<>();
                for (int i = 0; i < split.parts().size(); i++) {
                    List<Integer> inner = new ArrayList<>(path);
                    inner.add(i);
                    parts.add(view(split.parts().get(i).area(), window, inner));
                }
                yield new SplitBox(split, parts, sizes -> model.adjust(layout -> layout.resized(window, path, sizes)));
            }
        };
    }

    Region nothing() {
        Button open = new Button(TEXTS.get("empty.open"));
        open.setOnAction(event -> palette.run());
        return new EmptyState(Feather.LAYOUT, TEXTS.get("empty.title"), TEXTS.get("empty.text"), open);
    }

    private void refresh() {
        for (Place place : model.layout().places()) find(place.id()).ifPresent(host -> host.refresh(place));
        stacks.forEach(StackView::links);
    }

    void select(StackView stack, int index) {
        PanelHost host = stack.hosts().get(index);
        model.focused(host.seat().id());
        if (stack.front().equals(Optional.of(host))) return;
        stack.select(index);
        model.adjust(layout -> layout.selected(host.seat().id()));
        afterRender.run();
    }

    /// Brings a panel to the front and gives it the keys.
    public void focus(String id) {
        for (StackView stack : stacks)
            for (int i = 0; i < stack.hosts().size(); i++) {
                PanelHost host = stack.hosts().get(i);
                if (!host.seat().id().equals(id)) continue;
                select(stack, i);
                if (host.getScene() != null && host.getScene().getWindow() != null)
                    host.getScene().getWindow().requestFocus();
                host.takeFocus();
                return;
            }
    }

    /// Gives the keys to the first panel of a kind, in a layout without one to none.
    public void focusFirst(String kind) {
        model.layout().places().stream()
                .filter(place -> place.kind().equals(kind))
                .findFirst()
                .ifPresentOrElse(place -> focus(place.id()), area::requestFocus);
    }

    /// Opens a panel and gives it the keys.
    public void open(String kind) {
        String id = model.open(kind);
        focus(id);
    }

    /// Opens the panel that was closed last.
    public void reopen() {
        model.reopen().ifPresent(this::focus);
    }

    /// Goes to the next panel, or the one before.
    public void cycle(int step) {
        if (stacks.isEmpty()) return;
        int at = 0;
        for (int i = 0; i < stacks.size(); i++)
            if (stacks.get(i)
                    .front()
                    .map(h -> h.seat().id().equals(model.focused()))
                    .orElse(false)) at = i;
        for (int k = 1; k <= stacks.size(); k++) {
            StackView next = stacks.get(Math.floorMod(at + k * step, stacks.size()));
            if (next.front().isEmpty()) continue;
            focus(next.front().get().seat().id());
            return;
        }
    }

    /// Moves the panel that has the keys: out of its tabs to a side of them, or if it is alone to the tabs next to it.
    public void move(Edge edge) {
        String id = model.focused();
        Optional<Area.Stack> stack = model.layout().stackOf(id);
        if (stack.isEmpty()) return;
        Place place = model.layout().find(id).orElseThrow();
        if (stack.get().panels().size() > 1) {
            String other = stack.get().panels().stream()
                    .map(Place::id)
                    .filter(each -> !each.equals(id))
                    .findFirst()
                    .orElseThrow();
            model.rebuild(layout -> layout.beside(place, other, edge));
        } else {
            Neighbours.of(boxes(), id, edge)
                    .ifPresent(other -> model.rebuild(layout -> layout.into(place, other, Integer.MAX_VALUE)));
        }
        focus(id);
    }

    /// Where the panels in front are.
    private Map<String, Box> boxes() {
        Map<String, Box> boxes = new HashMap<>();
        for (StackView stack : stacks) {
            Optional<Box> box = boxOf(stack);
            if (box.isPresent())
                stack.front().ifPresent(host -> boxes.put(host.seat().id(), box.get()));
        }
        return boxes;
    }

    static Optional<Box> boxOf(Region region) {
        Bounds bounds = region.localToScreen(region.getLayoutBounds());
        if (bounds == null || bounds.getWidth() <= 0 || bounds.getHeight() <= 0) return Optional.empty();
        return Optional.of(new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
    }

    /// Makes the panel that has the keys wider or narrower, taller or shorter.
    public void resize(Axis axis, double by) {
        Optional<PanelHost> found = find(model.focused());
        if (found.isEmpty()) return;
        PanelHost host = found.get();
        for (Node at = host.getParent(); at != null; at = at.getParent())
            if (at instanceof SplitBox split && split.axis() == axis && split.grow(host, by)) return;
    }

    /// Gives the panel that has the keys a window of its own, or brings it back.
    public void tearOff() {
        if (model.layout().find(model.focused()).isPresent()) tearOff(model.focused());
    }

    void tearOff(String id) {
        Optional<Box> here = find(id).flatMap(Docks::boxOf);
        Box box = here.map(at -> new Box(at.x() + 24, at.y() + 24, at.width(), at.height() + 2 * StackView.HEAD))
                .orElse(new Box(80, 80, TORN_WIDTH, TORN_HEIGHT));
        model.tearOff(id, box);
    }

    ContextMenu menuOf(PanelHost host) {
        return PanelMenu.of(this, host);
    }

    ContextMenu linkMenuOf(PanelHost host) {
        return PanelMenu.links(this, host);
    }

    DockDrag drag() {
        return drag;
    }

    List<StackView> stacks() {
        return stacks;
    }

    /// Whether a panel of this kind is in sight in the session's window, and where.
    public Optional<BorderPane> inSight(String kind) {
        for (StackView stack : stacks)
            if (stack.front().isPresent()
                    && stack.front().get().seat().place().kind().equals(kind)
                    && stack.getScene() == area.getScene())
                return Optional.of(stack.front().get());
        return Optional.empty();
    }

    /// What is on the screen: the windows torn off.
    public List<Scene> scenes() {
        return windows.scenes();
    }
}
