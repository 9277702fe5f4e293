package tradewind.views.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.Figures;
import tradewind.views.history.Coverage.Cell;
import tradewind.views.history.CoverageMap.Choice;
import tradewind.views.history.CoverageMap.Figure;
import tradewind.views.history.HistoryViewModel.Page;
import tradewind.views.texts.Texts;

/// The heat map, and beside it everything about the cells that are chosen.
final class CoverageView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");
    private static final int SOURCES = 4;

    private final HistoryViewModel model;
    private final QueryViewModel query;
    private final CoverageMap map = new CoverageMap();
    private final VBox facts = new VBox();
    private final Label legend = new Label();
    private final Region empty;
    private final BorderPane full = new BorderPane();

    /// @param open while it is true the view hears the lake
    CoverageView(HistoryViewModel model, QueryViewModel query, ObservableValue<Boolean> open) {
        this.model = model;
        this.query = query;
        getStyleClass().add("history-coverage");
        SegmentBar<Figure> figures = new SegmentBar<>(List.of(Figure.values()), Figure.SCORE, Figure::title);
        figures.setId("coverage-figure");
        map.figureProperty().bind(figures.valueProperty());
        map.setId("coverage-map");
        legend.getStyleClass().add("caption");
        HBox.setHgrow(legend, Priority.ALWAYS);
        legend.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(figures, legend);
        bar.getStyleClass().add("history-bar");
        facts.getStyleClass().add("history-facts");
        ScrollPane side = new ScrollPane(facts);
        side.getStyleClass().add("history-side");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setPrefWidth(292);
        side.setMinWidth(292);
        full.setTop(bar);
        full.setCenter(map);
        full.setRight(side);
        Button bring = new Button(TEXTS.get("import.file"));
        bring.setOnAction(event -> model.pageProperty().set(Page.IMPORT));
        Button record = new Button(TEXTS.get("record.session"));
        record.getStyleClass().add("ghost");
        record.setOnAction(event -> model.record(true));
        empty = new EmptyState(
                Feather.DATABASE, TEXTS.get("coverage.empty.title"), TEXTS.get("coverage.empty.text"), bring, record);
        map.choiceProperty().subscribe((was, is) -> tell());
        map.setOnEnter(this::replay);
        model.contentsProperty().when(open).subscribe(contents -> {
            Coverage coverage = Coverage.of(contents.snapshot());
            setCenter(coverage.rows().isEmpty() ? empty : full);
            legend.setText(legend(coverage));
            map.show(coverage);
        });
    }

    /// What takes the keys.
    CoverageMap map() {
        return map;
    }

    private static String legend(Coverage coverage) {
        long rows = coverage.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> cell.parts().stream())
                .distinct()
                .mapToLong(Part::rows)
                .sum();
        return TEXTS.get(
                "legend." + coverage.stride().name(),
                Integer.toString(coverage.rows().size()),
                Figures.count(rows));
    }

    private void tell() {
        List<Node> nodes = new ArrayList<>();
        map.choiceProperty().get().ifPresent(choice -> tell(choice, nodes));
        facts.getChildren().setAll(nodes);
    }

    private void tell(Choice choice, List<Node> to) {
        Series series = choice.row().series();
        List<Cell> cells = choice.row().cells().entrySet().stream()
                .filter(each ->
                        !each.getKey().isBefore(choice.from()) && !each.getKey().isAfter(choice.to()))
                .map(Map.Entry::getValue)
                .toList();
        Label head = new Label(series.symbol());
        head.getStyleClass().add("heading");
        Label about = new Label(Coverage.words(series));
        about.getStyleClass().add("caption");
        to.add(new VBox(head, about));
        to.add(fact(TEXTS.get("fact.time"), days(choice)));
        if (cells.isEmpty()) {
            Label nothing = new Label(TEXTS.get("fact.nothing"));
            nothing.setWrapText(true);
            to.add(nothing);
            return;
        }
        List<Part> parts =
                cells.stream().flatMap(cell -> cell.parts().stream()).distinct().toList();
        long rows = parts.stream().mapToLong(Part::rows).sum();
        long bad = parts.stream().mapToLong(part -> part.quality().bad()).sum();
        long lost = cells.stream().mapToLong(Cell::lost).sum();
        int score = cells.stream().mapToInt(Cell::score).min().orElse(0);
        to.add(fact(
                TEXTS.get(cells.size() == 1 ? "score" : "fact.score.lowest"),
                TEXTS.get("fact.score.of", Integer.toString(score))));
        to.add(fact(TEXTS.get("rows"), Figures.count(rows)));
        to.add(fact(
                TEXTS.get("fact.first"),
                TEXTS.get("utc", Words.time(cells.getFirst().first()))));
        to.add(fact(
                TEXTS.get("fact.last"),
                TEXTS.get("utc", Words.time(cells.getLast().last()))));
        to.add(fact(
                TEXTS.get("fact.disk"),
                TEXTS.get(
                        "fact.disk.parts",
                        Words.bytes(parts.stream().mapToLong(Part::bytes).sum()),
                        parts.size())));
        to.add(fact(TEXTS.get("fact.quarantined"), Figures.count(bad), bad > 0));
        String lack = TEXTS.get(series.type() == DataType.BARS ? "fact.missing" : "fact.lost");
        if (lost > 0 || series.type() == DataType.BARS) to.add(fact(lack, Figures.count(lost), lost > 0));
        long gap = cells.stream()
                .mapToLong(cell -> cell.quality().longestGap())
                .max()
                .orElse(0);
        to.add(fact(TEXTS.get("figure.GAP"), Words.span(gap)));
        actions(choice, bad > 0, to);
        lineage(parts, to);
    }

    private static String days(Choice choice) {
        return choice.from().equals(choice.to())
                ? Words.day(choice.from())
                : TEXTS.get("from.to", Words.day(choice.from()), Words.day(choice.to()));
    }

    private static void lineage(List<Part> parts, List<Node> to) {
        Label head = new Label(TEXTS.get("lineage"));
        head.getStyleClass().add("caption");
        VBox box = new VBox(head);
        box.getStyleClass().add("history-lineage");
        List<Lineage> all = parts.stream().map(Part::lineage).distinct().toList();
        for (Lineage each : all.subList(0, Math.min(SOURCES, all.size()))) {
            Label source = new Label(each.source());
            source.setWrapText(true);
            Label how = new Label(List.of(each.template(), each.dialect(), each.rules()).stream()
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · ")));
            how.getStyleClass().add("caption");
            how.setWrapText(true);
            box.getChildren().addAll(source, how);
        }
        if (all.size() > SOURCES)
            box.getChildren().add(new Label(TEXTS.get("lineage.more", Integer.toString(all.size() - SOURCES))));
        to.add(box);
    }

    private void actions(Choice choice, boolean bad, List<Node> to) {
        Series series = choice.row().series();
        FlowPane box = new FlowPane(8, 8);
        box.getStyleClass().add("history-actions");
        if (series.type() == DataType.TRADES) {
            Button replay = new Button(TEXTS.get("replay"), Icon.of(Feather.PLAY, 12));
            replay.setId("coverage-replay");
            replay.getStyleClass().add("primary");
            replay.setOnAction(event -> replay());
            box.getChildren().add(replay);
        }
        Button ask = new Button(TEXTS.get("query.it"), Icon.of(Feather.TERMINAL, 12));
        ask.setId("coverage-query");
        ask.setOnAction(event -> {
            query.sqlProperty().set(sql(choice));
            model.pageProperty().set(Page.QUERY);
        });
        box.getChildren().add(ask);
        if (bad) {
            Button why = new Button(TEXTS.get("not.taken"));
            why.setOnAction(event -> model.pageProperty().set(Page.QUARANTINE));
            box.getChildren().add(why);
        }
        to.add(box);
    }

    /// Beside this session: nothing here ends for it.
    private void replay() {
        map.choiceProperty()
                .get()
                .filter(choice -> choice.row().series().type() == DataType.TRADES)
                .ifPresent(choice -> model.desk()
                        .replay(
                                choice.row().series(),
                                Coverage.nanos(choice.from()),
                                Coverage.nanos(after(choice.to())))
                        .ifPresent(model::problem));
    }

    private LocalDate after(LocalDate column) {
        return Coverage.of(model.contentsProperty().get().snapshot()).stride().next(column);
    }

    /// A first question about what is chosen.
    private static String sql(Choice choice) {
        Series series = choice.row().series();
        String where = "\nWHERE symbol = '" + series.symbol().replace("'", "''") + "' AND venue = '"
                + series.venue().replace("'", "''") + "'";
        String span = "\n  AND time >= TIMESTAMP '" + choice.from() + "' AND time < TIMESTAMP '"
                + choice.to().plusDays(1) + "'";
        return switch (series.type()) {
            case TRADES -> "SELECT time, open, high, low, close, volume\nFROM bars('5m')" + where + span;
            case BARS ->
                "SELECT * EXCLUDE (date)\nFROM bars" + where + " AND span = '" + series.span() + "'\nORDER BY time";
            default -> "SELECT *\nFROM " + series.type().label() + where + span + "\nORDER BY time";
        };
    }

    private static Node fact(String name, String value) {
        return fact(name, value, false);
    }

    private static Node fact(String name, String value, boolean warn) {
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Label number = new Label(warn ? "! " + value : value);
        number.getStyleClass().add("num");
        if (warn) number.getStyleClass().add("warn");
        number.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(label, number);
        row.getStyleClass().add("history-fact");
        return row;
    }
}
