package tradewind.views.blotter;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Consumer;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// Folds the orders of a list away below its first, and keeps which are folded. FX thread only.
final class ListFolds implements Lists<OrderRow> {
    private static final Texts TEXTS = Texts.of("blotter");

    private final OrderPages orders;
    private final ColumnSets kept;
    private final String account;
    private Consumer<Runnable> around = Runnable::run;

    /// @param account whose orders they are, whatever else is traded on this computer
    ListFolds(OrderPages orders, ColumnSets kept, String account) {
        this.orders = orders;
        this.kept = kept;
        this.account = account;
        orders.fold(kept.folded(account));
    }

    /// @param table does what changes the rows, and keeps place and selection meanwhile
    void around(Consumer<Runnable> table) {
        around = table;
    }

    @Override
    public Fold of(OrderRow row) {
        return orders.fold(row);
    }

    @Override
    public void toggle(OrderRow row) {
        fold(row, of(row).part() != Fold.Part.FOLDED);
    }

    /// Folds the list of an order away, or brings it back.
    void fold(OrderRow row, boolean away) {
        long list = row.order().handling().contingency().list();
        if (list == 0) return;
        Set<Long> next = new TreeSet<>(orders.folded());
        if (away) next.add(list);
        else next.remove(list);
        take(next);
    }

    /// Folds all lists that are here, or brings all back.
    void foldAll(boolean away) {
        take(away ? orders.lists() : Set.of());
    }

    private void take(Set<Long> next) {
        around.accept(() -> orders.fold(next));
        // those of a day that is over are not kept for ever
        Set<Long> here = new TreeSet<>(next);
        here.retainAll(orders.lists());
        kept.fold(account, here);
    }

    /// What is folded away stands in the words of its mark.
    @Override
    public String about(OrderRow row) {
        Fold fold = of(row);
        String id = row.order().id().toString();
        return switch (fold.part()) {
            case ALONE -> "";
            case BELOW -> TEXTS.get("fold.below", list(row));
            case OPEN -> TEXTS.get("fold.open", id);
            case FOLDED -> TEXTS.get("fold.folded", id) + "\n" + words(orders.below(row));
        };
    }

    private static String list(OrderRow row) {
        return new OrderId(row.order().handling().contingency().list()).toString();
    }

    private static String words(List<OrderRow> rows) {
        StringJoiner lines = new StringJoiner("\n");
        for (OrderRow row : rows) {
            Instrument instrument = row.order().instrument();
            lines.add(TEXTS.get(
                    "fold.order",
                    row.order().id().toString(),
                    OrderWords.side(row.order().side()),
                    Figures.quantity(instrument, row.order().quantity().units()),
                    OrderWords.terms(instrument, row.order().terms()),
                    OrderChips.of(row).word()));
        }
        return lines.toString();
    }
}
