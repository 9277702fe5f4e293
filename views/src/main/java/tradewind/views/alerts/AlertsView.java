package tradewind.views.alerts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
import tradewind.views.figures.ScreenZone;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.keys.KeysInForce;
import tradewind.views.texts.Texts;

/// The alerts of the session, armed ones on top. Enter or a double click changes one, Delete removes it,
/// Space arms one anew that has fired.
public final class AlertsView extends BorderPane {
    private static final Texts TEXTS = Texts.of("alerts");

    private final AlertsViewModel model;
    private final ListView<AlertRow> list = new ListView<>();
    private final AlertForm form;
    private final Button add = new Button("", Icon.of(Feather.PLUS));
    private final Subscription reading;

    /// @param here the instrument a new alert begins with
    /// @param keys which key does what
    public AlertsView(AlertsViewModel model, Supplier<Instrument> here, KeysInForce keys) {
        this.model = model;
        PanelSheet.wear(this, "everyday");
        getStyleClass().addAll("notices", "alerts");
        setMinSize(0, 0);
        form = new AlertForm(model);
        Runnable fresh = () -> model.begin(here.get());
        Button first = new Button(TEXTS.get("add"));
        first.setId("alerts-first");
        first.setOnAction(event -> fresh.run());
        list.setId("alerts");
        list.setAccessibleText(TEXTS.get("title"));
        keys.show(
                list,
                map -> list.setPlaceholder(new EmptyState(Feather.BELL, TEXTS.get("empty.title"), empty(map), first)));
        list.setCellFactory(view -> new AlertCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2)
                selected().ifPresent(model::change);
        });
        add.setId("alerts-add");
        add.getStyleClass().addAll("ghost", "icon-only");
        add.setAccessibleText(TEXTS.get("add"));
        add.setTooltip(new Tooltip(TEXTS.get("add.about")));
        add.setOnAction(event -> fresh.run());
        ScreenZone.follow(this, list::refresh);
        reading = Subscription.combine(
                model.rowsProperty().subscribe(this::show),
                model.draft().openProperty().subscribe(this::write),
                form::close);
    }

    /// The view is gone for good; the alerts go on.
    public void close() {
        reading.unsubscribe();
    }

    private void show(List<AlertRow> rows) {
        Optional<Long> chosen = selected().map(row -> row.alert().id());
        list.getItems().setAll(rows);
        for (int i = 0; i < rows.size(); i++)
            if (chosen.equals(Optional.of(rows.get(i).alert().id())))
                list.getSelectionModel().clearAndSelect(i);
    }

    private void write(boolean writing) {
        boolean had = form.isFocusWithin();
        setCenter(writing ? form : list);
        if (writing) form.begin();
        else if (had) list.requestFocus();
    }

    private Optional<AlertRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private static String empty(KeyMap map) {
        String palette = map.shown(KeyAction.PALETTE);
        String chart = map.shown(KeyAction.ALERT);
        return chart.isEmpty() ? TEXTS.get("empty.plain", palette) : TEXTS.get("empty.text", palette, chart);
    }

    private void key(KeyEvent event) {
        Consumer<AlertRow> does = switch (event.getCode()) {
            case ENTER -> model::change;
            case DELETE, BACK_SPACE -> model::remove;
            case SPACE -> model::rearm;
            default -> row -> {};
        };
        switch (event.getCode()) {
            case ENTER, DELETE, BACK_SPACE, SPACE -> {
                selected().ifPresent(does);
                event.consume();
            }
            default -> {}
        }
    }

    /// For the panel's head: begins a new one.
    public Region adding() {
        return add;
    }

    /// What takes the keys.
    public Region keys() {
        return list;
    }

    private final class AlertCell extends ListCell<AlertRow> {
        private final Label symbol = new Label();
        private final Label condition = new Label();
        private final Label status = new Label();
        private final Label state = new Label();
        private final Button again =
                tool(Feather.ROTATE_CW, TEXTS.get("rearm"), TEXTS.get("rearm.about"), model::rearm);
        private final Button change =
                tool(Feather.EDIT_2, TEXTS.get("change"), TEXTS.get("change.about"), model::change);
        private final Button remove = tool(Feather.X, TEXTS.get("remove"), TEXTS.get("remove.about"), model::remove);
        private final VBox box;

        AlertCell() {
            symbol.getStyleClass().add("strong");
            symbol.setMinWidth(USE_PREF_SIZE);
            condition.getStyleClass().add("num-small");
            condition.setWrapText(true);
            condition.setMinHeight(USE_PREF_SIZE);
            status.getStyleClass().add("state-word");
            status.setMinWidth(USE_PREF_SIZE);
            state.getStyleClass().add("caption");
            state.setWrapText(true);
            state.setMinHeight(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox.setHgrow(state, Priority.ALWAYS);
            HBox head = new HBox(8, symbol, condition, gap, status);
            head.setAlignment(Pos.CENTER_LEFT);
            Region rest = new Region();
            HBox.setHgrow(rest, Priority.ALWAYS);
            HBox foot = new HBox(2, state, rest, again, change, remove);
            foot.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(2, head, foot);
            setPrefWidth(0);
        }

        private Button tool(Feather icon, String what, String about, Consumer<AlertRow> does) {
            Button button = new Button("", Icon.of(icon, 12));
            button.getStyleClass().addAll("ghost", "icon-only");
            button.setAccessibleText(what);
            button.setTooltip(new Tooltip(about));
            // the list is the one stop for Tab; its keys do the same
            button.setFocusTraversable(false);
            button.setOnAction(event -> Optional.ofNullable(getItem()).ifPresent(does));
            return button;
        }

        @Override
        protected void updateItem(@Nullable AlertRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String word = TEXTS.get("status." + row.status().name());
            symbol.setText(row.alert().instrument().symbol());
            condition.setText(AlertWords.shortly(row.alert()));
            status.setText(word);
            status.getStyleClass().remove("warn");
            if (row.status() == AlertRow.Status.FIRED) status.getStyleClass().add("warn");
            state.setText(AlertWords.state(row));
            again.setVisible(!row.status().armed());
            again.setManaged(!row.status().armed());
            setAccessibleText(TEXTS.get("spoken", AlertWords.condition(row.alert()), word, AlertWords.state(row)));
            setGraphic(box);
        }
    }
}
