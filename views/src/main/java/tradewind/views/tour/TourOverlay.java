package tradewind.views.tour;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
import tradewind.views.controls.SegmentBar;
import tradewind.views.controls.Theme;
import tradewind.views.keys.KeysInForce;
import tradewind.views.texts.Texts;

/// The cards of the tour over the window, one at a time beside what it points at. Esc, or the cross, puts it away; the
/// window under it goes on working.
public final class TourOverlay extends Pane {
    private static final Texts TEXTS = Texts.of("tour");
    private static final String SHEET = "/tradewind/tour/tour.css";
    private static final double WIDTH = 340;
    private static final double GAP = 12;
    private static final double EDGE = 8;
    private static final double BAR = 60;

    private final boolean replay;
    private final KeysInForce shortcuts;
    private List<TourCard> cards;
    private final Supplier<Theme> theme;
    private final Consumer<Theme> choose;
    private final Region frame = new Region();
    private final VBox card = new VBox();
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox keys = new VBox();
    private final VBox colours = new VBox();
    private final Button back = new Button(TEXTS.get("back"));
    private final Button next = new Button(TEXTS.get("next"));
    private Runnable closed = () -> {};
    private @Nullable Node focusBefore;
    private int at;

    /// @param replay the session plays a recording
    /// @param theme the set of colours in force
    /// @param choose takes another one
    /// @param shortcuts named by the cards as they are when it opens
    public TourOverlay(boolean replay, Supplier<Theme> theme, Consumer<Theme> choose, KeysInForce shortcuts) {
        this.replay = replay;
        this.shortcuts = shortcuts;
        this.cards = TourCard.all(replay, shortcuts.map());
        this.theme = theme;
        this.choose = choose;
        PanelSheet.wearAt(this, SHEET);
        getStyleClass().add("tour");
        setId("tour");
        setPickOnBounds(false);
        setVisible(false);
        frame.getStyleClass().add("tour-frame");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        card.getStyleClass().add("tour-card");
        card.setPrefWidth(WIDTH);
        card.setManaged(false);
        title.getStyleClass().add("heading");
        count.setMinWidth(USE_PREF_SIZE);
        text.setWrapText(true);
        text.getStyleClass().add("tour-text");
        keys.getStyleClass().add("tour-keys");
        colours.getStyleClass().add("tour-colours");
        count.getStyleClass().add("caption");
        card.getChildren().setAll(head(), text, colours, keys, foot());
        getChildren().setAll(frame, card);
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().addListener((seen, was, is) -> {
            if (was != null) was.removeEventHandler(KeyEvent.KEY_PRESSED, this::escape);
            if (is != null) is.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        });
    }

