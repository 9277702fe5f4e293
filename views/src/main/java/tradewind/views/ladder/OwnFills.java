package tradewind.views.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.BarInterval;

/// What the trader's orders filled at each price on the day of the market (UTC), net: bought less sold. What the venue
/// took back counts no longer. One thread.
final class OwnFills {
    private final Rows<FillRow> fills;
    private final Rows<FillRow>.Changes changes;
    private final Map<Long, Long> net = new HashMap<>();
    /// Fills of the day by their ids.
    private final Set<String> counted = new HashSet<>();
    private final Totals bought = new Totals();
    private final Totals sold = new Totals();
    private PriceRows rows;
    private long day = Long.MIN_VALUE;
    private boolean stale = true;

    OwnFills(Desk desk, PriceRows rows) {
        fills = desk.fills();
        changes = fills.changes();
        this.rows = rows;
    }

    void dispose() {
        fills.release(changes);
    }

    /// Takes in what filled since the last call.
    ///
    /// @param wanted the rows shown now
    /// @param now time of the market, epoch nanoseconds
    /// @return whether any figure may be another
    boolean refresh(PriceRows wanted, long now) {
        changes.drain(index -> stale |= fills.get(index).order().instrument().index()
                == wanted.instrument().index());
        long today = BarInterval.D1.start(now);
        if (!stale && today == day && wanted.equals(rows)) return false;
        stale = false;
        day = today;
        rows = wanted;
        count();
        return true;
    }

    private void count() {
        net.clear();
        counted.clear();
        for (FillRow row : fills.all()) {
            boolean mine = row.order().instrument().index() == rows.instrument().index();
            if (!mine || !ofToday(row)) continue;
            long units = row.order().side().sign() * row.fill().lastQty().units();
            boolean back = !row.reversed().isEmpty();
            net.merge(rows.near(row.fill().lastPx().units()), back ? -units : units, Math::addExact);
        }
        bought.clear();
        sold.clear();
        net.forEach((row, units) -> {
            if (units > 0) bought.add(row, units);
            if (units < 0) sold.add(row, -units);
        });
    }

    /// One that takes back a fill is of the day of that fill, whenever the venue did it.
    private boolean ofToday(FillRow row) {
        if (!row.reversed().isEmpty()) return counted.remove(row.reversed());
        if (BarInterval.D1.start(row.fill().at()) != day) return false;
        counted.add(row.fill().execId());
        return true;
    }

    /// Quantity units in a row, below zero if more was sold; 0 if nothing is left of it.
    long at(long row) {
        return bought.at(row) - sold.at(row);
    }
}
