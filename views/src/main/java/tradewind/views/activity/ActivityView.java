package tradewind.views.activity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.orders.OrderId;
import tradewind.views.activity.Activity.Kind;
import tradewind.views.controls.Cells;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.FindField;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
import tradewind.views.controls.WholeText;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// The activity log: newest first, by kind and words. A double click or Enter goes to the order.
public final class ActivityView extends BorderPane {
    private static final Texts TEXTS = Texts.of("activity");

    /// Wide enough for the longest word of a kind in any language.
    private static final double KIND = 72;

    private final ActivityViewModel model;
    private final TableView<Activity> table = new TableView<>();
    private final FindField filter;
    private final MenuButton kinds = new MenuButton(TEXTS.get("kinds.all"));
    private final Label message = new Label();
    private final Button export = new Button("", Icon.of(Feather.DOWNLOAD));

    /// @param toOrder shows an order
    /// @param chooser where to write: gets a proposed name, gives a file, or nothing
    /// @param background where files are written
    /// @param fx the FX thread
    public ActivityView(
            ActivityViewModel model,
            Consumer<OrderId> toOrder,
            Function<String, Optional<Path>> chooser,
            Executor background,
            Executor fx) {
        this.model = model;
        filter = new FindField(
                "activity-filter", TEXTS.get("filter"), TEXTS.get("filter.about"), model.filterProperty());
        PanelSheet.wear(this, "everyday");
        getStyleClass().add("activity");
        setMinSize(0, 0);
        Cells.dress(table, new EmptyState(Feather.ACTIVITY, TEXTS.get("empty.title"), TEXTS.get("empty.text")));
        table.setId("activity");
        table.setAccessibleText(TEXTS.get("table.about"));
        TableColumn<Activity, String> time =
                Cells.id(Figures.head(TEXTS.get("column.time")), 112, each -> text(Figures.timeMillis(each.at())));
        ScreenZone.follow(this, () -> {
            time.setText(Figures.head(TEXTS.get("column.time")));
            table.refresh();
        });
        table.getColumns().add(time);
        table.getColumns()
                .add(Cells.quiet(
                        TEXTS.get("column.kind"), KIND, each -> text(each.kind().title())));
        table.getColumns()
                .add(Cells.id(
                        TEXTS.get("column.order"),
                        66,
                        each -> text(each.order().map(OrderId::toString).orElse(""))));
        TableColumn<Activity, String> words = Cells.text(TEXTS.get("column.what"), 300, each -> text(each.text()));
        table.getColumns().add(words);
        table.getColumns().forEach(column -> column.setSortable(false));
        Cells.stretch(table, 60);
        table.setRowFactory(view -> new Row());
        table.setItems(model.shown());
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) go(toOrder);
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            go(toOrder);
            event.consume();
        });
        setCenter(table);
        setBottom(new WholeText<>(table, words));
        setTop(bar());
        export.setOnAction(
                event -> chooser.apply("tradewind-activity.csv").ifPresent(file -> write(file, background, fx)));
    }

    private HBox bar() {
        filter.setMinWidth(60);
        HBox.setHgrow(filter, Priority.ALWAYS);
        kinds.setId("activity-kinds");
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        kinds.getItems().add(kind(Optional.empty()));
        for (Kind each : Kind.values()) kinds.getItems().add(kind(Optional.of(each)));
        message.getStyleClass().add("caption");
        export.setId("activity-export");
        export.getStyleClass().addAll("ghost", "icon-only");
        export.setAccessibleText(TEXTS.get("export"));
        export.setTooltip(new Tooltip(TEXTS.get("export.about")));
        HBox bar = new HBox(kinds, filter, message, export);
        bar.getStyleClass().add("activity-bar");
        return bar;
    }

    private MenuItem kind(Optional<Kind> each) {
        String title = each.map(Kind::title).orElseGet(() -> TEXTS.get("kinds.all"));
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> {
            model.kindProperty().set(each);
            kinds.setText(title);
        });
        return item;
    }

    private void write(Path file, Executor background, Executor fx) {
        List<Activity> rows = List.copyOf(model.shown());
        message.setText(TEXTS.get("export.writing"));
        var _ = CompletableFuture.runAsync(() -> ActivityFile.write(rows, file), background)
                .whenCompleteAsync(
                        (_, failure) -> message.setText(
                                failure == null
                                        ? TEXTS.get("export.done", rows.size())
                                        : TEXTS.get(
                                                "export.failed",
                                                file.getFileName().toString())),
                        fx);
    }

    private void go(Consumer<OrderId> toOrder) {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .flatMap(Activity::order)
                .ifPresent(toOrder);
    }

    private static ReadOnlyStringWrapper text(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    /// What takes the keys.
    public Region keys() {
        return table;
    }

    private static final class Row extends TableRow<Activity> {
        @Override
        protected void updateItem(@Nullable Activity row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("alarm", "refused");
            if (empty || row == null) return;
            if (row.alarm()) getStyleClass().add("alarm");
            if (row.kind() == Kind.REFUSED) getStyleClass().add("refused");
        }
    }
}
