package tradewind.views.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.imports.Preview;
import tradewind.engine.history.imports.Question;
import tradewind.engine.history.imports.Template;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.ErrorState;
import tradewind.views.controls.Icon;
import tradewind.views.figures.Figures;
import tradewind.views.history.HistoryViewModel.Page;
import tradewind.views.history.ImportViewModel.Stage;
import tradewind.views.texts.Texts;

/// The import wizard: the file and what is known of it at the left, what a look at it gave at the right.
final class ImportView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");

    private final HistoryViewModel lake;
    private final ImportViewModel model;
    private final Label file = new Label();
    private final TextField symbol = new TextField();
    private final TextField venue = new TextField();
    private final VBox answered = new VBox();
    private final ProgressBar bar = new ProgressBar();
    private final Label count = new Label();
    private final Button cancel = new Button(TEXTS.get("cancel"));
    private final Region progress;

    ImportView(HistoryViewModel lake, ImportViewModel model) {
        this.lake = lake;
        this.model = model;
        getStyleClass().add("history-import");
        progress = progress();
        setLeft(form());
        model.stageProperty().subscribe(stage -> {
            setCenter(shown(stage));
            file.setText(model.fileProperty()
                    .get()
                    .map(path -> String.valueOf(path.getFileName()))
                    .orElseGet(() -> TEXTS.get("import.none")));
            tellAnswers();
        });
    }

    private Region form() {
        Button choose = new Button(TEXTS.get("import.choose"), Icon.of(Feather.FOLDER, 12));
        choose.setId("import-choose");
        choose.setOnAction(event -> model.take(lake.desk().chooseFiles()));
        file.getStyleClass().add("text-2");
        file.setWrapText(true);
        ChoiceBox<Optional<Template>> template = new ChoiceBox<>();
        template.setId("import-template");
        template.setAccessibleText(TEXTS.get("import.source.about"));
        template.setMaxWidth(Double.MAX_VALUE);
        template.getItems().add(Optional.empty());
        for (String name : Template.names()) template.getItems().add(Template.named(name));
        template.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Template> value) {
                return value.map(Template::name).orElseGet(() -> TEXTS.get("import.told"));
            }

            @Override
            public Optional<Template> fromString(String text) {
                return Template.named(text);
            }
        });
        template.valueProperty().bindBidirectional(model.templateProperty());
        symbol.setId("import-symbol");
        symbol.setPromptText(TEXTS.get("import.symbol.prompt"));
        symbol.textProperty().bindBidirectional(model.symbolProperty());
        venue.setId("import-venue");
        venue.setPromptText(TEXTS.get("import.venue.prompt"));
        venue.textProperty().bindBidirectional(model.venueProperty());
        for (TextField each : List.of(symbol, venue)) {
            each.setOnAction(event -> model.again());
            each.focusedProperty().addListener((seen, was, is) -> {
                if (!is) model.againIfChanged();
            });
        }
        symbol.setAccessibleText(TEXTS.get("symbol"));
        venue.setAccessibleText(TEXTS.get("venue"));
        VBox form = new VBox(
                field(TEXTS.get("import.file.one"), new VBox(6, file, choose)),
                field(TEXTS.get("import.source"), template),
                field(TEXTS.get("symbol"), symbol),
                field(TEXTS.get("venue"), venue),
                answered);
        form.getStyleClass().add("history-form");
        form.setPrefWidth(260);
        form.setMinWidth(260);
        return form;
    }

    private static VBox field(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        return new VBox(4, label, control);
    }

    private void tellAnswers() {
        List<Node> nodes = new ArrayList<>();
        model.answers().forEach((key, answer) -> {
            Label line = new Label(key + " = " + answer);
            line.getStyleClass().add("num-small");
            nodes.add(line);
        });
        if (!nodes.isEmpty()) {
            Button forget = new Button(TEXTS.get("import.ask.again"));
            forget.getStyleClass().addAll("small", "ghost");
            forget.setOnAction(event -> model.forget());
            Label head = new Label(TEXTS.get("import.answered"));
            head.getStyleClass().add("caption");
            nodes.addFirst(head);
            nodes.add(forget);
        }
        answered.getChildren().setAll(nodes);
    }

    private Node shown(Stage stage) {
        return switch (stage) {
            case Stage.Nothing _ -> nothing();
            case Stage.Looking _ -> {
                Label text = new Label(TEXTS.get("import.looking"));
                text.getStyleClass().addAll("text-2", "history-pad");
                VBox box = new VBox(text);
                yield box;
            }
            case Stage.Looked(Preview.Clear clear) -> clear(clear);
            case Stage.Looked(Preview.Ambiguous unclear) -> question(unclear);
            case Stage.Looked(Preview.Refused refused) -> refused(refused.sentence());
            case Stage.Running running -> running(running);
            case Stage.Done done -> done(done);
        };
    }

    private Node nothing() {
        Button choose = new Button(TEXTS.get("import.choose"));
        choose.setOnAction(event -> model.take(lake.desk().chooseFiles()));
        return new EmptyState(
                Feather.DOWNLOAD, TEXTS.get("import.empty.title"), TEXTS.get("import.empty.text"), choose);
    }

    private Node clear(Preview.Clear clear) {
        Label head = new Label(clear.series().toString());
        head.getStyleClass().add("heading");
        Label dialect = new Label(clear.dialect().toString());
        dialect.getStyleClass().add("text-2");
        dialect.setWrapText(true);
        dialect.setMinHeight(USE_PREF_SIZE);
        Button run = new Button(TEXTS.get("import.run"), Icon.of(Feather.DOWNLOAD, 12));
        run.setId("import-run");
        run.getStyleClass().add("primary");
        run.setOnAction(event -> model.run());
        Label more = new Label(model.waiting() > 0 ? TEXTS.get("import.then", Integer.toString(model.waiting())) : "");
        more.getStyleClass().add("caption");
        HBox actions = new HBox(8, run, more);
        actions.getStyleClass().add("history-choice");
        VBox box = new VBox(new VBox(2, head, dialect), SampleTable.of(clear), actions);
        box.getStyleClass().add("history-preview");
        VBox.setVgrow(box.getChildren().get(1), Priority.ALWAYS);
        return box;
    }

    private Node question(Preview.Ambiguous unclear) {
        Question question = unclear.question();
        Label head = new Label(question.text());
        head.getStyleClass().add("heading");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        Label why = new Label(TEXTS.get("import.question.why"));
        why.getStyleClass().add("text-2");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        VBox choices = new VBox();
        choices.getStyleClass().add("history-choices");
        for (Question.Choice choice : question.choices()) {
            boolean told = !choice.meaning().isEmpty();
            String words = told
                    ? choice.meaning().substring(0, 1).toUpperCase(Locale.ROOT)
                            + choice.meaning().substring(1)
                    : choice.answer();
            Button answer = new Button(words);
            answer.setId("answer-" + choice.answer());
            answer.setOnAction(event -> model.answer(question.key(), choice.answer()));
            Label code = new Label(told ? choice.answer() : "");
            code.getStyleClass().add("num-small");
            HBox row = new HBox(12, answer, code);
            row.getStyleClass().add("history-choice");
            choices.getChildren().add(row);
        }
        if (question.open()) {
            TextField other = new TextField();
            other.setId("answer-other");
            other.setPromptText(TEXTS.get("import.other"));
            other.setAccessibleText(TEXTS.get("import.other.about", question.text()));
            other.setOnAction(event -> model.answer(question.key(), other.getText()));
            choices.getChildren().add(other);
        }
        VBox box = new VBox(head, why, choices);
        box.getStyleClass().add("history-preview");
        if (!unclear.sample().isEmpty()) {
            TableView<List<String>> table = SampleTable.raw(unclear.sample());
            VBox.setVgrow(table, Priority.ALWAYS);
            Label caption = new Label(TEXTS.get("import.as.is"));
            caption.getStyleClass().add("caption");
            box.getChildren().addAll(caption, table);
        }
        return box;
    }

    private Node refused(String sentence) {
        Button again = new Button(TEXTS.get("import.again"));
        again.setOnAction(event -> model.again());
        return padded(new ErrorState(TEXTS.get("import.refused"), sentence, again));
    }

    private static VBox padded(Node node) {
        VBox box = new VBox(node);
        box.getStyleClass().add("history-preview");
        return box;
    }

    /// The same nodes all the while, so that a click on Cancel finds what it was aimed at.
    private Region progress() {
        bar.setId("import-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().add("num");
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        cancel.setId("import-cancel");
        cancel.setOnAction(event -> {
            cancel.setDisable(true);
            model.cancel();
        });
        Label head = new Label();
        head.textProperty().bind(file.textProperty().map(name -> TEXTS.get("import.running", name)));
        head.getStyleClass().add("heading");
        VBox box = new VBox(head, bar, new HBox(8, count, cancel));
        box.getStyleClass().add("history-preview");
        return box;
    }

    private Node running(Stage.Running running) {
        if (getCenter() != progress) cancel.setDisable(false);
        bar.setProgress(running.share());
        count.setText(TEXTS.get(
                "import.progress", Figures.count(running.rows()), Long.toString(Math.round(running.share() * 100))));
        return progress;
    }

    private Node done(Stage.Done done) {
        List<Button> actions = new ArrayList<>();
        if (done.good()) actions.add(to(TEXTS.get("import.show"), Page.COVERAGE));
        if (done.good() && done.quarantined()) actions.add(to(TEXTS.get("not.taken"), Page.QUARANTINE));
        if (model.waiting() > 0) {
            Button next = new Button(TEXTS.get("import.next", Integer.toString(model.waiting())));
            next.setId("import-next");
            next.setOnAction(event -> model.next());
            actions.add(next);
        }
        Button again = new Button(TEXTS.get("import.choose"));
        again.setOnAction(event -> model.take(lake.desk().chooseFiles()));
        actions.add(again);
        if (!done.good())
            return padded(new ErrorState(TEXTS.get("import.nothing"), done.sentence(), actions.toArray(Node[]::new)));
        Label head = new Label(TEXTS.get("import.imported"), Icon.of(Feather.CHECK, 16));
        head.getStyleClass().addAll("heading", "ok");
        Label text = new Label(done.sentence());
        text.setId("import-done");
        text.setWrapText(true);
        HBox row = new HBox(8);
        row.getChildren().addAll(actions);
        VBox box = new VBox(head, text, row);
        box.getStyleClass().add("history-preview");
        return box;
    }

    private Button to(String text, Page page) {
        Button button = new Button(text);
        button.setOnAction(event -> lake.pageProperty().set(page));
        return button;
    }
}
