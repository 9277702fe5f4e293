package tradewind.views.ladder;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.Ticket;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.ladder.Placing.Said;
import tradewind.views.texts.Texts;
import tradewind.views.working.OrderLine;

/// Closes a part of a position at the market. FX thread only.
///
/// The order can only reduce, armed or not. Where exits stand for so much already that the gate takes no such order,
/// it goes plain while armed, as every order at the market does then, and onto the ticket while disarmed: should an
/// exit fill at that very moment, the position would go through flat.
final class ScaleOut {
    private static final Texts TEXTS = Texts.of("ladder");

    private final Desk desk;
    private final OrderEntry entry;
    private final Placing placing;
    private final Consumer<Said> say;
    private Optional<Sent> last = Optional.empty();

    /// How much of it.
    enum Part {
        QUARTER(1, 4),
        THIRD(1, 3),
        HALF(1, 2),
        TWO_THIRDS(2, 3),
        THREE_QUARTERS(3, 4);

        private final int parts;
        private final int whole;

        Part(int parts, int whole) {
            this.parts = parts;
            this.whole = whole;
        }

        /// In whole lots, rounded down.
        ///
        /// @param size of the position, quantity units
        long of(long size, long lot) {
            long part = size / whole * parts + size % whole * parts / whole;
            return part - part % lot;
        }

        /// Such as `2/3`.
        String words() {
            return parts + "/" + whole;
        }
    }

    private record Sent(Instrument instrument, CompletableFuture<Answer> answer) {}

    ScaleOut(Desk desk, OrderEntry entry, Placing placing, Consumer<Said> say) {
        this.desk = desk;
        this.entry = entry;
        this.placing = placing;
        this.say = say;
    }

    /// @param lines the open orders of the instrument
    void close(Part part, Instrument instrument, boolean armed, OrderSource source, Collection<OrderLine> lines) {
        if (underWay(instrument)) {
            refuse("scale.out.waits");
            return;
        }
        // read after the order before was seen done: what it filled is in it
        long net = desk.position(instrument).netQuantity();
        if (net == 0) {
            refuse("no.position");
            return;
        }
        long size = Math.absExact(net);
        long quantity = part.of(size, instrument.lot());
        if (quantity == 0) {
            refuse(
                    "scale.out.small",
                    part.words(),
                    Figures.quantity(instrument, size),
                    Figures.quantity(instrument, instrument.lot()));
            return;
        }
        Aim aim = Aim.market(net > 0 ? Side.SELL : Side.BUY);
        Ticket ticket = placing.ticket(instrument, aim, quantity, source, Handling.PLAIN.reducingOnly());
        boolean covered = isCovered(ticket);
        if (covered && !armed) {
            placing.stage(instrument, aim, quantity, "scale.out.covered");
            return;
        }
        long stays = unshrunk(aim.side(), lines);
        long left = size - quantity;
        say.accept(stays > left ? stays(instrument, left, stays) : Said.NOTHING);
        last = Optional.of(new Sent(
                instrument,
                placing.submit(covered ? placing.ticket(instrument, aim, quantity, source, Handling.PLAIN) : ticket)));
    }

    private static Said stays(Instrument instrument, long left, long stays) {
        return new Said(
                TEXTS.get("scale.out.stays", Figures.quantity(instrument, left), Figures.quantity(instrument, stays)),
                false);
    }

    /// Whether the part closed before may still fill: how large the position will be nobody knows until then.
    private boolean underWay(Instrument instrument) {
        return last.filter(sent -> sent.instrument().equals(instrument))
                .map(Sent::answer)
                .filter(this::mayFill)
                .isPresent();
    }

    private boolean mayFill(CompletableFuture<Answer> answer) {
        if (!answer.isDone()) return true;
        return answer.state() == Future.State.SUCCESS
                && answer.resultNow() instanceof Answer.Sent sent
                && desk.find(sent.order()).filter(row -> !row.status().open()).isEmpty();
    }

    /// Whether the gate refuses it because what is open closes the position already.
    private boolean isCovered(Ticket ticket) {
        return entry.preview(ticket)
                .denial()
                .filter(denial -> denial.code().equals(CheckCode.NOT_REDUCING.name()))
                .isPresent();
    }

    /// What exits can still close that nobody keeps within the position, quantity units; of those in one list only the
    /// largest.
    private static long unshrunk(Side side, Collection<OrderLine> lines) {
        Map<Long, Long> byList = new HashMap<>();
        for (OrderLine line : lines) {
            OrderRow row = line.row();
            boolean exit = line.side() == side && (row.protects() || row.takesProfit());
            if (!exit || shrinks(row.order())) continue;
            long list = row.order().handling().contingency().list();
            byList.merge(list == 0 ? line.id().value() : list, row.state().leavesQty(), Math::max);
        }
        return byList.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The engine keeps the exits of a bracket, and what only reduces, no larger than the position.
    private static boolean shrinks(Order order) {
        Contingency link = order.handling().contingency();
        return link.exit()
                || (link.role() == Contingency.Role.NONE && order.handling().reduceOnly());
    }

    private void refuse(String key, Object... figures) {
        say.accept(new Said(TEXTS.get(key, figures), true));
    }
}
