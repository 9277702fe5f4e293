package tradewind.views.controls;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// A panel: head above, content below, on the panel surface.
public final class Panel extends BorderPane {
    private final PanelHeader header;

    public Panel(PanelHeader header, Node content) {
        this.header = header;
        getStyleClass().add("panel");
        setTop(header);
        setCenter(content);
        setMinSize(0, 0);
    }

    public PanelHeader header() {
        return header;
    }

    /// Puts something else in the body: an [EmptyState], an [ErrorState], the panel itself.
    public void show(Node content) {
        setCenter(content);
    }
}
