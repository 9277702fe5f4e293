package tradewind.views.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tradewind.engine.orders.Side;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.engine.portfolio.TradeList;
import tradewind.views.controls.ChipStyle;
import tradewind.views.controls.Ruler;
import tradewind.views.controls.StatusChip;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The staged orders of a plan, a row each: release, how it is worked, what the gate says, what has filled.
final class RebalanceTable extends VBox {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double SYMBOL = 64;
    private static final double NUMBER = 48;
    private static final double SIDE = 64;
    private static final double QUANTITY = 84;
    private static final double VALUE = 68;
    private static final double ALGO = 104;
    private static final double CHIP = 112;
    private static final double GATE = 48;
    private static final double LEAST_WIDTH = 772;
    private static final double BUTTON = 70;
    /// The ruler and the head.
    private static final int BEFORE = 2;

    /// Where the button of a row stands in it.
    private static final int ACT = 8;

    /// Before words that follow a figure.
    private static final double GAP = 8;

    private static final List<Algo> ALGOS = List.of(
            new Algo.AtMarket(),
            new Algo.AtLimit(0),
            new Algo.Twap(10, Duration.ofSeconds(30)),
            new Algo.ArrivalPrice(10, Duration.ofSeconds(30), 3));

    private final RebalanceViewModel model;
    private final Ruler ruler = new Ruler();
    private List<RebalanceViewModel.Row> shown = List.of();
    private List<TradeList.Line> quiet = List.of();
    private String unusable = "";
    private double scale;

    RebalanceTable(RebalanceViewModel model) {
        this.model = model;
        getStyleClass().add("rebalance-table");
        ruler.onChange(this::show);
    }

    /// Rows that stand as they stood are left alone, and a row keeps its button: so does the keyboard.
    void show() {
        List<TradeList.Line> idle = model.run()
                .map(run -> run.plan().lines().stream()
                        .filter(line -> !line.trades() && !line.note().isEmpty())
                        .toList())
                .orElse(List.of());
        List<RebalanceViewModel.Row> rows = model.rows();
        String why = model.unusableProperty().get();
        boolean same =
                scale == ruler.scale() && why.equals(unusable) && rows.size() == shown.size() && idle.equals(quiet);
        for (int k = 0; k < rows.size(); k++) {
            if (same && !rows.get(k).equals(shown.get(k)))
                refill((HBox) getChildren().get(BEFORE + k), k, rows.get(k));
        }
        shown = List.copyOf(rows);
        if (same) return;
        scale = ruler.scale();
        quiet = idle;
        unusable = why;
        setMinSize(Math.ceil(LEAST_WIDTH * scale), 0);
        List<Node> lines = new ArrayList<>(List.of(ruler, head()));
        for (int k = 0; k < rows.size(); k++) lines.add(row(k, rows.get(k)));
        for (TradeList.Line line : idle) lines.add(quiet(line));
        getChildren().setAll(lines);
    }

    private void refill(HBox old, int k, RebalanceViewModel.Row row) {
        List<Node> fresh = List.copyOf(row(k, row).getChildren());
        for (int i = 0; i < fresh.size(); i++) {
            if (i == ACT && kept((HBox) old.getChildren().get(i), (HBox) fresh.get(i))) continue;
            ((HBox) fresh.get(i).getParent()).getChildren().remove(fresh.get(i));
            old.getChildren().set(i, fresh.get(i));
        }
    }

    /// Whether there was a button and is one: the one there does from now on what the other would.
    private static boolean kept(HBox old, HBox fresh) {
        if (old.getChildren().isEmpty() || fresh.getChildren().isEmpty()) return false;
        Button there = (Button) old.getChildren().getFirst();
        Button next = (Button) fresh.getChildren().getFirst();
        there.setId(next.getId());
        there.setText(next.getText());
        there.setAccessibleText(next.getAccessibleText());
        there.setDisable(next.isDisable());
        there.setOnAction(next.getOnAction());
        return true;
    }

    private HBox head() {
        HBox head = new HBox(
                cell(TEXTS.get("order.symbol"), SYMBOL, false, "caption"),
                cell(TEXTS.get("order.now"), NUMBER, true, "caption"),
                cell(TEXTS.get("order.target"), NUMBER, true, "caption"),
                apart(cell(TEXTS.get("order.side"), SIDE, false, "caption")),
                cell(TEXTS.get("order.quantity"), QUANTITY, true, "caption"),
                cell(TEXTS.get("order.value"), VALUE, true, "caption"),
                apart(cell(TEXTS.get("order.algo"), ALGO, false, "caption")),
                cell(TEXTS.get("order.status"), CHIP, false, "caption"),
                cell("", BUTTON, false, "caption"),
                grow(cell(TEXTS.get("order.gate"), GATE, false, "caption")));
        head.getStyleClass().add("rebalance-row");
        return head;
    }

