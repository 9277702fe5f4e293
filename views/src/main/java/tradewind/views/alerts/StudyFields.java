package tradewind.views.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import tradewind.engine.alerts.StudyAlert.Way;
import tradewind.engine.alerts.StudyLine;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.engine.market.BarInterval;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// The fields of an alert on an indicator. Lines are chosen or typed.
final class StudyFields extends VBox {
    private static final Texts TEXTS = Texts.of("alerts");

    private final ComboBox<String> line = lines("alert-line", "study.line", "study.line.about");
    private final ComboBox<String> target = lines("alert-target", "study.target", "study.target.about");
    private final ComboBox<BarInterval> interval = new ComboBox<>();
    private final Subscription bound;

    StudyFields(StudyDraft draft) {
        super(8);
        interval.setId("alert-interval");
        interval.setAccessibleText(TEXTS.get("study.interval"));
        interval.setTooltip(new Tooltip(TEXTS.get("study.interval")));
        interval.getItems().setAll(BarInterval.values());
        interval.setMinWidth(USE_PREF_SIZE);
        interval.setConverter(new StringConverter<>() {
            @Override
            public String toString(BarInterval value) {
                return value == null ? "" : value.label();
            }

            @Override
            public BarInterval fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        SegmentBar<Way> way =
                new SegmentBar<>(List.of(Way.values()), Way.ABOVE, each -> TEXTS.get("way." + each.name()));
        way.setId("alert-way");
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren().setAll(new HBox(8, line, interval), way, target);
        line.getEditor().textProperty().bindBidirectional(draft.lineProperty());
        target.getEditor().textProperty().bindBidirectional(draft.targetProperty());
        interval.valueProperty().bindBidirectional(draft.intervalProperty());
        way.valueProperty().bindBidirectional(draft.wayProperty());
        bound = Subscription.combine(
                () -> line.getEditor().textProperty().unbindBidirectional(draft.lineProperty()),
                () -> target.getEditor().textProperty().unbindBidirectional(draft.targetProperty()),
                () -> interval.valueProperty().unbindBidirectional(draft.intervalProperty()),
                () -> way.valueProperty().unbindBidirectional(draft.wayProperty()));
    }

    private static ComboBox<String> lines(String id, String what, String about) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setEditable(true);
        box.setAccessibleText(TEXTS.get(what));
        box.getEditor().setAccessibleText(TEXTS.get(what));
        box.setTooltip(new Tooltip(TEXTS.get(about)));
        box.setPromptText(TEXTS.get(what));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(all());
        return box;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(StudyLine.CLOSE.text());
        for (Indicator indicator : IndicatorCatalogue.all())
            for (int i = 0; i < indicator.outputs().size(); i++)
                all.add(new StudyLine(
                                indicator,
                                Arrays.stream(indicator.initial()).boxed().toList(),
                                i)
                        .text());
        return all;
    }

    /// The first thing to write.
    void begin() {
        line.getEditor().requestFocus();
        line.getEditor().selectAll();
    }

    /// Whether Esc closes a list first.
    boolean isChoosing() {
        return line.isShowing() || target.isShowing() || interval.isShowing();
    }

    /// Lets go of the draft.
    void close() {
        bound.unsubscribe();
    }
}
