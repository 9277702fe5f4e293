package tradewind.views.alerts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import tradewind.engine.alerts.PriceAlert.Crossing;
import tradewind.engine.alerts.PriceAlert.Source;
import tradewind.engine.market.Instrument;
import tradewind.views.alerts.AlertDraft.Good;
import tradewind.views.alerts.AlertDraft.Kind;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// Where an alert is written. Enter arms it, Esc leaves.
final class AlertForm extends ScrollPane {
    private static final Texts TEXTS = Texts.of("alerts");

    private final AlertsViewModel model;
    private final AlertDraft draft;
    private final ComboBox<Instrument> instrument = new ComboBox<>();
    private final NumberField level = new NumberField(TEXTS.get("level"), "");
    private final ComboBox<Good> good = new ComboBox<>();
    private final StudyFields study;
    private Subscription bound = Subscription.EMPTY;

    AlertForm(AlertsViewModel model) {
        this.model = model;
        draft = model.draft();
        study = new StudyFields(draft.study());
        setId("alert-form");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        instrument.setId("alert-instrument");
        instrument.setAccessibleText(TEXTS.get("instrument"));
        instrument.getItems().setAll(model.instruments());
        instrument.setConverter(words(Instrument::symbol));
        instrument.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(instrument, Priority.ALWAYS);
        SegmentBar<Source> source =
                new SegmentBar<>(List.of(Source.values()), Source.LAST, each -> TEXTS.get("source." + each.name()));
        source.setId("alert-source");
        SegmentBar<Crossing> crossing = new SegmentBar<>(
                List.of(Crossing.values()), Crossing.AT_OR_ABOVE, each -> TEXTS.get("crossing." + each.name()));
        crossing.setId("alert-crossing");
        level.input().setId("alert-level");
        CheckBox every = new CheckBox(TEXTS.get("every"));
        every.setId("alert-every");
        good.setId("alert-good");
        good.setAccessibleText(TEXTS.get("good"));
        good.setConverter(words(Good::title));
        good.setMaxWidth(Double.MAX_VALUE);
        TextField note = new TextField();
        note.setId("alert-note");
        note.setPromptText(TEXTS.get("note"));
        note.setAccessibleText(TEXTS.get("note"));
        Label problem = new Label();
        problem.setId("alert-problem");
        problem.getStyleClass().addAll("caption", "danger");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Button save = new Button(TEXTS.get("arm"));
        save.setId("alert-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.getStyleClass().add("primary");
        save.setOnAction(event -> save());
        Button leave = new Button(TEXTS.get("leave"));
        leave.setId("alert-leave");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.getStyleClass().add("ghost");
        leave.setOnAction(event -> draft.close());
        SegmentBar<Kind> kind =
                new SegmentBar<>(List.of(Kind.values()), Kind.PRICE, each -> TEXTS.get("kind." + each.name()));
        kind.setId("alert-kind");
        HBox what = new HBox(8, instrument, kind);
        HBox end = new HBox(8, save, leave);
        VBox price = new VBox(8, source, crossing, level);
        VBox all = new VBox(8, what, price, study, every, good, note, problem, end);
        all.getStyleClass().add("alert-form");
        setContent(all);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        kind.valueProperty().bindBidirectional(draft.kindProperty());
        level.textProperty().bindBidirectional(draft.levelProperty());
        instrument.valueProperty().bindBidirectional(draft.instrumentProperty());
        source.valueProperty().bindBidirectional(draft.sourceProperty());
        crossing.valueProperty().bindBidirectional(draft.crossingProperty());
        every.selectedProperty().bindBidirectional(draft.everyProperty());
        good.valueProperty().bindBidirectional(draft.goodProperty());
        note.textProperty().bindBidirectional(draft.noteProperty());
        bound = Subscription.combine(
                draft.instrumentProperty().subscribe(this::step),
                draft.kindProperty().subscribe(is -> {
                    show(price, is == Kind.PRICE);
                    show(study, is == Kind.STUDY);
                }),
                model.problemProperty().subscribe(problem::setText),
                study::close,
                () -> kind.valueProperty().unbindBidirectional(draft.kindProperty()),
                () -> level.textProperty().unbindBidirectional(draft.levelProperty()),
                () -> instrument.valueProperty().unbindBidirectional(draft.instrumentProperty()),
                () -> source.valueProperty().unbindBidirectional(draft.sourceProperty()),
                () -> crossing.valueProperty().unbindBidirectional(draft.crossingProperty()),
                () -> every.selectedProperty().unbindBidirectional(draft.everyProperty()),
                () -> good.valueProperty().unbindBidirectional(draft.goodProperty()),
                () -> note.textProperty().unbindBidirectional(draft.noteProperty()));
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private void step(Instrument of) {
        level.setStep(new BigDecimal(of.price(of.tick()).toString()));
        level.setSteps((text, by) -> draft.stepped(by));
    }

    /// What can be chosen for an alert as it is written now.
    void begin() {
        List<Good> choices = new ArrayList<>(Arrays.asList(Good.values()));
        if (draft.goodProperty().get() != Good.AS_IT_WAS) choices.remove(Good.AS_IT_WAS);
        Good chosen = draft.goodProperty().get();
        good.getItems().setAll(choices);
        draft.goodProperty().set(chosen);
        // the first time, what it holds is not in the window before it is dressed
        applyCss();
        layout();
        focus();
    }

    private void focus() {
        if (draft.kindProperty().get() == Kind.STUDY) {
            study.begin();
            return;
        }
        level.input().requestFocus();
        level.input().selectAll();
    }

    private void save() {
        if (!model.save()) focus();
    }

    private void key(KeyEvent event) {
        boolean choosing = good.isShowing() || instrument.isShowing() || study.isChoosing();
        if (event.getCode() == KeyCode.ESCAPE && !event.isShiftDown() && !choosing) draft.close();
        else if (choosing) return;
        else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) save();
        else return;
        event.consume();
    }

    /// Lets go of the draft.
    void close() {
        bound.unsubscribe();
    }
}
