package tradewind.views.working;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.views.texts.Texts;

/// Prices asked for and not yet in force; the old ones are live until then. One thread, as [OrderLines].
final class AskedPrices {
    private static final Texts TEXTS = Texts.of("working");

    /// @param change the order as it was when it was asked, and the price
    /// @param now the order as last seen
    /// @param answered the engine has said that it is on its way, or never will
    /// @param list of orders asked to move together
    private record Asked(OrderDrag change, OrderRow now, boolean answered, Optional<ListAnswers> list) {
        Asked seen(OrderRow row) {
            return new Asked(change, row, answered, list);
        }

        Asked told() {
            return new Asked(change, now, true, list);
        }

        boolean inForce() {
            return OrderLine.shows(now) && new OrderLine(now).price() == change.price();
        }

        /// The venue has decided, whatever it was.
        boolean settled() {
            if (now.status() == OrdStatus.PENDING_REPLACE) return false;
            return inForce()
                    || now.status().done()
                    || (answered && now != change.line().row());
        }

        /// It has the prices it had.
        boolean unmoved() {
            return now.order().terms().equals(change.line().terms());
        }

        String why() {
            boolean words = !now.status().done() && !now.text().isEmpty();
            return words ? now.text() : now.status().label();
        }
    }

    private final OrderEntry orders;
    private final Executor fx;
    private final Runnable refresh;
    private final Consumer<String> message;
    private final Map<OrderId, Asked> asked = new HashMap<>();

    /// @param refresh tells by [#settle] where the orders stand now
    /// @param message gets what went wrong, in words
    AskedPrices(OrderEntry orders, Executor fx, Runnable refresh, Consumer<String> message) {
        this.orders = orders;
        this.fx = fx;
        this.refresh = refresh;
        this.message = message;
    }

    Optional<Long> of(OrderId id) {
        return Optional.ofNullable(asked.get(id)).map(ask -> ask.change().price());
    }

    boolean pending(OrderId id) {
        return asked.containsKey(id);
    }

    /// Asks the venue for a price.
    void ask(OrderDrag change) {
        ask(change, Optional.empty());
    }

    /// Asks the venue for the prices of orders that move together, in this order.
    void askTogether(List<OrderDrag> changes) {
        Optional<ListAnswers> list =
                changes.size() > 1 ? Optional.of(new ListAnswers(changes.size())) : Optional.empty();
        for (OrderDrag change : changes) ask(change, list);
    }

    private void ask(OrderDrag change, Optional<ListAnswers> list) {
        OrderLine line = change.line();
        asked.put(line.id(), new Asked(change, line.row(), false, list));
        var _ = orders.replace(line.id(), line.row().order().quantity(), line.termsAt(change.price()))
                .whenCompleteAsync((answer, failure) -> answered(line, list, answer, failure), fx);
    }

    /// Forgets a price asked for once the venue has decided, and says so if one of a list was not moved.
    void settle(OrderRow row) {
        Asked ask = asked.computeIfPresent(row.order().id(), (_, before) -> before.seen(row));
        if (ask != null) settle(ask);
    }

    private void settle(Asked ask) {
        if (!ask.settled()) return;
        OrderLine line = ask.change().line();
        asked.remove(line.id());
        if (ask.list().isEmpty() || !ask.unmoved()) return;
        ListAnswers list = ask.list().get();
        boolean known = ask.now().status() != OrdStatus.UNKNOWN;
        message.accept(known ? list.stays(line, ask.why()) : list.unanswered(line));
    }

    private void answered(
            OrderLine line, Optional<ListAnswers> list, @Nullable Answer answer, @Nullable Throwable failure) {
        if (answer == null || failure != null) {
            // what the venue does next still settles the change
            asked.computeIfPresent(line.id(), (_, ask) -> ask.told());
            message.accept(list.map(all -> all.unanswered(line)).orElseGet(() -> TEXTS.get("noanswer")));
            return;
        }
        switch (answer) {
            case Answer.Sent _, Answer.Done _ -> {
                // an order as it was before the answer says nothing about what became of it
                refresh.run();
                Asked ask = asked.computeIfPresent(line.id(), (_, before) -> before.told());
                if (ask != null) settle(ask);
            }
            case Answer.Refused refused -> refused(line, list, refused.denial().toString());
            case Answer.NotDone notDone -> refused(line, list, notDone.reason());
        }
    }

    private void refused(OrderLine line, Optional<ListAnswers> list, String why) {
        asked.remove(line.id());
        message.accept(list.map(all -> all.stays(line, why)).orElseGet(() -> TEXTS.get("unmoved", why)));
    }
}
