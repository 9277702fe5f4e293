package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.working.OrderDrag;
import tradewind.views.working.OrderLine;
import tradewind.views.working.OrderLines;

/// The trader's own orders of one side in one row.
///
/// @param kind whether they stand there
/// @param orders oldest first, at least one
record Tag(Kind kind, Side side, long row, List<OrderLine> orders) {
    enum Kind {
        WORKING,
        /// A price asked for; the old one is live.
        ASKED,
        /// A price being chosen; nothing is sent.
        DRAFT
    }

    /// Where an order stands: a buy not above its price, a sell not below it.
    static long row(PriceRows rows, Side side, long price) {
        return side == Side.BUY ? rows.down(price) : rows.up(price);
    }

    /// All there are: those that stand first, and of the drafts the one in hand first.
    static List<Tag> of(OrderLines lines, PriceRows rows) {
        List<Tag> tags = new ArrayList<>();
        for (OrderLine line : lines.all()) put(tags, Kind.WORKING, row(rows, line.side(), line.price()), line);
        for (OrderLine line : lines.all()) {
            Optional<Long> asked = lines.pending(line.id());
            if (asked.isPresent()) put(tags, Kind.ASKED, row(rows, line.side(), asked.get()), line);
        }
        for (OrderDrag draft : lines.drafts())
            put(tags, Kind.DRAFT, row(rows, draft.line().side(), draft.price()), draft.line());
        return tags;
    }

    private static void put(List<Tag> tags, Kind kind, long row, OrderLine line) {
        for (Tag tag : tags)
            if (tag.kind == kind && tag.row == row && tag.side == line.side()) {
                tag.orders.add(line);
                return;
            }
        tags.add(new Tag(kind, line.side(), row, new ArrayList<>(List.of(line))));
    }

    List<OrderId> ids() {
        return orders.stream().map(OrderLine::id).toList();
    }

    OrderLine first() {
        return orders.getFirst();
    }

    /// What is left to fill of all of them, quantity units.
    long leaves() {
        long sum = 0;
        for (OrderLine line : orders)
            sum = Math.addExact(sum, line.row().state().leavesQty());
        return sum;
    }

    /// What is left to fill: `2.50`, with `s2` if two orders share the row.
    String quantity() {
        String text = Figures.quantity(instrument(), leaves());
        return orders.size() == 1 ? text : text + " s" + orders.size();
    }

    private Instrument instrument() {
        return first().instrument();
    }

    /// Something in it can be cancelled.
    boolean cancellable() {
        return kind == Kind.WORKING && orders.stream().anyMatch(OrderLine::cancellable);
    }
}
