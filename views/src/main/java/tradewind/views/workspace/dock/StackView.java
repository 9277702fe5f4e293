package tradewind.views.workspace.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.layout.Area.Stack;

/// Panels behind one another: a tab for each, the tools of the one in front, and it. A panel that brings a head of its
/// own and is alone here wears that instead of a tab.
final class StackView extends BorderPane {
    private static final Texts TEXTS = Texts.of("workspace");

    static final double HEAD = 30;
    /// What is left of a tab's name where many share little room, pixels.
    private static final double SHORTEST = 24;
    /// What is kept of the title in front where there is no room, such as `BTC/USD`.
    private static final double FRONT = 72;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Docks docks;
    private final List<PanelHost> hosts;
    private final List<Tab> tabs = new ArrayList<>();
    private final HBox tools = new HBox();
    private final Button menu = new Button("", Icon.of(Feather.MORE_HORIZONTAL));
    private final LinkMark lone = new LinkMark();
    private final Optional<HBox> ownHead;
    private Subscription ended = () -> {};
    private int selected;

    StackView(Docks docks, Stack stack, List<PanelHost> hosts) {
        this.docks = docks;
        this.hosts = hosts;
        this.selected = stack.selected();
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getStyleClass().addAll("panel", "dock-stack");
        menu.getStyleClass().addAll("ghost", "icon-only", "panel-menu");
        menu.setAccessibleText(TEXTS.get("menu"));
        menu.setTooltip(new Tooltip(TEXTS.get("menu.about")));
        menu.setFocusTraversable(false);
        menu.setOnAction(event -> front().ifPresent(host -> docks.menuOf(host).show(menu, Side.BOTTOM, 0, 0)));
        ownHead = hosts.size() == 1 ? hosts.getFirst().head() : Optional.empty();
        if (hosts.isEmpty()) setCenter(docks.nothing());
        else if (ownHead.isPresent()) wearOwnHead(ownHead.get(), hosts.getFirst());
        else makeHead();
        front().ifPresent(this::setCenter);
        links();
    }

    /// As small as what is in front can be.
    @Override
    protected double computeMinWidth(double height) {
        double most = 0;
        for (PanelHost host : hosts) most = Math.max(most, host.leastWidth());
        return most;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEAD + 30;
    }

    private void wearOwnHead(HBox head, PanelHost host) {
        lone.setOnMouseClicked(event -> docks.menuOf(host).show(lone, Side.BOTTOM, 0, 0));
        // a head that is full has room for one of the two; a right click opens the other
        if (host.follows()) head.getChildren().addFirst(lone);
        else head.getChildren().add(menu);
        head.setOnContextMenuRequested(event -> docks.menuOf(host).show(head, event.getScreenX(), event.getScreenY()));
        ended = docks.drag().attach(head, host).and(() -> {
            head.getChildren().removeAll(lone, menu);
            head.setOnContextMenuRequested(null);
        });
    }

    private void makeHead() {
        HBox strip = new HBox();
        HBox.setHgrow(strip, Priority.SOMETIMES);
        strip.setMinWidth(0);
        for (PanelHost host : hosts) tabs.add(new Tab(host));
        strip.getChildren().addAll(tabs);
        strip.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        tools.getStyleClass().add("panel-tools");
        tools.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(strip, gap, tools);
        head.getStyleClass().addAll("panel-header", "dock-head");
        setTop(head);
        show();
    }

    private void onKey(KeyEvent event) {
        int next = selected
                + switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        if (next == selected || next < 0 || next >= tabs.size()) return;
        docks.select(this, next);
        tabs.get(next).requestFocus();
        event.consume();
    }

    private void show() {
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).front(i == selected);
            tabs.get(i).setFocusTraversable(i == selected && tabs.size() > 1);
        }
        List<Node> there = new ArrayList<>(
                front().flatMap(PanelHost::body).map(PanelBody::tools).orElse(List.of()));
        there.add(menu);
        tools.getChildren().setAll(there);
    }

    void select(int index) {
        selected = index;
        if (ownHead.isEmpty()) show();
        setCenter(hosts.get(index));
    }

    Optional<PanelHost> front() {
        return hosts.isEmpty() ? Optional.empty() : Optional.of(hosts.get(selected));
    }

    List<PanelHost> hosts() {
        return hosts;
    }

    /// Shows which groups the panels are linked to.
    void links() {
        for (Tab tab : tabs) tab.mark.show(tab.host.seat().link());
        if (ownHead.isPresent()) lone.show(hosts.getFirst().seat().link());
    }

    /// Index of the tab at a place on the screen; the number of tabs if it is right of all.
    int tabAt(double screenX) {
        for (int i = 0; i < tabs.size(); i++) {
            Bounds bounds = tabs.get(i).localToScreen(tabs.get(i).getLayoutBounds());
            if (screenX < bounds.getCenterX()) return i;
        }
        return hosts.size();
    }

    /// Takes off what was put on the panels.
    void end() {
        tabs.forEach(Tab::end);
        ended.unsubscribe();
        tools.getChildren().clear();
        setCenter(null);
    }

    private final class Tab extends HBox {
        private final PanelHost host;
        private final LinkMark mark = new LinkMark();
        private double least = SHORTEST;
        private final Label title = new Label() {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(computePrefWidth(height), least);
            }
        };
        private final Label count = new Label();
        private final Subscription subscriptions;

        Tab(PanelHost host) {
            this.host = host;
            getStyleClass().addAll("panel-tab", "dock-tab");
            setId("tab-" + host.seat().id());
            Tooltip whole = new Tooltip();
            Tooltip.install(this, whole);
            count.getStyleClass().add("count");
            count.setMinWidth(USE_PREF_SIZE);
            setAccessibleRole(AccessibleRole.TAB_ITEM);
            if (host.follows()) getChildren().add(mark);
            getChildren().add(title);
            mark.setOnMouseClicked(event -> {
                docks.linkMenuOf(host).show(mark, Side.BOTTOM, 0, 0);
                event.consume();
            });
            ObservableValue<String> badge = host.body().map(PanelBody::count).orElse(new SimpleStringProperty(""));
            subscriptions = Subscription.combine(
                    host.name().subscribe(text -> {
                        title.setText(text);
                        whole.setText(text);
                        setAccessibleText(text);
                    }),
                    badge.subscribe(text -> {
                        count.setText(text);
                        getChildren().remove(count);
                        if (!text.isEmpty()) getChildren().add(count);
                    }),
                    docks.drag().attach(this, host));
            setOnMousePressed(event -> {
                if (event.getButton() == MouseButton.PRIMARY) docks.select(StackView.this, hosts.indexOf(host));
            });
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.MIDDLE)
                    docks.model().close(host.seat().id());
            });
            setOnContextMenuRequested(event -> docks.menuOf(host).show(this, event.getScreenX(), event.getScreenY()));
        }

        /// The tab in front is the last to be cut.
        void front(boolean is) {
            pseudoClassStateChanged(SELECTED, is);
            least = is ? FRONT : SHORTEST;
            title.requestLayout();
        }

        void end() {
            subscriptions.unsubscribe();
        }
    }
}
