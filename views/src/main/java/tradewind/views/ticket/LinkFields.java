package tradewind.views.ticket;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What the new order has to do with one that is open: nothing, one cancels the other, or the open one triggers it.
final class LinkFields {
    private static final Texts TEXTS = Texts.of("ticket");

    enum Kind {
        NONE,
        ONE_CANCELS_OTHER,
        TRIGGERED;

        String title() {
            return TEXTS.get("link." + name());
        }
    }

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.NONE);
    private final ObjectProperty<Optional<OrderId>> to = new SimpleObjectProperty<>(this, "to", Optional.empty());

    private final Desk desk;
    private final TicketFields fields;
    private final BracketFields exits;
    private final RiskSizing risk;

    LinkFields(Desk desk, TicketFields fields, BracketFields exits, RiskSizing risk, Runnable changed) {
        this.desk = desk;
        this.fields = fields;
        this.exits = exits;
        this.risk = risk;
        // an order is the entry of a bracket or has to do with another, not both
        exits.on().addListener((seen, was, is) -> {
            if (is) fresh();
        });
        kind.addListener((seen, was, is) -> {
            if (is != Kind.NONE) begin();
            changed.run();
        });
        to.addListener((seen, was, is) -> changed.run());
    }

    private void begin() {
        exits.on().set(false);
        List<OrderRow> offered = offered();
        Optional<OrderRow> stands = offered.stream()
                .filter(row -> to.get().filter(row.order().id()::equals).isPresent())
                .findFirst();
        stands.or(() -> offered.stream().findFirst()).ifPresentOrElse(this::choose, () -> to.set(Optional.empty()));
    }

    /// Open orders of the symbol that a link of the chosen kind can be made to, newest first.
    List<OrderRow> offered() {
        return desk.orders().all().reversed().stream()
                .filter(row -> row.order().instrument().equals(fields.instrument()))
                .filter(row -> Linked.offered(kind.get(), row))
                .toList();
    }

    /// Links to an open order; of two that do the same the new one is for what the other has left.
    void choose(OrderRow other) {
        to.set(Optional.of(other.order().id()));
        boolean same = kind.get() == Kind.ONE_CANCELS_OTHER
                && other.order().side() == fields.side().get();
        if (same && !risk.on().get())
            fields.quantity()
                    .set(Figures.quantity(fields.instrument(), other.state().leavesQty()));
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    /// The open order; empty as long as none is chosen.
    ObjectProperty<Optional<OrderId>> to() {
        return to;
    }

    boolean on() {
        return kind.get() != Kind.NONE;
    }

    void fresh() {
        kind.set(Kind.NONE);
        to.set(Optional.empty());
    }
}
