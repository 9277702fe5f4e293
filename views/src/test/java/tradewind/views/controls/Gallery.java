package tradewind.views.controls;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.feather.Feather;

/// Every part on one page, to look at in each set of colours. The numbers are invented: this page never ships.
final class Gallery {
    private record Row(String time, String side, String qty, String limit, Cells.Status status, String profit) {}

    private Gallery() {}

    static Region page() {
        VBox left = new VBox(4, topBar(), modes(), type(), fields());
        VBox middle = new VBox(4, kill(), buttons(), states(), table());
        VBox right = new VBox(4, chips(), ticket(), tags(), dialog());
        for (VBox column : List.of(left, middle, right)) HBox.setHgrow(column, Priority.ALWAYS);
        left.setPrefWidth(620);
        middle.setPrefWidth(560);
        right.setPrefWidth(340);
        HBox columns = new HBox(4, left, middle, right);
        columns.setStyle("-fx-padding: 4");
        ToastLayer toasts = new ToastLayer();
        Label side = styled("BUY", "state-word", "buy");
        toasts.show(new Toast(
                Toast.Kind.INFO,
                "T7-412",
                side,
                styled("1.60", "num-strong"),
                new Label("filled at"),
                styled("1,119.00", "num-strong")));
        toasts.show(Toast.of(Toast.Kind.DANGER, "T7-415", "Denied: PRICE_COLLAR +3.70 %"));
        VBox all = new VBox(columns, statusLine());
        VBox.setVgrow(columns, Priority.ALWAYS);
        StackPane root = new StackPane(all, toasts);
        ModeBadge.frame(root, Mode.REPLAY, Mode.PAPER);
        return root;
    }

