package tradewind.views.workspace.dock;

import static java.lang.System.Logger.Level.ERROR;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.ErrorState;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.layout.Place;

/// An open panel in its place: what the panel is made of, or why there is nothing.
final class PanelHost extends BorderPane {
    private static final Texts TEXTS = Texts.of("workspace");
    private static final System.Logger LOG = System.getLogger(PanelHost.class.getName());

    private static final double MOST_LEAST_WIDTH = 306;

    private final PanelSeat seat;
    private final Optional<PanelKind> kind;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final Consumer<PanelHost> closing;
    private Optional<PanelBody> body = Optional.empty();
    private boolean failed;

    /// @param closing what the one button of a panel does that cannot be shown
    PanelHost(PanelSeat seat, Optional<PanelKind> kind, Consumer<PanelHost> closing) {
        this.seat = seat;
        this.kind = kind;
        this.closing = closing;
        getStyleClass().add("panel-host");
        // a stop for Tab only while nothing else in it was there to take the keys
        focusedProperty().subscribe(focused -> {
            if (!focused) setFocusTraversable(false);
        });
        setMinSize(0, 0);
        setId("panel-" + seat.id());
        make();
    }

    private void make() {
        failed = false;
        name.unbind();
        if (kind.isEmpty()) {
            String what = seat.place().kind();
            name.set(what);
            Button close = new Button(TEXTS.get("close"));
            close.setOnAction(event -> closing.accept(this));
            setCenter(new EmptyState(
                    Feather.HELP_CIRCLE, TEXTS.get("unknown.title", what), TEXTS.get("unknown.text"), close));
            return;
        }
        PanelKind there = kind.get();
        name.set(there.title());
        try {
            PanelBody made = there.make().apply(seat);
            body = Optional.of(made);
            setCenter(made.content());
            made.title().ifPresent(name::bind);
        } catch (RuntimeException e) {
            LOG.log(ERROR, "panel " + seat.id() + " did not open", e);
            body = Optional.empty();
            fail(TEXTS.get("failed.open", there.title()), e);
        }
    }

    private void fail(String happened, RuntimeException e) {
        failed = true;
        Button again = new Button(TEXTS.get("failed.again"));
        again.setOnAction(event -> {
            end();
            make();
        });
        Button close = new Button(TEXTS.get("close"));
        close.setOnAction(event -> closing.accept(this));
        setCenter(new ErrorState(happened, TEXTS.get("failed.text", e), again, close));
    }

    /// Shows what has changed.
    ///
    /// @return what went wrong; from then on the panel says so and is left out until it is opened again
    Optional<RuntimeException> pulse(long nanos) {
        if (failed || body.isEmpty()) return Optional.empty();
        try {
            body.get().pulse().accept(nanos);
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(ERROR, "panel " + seat.id() + " failed to show itself", e);
            fail(TEXTS.get("failed.stopped", name.get()), e);
            return Optional.of(e);
        }
    }

    /// Narrower than this it cannot be used.
    double leastWidth() {
        return body.map(there -> Math.min(MOST_LEAST_WIDTH, there.content().minWidth(-1)))
                .orElse(0.0);
    }

    PanelSeat seat() {
        return seat;
    }

    Optional<PanelKind> kind() {
        return kind;
    }

    Optional<PanelBody> body() {
        return body;
    }

    /// What its tab says.
    ObservableValue<String> name() {
        return name.getReadOnlyProperty();
    }

    /// Its own head, if it has one to be shown without a tab.
    Optional<HBox> head() {
        return failed ? Optional.empty() : body.flatMap(PanelBody::head);
    }

    boolean follows() {
        return kind.map(PanelKind::follows).orElse(false);
    }

    /// The layout may say something else about it now.
    void refresh(Place place) {
        seat.refresh(place);
        setId("panel-" + place.id());
    }

    /// Gives the panel the keys.
    void takeFocus() {
        Optional<Node> first = body.flatMap(PanelBody::firstFocus).or(() -> firstIn(getCenter()));
        if (first.isPresent()) first.get().requestFocus();
        else {
            setFocusTraversable(true);
            requestFocus();
        }
    }

    private static Optional<Node> firstIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        if (node.isFocusTraversable()) return Optional.of(node);
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = firstIn(child);
                if (found.isPresent()) return found;
            }
        return Optional.empty();
    }

    /// The panel is gone for good.
    void end() {
        name.unbind();
        body.ifPresent(there -> there.dispose().run());
    }
}
