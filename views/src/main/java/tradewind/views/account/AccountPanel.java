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
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.PanelSheet;
import tradewind.views.figures.Figures;

/// Positions and balances by currency: one row each, and the account in its home currency above.
public final class AccountPanel extends BorderPane {
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
        Cells.dress(table, new EmptyState(Feather.DATABASE, "No currency", "The account holds no currency yet."));
        table.setId("account-currencies");
        table.setAccessibleText("Positions and balances by currency");
        table.getColumns()
                .add(Cells.text("Currency", 66, text(line -> line.currency().code())));
        table.getColumns().add(Cells.number("Balance", 104, text(CurrencyLine::cash)));
        table.getColumns().add(Cells.signed("Change", 104, text(CurrencyLine::change)));
        table.getColumns().add(Cells.signed("Open P&L", 88, text(CurrencyLine::open)));
        table.getColumns().add(Cells.signed("Realised", 88, text(CurrencyLine::realised)));
        table.getColumns().add(Cells.number("Fees", 72, text(CurrencyLine::fees)));
        table.getColumns()
                .add(Cells.number("Exposure", 96, text(line -> line.marked() ? line.exposure() : "no price yet")));
        table.getColumns().add(Cells.quiet("Held", 170, text(CurrencyLine::held)));
        table.getColumns().forEach(column -> column.setSortable(false));
        equity.getStyleClass().add("num-small");
        Label head = new Label("All in the home currency");
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
        equity.setText(Figures.money(account.equity()) + " "
                + account.equity().currency().code() + " equity, " + Figures.signedMoney(account.openProfit())
                + " open");
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