    private static Node topBar() {
        Label brand = styled("Tradewind", "brand");
        SegmentBar<String> layouts = new SegmentBar<>(List.of("Scalp", "Research", "Risk"), "Scalp", name -> name);
        layouts.getStyleClass().add("layouts");
        HBox bar = new HBox(
                brand,
                new ModeBadge(Mode.REPLAY, Mode.PAPER),
                layouts,
                account("Equity USD", "100,408.39", ""),
                account("Day P&L", "+408.39", "up"));
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private static Node account(String name, String value, String hue) {
        Label number = styled(value, "account-value");
        if (!hue.isEmpty()) number.getStyleClass().add(hue);
        VBox cell = new VBox(styled(name, "caption"), number);
        cell.getStyleClass().add("account-cell");
        return cell;
    }

    private static Node modes() {
        FlowPane flow = new FlowPane(8, 8);
        for (Mode mode : List.of(Mode.REPLAY, Mode.PAPER, Mode.BACKTEST, Mode.LIVE, Mode.WHAT_IF)) {
            Mode money = mode == Mode.REPLAY ? Mode.PAPER : mode;
            HBox box = new HBox(8, new ModeBadge(mode, money), new Label("recorded market"));
            box.setStyle("-fx-padding: 12; -fx-alignment: center-left");
            ModeBadge.frame(box, mode, money);
            flow.getChildren().add(box);
        }
        return panel("Mode", inset(flow));
    }

    private static Node type() {
        return panel(
                "Type",
                inset(
                        styled("56 %", "hero"),
                        new HBox(8, styled("1,118.13", "price", "buy"), styled("1,118.99", "price", "sell")),
                        styled("Will BTC/USD trade above 1,118.99?", "heading"),
                        new HBox(
                                8,
                                styled("100,408.39", "account-value"),
                                styled("+408.39", "account-value", "up"),
                                styled("\u2212119.75", "account-value", "down")),
                        styled("Order safety", "title"),
                        new Label("Accepted by the venue, not triggered yet"),
                        styled("22:53:40 1,118.99 0.5005 \u22120.97 %", "num"),
                        styled("Column heads, field labels, hints", "caption"),
                        styled("REPLAY ACTIVE BUY VETOED", "state-word")));
    }

    private static Node fields() {
        NumberField rest = field("Price");
        NumberField hinted = field("Quantity");
        hinted.setHint("derived");
        NumberField refused = field("Stop");
        refused.refuse("PRICE_COLLAR +3.70 %");
        NumberField off = field("Display");
        off.unsupported("not supported here");
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("Limit", "Market");
        combo.getSelectionModel().select(0);
        TextField filter = new TextField();
        filter.setPromptText("Filter orders");
        ToggleSwitch on = new ToggleSwitch("Bracket");
        on.setSelected(true);
        CheckBox check = new CheckBox("Post only");
        check.setSelected(true);
        ScrollBar scroll = new ScrollBar();
        scroll.setVisibleAmount(30);
        return panel(
                "Fields",
                inset(
                        new HBox(8, rest, hinted, refused, off),
                        new HBox(8, combo, filter, on, new ToggleSwitch("Off"), check),
                        scroll,
                        tabs()));
    }

    private static Node tabs() {
        TabPane pane = new TabPane(new Tab("Working", new Label(" ")), new Tab("Fills"), new Tab("Log"));
        pane.setMaxHeight(60);
        return pane;
    }

    private static NumberField field(String label) {
        NumberField field = new NumberField(label, "USD");
        field.setText("1,115.00");
        field.setPrefWidth(136);
        return field;
    }

    private static Node kill() {
        KillSwitchButton fired = new KillSwitchButton(() -> {});
        fired.showFired("HALTED", "flat in 1.8 s");
        return panel(
                "Kill switch and trading state", inset(states(new KillSwitchButton(() -> {}), held(), fired), state()));
    }

    /// A kill switch caught 1.2 s into its hold.
    private static KillSwitchButton held() {
        AtomicLong nanos = new AtomicLong();
        KillSwitchButton held = new KillSwitchButton(() -> {}, nanos::get);
        held.sceneProperty().addListener((seen, was, is) -> {
            nanos.set(0);
            held.press(false);
            nanos.set(1_200_000_000L);
            held.advance();
        });
        return held;
    }

    private static Node states(Node... nodes) {
        HBox row = new HBox(8);
        for (Node node : nodes) row.getChildren().add(node);
        return row;
    }

    private static <N extends Node> N in(N node, String... pseudoClasses) {
        for (String name : pseudoClasses) node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), true);
        return node;
    }

    private static SegmentBar<String> state() {
        SegmentBar<String> bar = new SegmentBar<>(List.of("ACTIVE", "REDUCING", "HALTED"), "ACTIVE", word -> word);
        bar.getStyleClass().add("trading-state");
        for (String word : List.of("ACTIVE", "REDUCING", "HALTED"))
            bar.segment(word).getStyleClass().add(word.toLowerCase(Locale.ROOT));
        return bar;
    }

    private static Node buttons() {
        Button disabled = new Button("Disabled");
        disabled.setDisable(true);
        Button tool = button("Indicators", "ghost");
        tool.setGraphic(Icon.of(Feather.ACTIVITY));
        Button armed = button("ARMED", "warn");
        armed.setGraphic(Icon.of(Feather.UNLOCK));
        Button add = button("", "ghost", "icon-only");
        add.setGraphic(Icon.of(Feather.PLUS));
        SegmentBar<String> algo = new SegmentBar<>(List.of("None", "TWAP", "VWAP", "POV"), "TWAP", word -> word);
        SegmentBar<String> sizes = new SegmentBar<>(List.of("0.50", "1.00", "2.00"), "1.00", word -> word);
        sizes.getStyleClass().add("numbers");
        ToggleButton on = new ToggleButton("Selected");
        on.setSelected(true);
        PanelHeader tabs = new PanelHeader("Working", "Fills", "Positions", "Log");
        tabs.setLink(1);
        tabs.setCount(0, "8");
        tabs.setTools(add, button("Cancel selected", "small"));
        return panel(
                "Buttons, segments, tabs",
                inset(
                        new HBox(8, button("Primary", "primary"), new Button("Default"), on, disabled, tool),
                        new HBox(
                                8,
                                button("Submit BUY", "buy"),
                                button("Submit SELL", "sell"),
                                button("Override and transmit", "warn"),
                                armed),
                        states(
                                in(new Button("Hover"), "hover"),
                                in(new Button("Focus"), "focus-visible"),
                                in(button("Focus", "buy"), "focus-visible"),
                                in(button("Focus", "primary"), "focus-visible"),
                                in(button("Hover", "sell"), "hover"),
                                in(button("Hover", "ghost"), "hover"),
                                off("BUY", "buy"),
                                menu()),
                        new HBox(8, algo, sizes),
                        tabs));
    }

    private static Button off(String text, String styleClass) {
        Button button = button(text, styleClass);
        button.setDisable(true);
        return button;
    }

    private static MenuButton menu() {
        return new MenuButton("Candles", Icon.of(Feather.BAR_CHART_2), new MenuItem("Bars"));
    }

    private static Node states() {
        EmptyState empty = new EmptyState(
                Feather.INBOX,
                "No fills yet",
                "Fills of this session appear here, newest first.",
                new Button("Open ticket"));
        ErrorState error = new ErrorState(
                "Import stopped at row 40,112",
                "Price is not a number: \u201cn/a\u201d. Kept: 40,111 rows.",
                new Button("Show row"));
        HBox.setHgrow(empty, Priority.ALWAYS);
        HBox.setHgrow(error, Priority.ALWAYS);
        error.setMaxWidth(260);
        HBox banner = new HBox(warnIcon(), new Label("8.40 BTC has no stop"), button("Attach stop", "small"));
        banner.getStyleClass().add("banner");
        ProgressBar bar = new ProgressBar(0.63);
        bar.setMaxWidth(Double.MAX_VALUE);
        return panel("Empty, error, progress", inset(new HBox(8, empty, error), banner, bar));
    }

    private static Node warnIcon() {
        var icon = Icon.of(Feather.ALERT_TRIANGLE, 16);
        icon.getStyleClass().add("warn");
        return icon;
    }

    private static Node table() {
        TableView<Row> table = new TableView<>();
        Cells.dress(table, new EmptyState(Feather.LIST, "No orders", "Orders of this session appear here."));
        table.getColumns()
                .setAll(List.of(
                        Cells.id("Time", 96, row -> new ReadOnlyStringWrapper(row.time())),
                        Cells.side("Side", 50, row -> new ReadOnlyStringWrapper(row.side())),
                        Cells.number("Qty", 60, row -> new ReadOnlyStringWrapper(row.qty())),
                        Cells.number("Limit", 80, row -> new ReadOnlyStringWrapper(row.limit())),
                        Cells.status("Status", 130, row -> new ReadOnlyObjectWrapper<>(row.status())),
                        Cells.signed("P&L", 80, row -> new ReadOnlyStringWrapper(row.profit()))));
        table.getItems()
                .addAll(
                        new Row("22:43:12.118", "BUY", "20.00", "1,121.00", partly(), "+82.10"),
                        new Row("22:53:37.902", "BUY", "1.20", "1,118.00", new Cells.Status(ChipStyle.NEW), ""),
                        new Row(
                                "21:20:31.902",
                                "SELL",
                                "0.00",
                                "",
                                new Cells.Status(ChipStyle.NEW_UNTRIGGERED),
                                "\u221212.40"),
                        new Row("22:50:44.731", "BUY", "3.00", "1,116.00", new Cells.Status(ChipStyle.UNKNOWN), ""));
        table.getSelectionModel().select(1);
        table.setPrefHeight(150);
        return panel("Orders", table);
    }

    private static Cells.Status partly() {
        return new Cells.Status(ChipStyle.PARTIALLY_FILLED, 0.42);
    }

    private static Node chips() {
        FlowPane flow = new FlowPane(6, 6);
        for (ChipStyle style : ChipStyle.values()) {
            StatusChip chip = new StatusChip(style);
            if (style == ChipStyle.PARTIALLY_FILLED) chip.setFilledShare(0.42);
            flow.getChildren().add(chip);
        }
        return panel("Order status", inset(flow));
    }

    private static Node ticket() {
        SegmentBar<String> side = new SegmentBar<>(List.of("BUY", "SELL"), "BUY", word -> word);
        side.getStyleClass().add("side");
        side.setMaxWidth(Double.MAX_VALUE);
        for (String word : List.of("BUY", "SELL")) {
            ToggleButton button = side.segment(word);
            button.getStyleClass().add(word.toLowerCase(Locale.ROOT));
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        HBox quotes = new HBox(8, quote("Bid", "1,118.13", "buy"), quote("Ask", "1,118.99", "sell"));
        NumberField price = field("Price");
        NumberField quantity = field("Quantity");
        HBox.setHgrow(price, Priority.ALWAYS);
        HBox.setHgrow(quantity, Priority.ALWAYS);
        Button submit = button("Submit BUY 4.00 @ 1,115.00", "buy", "submit");
        submit.setMaxWidth(Double.MAX_VALUE);
        VBox form = new VBox(quotes, side, new HBox(8, quantity, price), submit);
        form.getStyleClass().add("ticket-form");
        PanelHeader head = new PanelHeader("BTC/USD");
        head.setLink(1);
        head.setTools(new ModeBadge(Mode.REPLAY, Mode.PAPER));
        VBox ticket = new VBox(head, form);
        ticket.getStyleClass().addAll("ticket", "buy");
        return ticket;
    }

    private static Node quote(String name, String price, String side) {
        VBox box = new VBox(styled(name, "caption"), styled(price, "price", side));
        box.getStyleClass().add("quote-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node tags() {
        FlowPane flow = new FlowPane(6, 6);
        Stream.of("limit", "stop", "stop-limit", "loss", "target").forEach(type -> {
            Label word = styled(type, "tag-word", "state-word");
            HBox tag = new HBox(word, styled("2.50", "num"));
            tag.getStyleClass().addAll("order-tag", type);
            flow.getChildren().add(tag);
        });
        HBox play = new HBox(button("", "play"), styled("29 Nov 22:53", "num-small"));
        ((Button) play.getChildren().get(0)).setGraphic(Icon.of(Feather.PAUSE));
        play.getStyleClass().add("transport");
        return panel("Order tags, transport", new VBox(inset(flow), play));
    }

    private static Node dialog() {
        DialogPane pane = new DialogPane();
        pane.setHeaderText("Send above your size limit?");
        pane.setContentText("BUY 24.00 is 6 \u00d7 the default 4.00; value 26,760.00. Code ORDER_SIZE.");
        ButtonType override = new ButtonType("Override and transmit", ButtonBar.ButtonData.OTHER);
        pane.getButtonTypes().setAll(ButtonType.CANCEL, override);
        pane.lookupButton(override).getStyleClass().add("warn");
        return pane;
    }

    private static Node statusLine() {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", "ok");
        HBox line =
                new HBox(dot, new Label("Feed"), styled("Bitstamp 16\u00d7", "num-small"), new Label("Journal async"));
        line.getStyleClass().add("status-line");
        return line;
    }

    private static Panel panel(String title, Node content) {
        return new Panel(new PanelHeader(title), content);
    }

    private static VBox inset(Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("inset");
        return box;
    }

    private static Button button(String text, String... styleClasses) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styleClasses);
        return button;
    }

    private static Label styled(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