    private HBox head() {
        Button close = new Button("", Icon.of(Feather.X));
        close.getStyleClass().addAll("ghost", "icon-only");
        close.setId("tour-close");
        close.setAccessibleText(TEXTS.get("close"));
        close.setOnAction(event -> close());
        HBox head = new HBox(8, title, gap(), count, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox foot() {
        back.setId("tour-back");
        back.setOnAction(event -> show(at - 1));
        next.setId("tour-next");
        next.getStyleClass().add("primary");
        next.setOnAction(event -> {
            if (at == cards.size() - 1) close();
            else show(at + 1);
        });
        Label esc = new Label(TEXTS.get("esc"));
        esc.getStyleClass().add("caption");
        HBox foot = new HBox(8, esc, gap(), back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Begins with the first card.
    ///
    /// @param whenClosed called once, when it is put away
    public void open(Runnable whenClosed) {
        closed = whenClosed;
        cards = TourCard.all(replay, shortcuts.map());
        if (!isVisible()) focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        setVisible(true);
        show(0);
    }

    /// Puts it away and gives the focus back.
    public void close() {
        if (!isVisible()) return;
        boolean hadFocus = getScene() != null && within(getScene().getFocusOwner());
        setVisible(false);
        Runnable told = closed;
        closed = () -> {};
        Node before = focusBefore;
        focusBefore = null;
        if (hadFocus && before != null && before.getScene() == getScene()) before.requestFocus();
        told.run();
    }

    private boolean within(@Nullable Node node) {
        for (Node up = node; up != null; up = up.getParent()) if (up == this) return true;
        return false;
    }

    private void show(int number) {
        at = Math.clamp(number, 0, cards.size() - 1);
        TourCard now = cards.get(at);
        title.setText(now.title());
        count.setText(TEXTS.get("count", Integer.toString(at + 1), Integer.toString(cards.size())));
        text.setText(now.text());
        keys.getChildren().setAll(now.keys().stream().map(TourOverlay::line).toList());
        colours.getChildren().clear();
        if (at == 0) colours.getChildren().setAll(choice());
        colours.setManaged(at == 0);
        colours.setVisible(at == 0);
        back.setDisable(at == 0);
        next.setText(TEXTS.get(at == cards.size() - 1 ? "done" : "next"));
        next.setAccessibleText(TEXTS.get("spoken", now.title(), now.text(), next.getText()));
        next.requestFocus();
        requestLayout();
    }

    private static HBox line(TourCard.Key key) {
        Label cap = new Label(key.keys());
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        Label does = new Label(key.does());
        does.setWrapText(true);
        HBox line = new HBox(8, cap, does);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private List<Node> choice() {
        Label ask = new Label(TEXTS.get("colours.ask"));
        ask.getStyleClass().add("field-label");
        SegmentBar<TourColours> bar =
                new SegmentBar<>(List.of(TourColours.values()), TourColours.of(theme.get()), TourColours::title);
        bar.setId("tour-colours");
        bar.valueProperty().addListener((seen, was, is) -> choose.accept(is.like(theme.get())));
        return List.of(ask, bar);
    }

    private void onKey(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()) return;
        switch (event.getCode()) {
            case ESCAPE -> close();
            case RIGHT, PAGE_DOWN -> show(at + 1);
            case LEFT, PAGE_UP -> show(at - 1);
            case ENTER -> next.fire();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// From anywhere in the window, if nothing there had a use for it.
    private void escape(KeyEvent event) {
        if (!isVisible() || event.isConsumed() || event.getCode() != KeyCode.ESCAPE || event.isShiftDown()) return;
        close();
        event.consume();
    }

    /// The card in sight, counted from 0.
    int shown() {
        return at;
    }

    /// What the card points at, in this overlay's pixels; empty if it is not in sight.
    Optional<Bounds> target() {
        Scene scene = getScene();
        if (scene == null) return Optional.empty();
        for (Node found : scene.getRoot().lookupAll(cards.get(at).target())) {
            if (!seen(found)) continue;
            Bounds there = sceneToLocal(found.localToScene(found.getLayoutBounds()));
            if (there.getWidth() > 0 && there.getHeight() > 0) return Optional.of(there);
        }
        return Optional.empty();
    }

    private static boolean seen(Node node) {
        for (Node up = node; up != null; up = up.getParent()) if (!up.isVisible()) return false;
        return true;
    }

    @Override
    protected void layoutChildren() {
        double height = card.prefHeight(WIDTH);
        Optional<Bounds> target = target();
        frame.setVisible(target.isPresent());
        target.ifPresent(there -> frame.resizeRelocate(
                there.getMinX() - 2, there.getMinY() - 2, there.getWidth() + 4, there.getHeight() + 4));
        Bounds place = target.map(there -> place(there, height))
                .orElseGet(() -> new BoundingBox((getWidth() - WIDTH) / 2, (getHeight() - height) / 2, WIDTH, height));
        card.resizeRelocate(Math.round(place.getMinX()), Math.round(place.getMinY()), WIDTH, height);
    }

    /// Beside it where there is room: right, left, below, above; in its corner if it fills the window.
    private Bounds place(Bounds there, double height) {
        // beside a bar it would cover what else stands in it: the trading state, the clock
        boolean bar = there.getHeight() < BAR && there.getMaxY() + GAP + height + EDGE <= getHeight();
        if (bar) return inside(there.getMinX(), there.getMaxY() + GAP, height);
        double x = there.getMaxX() + GAP;
        double y = there.getMinY();
        if (x + WIDTH + EDGE > getWidth()) x = there.getMinX() - GAP - WIDTH;
        if (x < EDGE) {
            x = there.getMinX();
            y = there.getMaxY() + GAP;
            if (y + height + EDGE > getHeight()) y = there.getMinY() - GAP - height;
            if (y < EDGE) {
                x = there.getMaxX() - WIDTH - 3 * GAP;
                y = there.getMaxY() - height - 3 * GAP;
            }
        }
        return inside(x, y, height);
    }

    private Bounds inside(double x, double y, double height) {
        return new BoundingBox(
                Math.clamp(x, EDGE, Math.max(EDGE, getWidth() - WIDTH - EDGE)),
                Math.clamp(y, EDGE, Math.max(EDGE, getHeight() - height - EDGE)),
                WIDTH,
                height);
    }
}
