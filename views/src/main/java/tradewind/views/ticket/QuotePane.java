package tradewind.views.ticket;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tradewind.views.texts.Texts;

/// Position, bid and ask to click on, last and spread.
final class QuotePane extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");
    private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Label direction = label("state-word", "direction");
    private final Label position = label("num", "");
    private final Label averageHead = label("caption", "");
    private final Label average = label("num", "");
    private final Label openProfit = label("num", "signed");
    private final Label bid = label("price", "buy");
    private final Label bidSize = label("num-small", "");
    private final Label ask = label("price", "sell");
    private final Label askSize = label("num-small", "");
    private final Label arrow = label("arrow", "signed");
    private final Label last = label("num", "signed");
    private final Label derived = label("caption", "warn");
    private final Label spread = label("num-small", "");
    private final Label spreadHead = caption(TEXTS.get("spread"));
    private final Label stale = label("state-word", "warn");

    QuotePane(TicketViewModel model) {
        setSpacing(8);
        getStyleClass().add("quotes");
        stale.setId("ticket-stale");
        // the rest of its line says more
        derived.setMinWidth(0);
        averageHead.setText(TEXTS.get("average"));
        Tooltip basis = new Tooltip(TEXTS.get("average.about"));
        averageHead.setTooltip(basis);
        average.setTooltip(basis);
        derived.setText(TEXTS.get("derived"));
        HBox held = row(direction, position, averageHead, average, gap(), openProfit);
        held.getStyleClass().add("position-line");
        VBox bidBox = box(TEXTS.get("bid"), TEXTS.get("bid.about"), bid, bidSize, model.steps()::takeBid);
        bidBox.setId("ticket-bid");
        VBox askBox = box(TEXTS.get("ask"), TEXTS.get("ask.about"), ask, askSize, model.steps()::takeAsk);
        askBox.setId("ticket-ask");
        HBox boxes = new HBox(8, bidBox, askBox);
        HBox tape = row(caption(TEXTS.get("last")), arrow, last, gap(), stale, derived, spreadHead, spread);
        getChildren().addAll(held, boxes, tape);
        model.market().subscribe(this::show);
    }

    private void show(MarketFace face) {
        direction.setText(TEXTS.get("position." + face.direction()));
        sign(direction, face.direction().equals("LONG") ? 1 : face.direction().equals("SHORT") ? -1 : 0);
        position.setText(face.position());
        averageHead.setVisible(!face.average().isEmpty());
        average.setText(face.average());
        openProfit.setText(face.openProfit());
        sign(
                openProfit,
                face.openProfit().startsWith("+") ? 1 : face.openProfit().startsWith("−") ? -1 : 0);
        bid.setText(face.bid());
        bidSize.setText(face.bidSize());
        ask.setText(face.ask());
        askSize.setText(face.askSize());
        boolean old = !face.stale().isEmpty();
        pseudoClassStateChanged(STALE, old);
        stale.setText(face.stale());
        TicketView.present(stale, old);
        TicketView.present(spreadHead, !old);
        derived.setManaged(!old);
        derived.setVisible(!old && face.derived() && !face.bid().isEmpty());
        last.setText(face.last());
        arrow.setText(face.lastDirection() > 0 ? "▲" : face.lastDirection() < 0 ? "▼" : "");
        sign(arrow, face.lastDirection());
        sign(last, face.lastDirection());
        spread.setText(face.spread());
    }

    private static void sign(Node node, int sign) {
        node.pseudoClassStateChanged(UP, sign > 0);
        node.pseudoClassStateChanged(DOWN, sign < 0);
    }

    private static VBox box(String title, String about, Label price, Label size, Runnable take) {
        VBox box = new VBox(row(caption(title), gap(), size), price);
        box.getStyleClass().add("quote-box");
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(about);
        box.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) take.run();
        });
        box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isAltDown();
            if (!plain || (event.getCode() != KeyCode.SPACE && event.getCode() != KeyCode.ENTER)) return;
            take.run();
            event.consume();
        });
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        box.setMinWidth(0);
        return box;
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.getStyleClass().add("ticket-row");
        return row;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static Label caption(String text) {
        Label label = label("caption", "");
        label.setText(text);
        return label;
    }

    /// A label that never shortens its text.
    static Label label(String styleClass, String second) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        if (!second.isEmpty()) label.getStyleClass().add(second);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
