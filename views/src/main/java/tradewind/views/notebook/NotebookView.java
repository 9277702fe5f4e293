package tradewind.views.notebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrderId;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
import tradewind.views.controls.TextPage;
import tradewind.views.texts.Texts;

/// The page of a day. Orders named on it stand below it: a click goes there.
public final class NotebookView extends BorderPane {
    private static final Texts TEXTS = Texts.of("notebook");

    private final NotebookViewModel model;
    private final TextArea page = new TextPage();
    private final MenuButton days = new MenuButton();
    private final MenuButton orders = new MenuButton(TEXTS.get("order"));
    private final FlowPane links = new FlowPane(4, 4);
    private final Label status = new Label();

    /// @param toOrder shows an order
    public NotebookView(NotebookViewModel model, Consumer<OrderId> toOrder) {
        this.model = model;
        PanelSheet.wear(this, "everyday");
        getStyleClass().add("notebook");
        setMinSize(0, 0);
        page.setId("notebook-page");
        page.setWrapText(true);
        page.setPromptText(TEXTS.get("page"));
        page.setAccessibleText(TEXTS.get("page.about"));
        page.textProperty().bindBidirectional(model.textProperty());
        model.writableProperty().subscribe(page::setEditable);
        days.setId("notebook-days");
        days.getStyleClass().add("small");
        days.setTooltip(new Tooltip(TEXTS.get("days.about")));
        days.textProperty().bind(model.titleProperty());
        model.dayProperty().subscribe(day -> days.setAccessibleText(TEXTS.get("day.about", day.toString())));
        model.daysProperty().subscribe(this::offerDays);
        model.todayProperty().subscribe(now -> offerDays(model.daysProperty().get()));
        orders.setId("notebook-orders");
        orders.getStyleClass().add("small");
        orders.setTooltip(new Tooltip(TEXTS.get("order.about")));
        // a menu button without an item does not open
        orders.getItems().add(new MenuItem(""));
        orders.setOnShowing(event -> offer());
        Button note = new Button(TEXTS.get("note"), Icon.of(Feather.CLOCK, 12));
        note.setId("notebook-note");
        note.getStyleClass().addAll("ghost", "small");
        note.setTooltip(new Tooltip(TEXTS.get("note.about")));
        note.setOnAction(event -> begin(Optional.empty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        days.setMinWidth(USE_PREF_SIZE);
        orders.setMinWidth(USE_PREF_SIZE);
        note.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(8, days, gap, note, orders);
        bar.getStyleClass().add("notebook-bar");
        status.setId("notebook-status");
        status.getStyleClass().add("caption");
        status.setWrapText(true);
        model.statusProperty().subscribe(status::setText);
        model.troubleProperty().subscribe(bad -> {
            status.getStyleClass().remove("warn");
            if (bad) status.getStyleClass().add("warn");
        });
        VBox foot = new VBox(6, links, status);
        foot.getStyleClass().add("notebook-foot");
        model.ordersProperty().subscribe(named -> {
            links.getChildren()
                    .setAll(named.stream().map(id -> link(id, toOrder)).toList());
            links.setManaged(!named.isEmpty());
        });
        setTop(bar);
        setCenter(page);
        setBottom(foot);
    }

    private void offerDays(List<LocalDate> all) {
        days.getItems()
                .setAll(all.stream()
                        .map(day -> item(model.name(day), () -> model.turn(day)))
                        .toList());
    }

    private static Button link(OrderId id, Consumer<OrderId> toOrder) {
        Button link = new Button(id.toString());
        link.setMnemonicParsing(false);
        link.getStyleClass().addAll("small", "order-link");
        link.setTooltip(new Tooltip(TEXTS.get("link.about")));
        link.setAccessibleText(TEXTS.get("link", id.toString()));
        link.setOnAction(event -> toOrder.accept(id));
        return link;
    }

    private void offer() {
        List<MenuItem> items = new ArrayList<>();
        for (OrderRow row : model.offered())
            items.add(item(NotebookViewModel.words(row), () -> begin(Optional.of(row))));
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(TEXTS.get("order.none"));
            none.setDisable(true);
            items.add(none);
        }
        orders.getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// Begins a note at the end of the page.
    private void begin(Optional<OrderRow> about) {
        if (!page.isEditable()) return;
        String before = page.getText().isEmpty() || page.getText().endsWith("\n") ? "" : "\n";
        page.appendText(before + model.opening(about));
        page.requestFocus();
        page.positionCaret(page.getLength());
    }

    /// What takes the keys.
    public Region keys() {
        return page;
    }
}
