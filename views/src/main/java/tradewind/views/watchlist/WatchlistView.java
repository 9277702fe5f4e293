package tradewind.views.watchlist;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.desk.Desk;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.views.controls.Cells;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Ruler;
import tradewind.views.texts.Texts;
import tradewind.views.watchlist.WatchlistViewModel.Sort;

/// A watchlist. A click or Enter shows the instrument in the panels of the same link group, + and − the next and the
/// one before, Delete takes it out of the list; a row has a menu. A click on a head sorts.
public final class WatchlistView extends BorderPane {
    private static final Texts TEXTS = Texts.of("watchlist");

    /// Least time between two readings of prices, and of the lines, nanoseconds.
    private static final long PRICES = 100_000_000L;

    private static final long LINES = 1_000_000_000L;

    /// Of symbol, line, last and change in the usual size of digits; a scroll bar may stand beside them.
    private static final List<Double> WIDTHS = List.of(68.0, 26.0, 72.0, 54.0);

    private static final double SCROLL = 4;

    private final WatchlistViewModel model;
    private final Consumer<Instrument> choose;
    private final TableView<Watched> table = new TableView<>();
    private final Palette palette = new Palette();
    private final Ruler ruler = new Ruler();
    private final MenuButton add = new MenuButton("", Icon.of(Feather.PLUS));
    private final WatchedMenu menu;
    private Instrument shown;
    private long pricesAt = Long.MIN_VALUE;
    private long linesAt = Long.MIN_VALUE;

