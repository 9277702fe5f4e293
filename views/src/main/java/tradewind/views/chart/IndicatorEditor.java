package tradewind.views.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.Indicator.Parameter;
import tradewind.views.controls.Icon;
import tradewind.views.controls.NumberField;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The indicators of a chart in a list: how they are drawn, parameters to change, one to remove, all others to add, and
/// templates. What is refused says why at the field.
final class IndicatorEditor extends VBox {
    private static final Texts TEXTS = Texts.of("chart");

    private final Studies studies;
    private final ChartTemplates templates;
    private final Runnable changed;
    private final Consumer<Study> alert;
    private final VBox rows = new VBox();
    private final IndicatorList more;
    private final TextField name = new TextField();
    private final Label nameRefusal = new Label();
    private final HBox saving;

    /// @param changed what to do after each change
    /// @param close puts the editor away
    /// @param alert begins an alert on an indicator
    IndicatorEditor(
            Studies studies, ChartTemplates templates, Runnable changed, Consumer<Study> alert, Runnable close) {
        this.alert = alert;
        this.studies = studies;
        this.templates = templates;
        this.changed = changed;
        getStyleClass().addAll("popover", "indicator-editor");
        rows.getStyleClass().add("rows");
        more = new IndicatorList(indicator -> studies.proposal(indicator).isPresent(), this::add);
        more.getStyleClass().add("more");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head =
                new HBox(title(TEXTS.get("editor.on")), gap, new TemplateMenu(templates, this::apply, this::askName));
        head.getStyleClass().add("head");
        saving = saving();
        getChildren().addAll(head, saving, scroll, title(TEXTS.get("editor.add")), more);
        addEventHandler(KeyEvent.ANY, event -> keys(event, close));
        refresh();
    }

