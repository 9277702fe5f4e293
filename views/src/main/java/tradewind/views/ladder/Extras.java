package tradewind.views.ladder;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.PositionRow;
import tradewind.views.figures.Figures;
import tradewind.views.working.OrderLine;

/// The figures of the columns a trader may add, by row; none of them is there at first. FX thread only.
final class Extras {
    private final LadderMarket market;
    private final OwnFills fills;
    private final QueueBounds queue = new QueueBounds();
    private final ObjectProperty<Set<Extra>> chosen = new SimpleObjectProperty<>(this, "chosen", Set.of());
    private final RowTexts[] texts = new RowTexts[Extra.values().length];
    private final LongFunction<String> count = Figures::count;
    private final LongFunction<String> net = this::net;
    private final LongFunction<String> ahead = this::ahead;
    private final LongFunction<String> profit = this::profit;
    private PriceRows rows;
    private Optional<PositionRow> position = Optional.empty();

    Extras(Desk desk, LadderMarket market) {
        this.market = market;
        rows = market.rows();
        fills = new OwnFills(desk, rows);
        for (int i = 0; i < texts.length; i++) texts[i] = new RowTexts();
    }

    void dispose() {
        fills.dispose();
    }

    /// Those the trader wants; there may be no room for all.
    ObjectProperty<Set<Extra>> chosenProperty() {
        return chosen;
    }

    /// Brings them up to date.
    ///
    /// @param lines as they were before the book was read last: what it shows of their prices came after them
    /// @return whether a fill made a figure another one
    boolean refresh(PositionRow now, Collection<OrderLine> lines) {
        if (!market.rows().equals(rows)) {
            rows = market.rows();
            for (RowTexts each : texts) each.clear();
        }
        if (position.filter(was -> was == now).isEmpty()) {
            position = Optional.of(now);
            texts[Extra.PROFIT.ordinal()].clear();
        }
        if (wants(Extra.QUEUE)) queue.look(lines, market.depth().book());
        return fills.refresh(rows, market.quote().time());
    }

    /// The orders as they are shown in this frame.
    void place(Collection<OrderLine> lines) {
        if (wants(Extra.QUEUE)) queue.place(lines, rows);
    }

    private boolean wants(Extra extra) {
        return chosen.get().contains(extra);
    }

    /// What stands in a row; empty for nothing.
    String text(Extra extra, long row) {
        if (row <= 0) return "";
        RowTexts written = texts[extra.ordinal()];
        return switch (extra) {
            case TRADES -> market.trades(row) == 0 ? "" : written.of(row, market.trades(row), count);
            case QUEUE -> queue.at(row) < 0 ? "" : written.of(row, queue.at(row), ahead);
            case FILLS -> fills.at(row) == 0 ? "" : written.of(row, fills.at(row), net);
            case PROFIT -> position.isEmpty() || position.get().flat() ? "" : written.of(row, row, profit);
        };
    }

    private String net(long units) {
        String text = Figures.quantity(rows.instrument(), units);
        return units > 0 ? "+" + text : text;
    }

    private String ahead(long units) {
        return "≤" + Figures.quantity(rows.instrument(), units);
    }

    private String profit(long row) {
        try {
            return position.map(of -> Figures.signedMoney(of.openProfit(rows.price(row))))
                    .orElse("");
        } catch (ArithmeticException tooLarge) {
            return "";
        }
    }
}
