package tradewind.views.ticket;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.engine.SessionMode;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Icon;
import tradewind.views.controls.Mode;
import tradewind.views.controls.ModeBadge;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.texts.Texts;

/// The order ticket, 306 px wide. On a short screen the form scrolls; what the order would do and the button that
/// sends stay in sight.
///
/// Ctrl+Enter in any of its fields sends or asks, Enter then sends what was asked about; Esc ends a change or takes a
/// question back.
public final class TicketView extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    /// From this length on the button's text is set smaller.
    private static final int LONG_TEXT = 32;

    /// Beyond this its fields would be far from their labels.
    private static final double WIDEST = 420;

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final TicketViewModel model;
    private final Button submit = new Button();
    private final Label banner = new Label();
    private final Label reason = new Label();
    private final Label message = new Label();
    private final Label refusal = new Label();
    private final Button override = new Button();
    private final HBox bannerBox = new HBox(banner);
    private final QuestionPane question;
    private final PresetBar presets;
    private final PreviewPane preview;
    private final VBox form;
    private final ScrollPane scroll = new ScrollPane();
    private boolean held;

    /// A ticket whose presets are forgotten with it.
    public TicketView(TicketViewModel model) {
        this(model, new PresetBook(NamedEntries.forgetful()));
    }

    @Inject
    public TicketView(TicketViewModel model, PresetBook book) {
        this.model = model;
        presets = new PresetBar(model, book);
        getStyleClass().add("ticket");
        setMinWidth(306);
        setPrefWidth(306);
        setMaxWidth(WIDEST);
        bannerBox.getStyleClass().add("banner");
        bannerBox.setMinHeight(USE_PREF_SIZE);
        VBox.setMargin(bannerBox, new Insets(8, 12, 0, 12));
        banner.setId("ticket-banner");
        banner.setMinHeight(USE_PREF_SIZE);
        question = new QuestionPane(model);
        submit.setId("ticket-submit");
        submit.getStyleClass().add("submit");
        submit.setMaxWidth(Double.MAX_VALUE);
        submit.setWrapText(true);
        submit.setTextAlignment(TextAlignment.CENTER);
        submit.setOnAction(event -> model.submit());
        line(reason, "ticket-reason", "danger");
        line(message, "ticket-message", "text-2");
        message.setMinHeight(14);
        preview = new PreviewPane(model);
        BracketPane bracket = new BracketPane(model);
        AdvancedPane advanced = new AdvancedPane(model, presets.menu());
        EntryPane entry = new EntryPane(model);
        form = new VBox(presets, new QuotePane(model), entry, bracket, advanced);
        form.getStyleClass().add("ticket-form");
        revealWhenOpened(entry.terms());
        revealWhenOpened(bracket);
        revealWhenOpened(advanced);
        scroll.setContent(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        refusal.getStyleClass().addAll("num-small", "refusal");
        refusal.setId("ticket-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        override.setId("ticket-ask-override");
        override.getStyleClass().addAll("warn", "small");
        override.setMaxWidth(Double.MAX_VALUE);
        override.setMinHeight(USE_PREF_SIZE);
        // codes have underscores
        override.setMnemonicParsing(false);
        override.setOnAction(event -> model.askOverride());
        VBox foot = new VBox(4, reason, refusal, override, question, submit, message);
        foot.getStyleClass().add("ticket-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        VBox.setMargin(preview, new Insets(0, 12, 4, 12));
        getChildren().addAll(head(), bannerBox, scroll, preview, foot);
        model.sideProperty().subscribe(this::dress);
        model.face().subscribe(this::show);
        model.preview().subscribe(face -> {
            refusal.setText(face.numbers());
            present(
                    refusal,
                    !face.numbers().isEmpty() && !model.question().get().asks());
        });
        model.question().subscribe(this::ask);
        model.message().subscribe(said -> {
            message.setText(said.text());
            PreviewPane.wear(message, "danger", said.bad());
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER) held = false;
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = false);
        EventHandler<KeyEvent> keys = presets::hear;
        sceneProperty().subscribe((was, is) -> {
            if (was != null) was.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            if (is != null) is.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        });
    }

    public TicketViewModel model() {
        return model;
    }

    /// The presets that can be had now, each with what puts it on the ticket.
    public Map<String, Runnable> presets() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        for (Preset preset : presets.model().presets().get())
            all.put(
                    TEXTS.get("preset.said", preset.key(), preset.words()),
                    () -> presets.model().apply(preset));
        return all;
    }

    /// Opens the form that saves what stands here as a preset.
    public void newPreset() {
        presets.edit();
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
        symbol.setMinWidth(USE_PREF_SIZE);
        Label account = QuotePane.caption(model.account());
        account.setMinWidth(0);
        SessionMode mode = model.mode();
        HBox head = new HBox(8, symbol, account, QuotePane.gap(), padlock(), new ModeBadge(clock(mode), money(mode)));
        head.getStyleClass().addAll("panel-header", "ticket-head");
        model.instrumentProperty().subscribe(instrument -> symbol.setText(instrument.symbol()));
        return head;
    }

    private ToggleButton padlock() {
        ToggleButton padlock = new ToggleButton();
        padlock.setId("ticket-padlock");
        padlock.setMinWidth(USE_PREF_SIZE);
        padlock.getStyleClass().addAll("ghost", "padlock");
        Tooltip tip = new Tooltip();
        padlock.setTooltip(tip);
        padlock.selectedProperty().bindBidirectional(model.confirmingProperty());
        model.confirmingProperty().subscribe(asks -> {
            FontIcon icon = Icon.of(asks ? Feather.LOCK : Feather.UNLOCK);
            if (!asks) icon.getStyleClass().add("warn");
            padlock.setGraphic(icon);
            tip.setText(TEXTS.get(asks ? "padlock.asks" : "padlock.sends"));
            padlock.setAccessibleText(tip.getText());
        });
        return padlock;
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
        submit.pseudoClassStateChanged(LONG, width(face.submit()) >= LONG_TEXT);
        // a disabled button hands its focus on, perhaps to one that cancels everything: the next Enter is not for that
        if (!face.canSubmit() && submit.isFocused()) requestFocus();
        submit.setDisable(!face.canSubmit());
        boolean saidAbove = !(face.quantityProblem()
                                + face.limitProblem()
                                + face.stopProblem()
                                + face.followProblem()
                                + face.handlingProblem())
                        .isEmpty()
                || !model.bracket().get().problem().isEmpty()
                || !face.banner().isEmpty() && face.reason().equals(face.banner());
        reason.setText(saidAbove ? "" : face.reason());
        PreviewPane.wear(reason, "danger", face.wrong());
        present(reason, !reason.getText().isEmpty());
        override.setText(
                face.override().size() > 2
                        ? TEXTS.get(
                                "override.many",
                                Integer.toString(face.override().size()))
                        : TEXTS.get("override", String.join(" + ", face.override())));
        present(override, !face.override().isEmpty() && !model.question().get().asks());
        banner.setText(face.banner());
        present(bannerBox, !face.banner().isEmpty());
    }

    /// In letters; a Chinese one takes the room of two.
    private static long width(String text) {
        return text.length() + text.chars().filter(Character::isIdeographic).count();
    }

    private void ask(Question next) {
        // the question comes first and goes last: it remembers where the focus was and gives it back
        if (next.asks()) question.show(next);
        present(submit, !next.asks());
        present(override, !next.asks() && !model.face().get().override().isEmpty());
        present(message, !next.asks());
        // the question says it all
        present(refusal, !next.asks() && !refusal.getText().isEmpty());
        if (!next.asks()) question.show(next);
    }

    /// On a short screen what opens is below the fold: the form goes as far up as shows it whole, or its beginning.
    private void revealWhenOpened(Region pane) {
        pane.heightProperty().addListener((seen, was, is) -> {
            // not its first layout
            if (was.doubleValue() > 0 && is.doubleValue() > was.doubleValue()) Platform.runLater(() -> reveal(pane));
        });
    }

    private void reveal(Node pane) {
        double view = scroll.getViewportBounds().getHeight();
        double hidden = form.getHeight() - view;
        if (hidden <= 0) return;
        double now = scroll.getVvalue() * hidden;
        Bounds at = form.sceneToLocal(pane.localToScene(pane.getLayoutBounds()));
        scroll.setVvalue(Math.min(at.getMinY(), Math.max(now, at.getMaxY() - view)) / hidden);
    }

    /// The preview is brief where otherwise the form would have to scroll.
    @Override
    protected void layoutChildren() {
        double wanted = form.prefHeight(getWidth()) + insets(this);
        for (Node child : getChildren()) {
            if (!child.isManaged() || child instanceof ScrollPane) continue;
            Insets margin = getMargin(child);
            wanted += child.prefHeight(getWidth()) + (margin == null ? 0 : margin.getTop() + margin.getBottom());
        }
        if (wanted > getHeight()) preview.setBrief(true);
        else if (wanted + PreviewPane.SAVED <= getHeight()) preview.setBrief(false);
        super.layoutChildren();
    }

    private static double insets(Region region) {
        return region.getInsets().getTop() + region.getInsets().getBottom();
    }

    static void present(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void onKey(KeyEvent event) {
        // a held chord sends once; pressing Ctrl or a button anew counts as letting go, wherever the release went
        if (event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.COMMAND) held = false;
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            if (!held) model.submit();
            held = true;
            event.consume();
        } else if (question.takesEnter(event)) {
            // the Enter of a chord that is still held is no answer
            if (!held) question.enter();
            held = true;
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.question().get().asks()) {
            model.dismiss();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.editing()) {
            model.leaveEdit();
            event.consume();
        }
    }
}
