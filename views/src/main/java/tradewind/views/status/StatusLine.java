package tradewind.views.status;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tradewind.views.texts.Texts;

/// The 24 px line at the bottom of the window.
public final class StatusLine extends HBox {
    private static final Texts TEXTS = Texts.of("status");

    private final Region feedDot = dot();
    private final Label feed = words("");
    private final Label rate = number("feed-rate");
    private final Label derived = words("");
    private final Label kernel = number("kernel");
    private final Label journal = number("journal");
    private final Label written = number("written");
    private final Label venue = number("venue");
    private final Label frames = number("frames");
    private final Label clock = number("session-clock");
    private final Region gap = new Region();

    /// @param clockName such as `Replay clock`
    public StatusLine(StatusViewModel model, String clockName) {
        getStyleClass().add("status-line");
        derived.getStyleClass().add("warn");
        tip(derived, TEXTS.get("derived.about"));
        tip(kernel, TEXTS.get("kernel.about"));
        tip(journal, TEXTS.get("journal.about"));
        tip(frames, TEXTS.get("frames.about"));
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label clockWord = words(clockName);
        clockWord.getStyleClass().add("clock-word");
        getChildren()
                .addAll(
                        group(feedDot, words(TEXTS.get("feed")), feed, rate, derived),
                        rule(),
                        group(words(TEXTS.get("kernel")), kernel),
                        rule(),
                        group(words(TEXTS.get("journal")), journal, words(TEXTS.get("written")), written),
                        rule(),
                        group(words(TEXTS.get("venue")), venue),
                        gap,
                        group(words(TEXTS.get("frames")), frames),
                        rule(),
                        group(clockWord, clock));
        clock.textProperty().bind(model.clock());
        model.figures().subscribe(this::show);
    }

    /// One more thing at the right, before the frames.
    public void add(Node node) {
        getChildren().addAll(getChildren().indexOf(gap) + 1, List.of(node, rule()));
    }

    private void show(StatusFigures figures) {
        feed.setText(figures.feed());
        rate.setText(figures.rate());
        derived.setText(figures.derived());
        derived.setManaged(!figures.derived().isEmpty());
        kernel.setText(figures.kernel().isEmpty() ? TEXTS.get("kernel.none") : figures.kernel());
        journal.setText(figures.journal());
        written.setText(figures.written());
        venue.setText(figures.venue());
        frames.setText(figures.frames());
        feedDot.getStyleClass().setAll("dot", figures.ticking() ? "ok" : "off");
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(6, nodes);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("num-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static void tip(Label label, String text) {
        label.setTooltip(new Tooltip(text));
    }

    private static Region dot() {
        Region dot = new Region();
        dot.getStyleClass().setAll("dot", "off");
        return dot;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }
}
