package tradewind.views.account;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.desk.AccountRow;
import tradewind.engine.desk.Desk;
import tradewind.views.controls.Cells;
import tradewind.views.controls.ColumnWidths;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.PanelSheet;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Positions and balances by currency: one row each, and the account in its home currency above.
public final class AccountPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of("account");

    /// Least time between two readings, nanoseconds.
    private static final long BETWEEN = 200_000_000L;

    private final Desk desk;
    private final TableView<CurrencyLine> table = new TableView<>();
    private final Label equity = new Label();
    private List<CurrencyLine> shown = List.of();
    private long pulsed = Long.MIN_VALUE / 2;

    public AccountPanel(Desk desk) {
        this.desk = desk;
        PanelSheet.wear(this, "everyday");
        getStyleClass().add("account-panel");
        setMinSize(0, 0);
        Cells.dress(table, new EmptyState(Feather.DATABASE, TEXTS.get("empty.title"), TEXTS.get("empty.text")));
        table.setId("account-currencies");
        table.setAccessibleText(TEXTS.get("table.about"));
        table.getColumns()
                .add(Cells.text(
                        TEXTS.get("column.currency"),
                        66,
                        text(line -> line.currency().code())));
        table.getColumns().add(Cells.number(TEXTS.get("column.balance"), 104, text(CurrencyLine::cash)));
        table.getColumns().add(Cells.signed(TEXTS.get("column.change"), 104, text(CurrencyLine::change)));
        table.getColumns().add(Cells.signed(TEXTS.get("column.open"), 88, text(CurrencyLine::open)));
        table.getColumns().add(Cells.signed(TEXTS.get("column.realised"), 88, text(CurrencyLine::realised)));
        table.getColumns().add(Cells.number(TEXTS.get("column.fees"), 72, text(CurrencyLine::fees)));
        String unpriced = TEXTS.get("exposure.unknown");
        table.getColumns()
                .add(Cells.number(
                        TEXTS.get("column.exposure"), 96, text(line -> line.marked() ? line.exposure() : unpriced)));
        table.getColumns().add(Cells.quiet(TEXTS.get("column.held"), 170, text(CurrencyLine::held)));
        table.getColumns().forEach(column -> column.setSortable(false));
        ColumnWidths.of(table);
        equity.getStyleClass().add("num-small");
        Label head = new Label(TEXTS.get("home"));
        head.getStyleClass().add("caption");
        HBox bar = new HBox(head, equity);
        bar.getStyleClass().add("activity-bar");
        setTop(bar);
        setCenter(table);
        read();
    }

    private static Function<CurrencyLine, ObservableValue<String>> text(Function<CurrencyLine, String> of) {
        return line -> new ReadOnlyStringWrapper(of.apply(line));
    }

    private void read() {
        List<CurrencyLine> now = CurrencyLine.of(desk);
        AccountRow account = desk.account();
        equity.setText(TEXTS.get(
                "home.equity",
                Figures.money(account.equity()),
                account.equity().currency().code(),
                Figures.signedMoney(account.openProfit())));
        if (now.equals(shown)) return;
        shown = now;
        int selected = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(now);
        if (selected >= 0 && selected < now.size()) table.getSelectionModel().select(selected);
    }

    /// Once per frame while it can be seen.
    ///
    /// @param nanos any clock that only goes forward
    public void pulse(long nanos) {
        if (nanos - pulsed < BETWEEN) return;
        pulsed = nanos;
        read();
    }

    /// What takes the keys.
    public Region keys() {
        return table;
    }
}
