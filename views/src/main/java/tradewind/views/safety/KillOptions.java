package tradewind.views.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Icon;
import tradewind.views.controls.KillSwitchButton;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// The kill switch in its narrower forms: one symbol, or cancels only; reducing; and the rehearsal. What is chosen
/// here never changes what the switch in the bar does.
final class KillOptions extends VBox {
    private static final Texts TEXTS = Texts.of("safety");

    private enum Scope {
        SYMBOL,
        ALL
    }

    private enum Then {
        CLOSE,
        CANCEL
    }

    private final SafetyViewModel model;
    private final Instrument symbol;
    private final SegmentBar<Scope> scope;
    private final SegmentBar<Then> then;
    private final Label meaning = hint();
    private final KillSwitchButton button;
    private final ToggleSwitch reduce = new ToggleSwitch();
    private boolean showing;

    /// @param fired closes whatever this stands in
    KillOptions(SafetyViewModel model, DrillViewModel drill, Instrument symbol, Runnable fired) {
        this.model = model;
        this.symbol = symbol;
        getStyleClass().add("kill-options");
        setId("kill-options");
        scope = new SegmentBar<>(
                List.of(Scope.values()),
                Scope.SYMBOL,
                each -> each == Scope.ALL ? TEXTS.get("kill.everything") : symbol.symbol());
        then = new SegmentBar<>(
                List.of(Then.values()),
                Then.CLOSE,
                each -> TEXTS.get(each == Then.CLOSE ? "kill.close" : "kill.cancel"));
        scope.setId("kill-scope");
        then.setId("kill-then");
        button = new KillSwitchButton(() -> {
            model.kill(scope.getValue() == Scope.ALL ? Optional.empty() : Optional.of(symbol), closes());
            fired.run();
        });
        button.setId("kill-narrow");
        scope.valueProperty().subscribe(choice -> explain());
        then.valueProperty().subscribe(choice -> explain());
        getChildren()
                .addAll(
                        title(TEXTS.get("kill.title")),
                        field(TEXTS.get("kill.scope"), scope),
                        field(TEXTS.get("kill.then"), then),
                        meaning,
                        button,
                        rule(),
                        reducing(),
                        rule(),
                        new DrillPane(drill));
        model.state().subscribe(this::show);
    }

    /// Ready for another hold.
    void reset() {
        button.showRest();
    }

    private boolean closes() {
        return then.getValue() == Then.CLOSE;
    }

    private void explain() {
        meaning.setText(
                scope.getValue() == Scope.ALL
                        ? TEXTS.get(closes() ? "kill.all.close" : "kill.all.cancel")
                        : TEXTS.get(closes() ? "kill.symbol.close" : "kill.symbol.cancel", symbol.symbol()));
    }

    private Node reducing() {
        Label words = new Label(TEXTS.get("reduce"));
        words.getStyleClass().add("strong");
        Label about = hint();
        about.setText(TEXTS.get("reduce.about"));
        VBox text = new VBox(2, words, about);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        reduce.setId("reduce-only");
        reduce.setAccessibleText(TEXTS.get("reduce"));
        reduce.setMinWidth(USE_PREF_SIZE);
        reduce.selectedProperty().addListener((seen, was, is) -> {
            if (!showing) model.reduceOnly(is);
        });
        // it keeps room for a text of its own
        HBox.setMargin(reduce, new Insets(0, 0, 0, -18));
        return new HBox(8, text, reduce);
    }

    private void show(TradingState state) {
        showing = true;
        reduce.setSelected(state == TradingState.REDUCING);
        reduce.setDisable(state == TradingState.HALTED);
        showing = false;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("title");
        return title;
    }

    private static Label hint() {
        Label label = new Label();
        label.getStyleClass().add("text-2");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static HBox field(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        label.setMinWidth(48);
        HBox field = new HBox(8, label, control);
        field.setAlignment(Pos.CENTER_LEFT);
        return field;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("kill-rule");
        return rule;
    }

    /// When it was last rehearsed, how that went, and the button for the next time.
    private static final class DrillPane extends VBox {
        private final Label summary = hint();
        private final VBox lines = new VBox(2);
        private final Button run = new Button(TEXTS.get("drill.run"));

        DrillPane(DrillViewModel drill) {
            super(6);
            Label title = new Label(TEXTS.get("drill"));
            title.getStyleClass().add("strong");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            run.setId("drill");
            run.setMinWidth(USE_PREF_SIZE);
            run.setOnAction(event -> drill.run());
            summary.setId("drill-summary");
            HBox head = new HBox(8, title, gap, run);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, summary, lines);
            drill.running().subscribe(on -> {
                run.setDisable(on);
                run.setText(TEXTS.get(on ? "drill.running" : "drill.run"));
                show(drill.last().get(), on);
            });
            ScreenZone.follow(this, drill::retell);
            drill.last().subscribe(last -> show(last, drill.running().get()));
        }

        private void show(Optional<DrillViewModel.Outcome> last, boolean running) {
            boolean failed =
                    !running && last.filter(outcome -> !outcome.passed()).isPresent();
            summary.setText(
                    running
                            ? TEXTS.get("drill.running.about")
                            : last.map(DrillViewModel.Outcome::summary).orElseGet(() -> TEXTS.get("drill.never")));
            summary.getStyleClass().removeAll("danger", "text-2");
            summary.getStyleClass().add(failed ? "danger" : "text-2");
            List<Node> rows = new ArrayList<>();
            if (!running)
                last.map(DrillViewModel.Outcome::cases).orElse(List.of()).forEach(line -> rows.add(line(line)));
            lines.getChildren().setAll(rows);
        }

        private static Node line(DrillViewModel.Line line) {
            var icon = Icon.of(line.passed() ? Feather.CHECK : Feather.X, 12);
            icon.getStyleClass().add(line.passed() ? "ok" : "danger");
            Label text = hint();
            text.setText(line.text());
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label time = new Label(line.time());
            time.getStyleClass().addAll("num-small", line.passed() ? "text-2" : "danger");
            time.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(6, icon, text, gap, time);
            row.setAlignment(Pos.CENTER_LEFT);
            if (line.failures().isEmpty()) return row;
            Label failures = hint();
            failures.setText(line.failures());
            failures.getStyleClass().remove("text-2");
            failures.getStyleClass().add("danger");
            VBox.setMargin(failures, new Insets(0, 0, 2, 18));
            return new VBox(row, failures);
        }
    }
}
