package tradewind.views.history;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.history.lake.LakeChange;
import tradewind.engine.history.lake.LakeFinding;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Part;
import tradewind.views.controls.Cells;
import tradewind.views.controls.ColumnWidths;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.history.HistoryViewModel.Contents;
import tradewind.views.history.HistoryViewModel.Page;
import tradewind.views.texts.Texts;

/// Every version, newest first; what the chosen one changed and where that came from; and the way back, which is asked
/// about once.
final class VersionsView extends BorderPane {
    private static final Texts TEXTS = Texts.of("history");

    /// A part that came or went.
    private record Moved(boolean came, Part part) {}

    private final HistoryViewModel lake;
    private final TableView<LakeVersion> versions = new TableView<>();
    private final TableView<Moved> moved = new TableView<>();
    private final FlowPane bar = new FlowPane();
    private final Label state = new Label();
    private final Label about = new Label();
    private final BorderPane full = new BorderPane();
    private final EmptyState empty;
    private boolean asking;
    private boolean busy;

    /// @param open while it is true the view hears the lake
    VersionsView(HistoryViewModel lake, ObservableValue<Boolean> open) {
        this.lake = lake;
        getStyleClass().add("history-versions");
        Button bring = new Button(TEXTS.get("import.file"));
        bring.setOnAction(event -> lake.pageProperty().set(Page.IMPORT));
        empty = new EmptyState(
                Feather.GIT_COMMIT, TEXTS.get("versions.empty.title"), TEXTS.get("versions.empty.text"), bring);
        versions();
        changes();
        bar.getStyleClass().addAll("history-bar", "history-wrap");
        about.getStyleClass().addAll("caption", "history-note");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        state.getStyleClass().add("text-2");
        state.setId("versions-state");
        state.setWrapText(true);
        state.maxWidthProperty().bind(bar.widthProperty().subtract(24));
        BorderPane below = new BorderPane(moved);
        below.setTop(about);
        // in a low panel the list of versions keeps the larger part
        full.heightProperty()
                .subscribe(height -> below.setPrefHeight(Math.clamp(height.doubleValue() * 0.4, 120, 240)));
        full.setTop(bar);
        full.setCenter(versions);
        full.setBottom(below);
        lake.contentsProperty().when(open).subscribe(this::show);
        tellBar();
    }

    private void versions() {
        Cells.dress(
                versions,
                new EmptyState(Feather.GIT_COMMIT, TEXTS.get("versions.empty.title"), TEXTS.get("versions.none")));
        versions.setId("versions");
        versions.setAccessibleText(TEXTS.get("versions.about"));
        versions.getColumns()
                .add(Cells.number(TEXTS.get("column.version"), 62, row -> text(Long.toString(row.number()))));
        TableColumn<LakeVersion, String> made =
                Cells.id(Figures.head(TEXTS.get("column.made")), 152, row -> text(Words.done(row.at())));
        ScreenZone.follow(versions, () -> {
            made.setText(Figures.head(TEXTS.get("column.made")));
            versions.refresh();
        });
        versions.getColumns().add(made);
        versions.getColumns().add(Cells.text(TEXTS.get("column.action"), 64, row -> text(row.action())));
        versions.getColumns().add(Cells.number(TEXTS.get("column.parts"), 56, row -> text(parts(row))));
        versions.getColumns()
                .add(Cells.number(TEXTS.get("column.rows.then"), 84, row -> text(Figures.count(row.rows()))));
        versions.getColumns()
                .add(Cells.id(
                        TEXTS.get("column.hash"), 68, row -> text(row.hash().substring(0, 8))));
        versions.getColumns().add(Cells.quiet(TEXTS.get("column.what"), 420, row -> text(row.note())));
        Cells.stretch(versions, 190);
        versions.getSelectionModel().selectedItemProperty().addListener((seen, was, is) -> {
            asking = false;
            tellBar();
            tellChange(is);
        });
    }

    private static String parts(LakeVersion version) {
        String text = version.added() > 0 ? "+" + version.added() : "";
        return version.removed() > 0 ? (text + " −" + version.removed()).strip() : text;
    }

    private void changes() {
        Cells.dress(
                moved, new EmptyState(Feather.LAYERS, TEXTS.get("moved.empty.title"), TEXTS.get("moved.empty.text")));
        moved.setId("version-parts");
        moved.setAccessibleText(TEXTS.get("moved.about"));
        moved.getColumns().add(Cells.text("", 48, row -> text(TEXTS.get(row.came() ? "moved.came" : "moved.went"))));
        moved.getColumns()
                .add(Cells.text(
                        TEXTS.get("column.series"),
                        176,
                        row -> text(row.part().series().toString())));
        moved.getColumns()
                .add(Cells.id(
                        TEXTS.get("column.day"),
                        84,
                        row -> text(row.part().date().toString())));
        moved.getColumns()
                .add(Cells.number(
                        TEXTS.get("rows"),
                        56,
                        row -> text(Figures.count(row.part().rows()))));
        moved.getColumns().add(Cells.number(TEXTS.get("score"), 48, row -> text(score(row.part()))));
        moved.getColumns()
                .add(Cells.quiet(
                        TEXTS.get("column.from"),
                        104,
                        row -> text(row.part().lineage().source())));
        moved.getColumns()
                .add(Cells.quiet(
                        TEXTS.get("column.read.by"),
                        68,
                        row -> text(row.part().lineage().template())));
        moved.getColumns()
                .add(Cells.quiet(
                        TEXTS.get("column.rules"),
                        68,
                        row -> text(row.part().lineage().rules())));
        moved.getColumns()
                .add(Cells.id(
                        TEXTS.get("column.sha"),
                        70,
                        row -> text(row.part().sha256().substring(0, 8))));
        ColumnWidths.of(moved);
    }