    /// @param kept symbols as `keep` was given them; without it every instrument of the session
    /// @param keep told when the list changes
    /// @param choose shows an instrument in the panels of the same link group
    public WatchlistView(
            Instruments instruments,
            Desk desk,
            Instrument shown,
            Optional<String> kept,
            Consumer<String> keep,
            Consumer<Instrument> choose) {
        this.model = new WatchlistViewModel(instruments, desk, kept, keep);
        this.choose = choose;
        this.shown = shown;
        getStyleClass().add("watchlist");
        setMinSize(0, 0);
        Button again = new Button(TEXTS.get("add.all"));
        again.setOnAction(event -> {
            instruments.all().forEach(model::add);
            fill();
        });
        Cells.dress(table, new EmptyState(Feather.EYE, TEXTS.get("empty.title"), TEXTS.get("empty.text"), again));
        table.setId("watchlist");
        table.setAccessibleText(TEXTS.get("watchlist"));
        table.getColumns().add(symbol());
        table.getColumns().add(line());
        table.getColumns().add(number(TEXTS.get("column.last"), Sort.LAST));
        table.getColumns().add(number(TEXTS.get("column.change"), Sort.CHANGE));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setSortPolicy(sorted -> {
            sort();
            return true;
        });
        table.setRowFactory(view -> {
            TableRow<Watched> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                boolean shows = event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE;
                if (shows && !row.isEmpty()) choose.accept(row.getItem().instrument());
            });
            return row;
        });
        menu = new WatchedMenu(table, choose, this::remove);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        palette.onChange(table::refresh);
        ruler.onChange(this::measure);
        table.widthProperty().subscribe((was, is) -> measure());
        getChildren().addAll(palette, ruler);
        setCenter(table);
        add.getStyleClass().addAll("ghost", "icon-only");
        add.setId("watchlist-add");
        add.setAccessibleText(TEXTS.get("add"));
        add.setTooltip(new Tooltip(TEXTS.get("add.about")));
        add.setOnShowing(event -> offer());
        // a menu button without an item does not open
        add.getItems().add(new MenuItem(""));
        fill();
    }

    private TableColumn<Watched, Watched> symbol() {
        TableColumn<Watched, Watched> column = column(TEXTS.get("column.symbol"), 0);
        column.setCellFactory(c -> new WatchedCells.Words());
        column.getStyleClass().add("first");
        column.setUserData(Sort.SYMBOL);
        return column;
    }

    private TableColumn<Watched, Watched> line() {
        TableColumn<Watched, Watched> column = column("", 1);
        column.setSortable(false);
        column.setCellFactory(c -> new WatchedCells.Spark(palette));
        return column;
    }

    private TableColumn<Watched, Watched> number(String title, Sort sort) {
        TableColumn<Watched, Watched> column = column(title, sort == Sort.LAST ? 2 : 3);
        column.getStyleClass().add("right");
        column.setCellFactory(c -> new WatchedCells.Number(sort));
        column.setUserData(sort);
        if (sort == Sort.CHANGE) {
            Label head = new Label(title);
            head.setTooltip(new Tooltip(TEXTS.get("column.change.about")));
            head.setMinWidth(Region.USE_PREF_SIZE);
            column.setText("");
            column.setGraphic(head);
            column.getStyleClass().add("edge");
        }
        return column;
    }

    private static TableColumn<Watched, Watched> column(String title, int at) {
        TableColumn<Watched, Watched> column = new TableColumn<>(title);
        column.setPrefWidth(WIDTHS.get(at));
        column.setMinWidth(WIDTHS.get(at));
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    /// Columns as wide as larger digits need, as far as there is room.
    private void measure() {
        double all = WIDTHS.stream().mapToDouble(Double::doubleValue).sum();
        double times = Math.max(1, Math.min(ruler.size() / Ruler.USUAL, (table.getWidth() - SCROLL) / all));
        double left = table.getWidth() - SCROLL;
        for (int i = 0; i < WIDTHS.size(); i++) {
            TableColumn<Watched, ?> column = table.getColumns().get(i);
            double width = Math.floor(WIDTHS.get(i) * times);
            column.setMinWidth(width);
            column.setPrefWidth(i < WIDTHS.size() - 1 ? width : Math.max(width, left));
            left -= width;
        }
    }

    private void sort() {
        if (table.getSortOrder().isEmpty()) return;
        TableColumn<Watched, ?> column = table.getSortOrder().getFirst();
        model.sort((Sort) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING);
        fill();
    }

    private void fill() {
        table.getItems().setAll(model.rows());
        mark();
    }

    /// Marks the instrument that is shown.
    private void mark() {
        int at = model.index(shown);
        if (at >= 0) table.getSelectionModel().select(at);
        else table.getSelectionModel().clearSelection();
    }

    private void offer() {
        List<Instrument> others = model.others();
        if (others.isEmpty()) {
            MenuItem all = new MenuItem(TEXTS.get("add.none"));
            all.setDisable(true);
            add.getItems().setAll(all);
            return;
        }
        add.getItems().setAll(others.stream().map(this::offer).toList());
    }

    private MenuItem offer(Instrument instrument) {
        MenuItem item =
                new MenuItem(instrument.symbol() + "   " + instrument.id().venue());
        item.setOnAction(event -> {
            model.add(instrument);
            fill();
        });
        return item;
    }

    private void key(KeyEvent event) {
        Watched row = table.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case DELETE -> {
                if (row == null) return;
                remove(row.instrument());
            }
            case ENTER -> {
                if (row == null) return;
                choose.accept(row.instrument());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        int by = switch (event.getCharacter()) {
            case "+", "=" -> 1;
            case "-" -> -1;
            default -> 0;
        };
        if (by == 0 || event.isShortcutDown()) return;
        step(by);
        event.consume();
    }

    /// Shows the next instrument of the list, or the one before.
    public void step(int by) {
        model.step(shown, by).ifPresent(choose);
    }

    /// For the panel's head: adds instruments.
    public Region adding() {
        return add;
    }

    /// The list as a text, as it is kept.
    public String symbols() {
        return model.symbols();
    }

    void add(Instrument instrument) {
        model.add(instrument);
        fill();
    }

    void remove(Instrument instrument) {
        model.remove(instrument);
        fill();
    }

    /// @param begins an alert on an instrument
    public void setOnAlert(Consumer<Instrument> begins) {
        menu.setOnAlert(begins);
    }

    /// @param names groups a row can go to
    /// @param moves takes an instrument there
    void setGroups(Supplier<List<String>> names, BiConsumer<Instrument, String> moves) {
        menu.setGroups(names, moves);
    }

    /// Whether this session has an instrument of that symbol.
    boolean knows(String symbol) {
        return model.knows(symbol);
    }

    /// Shows another list.
    public void replace(String symbols) {
        model.replace(symbols);
        fill();
    }

    /// Told every time the list is another one.
    public void setOnList(Consumer<String> handler) {
        model.setOnList(handler);
    }

    /// The instrument the link group shows now.
    public void show(Instrument instrument) {
        shown = instrument;
        mark();
    }

    /// Once per frame.
    ///
    /// @param nanos any clock that only goes forward
    public void pulse(long nanos) {
        if (pricesAt != Long.MIN_VALUE && nanos - pricesAt < PRICES) return;
        pricesAt = nanos;
        boolean changed = false;
        boolean lines = linesAt == Long.MIN_VALUE || nanos - linesAt >= LINES;
        if (lines) linesAt = nanos;
        for (Watched row : table.getItems()) changed |= row.refresh() | (lines && row.refreshLine());
        if (changed) table.lookupAll(".watched").forEach(cell -> ((WatchedCells.Painted) cell).paint());
    }

    /// What takes the keys.
    public Region keys() {
        return table;
    }
}