    private HBox saving() {
        name.setPromptText(TEXTS.get("template.name"));
        name.setAccessibleText(TEXTS.get("template.name"));
        name.getStyleClass().add("template-name");
        name.setOnAction(event -> save());
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            show(false);
            event.consume();
        });
        Button save = new Button(TEXTS.get("template.save"));
        save.setOnAction(event -> save());
        nameRefusal.getStyleClass().addAll("caption", "danger");
        nameRefusal.setWrapText(true);
        HBox.setHgrow(nameRefusal, Priority.ALWAYS);
        HBox row = new HBox(name, save, nameRefusal);
        row.getStyleClass().add("saving");
        row.setVisible(false);
        row.setManaged(false);
        return row;
    }

    private void show(boolean asked) {
        saving.setVisible(asked);
        saving.setManaged(asked);
        if (!asked) more.search().requestFocus();
    }

    private void askName() {
        name.clear();
        nameRefusal.setText("");
        show(true);
        name.requestFocus();
    }

    private void save() {
        Optional<String> wrong = templates.save(name.getText(), studies.texts());
        nameRefusal.setText(wrong.orElse(""));
        if (wrong.isEmpty()) show(false);
    }

    private void apply(ChartTemplate template) {
        studies.put(template.studies());
        done();
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    /// Plain keys end here: the window behind must not take them for its own. Keys with a modifier go on.
    private static void keys(KeyEvent event, Runnable close) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) return;
        if (event.getCode().isFunctionKey()) return;
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) close.run();
        event.consume();
    }

    /// Shows the studies as they are now.
    void refresh() {
        rows.getChildren().setAll(studies.active().stream().map(this::row).toList());
        studies.unknown().forEach(text -> rows.getChildren().add(missing(text)));
        if (rows.getChildren().isEmpty()) {
            Label none = new Label(TEXTS.get("editor.empty"));
            none.getStyleClass().add("caption");
            rows.getChildren().add(none);
        }
        more.refresh();
    }

    /// Puts the focus on the first thing that can be changed.
    void focusFirst() {
        rows.lookupAll(".text-field").stream()
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, more.search()::requestFocus);
    }

    private Region row(Study study) {
        Fields fields = new Fields(study);
        LineButton line = new LineButton(study.label(), () -> fields.study.style(), style -> {
            fields.study = studies.restyle(fields.study, style);
            changed.run();
        });
        Label called = new Label(study.indicator().name());
        called.getStyleClass().add("name");
        called.setTooltip(new Tooltip(study.indicator().title()));
        HBox row = new HBox(line, called);
        row.getStyleClass().add("study");
        row.getChildren().addAll(fields.all);
        row.getChildren().addAll(space(), bell(fields), remove(study.label(), () -> studies.remove(fields.study)));
        return new VBox(row, fields.refusal);
    }

    private Region missing(String text) {
        Label says = new Label(TEXTS.get("editor.unknown", text));
        says.getStyleClass().add("missing");
        says.setMinWidth(0);
        HBox row = new HBox(says, space(), remove(text, () -> studies.removeUnknown(text)));
        row.getStyleClass().add("study");
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Button bell(Fields fields) {
        Button button = new Button("", Icon.of(Feather.BELL));
        button.getStyleClass().addAll("ghost", "icon-only");
        String says = TEXTS.get("alert.study", fields.study.label());
        button.setTooltip(new Tooltip(says));
        button.setAccessibleText(says);
        button.setOnAction(event -> alert.accept(fields.study));
        return button;
    }

    private Button remove(String what, Runnable remove) {
        Button button = new Button("", Icon.of(Feather.X));
        button.getStyleClass().addAll("ghost", "icon-only");
        button.setTooltip(new Tooltip(TEXTS.get("remove")));
        button.setAccessibleText(TEXTS.get("remove.what", what));
        button.setOnAction(event -> {
            remove.run();
            done();
            focusFirst();
        });
        return button;
    }

    private void add(Indicator indicator) {
        Optional<double[]> parameters = studies.proposal(indicator);
        if (parameters.isEmpty()) return;
        var _ = studies.add(indicator, parameters.get());
        done();
    }

    private void done() {
        refresh();
        changed.run();
    }

    /// The parameters of one study.
    private final class Fields {
        private final List<NumberField> all = new ArrayList<>();
        private final Label refusal = new Label();
        private Study study;

        Fields(Study study) {
            this.study = study;
            refusal.getStyleClass().add("refusal");
            refuse("");
            List<Parameter> parameters = study.indicator().parameters();
            for (int i = 0; i < parameters.size(); i++) all.add(field(parameters.get(i), study.parameters()[i]));
        }

        private NumberField field(Parameter parameter, double value) {
            String name = Study.name(parameter);
            NumberField field = new NumberField(name, "");
            field.setText(text(value));
            field.setStep(
                    parameter.whole() ? BigDecimal.ONE : new BigDecimal(parameter.initial() < 0.5 ? "0.01" : "0.1"));
            String range = TEXTS.get("editor.range", name, text(parameter.min()), text(parameter.max()));
            field.input().setTooltip(new Tooltip(range));
            field.setOnCommit(typed -> commit(field));
            return field;
        }

        private void commit(NumberField by) {
            double[] values = all.stream().mapToDouble(f -> number(f.getText())).toArray();
            int at = studies.active().indexOf(study);
            Optional<String> objection = studies.change(study, values);
            refuse(objection.orElse(""));
            if (objection.isPresent()) {
                by.refuse("");
                return;
            }
            study = studies.active().get(at);
            all.forEach(NumberField::accept);
            changed.run();
        }

        /// One line across the row: below a narrow field it would be broken into three.
        private void refuse(String why) {
            refusal.setText(why);
            refusal.setManaged(!why.isEmpty());
            refusal.setVisible(!why.isEmpty());
        }
    }

    private static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// NaN for what is no number: no parameter may be that.
    private static double number(String typed) {
        try {
            return Double.parseDouble(Figures.plain(typed));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
