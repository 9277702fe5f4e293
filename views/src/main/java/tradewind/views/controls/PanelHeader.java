package tradewind.views.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The 30 px head of a panel: one or more tabs at the left, tools at the right.
///
/// A panel with one title has one tab. Left and Right move along the tabs.
public final class PanelHeader extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final List<Tab> tabs = new ArrayList<>();
    private final HBox strip = new HBox();
    private final HBox tools = new HBox();

    public PanelHeader(String... titles) {
        getStyleClass().add("panel-header");
        tools.getStyleClass().add("panel-tools");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(strip, gap, tools);
        for (String title : titles) tabs.add(new Tab(title, tabs.size()));
        strip.getChildren().setAll(tabs);
        strip.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        show();
    }

    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// @throws IndexOutOfBoundsException if there is no such tab
    public void select(int tab) {
        tabs.get(tab);
        selected.set(tab);
        show();
    }

    /// A badge with a count behind a title; an empty text takes it away.
    public void setCount(int tab, String count) {
        tabs.get(tab).count(count);
    }

    /// The coloured square of a link group, 1 to 6, before the first title; 0 takes it away.
    public void setLink(int group) {
        tabs.get(0).link(group);
    }

    public void setTools(Node... nodes) {
        tools.getChildren().setAll(nodes);
    }

    private void onKey(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        int next = selected.get() + step;
        if (step == 0 || next < 0 || next >= tabs.size()) return;
        select(next);
        tabs.get(next).requestFocus();
        event.consume();
    }

    private void show() {
        for (Tab tab : tabs) {
            boolean on = tab.index == selected.get();
            tab.pseudoClassStateChanged(SELECTED, on);
            tab.setFocusTraversable(on && tabs.size() > 1);
        }
    }

    private final class Tab extends HBox {
        private final int index;
        private final Label title;
        private final Label count = new Label();
        private final Region square = new Region();

        Tab(String text, int index) {
            this.index = index;
            this.title = new Label(text);
            getStyleClass().add("panel-tab");
            count.getStyleClass().add("count");
            count.setMinWidth(USE_PREF_SIZE);
            title.setMinWidth(USE_PREF_SIZE);
            // in a narrow panel a count cut down to dots says nothing; the sheets give it a least width of their own
            setMinWidth(USE_PREF_SIZE);
            setAccessibleRole(AccessibleRole.TAB_ITEM);
            setAccessibleText(text);
            getChildren().setAll(title);
            setOnMousePressed(event -> {
                select(index);
                if (tabs.size() > 1) requestFocus();
            });
        }

        void count(String text) {
            count.setText(text);
            getChildren().remove(count);
            if (!text.isEmpty()) getChildren().add(count);
        }

        void link(int group) {
            if (group < 0 || group > 6) throw new IllegalArgumentException("link groups are 1 to 6: " + group);
            getChildren().remove(square);
            if (group == 0) return;
            square.getStyleClass().setAll("link-square", "link-" + group);
            getChildren().add(0, square);
        }
    }
}
