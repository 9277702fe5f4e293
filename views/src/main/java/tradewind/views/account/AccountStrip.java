package tradewind.views.account;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tradewind.views.controls.Meter;
import tradewind.views.texts.Texts;

/// Five figures in a row. Day P&L, open P&L and risk are always there; the others can make room.
public final class AccountStrip extends HBox {
    private static final Texts TEXTS = Texts.of("account");

    /// One figure of the strip.
    public enum Figure {
        EQUITY,
        DAY_PROFIT,
        OPEN_PROFIT,
        EXPOSURE,
        RISK_USED
    }

    private final Map<Figure, VBox> cells = new EnumMap<>(Figure.class);
    private final Label equityLabel = caption(TEXTS.get("equity"));
    private final Label equity = number("equity");
    private final Label day = number("day-profit");
    private final Label dayPercent = note();
    private final Label open = number("open-profit");
    private final Label exposure = number("exposure");
    private final Label exposureShare = note();
    private final Label risk = number("risk-used");
    private final Meter meter = new Meter(48, RiskUse.NEAR);
    private final Tooltip riskTip = new Tooltip();

    public AccountStrip(AccountViewModel model) {
        getStyleClass().add("account-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        cell(Figure.EQUITY, equityLabel, equity);
        cell(Figure.DAY_PROFIT, caption(TEXTS.get("day")), day, dayPercent);
        cell(Figure.OPEN_PROFIT, caption(TEXTS.get("open")), open);
        cell(Figure.EXPOSURE, caption(TEXTS.get("exposure")), exposure, exposureShare);
        VBox riskCell = cell(Figure.RISK_USED, caption(TEXTS.get("risk")), risk, meter);
        Tooltip.install(riskCell, riskTip);
        Tooltip.install(cells.get(Figure.DAY_PROFIT), new Tooltip(TEXTS.get("day.about")));
        Tooltip.install(cells.get(Figure.EXPOSURE), new Tooltip(TEXTS.get("exposure.about")));
        model.figures().subscribe(this::show);
    }

    /// Takes a figure out of the strip or puts it back.
    public void setShown(Figure figure, boolean shown) {
        VBox cell = cell(figure);
        cell.setVisible(shown);
        cell.setManaged(shown);
    }

    /// Width one figure takes while it is shown.
    public double widthOf(Figure figure) {
        return cell(figure).prefWidth(-1);
    }

    private VBox cell(Figure figure) {
        VBox cell = cells.get(figure);
        if (cell == null) throw new IllegalStateException("no cell for " + figure);
        return cell;
    }

    private void show(AccountFigures figures) {
        equityLabel.setText(TEXTS.get("equity.in", figures.currency()));
        equity.setText(figures.equity());
        day.setText(figures.dayProfit());
        dayPercent.setText(figures.dayPercent());
        paint(day, figures.dayDirection());
        paint(dayPercent, figures.dayDirection());
        open.setText(figures.openProfit());
        paint(open, figures.openDirection());
        exposure.setText(figures.exposure());
        exposureShare.setText(figures.exposureShare());
        risk.setText(figures.risk().text());
        risk.getStyleClass().removeAll("warn", "danger");
        if (figures.risk().over()) risk.getStyleClass().add("danger");
        else if (figures.risk().near()) risk.getStyleClass().add("warn");
        meter.show(
                figures.risk().share().orElse(0.0),
                figures.risk().near(),
                figures.risk().over());
        riskTip.setText(figures.risk().detail());
        // a number that got longer keeps its room: what stands beside it must not move to and fro
        for (VBox cell : cells.values())
            if (cell.getWidth() > 0) cell.setMinWidth(Math.max(cell.getMinWidth(), cell.prefWidth(-1)));
    }

    private VBox cell(Figure figure, Label caption, Node... values) {
        HBox line = new HBox(6, values);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox cell = new VBox(caption, line);
        cell.getStyleClass().add("account-cell");
        if (cells.isEmpty()) cell.getStyleClass().add("first");
        cells.put(figure, cell);
        getChildren().add(cell);
        return cell;
    }

    private static void paint(Label label, int direction) {
        label.getStyleClass().removeAll("up", "down");
        if (direction > 0) label.getStyleClass().add("up");
        if (direction < 0) label.getStyleClass().add("down");
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("account-value");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().add("num-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
