package tradewind.views.workspace.dock;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What an open panel consists of.
public final class PanelBody {
    private final Region content;
    private Optional<HBox> head = Optional.empty();
    private Optional<ObservableValue<String>> title = Optional.empty();
    // its own: who listens to one of all panels is held by it as long as there is a desk
    private ObservableValue<String> count = new SimpleStringProperty("");
    private List<Node> tools = List.of();
    private LongConsumer pulse = nanos -> {};
    private Runnable dispose = () -> {};
    private Optional<Node> firstFocus = Optional.empty();

    /// @param content takes all the room there is
    public PanelBody(Region content) {
        this.content = content;
    }

    /// Its own 30 px head, part of the content: a panel that is alone in its place then has no tab above it.
    public PanelBody head(HBox own) {
        head = Optional.of(own);
        return this;
    }

    /// What its tab says.
    public PanelBody title(ObservableValue<String> text) {
        title = Optional.of(text);
        return this;
    }

    /// The badge behind its title; empty for none.
    public PanelBody count(ObservableValue<String> text) {
        count = text;
        return this;
    }

    /// At the right of its tab while it is in front.
    public PanelBody tools(Node... nodes) {
        tools = List.of(nodes);
        return this;
    }

    /// Called once per frame while the panel can be seen, with a clock that only goes forward, nanoseconds.
    public PanelBody pulse(LongConsumer frame) {
        pulse = frame;
        return this;
    }

    /// Called once when a panel of which there can be several is closed.
    public PanelBody dispose(Runnable end) {
        dispose = end;
        return this;
    }

    /// What takes the keys when the panel is gone to; without it the first control that can.
    public PanelBody focus(Node node) {
        firstFocus = Optional.of(node);
        return this;
    }

    Region content() {
        return content;
    }

    Optional<HBox> head() {
        return head;
    }

    Optional<ObservableValue<String>> title() {
        return title;
    }

    ObservableValue<String> count() {
        return count;
    }

    List<Node> tools() {
        return tools;
    }

    LongConsumer pulse() {
        return pulse;
    }

    Runnable dispose() {
        return dispose;
    }

    Optional<Node> firstFocus() {
        return firstFocus;
    }
}