    private HBox row(int k, RebalanceViewModel.Row row) {
        RebalanceRun.Line line = row.line();
        TradeList.Line trade = line.trade();
        boolean buys = trade.side() == Side.BUY;
        Label gate = cell(gate(row), GATE, false, row.passes() ? "text-2" : "warn");
        gate.setAccessibleText(row.gate());
        if (!row.gate().isEmpty()) gate.setTooltip(new Tooltip(row.gate()));
        HBox all = new HBox(
                cell(trade.instrument().symbol(), SYMBOL, false, "method"),
                cell(Words.number(100 * now(line), 1), NUMBER, true, "num-small"),
                cell(Words.number(100 * trade.target(), 1), NUMBER, true, "num-small"),
                apart(cell(
                        TEXTS.get(buys ? "order.buy" : "order.sell"),
                        SIDE,
                        false,
                        "state-word",
                        buys ? "buy" : "sell")),
                cell(Figures.quantity(trade.instrument(), trade.quantity().units()), QUANTITY, true, "num-small"),
                cell(Figures.money(trade.value()), VALUE, true, "num-small"),
                algo(k, line),
                chip(line),
                button(k, row),
                grow(gate));
        all.getStyleClass().add("rebalance-row");
        return all;
    }

    /// The weight after the fills so far, at the plan's prices.
    private static double now(RebalanceRun.Line line) {
        TradeList.Line trade = line.trade();
        double share = (double) line.filled() / trade.quantity().units();
        return trade.weight() + (trade.after() - trade.weight()) * share;
    }

    private static String gate(RebalanceViewModel.Row row) {
        if (row.gate().isEmpty()) return "";
        if (!row.passes()) return "! " + row.gate();
        return row.line().stage() == RebalanceRun.Stage.STAGED ? TEXTS.get("gate.pass") : row.gate();
    }

    private HBox quiet(TradeList.Line line) {
        HBox all = new HBox(
                cell(line.instrument().symbol(), SYMBOL, false, "text-3"),
                cell(Words.number(100 * line.weight(), 1), NUMBER, true, "num-small"),
                cell(Words.number(100 * line.target(), 1), NUMBER, true, "num-small"),
                grow(cell(TEXTS.get("order.none", line.note()), 200, false, "caption")));
        all.getStyleClass().add("rebalance-row");
        return all;
    }

    private Node algo(int k, RebalanceRun.Line line) {
        if (line.stage() != RebalanceRun.Stage.STAGED)
            return apart(cell(Words.algo(line.algo()), ALGO, false, "text-2"));
        MenuButton menu = new MenuButton(Words.algo(line.algo()));
        menu.getStyleClass().addAll("ghost", "small", "order-algo");
        menu.setAccessibleText(
                TEXTS.get("order.worked", line.trade().instrument().symbol()));
        for (Algo algo : ALGOS) {
            MenuItem item = new MenuItem(Words.algo(algo));
            item.setOnAction(event -> model.algo(k, algo));
            menu.getItems().add(item);
        }
        HBox box = new HBox(menu);
        box.setAlignment(Pos.CENTER_LEFT);
        fix(box, ALGO);
        return box;
    }

    private Node chip(RebalanceRun.Line line) {
        long whole = line.trade().quantity().units();
        StatusChip chip = new StatusChip(style(line, whole));
        if (line.filled() > 0 && line.filled() < whole) chip.setFilledShare((double) line.filled() / whole);
        HBox box = new HBox(chip);
        box.setAlignment(Pos.CENTER_LEFT);
        fix(box, CHIP);
        return box;
    }

    private static ChipStyle style(RebalanceRun.Line line, long whole) {
        return switch (line.stage()) {
            case STAGED -> ChipStyle.STAGED;
            case WORKING -> line.filled() == 0 ? ChipStyle.PENDING_NEW : ChipStyle.PARTIALLY_FILLED;
            case WITHHELD -> line.filled() > 0 && line.filled() < whole ? ChipStyle.PARTIALLY_FILLED : ChipStyle.DENIED;
            case STOPPED, PAUSED -> ChipStyle.SUSPENDED;
            case DONE -> ChipStyle.FILLED;
        };
    }

    private Node button(int k, RebalanceViewModel.Row row) {
        RebalanceRun.Line line = row.line();
        String symbol = line.trade().instrument().symbol();
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        fix(box, BUTTON);
        switch (line.stage()) {
            case STAGED, WITHHELD, STOPPED, PAUSED -> {
                Button release = new Button(TEXTS.get(
                        switch (line.stage()) {
                            case WITHHELD -> "release.again";
                            case STOPPED, PAUSED -> "resumed.go";
                            default -> "release";
                        }));
                release.setId("release-" + k);
                release.getStyleClass().add("small");
                release.setAccessibleText(TEXTS.get("release.about", symbol));
                release.setDisable(line.stage() == RebalanceRun.Stage.STAGED && !row.passes()
                        || !model.unusableProperty().get().isEmpty());
                release.setOnAction(event -> model.release(k));
                box.getChildren().add(release);
            }
            case WORKING -> {
                Button stop = new Button(TEXTS.get("stop"));
                stop.getStyleClass().add("small");
                stop.setAccessibleText(TEXTS.get("stop.about", symbol));
                stop.setOnAction(event -> model.stop(k));
                box.getChildren().add(stop);
            }
            case DONE -> {}
        }
        return box;
    }

    private Label cell(String text, double width, boolean right, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        fix(label, width);
        return label;
    }

    /// A column is as much wider as what is in it is larger.
    private void fix(javafx.scene.layout.Region region, double usual) {
        double width = Math.ceil(usual * ruler.scale());
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    private static Label apart(Label label) {
        label.setPadding(new Insets(0, 0, 0, GAP));
        return label;
    }

    private static Label grow(Label label) {
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
