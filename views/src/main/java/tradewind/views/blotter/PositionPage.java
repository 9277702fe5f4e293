package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Money;

/// Positions marked at the last price, once per frame. FX thread only.
///
/// An instrument that was never traded has no row.
final class PositionPage {
    private final Desk desk;
    private final Exits exits;
    private final HomeRates rates;
    private final Rows<PositionRow>.Changes changes;
    private final List<PositionRow> rows = new ArrayList<>();
    private final List<Line<PositionLine>> lines = new ArrayList<>();
    private final NewestFirst<PositionLine> shown = new NewestFirst<>();
    private final QuoteRow quote = new QuoteRow();
    private RowFilter filter = RowFilter.ALL;
    private int open;

    PositionPage(Desk desk, Exits exits, HomeRates rates) {
        this.desk = desk;
        this.exits = exits;
        this.rates = rates;
        changes = desk.positions().changes();
    }

    NewestFirst<PositionLine> lines() {
        return shown;
    }

    /// Positions that are not flat.
    int open() {
        return open;
    }

    void drain(ProfitUnit unit) {
        changes.drain(index -> {
            PositionRow row = desk.positions().get(index);
            if (index < rows.size()) rows.set(index, row);
            else rows.add(row);
        });
        shown.begin();
        open = 0;
        for (int i = 0; i < rows.size(); i++) mark(i, unit);
        shown.end();
    }

    private void mark(int i, ProfitUnit unit) {
        PositionRow row = rows.get(i);
        if (!row.flat()) open++;
        int instrument = row.instrument().index();
        desk.quotes().read(instrument, quote);
        long mark = quote.hasLast() ? quote.last() : 0;
        boolean isLong = row.netQuantity() > 0;
        PositionLine now = new PositionLine(
                row,
                mark,
                exits.stops(instrument, isLong),
                exits.targets(instrument, isLong),
                unit,
                rates.mark(row, mark));
        Line<PositionLine> line;
        if (i < lines.size()) {
            line = lines.get(i);
            if (!line.row().equals(now)) line.replace(now);
        } else {
            line = new Line<>(-i, now);
            lines.add(line);
        }
        boolean traded = !row.flat() || !zero(row.realised()) || !zero(row.fees());
        if (traded && filter.matches(now, PositionPage::has)) shown.show(line);
        else shown.hide(line);
    }

    private static boolean zero(Money money) {
        return money.units() == 0;
    }

    void filter(RowFilter next) {
        filter = next;
    }

    private static boolean has(PositionLine line, String word) {
        return RowFilter.has(line.instrument().symbol(), word)
                || RowFilter.has(line.direction(), word)
                || RowFilter.has(line.directionWord(), word);
    }

    void close() {
        desk.positions().release(changes);
    }
}
