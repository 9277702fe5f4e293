package tradewind.views.ticket;

import jakarta.inject.Inject;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tradewind.engine.SessionMode;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Mode;
import tradewind.views.controls.ModeBadge;

/// The order ticket, 306 px wide. On a short screen the form scrolls and the button that sends stays in sight.
///
/// Ctrl+Enter in any of its fields sends, Esc ends a change or takes a question back.
public final class TicketView extends VBox {
    /// From this length on the button's text is set smaller.
    private static final int LONG_TEXT = 32;

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final TicketViewModel model;
    private final Button submit = new Button();
    private final Label banner = new Label();
    private final Label reason = new Label();
    private final Label message = new Label();
    private final Label question = new Label();
    private final HBox bannerBox = new HBox(banner);
    private final VBox questionBox;
    private final Button cancel = new Button("Cancel");
    private boolean held;

    @Inject
    public TicketView(TicketViewModel model) {
        this.model = model;
        getStyleClass().add("ticket");
        setMinWidth(306);
        setPrefWidth(306);
        setMaxWidth(306);
        bannerBox.getStyleClass().add("banner");
        bannerBox.setMinHeight(USE_PREF_SIZE);
        VBox.setMargin(bannerBox, new Insets(8, 12, 0, 12));
        banner.setId("ticket-banner");
        banner.setMinHeight(USE_PREF_SIZE);
        questionBox = questionBox();
        submit.setId("ticket-submit");
        submit.getStyleClass().add("submit");
        submit.setMaxWidth(Double.MAX_VALUE);
        submit.setOnAction(event -> model.submit());
        line(reason, "ticket-reason", "danger");
        line(message, "ticket-message", "text-2");
        message.setMinHeight(28);
        VBox form = new VBox(new QuotePane(model), new EntryPane(model), new PreviewPane(model));
        form.getStyleClass().add("ticket-form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        VBox foot = new VBox(4, reason, questionBox, submit, message);
        foot.getStyleClass().add("ticket-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head(), bannerBox, scroll, foot);
        model.sideProperty().subscribe(this::dress);
        model.face().subscribe(this::show);
        model.questionProperty().subscribe(this::ask);
        model.messageProperty().subscribe(said -> {
            message.setText(said.text());
            PreviewPane.wear(message, "danger", said.bad());
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER) held = false;
        });
    }

    public TicketViewModel model() {
        return model;
    }

    /// Once per frame.
    ///
    /// @param wallNanos any clock that only goes forward
    public void pulse(long wallNanos) {
        model.pulse(wallNanos);
    }

    private HBox head() {
        Label symbol = new Label();
        symbol.getStyleClass().add("title");
        Label account = QuotePane.caption(model.account());
        SessionMode mode = model.mode();
        HBox head = new HBox(8, symbol, account, QuotePane.gap(), new ModeBadge(clock(mode), money(mode)));
        head.getStyleClass().addAll("panel-header", "ticket-head");
        model.instrumentProperty().subscribe(instrument -> symbol.setText(instrument.symbol()));
        return head;
    }

    private static Mode clock(SessionMode mode) {
        return switch (mode) {
            case REPLAY_PAPER -> Mode.REPLAY;
            case PAPER -> Mode.PAPER;
            case BACKTEST -> Mode.BACKTEST;
            case LIVE -> Mode.LIVE;
        };
    }

    private static Mode money(SessionMode mode) {
        return mode == SessionMode.REPLAY_PAPER ? Mode.PAPER : clock(mode);
    }

    private VBox questionBox() {
        Button override = new Button("Override and transmit");
        override.setId("ticket-override");
        override.getStyleClass().add("warn");
        override.setOnAction(event -> model.override());
        cancel.setId("ticket-dismiss");
        cancel.setOnAction(event -> model.dismiss());
        Label head = new Label("Send above your usual size?");
        head.getStyleClass().add("title");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.setId("ticket-question");
        HBox buttons = new HBox(8, QuotePane.gap(), cancel, override);
        VBox box = new VBox(4, head, question, buttons);
        box.getStyleClass().addAll("banner", "ticket-question");
        return box;
    }

    private static void line(Label label, String id, String styleClass) {
        label.setId(id);
        label.getStyleClass().addAll("caption", styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    private void dress(Side side) {
        boolean buy = side == Side.BUY;
        getStyleClass().removeAll("buy", "sell");
        getStyleClass().add(buy ? "buy" : "sell");
        submit.getStyleClass().removeAll("buy", "sell");
        submit.getStyleClass().add(buy ? "buy" : "sell");
    }

    private void show(TicketFace face) {
        submit.setText(face.submit());
        submit.pseudoClassStateChanged(LONG, face.submit().length() >= LONG_TEXT);
        submit.setDisable(!face.canSubmit());
        boolean saidAbove = !(face.quantityProblem() + face.limitProblem() + face.stopProblem()).isEmpty()
                || !face.banner().isEmpty() && face.reason().equals(face.banner());
        reason.setText(saidAbove ? "" : face.reason());
        PreviewPane.wear(reason, "danger", face.wrong());
        present(reason, !reason.getText().isEmpty());
        banner.setText(face.banner());
        present(bannerBox, !face.banner().isEmpty());
    }

    private void ask(String text) {
        boolean asks = !text.isEmpty();
        question.setText(text);
        present(questionBox, asks);
        present(submit, !asks);
        present(message, !asks);
        if (asks) cancel.requestFocus();
    }

    private static void present(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void onKey(KeyEvent event) {
        // a held chord sends once; pressing Ctrl anew counts as letting go, wherever the release went
        if (event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.COMMAND) held = false;
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            if (!held) model.submit();
            held = true;
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && !model.questionProperty().get().isEmpty()) {
            model.dismiss();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.editing()) {
            model.leaveEdit();
            event.consume();
        }
    }
}
