package tradewind.views.ticket;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.Side;
import tradewind.views.texts.Texts;

/// The question before an order is sent, in the place of the button that asked for it.
///
/// The routine one has the focus on Send, and Enter anywhere in it but on Cancel sends; those about an unusual
/// size or a limit have it on Cancel. The focus goes back to where it came from.
final class QuestionPane extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    private final TicketViewModel model;
    private final Label head = new Label();
    private final Label text = new Label();
    private final Button cancel = new Button(TEXTS.get("cancel"));
    private final Button send = new Button(TEXTS.get("send"));
    private final Button override = new Button(TEXTS.get("override.send"));
    private final CheckBox again = new CheckBox(TEXTS.get("ask.no.more"));
    private @Nullable Node cameFrom;

    QuestionPane(TicketViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().addAll("banner", "ticket-question");
        head.getStyleClass().add("title");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setId("ticket-question");
        again.setId("ticket-ask-no-more");
        again.setMinWidth(0);
        again.setWrapText(true);
        for (Button button : List.of(cancel, send, override)) button.setMinWidth(USE_PREF_SIZE);
        cancel.setId("ticket-dismiss");
        cancel.setOnAction(event -> model.dismiss());
        send.setId("ticket-send");
        send.setOnAction(event -> model.confirm(again.isSelected()));
        override.setId("ticket-override");
        override.getStyleClass().add("warn");
        override.setOnAction(event -> model.confirm(false));
        HBox buttons = QuotePane.row(again, QuotePane.gap(), cancel, send, override);
        getChildren().addAll(head, text, buttons);
        model.sideProperty().subscribe(side -> {
            send.getStyleClass().removeAll("buy", "sell");
            send.getStyleClass().add(side == Side.BUY ? "buy" : "sell");
        });
        TicketView.present(this, false);
    }

    void show(Question question) {
        boolean routine = question.kind() == Question.Kind.ROUTINE;
        text.setText(question.text());
        head.setText(question.title());
        if (!question.asks()) {
            leave();
            return;
        }
        if (!isVisible()) cameFrom = getScene() == null ? null : getScene().getFocusOwner();
        again.setSelected(false);
        TicketView.present(head, !routine);
        TicketView.present(again, routine);
        TicketView.present(send, routine);
        TicketView.present(override, !routine);
        TicketView.present(this, true);
        (routine ? send : cancel).requestFocus();
    }

    private void leave() {
        boolean focused = holdsFocus();
        TicketView.present(this, false);
        if (focused && cameFrom != null) cameFrom.requestFocus();
        cameFrom = null;
    }

    private boolean holdsFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner == cancel || owner == send || owner == override || owner == again;
    }

    /// Whether Enter answers the question here.
    boolean takesEnter(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && model.question().get().kind() == Question.Kind.ROUTINE
                && (send.isFocused() || again.isFocused());
    }

    void enter() {
        model.confirm(again.isSelected());
    }
}
