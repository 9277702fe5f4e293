package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Decides what a row allows now: nothing that does not belong to its table, and what does not go just now
/// with the reason.
final class RowItems {
    private static final Texts TEXTS = Texts.of("blotter");

    private final BlotterViewModel model;
    private final Consumer<OrderRow> change;
    private final Consumer<OrderRow> changeHere;
    private final Consumer<OrderId> toOrder;
    private final BiConsumer<String, String> copy;
    private final Runnable export;
    private RowDoors doors = RowDoors.NONE;

    /// @param change puts an order on the ticket
    /// @param changeHere opens an order in its row
    /// @param toOrder shows the row of an order
    /// @param copy puts a text on the clipboard, and says so in words
    /// @param export asks for a file and writes the table there
    RowItems(
            BlotterViewModel model,
            Consumer<OrderRow> change,
            Consumer<OrderRow> changeHere,
            Consumer<OrderId> toOrder,
            BiConsumer<String, String> copy,
            Runnable export) {
        this.model = model;
        this.change = change;
        this.changeHere = changeHere;
        this.toOrder = toOrder;
        this.copy = copy;
        this.export = export;
    }

    void lead(RowDoors where) {
        doors = where;
    }

    /// @param selected at least one, the row itself among them
    List<RowItem> order(OrderRow row, List<OrderRow> selected, String asText) {
        String id = row.order().id().toString();
        Instrument instrument = row.order().instrument();
        String ended = row.status().open() ? "" : TEXTS.get("menu.why.ended");
        String under = row.status() == OrdStatus.PENDING_CANCEL ? TEXTS.get("menu.why.canceling") : ended;
        List<RowItem> items = new ArrayList<>();
        items.add(new RowItem(RowAction.CHANGE, id, ended, () -> change.accept(row)));
        items.add(new RowItem(RowAction.HERE, id, ended, () -> changeHere.accept(row)));
        if (selected.size() < 2) items.add(new RowItem(RowAction.CANCEL, id, under, () -> model.cancel(List.of(row))));
        else {
            long open = selected.stream().filter(BlotterViewModel::cancellable).count();
            items.add(new RowItem(
                    RowAction.CANCEL_SELECTED,
                    Figures.count((int) open),
                    open == 0 ? TEXTS.get("menu.why.ended.all") : "",
                    () -> model.cancel(selected)));
        }
        items.add(cancelAll(instrument));
        market(instrument, items);
        copies(id, asText, items);
        return items;
    }

    List<RowItem> position(PositionLine line, String asText) {
        Instrument instrument = line.instrument();
        String symbol = instrument.symbol();
        String flat = line.row().flat() ? TEXTS.get("menu.why.flat") : "";
        String covered = flat.isEmpty() && !line.stopMissing() ? TEXTS.get("menu.why.covered") : flat;
        List<RowItem> items = new ArrayList<>();
        items.add(cancelAll(instrument));
        items.add(new RowItem(RowAction.CLOSE, symbol, flat, () -> model.flatten(instrument)));
        items.add(new RowItem(
                RowAction.ATTACH_STOP, symbol, covered, () -> doors.stop().accept(line.row(), line.uncovered())));
        market(instrument, items);
        copies("", asText, items);
        return items;
    }

    List<RowItem> fill(FillRow row, String asText) {
        String id = row.order().id().toString();
        List<RowItem> items = new ArrayList<>();
        items.add(new RowItem(
                RowAction.ORDER, id, "", () -> toOrder.accept(row.order().id())));
        market(row.order().instrument(), items);
        copies(id, asText, items);
        return items;
    }

    /// A row that is about no instrument.
    List<RowItem> other(String asText) {
        List<RowItem> items = new ArrayList<>();
        copies("", asText, items);
        return items;
    }

    private RowItem cancelAll(Instrument instrument) {
        String none = model.hasOpen(instrument) ? "" : TEXTS.get("menu.why.none");
        return new RowItem(RowAction.CANCEL_SYMBOL, instrument.symbol(), none, () -> model.cancelAll(instrument));
    }

    private void market(Instrument instrument, List<RowItem> items) {
        String symbol = instrument.symbol();
        items.add(new RowItem(RowAction.CHART, symbol, "", () -> doors.chart().accept(instrument)));
        items.add(new RowItem(RowAction.ALERT, symbol, "", () -> doors.alert().accept(instrument)));
    }

    /// @param id of the order; empty if the row is about none
    private void copies(String id, String asText, List<RowItem> items) {
        if (!id.isEmpty())
            items.add(new RowItem(RowAction.COPY_ID, id, "", () -> copy.accept(id, TEXTS.get("copied", id))));
        items.add(new RowItem(RowAction.COPY, "", "", () -> copy.accept(asText, TEXTS.get("copied.row"))));
        items.add(new RowItem(RowAction.EXPORT, "", "", export));
    }
}
