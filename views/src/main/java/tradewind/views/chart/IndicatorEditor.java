package tradewind.views.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.Indicator.Parameter;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.views.controls.Icon;
import tradewind.views.controls.NumberField;
import tradewind.views.controls.Token;
import tradewind.views.figures.Figures;

/// The indicators of a chart in a list: parameters to change, one to remove, more to add. What is refused says why at
/// the field.
final class IndicatorEditor extends VBox {
    private final Studies studies;
    private final Runnable changed;
    private final VBox rows = new VBox();
    private final FlowPane more = new FlowPane();

    /// @param changed what to do after each change
    /// @param close puts the editor away
    IndicatorEditor(Studies studies, Runnable changed, Runnable close) {
        this.studies = studies;
        this.changed = changed;
        getStyleClass().addAll("popover", "indicator-editor");
        rows.getStyleClass().add("rows");
        more.getStyleClass().add("more");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().addAll(title("On the chart"), scroll, title("Add"), more);
        addEventHandler(KeyEvent.ANY, event -> keys(event, close));
        refresh();
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
        if (studies.active().isEmpty()) rows.getChildren().add(new Label("No indicator yet"));
        more.getChildren()
                .setAll(IndicatorCatalogue.all().stream().map(this::adder).toList());
    }

    /// Puts the focus on the first thing that can be changed.
    void focusFirst() {
        rows.lookupAll(".text-field").stream()
                .findFirst()
                .or(() -> more.getChildren().stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private Region row(Study study) {
        Region colour = new Region();
        int series = 1 + study.colour().ordinal() - Token.SERIES_1.ordinal();
        colour.getStyleClass().addAll("swatch", "series-" + series);
        Label name = new Label(study.indicator().name());
        name.getStyleClass().add("name");
        name.setTooltip(new Tooltip(study.indicator().title()));
        HBox row = new HBox(colour, name);
        row.getStyleClass().add("study");
        Fields fields = new Fields(study);
        row.getChildren().addAll(fields.all);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button remove = new Button("", Icon.of(Feather.X));
        remove.getStyleClass().addAll("ghost", "icon-only");
        remove.setTooltip(new Tooltip("Remove"));
        remove.setAccessibleText("Remove " + study.label());
        remove.setOnAction(event -> {
            studies.remove(fields.study);
            done();
            focusFirst();
        });
        row.getChildren().addAll(space, remove);
        return new VBox(row, fields.refusal);
    }

    private Button adder(Indicator indicator) {
        Button add = new Button(indicator.name());
        add.getStyleClass().add("small");
        add.setTooltip(new Tooltip(indicator.title()));
        add.setAccessibleText("Add " + indicator.title());
        add.setDisable(studies.proposal(indicator).isEmpty());
        add.setOnAction(event -> {
            Optional<double[]> parameters = studies.proposal(indicator);
            if (parameters.isEmpty()) return;
            var _ = studies.add(indicator, parameters.get());
            done();
            focusLast();
        });
        return add;
    }

    private void focusLast() {
        rows.getChildren().getLast().lookupAll(".text-field, .button").stream()
                .findFirst()
                .ifPresent(Node::requestFocus);
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
            NumberField field = new NumberField(parameter.name(), "");
            field.setText(text(value));
            field.setStep(parameter.whole() ? BigDecimal.ONE : new BigDecimal("0.1"));
            field.setHint(text(parameter.min()) + " to " + Figures.count((long) parameter.max()));
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