    private static String score(Part part) {
        return part.series().type().data() ? Integer.toString(part.score()) : "";
    }

    private static SimpleStringProperty text(String text) {
        return new SimpleStringProperty(text);
    }

    private void show(Contents contents) {
        setCenter(contents.versions().isEmpty() ? empty : full);
        LakeVersion before = versions.getSelectionModel().getSelectedItem();
        versions.getItems().setAll(contents.versions().reversed());
        if (before != null) versions.getSelectionModel().select(before);
        if (versions.getSelectionModel().isEmpty()) versions.getSelectionModel().select(0);
    }

    private void tellChange(@Nullable LakeVersion version) {
        if (version == null) return;
        String title = TEXTS.get("moved.title", Long.toString(version.number()));
        about.setText(version.note().isEmpty() ? title : title + " · " + version.note());
        lake.ask(
                history -> history.lake().changes(version.number() - 1).getFirst(),
                change -> {
                    if (versions.getSelectionModel().getSelectedItem() == version)
                        moved.getItems().setAll(moved(change));
                },
                lake::problem);
    }

    private static List<Moved> moved(LakeChange change) {
        List<Moved> all = new ArrayList<>();
        change.newParts().forEach(part -> all.add(new Moved(true, part)));
        change.goneParts().forEach(part -> all.add(new Moved(false, part)));
        return all;
    }

    private void tellBar() {
        LakeVersion chosen = versions.getSelectionModel().getSelectedItem();
        List<Node> nodes = new ArrayList<>();
        if (asking && chosen != null) {
            Label text = new Label(
                    TEXTS.get("rollback.question", Long.toString(chosen.number()), Figures.count(chosen.rows())));
            text.setWrapText(true);
            text.maxWidthProperty().bind(bar.widthProperty().subtract(24));
            Button keep = new Button(TEXTS.get("rollback.no"));
            keep.setOnAction(event -> {
                asking = false;
                tellBar();
            });
            // what an answer does is never cut: where the question is long both stand below it
            Button back = new Button(TEXTS.get("rollback.yes", Long.toString(chosen.number())));
            back.setId("rollback-yes");
            back.getStyleClass().add("warn");
            back.setOnAction(event -> rollback(chosen));
            nodes.addAll(List.of(text, new HBox(8, keep, back)));
            for (Button answer : List.of(keep, back)) answer.setMinWidth(USE_PREF_SIZE);
        } else {
            Button back = new Button(TEXTS.get("rollback"), Icon.of(Feather.CORNER_UP_LEFT, 12));
            back.setId("rollback");
            boolean newest = chosen == null
                    || chosen.number()
                            == lake.contentsProperty().get().snapshot().version();
            back.setDisable(busy || newest);
            back.setOnAction(event -> {
                asking = true;
                tellBar();
            });
            Button verify = new Button(TEXTS.get("verify"), Icon.of(Feather.SHIELD, 12));
            verify.setId("verify");
            verify.setDisable(busy);
            verify.setOnAction(event -> verify());
            nodes.addAll(List.of(back, verify, state));
        }
        bar.getChildren().setAll(nodes);
    }

    private void rollback(LakeVersion to) {
        asking = false;
        begin(TEXTS.get("rollback.running"));
        lake.ask(
                history -> history.lake().rollback(to.number()),
                made -> end(TEXTS.get(
                        "rollback.done",
                        Long.toString(made.number()),
                        Long.toString(to.number()),
                        Long.toString(made.number() - 1))),
                this::end);
    }

    private void verify() {
        begin(TEXTS.get("verify.running"));
        lake.ask(
                history -> history.lake().verify(),
                findings -> end(findings.isEmpty() ? TEXTS.get("verify.whole") : "! " + first(findings)),
                this::end);
    }

    private static String first(List<LakeFinding> findings) {
        LakeFinding first = findings.getFirst();
        String more = Integer.toString(findings.size() - 1);
        return findings.size() > 1
                ? TEXTS.get("verify.more", first.path(), first.what(), more)
                : TEXTS.get("verify.one", first.path(), first.what());
    }

    private void begin(String what) {
        busy = true;
        state.setText(what);
        tellBar();
    }

    private void end(String what) {
        busy = false;
        state.setText(what);
        tellBar();
    }

    /// For a test: chooses a version.
    void choose(long number) {
        for (LakeVersion each : versions.getItems())
            if (each.number() == number) versions.getSelectionModel().select(each);
    }
}
