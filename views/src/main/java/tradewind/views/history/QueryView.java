package tradewind.views.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.query.QueryResult;
import tradewind.views.controls.Cells;
import tradewind.views.controls.ColumnWidths;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.SegmentBar;
import tradewind.views.controls.TextPage;
import tradewind.views.history.QueryViewModel.Answer;
import tradewind.views.history.QueryViewModel.Patience;
import tradewind.views.texts.Texts;

/// The SQL console: the question above, its answer as a table or as lines below. Ctrl+Enter asks, Escape cancels.
final class QueryView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");

    /// How an answer is shown.
    enum Form {
        TABLE,
        CHART;

        String title() {
            return TEXTS.get("form." + name());
        }
    }

    private static final double DIGIT = 7.4;
    private static final int WIDEST = 46;
    private static final int MEASURED = 60;

    private final HistoryViewModel lake;
    private final QueryViewModel model;
    private final TableView<List<String>> table = new TableView<>();
    private final ColumnWidths widths = ColumnWidths.of(table);
    private final ResultChart chart = new ResultChart();
    private final SegmentBar<Form> form = new SegmentBar<>(List.of(Form.values()), Form.TABLE, Form::title);
    private final Label message = new Label();
    private final Region noChart =
            new EmptyState(Feather.TRENDING_UP, TEXTS.get("chart.empty.title"), TEXTS.get("chart.empty.text"));

    QueryView(HistoryViewModel lake, QueryViewModel model) {
        this.lake = lake;
        this.model = model;
        getStyleClass().add("history-query");
        setTop(question());
        Cells.dress(
                table, new EmptyState(Feather.TERMINAL, TEXTS.get("query.empty.title"), TEXTS.get("query.empty.text")));
        table.setId("query-table");
        table.setAccessibleText(TEXTS.get("query.answer"));
        form.setId("query-form");
        form.valueProperty().addListener((seen, was, is) -> showForm());
        model.answerProperty().subscribe(answer -> answer.ifPresent(this::show));
        model.refusedProperty().subscribe(no -> {
            message.getStyleClass().remove("danger");
            if (no) message.getStyleClass().add("danger");
        });
        model.staleProperty().subscribe(old -> {
            for (Region each : List.of(table, chart)) {
                each.getStyleClass().remove("history-stale");
                if (old) each.getStyleClass().add("history-stale");
            }
        });
        showForm();
    }

    private Region question() {
        TextArea sql = new TextPage();
        sql.setId("query-sql");
        sql.setAccessibleText(TEXTS.get("query.sql"));
        sql.getStyleClass().add("num");
        sql.setPrefRowCount(6);
        sql.textProperty().bindBidirectional(model.sqlProperty());
        sql.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE
                    && model.runningProperty().get()) {
                model.cancel();
                event.consume();
            }
        });
        Button run = new Button(TEXTS.get("query.run"), Icon.of(Feather.PLAY, 12));
        run.setId("query-run");
        run.getStyleClass().add("primary");
        run.setTooltip(new Tooltip(TEXTS.get("query.run.key")));
        run.setOnAction(event -> {
            if (model.runningProperty().get()) model.cancel();
            else model.run();
        });
        model.runningProperty().subscribe(running -> run.setText(TEXTS.get(running ? "cancel" : "query.run")));
        Button csv = new Button(TEXTS.get("query.csv"), Icon.of(Feather.DOWNLOAD, 12));
        csv.setId("query-csv");
        csv.disableProperty().bind(model.answerProperty().map(Optional::isEmpty));
        csv.setOnAction(event -> lake.desk().chooseTarget("answer.csv").ifPresent(model::write));
        message.setId("query-message");
        message.getStyleClass().add("text-2");
        message.textProperty().bind(model.messageProperty());
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        ChoiceBox<Patience> patience = patience();
        for (Region each : List.of(run, patience, form, csv)) each.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(run, patience, form, csv, message);
        bar.getStyleClass().add("history-bar");
        HBox kept = new HBox(kept(), name(), keep(), forget());
        kept.getStyleClass().add("history-bar");
        VBox box = new VBox(kept, sql, bar);
        box.getStyleClass().add("history-question-field");
        return box;
    }

    private ChoiceBox<Patience> patience() {
        ChoiceBox<Patience> box = new ChoiceBox<>();
        box.getItems().setAll(Patience.values());
        box.setPrefWidth(104);
        box.setAccessibleText(TEXTS.get("query.patience"));
        box.setTooltip(new Tooltip(TEXTS.get("query.patience")));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Patience value) {
                return TEXTS.get("query.up.to", Integer.toString(value.seconds()));
            }

            @Override
            public Patience fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.valueProperty().bindBidirectional(model.patienceProperty());
        return box;
    }

    private MenuButton kept() {
        MenuButton button = new MenuButton(TEXTS.get("query.kept"), Icon.of(Feather.BOOKMARK, 12));
        button.setId("query-kept");
        button.getStyleClass().add("ghost");
        model.keptProperty().subscribe(all -> {
            List<MenuItem> items = new ArrayList<>();
            for (String each : new TreeMap<>(all).keySet()) {
                MenuItem item = new MenuItem(each);
                item.setOnAction(event -> model.take(each));
                items.add(item);
            }
            button.getItems().setAll(items);
            button.setDisable(items.isEmpty());
        });
        return button;
    }

    private TextField name() {
        TextField name = new TextField();
        name.setId("query-name");
        name.setPromptText(TEXTS.get("query.name.prompt"));
        name.setAccessibleText(TEXTS.get("query.name"));
        name.setPrefWidth(220);
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(event -> model.keep());
        return name;
    }

    private Button keep() {
        Button keep = new Button(TEXTS.get("query.keep"));
        keep.setId("query-keep");
        keep.setOnAction(event -> model.keep());
        return keep;
    }

    private Button forget() {
        Button forget = new Button(TEXTS.get("query.forget"));
        forget.getStyleClass().add("ghost");
        forget.setOnAction(event -> model.forget());
        return forget;
    }

    private void show(Answer answer) {
        List<TableColumn<List<String>, String>> columns = new ArrayList<>();
        for (int i = 0; i < answer.rows().columns().size(); i++) columns.add(column(answer.rows(), i, answer.texts()));
        table.getColumns().setAll(columns);
        widths.read();
        table.getItems().setAll(answer.texts());
        chart.show(answer.lines());
        showForm();
    }

    private static TableColumn<List<String>, String> column(QueryResult.Rows rows, int at, List<List<String>> shown) {
        String title = rows.columns().get(at);
        int letters = title.length() + 2;
        for (List<String> row : shown.subList(0, Math.min(MEASURED, shown.size())))
            letters = Math.max(letters, row.get(at).length());
        double width = 16 + DIGIT * Math.min(letters, WIDEST);
        boolean number = rows.rows().stream().map(row -> row.get(at)).anyMatch(value -> value instanceof Number);
        return number
                ? Cells.number(title, width, row -> new SimpleStringProperty(row.get(at)))
                : Cells.id(title, width, row -> new SimpleStringProperty(row.get(at)));
    }

    private void showForm() {
        boolean drawn = form.getValue() == Form.CHART;
        if (!drawn) setCenter(table);
        else setCenter(model.answerProperty().get().flatMap(Answer::lines).isPresent() ? chart : noChart);
    }
}
