package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tradewind.engine.indicators.Indicator;
import tradewind.engine.indicators.IndicatorCatalogue;
import tradewind.views.texts.Texts;

/// Every indicator there is, found by letters of its name or title: Enter or a click adds the one chosen.
final class IndicatorList extends VBox {
    private static final Texts TEXTS = Texts.of("chart");
    private static final double ROW = 24;
    private static final int ROWS = 8;

    private record Entry(String group, Indicator indicator) {}

    private static final List<Entry> ALL = all();

    private final TextField search = new TextField();
    private final ListView<Entry> list = new ListView<>();

    /// @param addable whether one more of it makes sense
    /// @param add puts it on the chart
    IndicatorList(Predicate<Indicator> addable, Consumer<Indicator> add) {
        setSpacing(6);
        search.setPromptText(TEXTS.get("list.search", ALL.size()));
        search.setAccessibleText(TEXTS.get("list.search.about"));
        search.getStyleClass().add("indicator-search");
        search.textProperty().addListener((seen, was, is) -> show(is));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys(event, add));
        list.getStyleClass().add("indicator-list");
        list.setFixedCellSize(ROW);
        // the density of the desk may have another height for rows
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty().multiply(ROWS).add(2));
        list.setFocusTraversable(false);
        list.setAccessibleText(TEXTS.get("indicators"));
        list.setPlaceholder(new Label(TEXTS.get("list.empty")));
        list.setCellFactory(view -> new Row(addable, add));
        getChildren().addAll(search, list);
        show("");
    }

    private static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (IndicatorCatalogue.Group group : IndicatorCatalogue.groups())
            for (Indicator indicator : group.indicators()) all.add(new Entry(group.title(), indicator));
        return List.copyOf(all);
    }

    /// What a group is called in the language spoken.
    private static String title(String group) {
        return TEXTS.get("group." + group.replace(' ', '_'));
    }

    /// Names that begin with what was typed first, then titles and groups that hold it.
    static List<Indicator> find(String typed) {
        String letters = typed.strip().toLowerCase(Locale.ROOT);
        List<Indicator> begin = new ArrayList<>();
        List<Indicator> hold = new ArrayList<>();
        for (Entry entry : ALL) {
            String name = entry.indicator().name().toLowerCase(Locale.ROOT);
            String rest = (entry.indicator().title() + " " + entry.group() + " " + title(entry.group()))
                    .toLowerCase(Locale.ROOT);
            if (name.startsWith(letters)) begin.add(entry.indicator());
            else if (name.contains(letters) || rest.contains(letters)) hold.add(entry.indicator());
        }
        begin.addAll(hold);
        return begin;
    }

    private void show(String typed) {
        List<Entry> found = new ArrayList<>();
        for (Indicator indicator : find(typed))
            ALL.stream().filter(e -> e.indicator() == indicator).findFirst().ifPresent(found::add);
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// What can be added may be something else now.
    void refresh() {
        list.refresh();
    }

    TextField search() {
        return search;
    }

    private void keys(KeyEvent event, Consumer<Indicator> add) {
        switch (event.getCode()) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case PAGE_UP -> step(-ROWS);
            case PAGE_DOWN -> step(ROWS);
            case ENTER ->
                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                        .map(Entry::indicator)
                        .ifPresent(add);
            case ESCAPE -> {
                if (search.getText().isEmpty()) return;
                search.clear();
            }
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER || !list.getItems().isEmpty()) event.consume();
    }

    private void step(int by) {
        int size = list.getItems().size();
        if (size == 0) return;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private static final class Row extends ListCell<Entry> {
        private final Predicate<Indicator> addable;
        private final Label name = new Label();
        private final Label about = new Label();
        private final Label group = new Label();
        private final HBox line;

        Row(Predicate<Indicator> addable, Consumer<Indicator> add) {
            this.addable = addable;
            name.getStyleClass().add("name");
            about.getStyleClass().add("about");
            about.setMinWidth(0);
            group.getStyleClass().add("group");
            group.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line = new HBox(8, name, about, gap, group);
            line.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty())
                    add.accept(getItem().indicator());
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            name.setText(entry.indicator().name());
            about.setText(entry.indicator().title());
            group.setText(addable.test(entry.indicator()) ? title(entry.group()) : TEXTS.get("list.on"));
            setGraphic(line);
        }
    }
}
