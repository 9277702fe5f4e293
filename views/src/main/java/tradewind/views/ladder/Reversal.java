package tradewind.views.ladder;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.views.ladder.Placing.Said;
import tradewind.views.texts.Texts;

/// Turns a position round: cancels what works in the symbol, waits until the venue has confirmed every cancel,
/// then trades twice the position as it is then. An exit that fills in between has changed it.
///
/// What is not confirmed in time may still fill, so nothing is sent after that. FX thread only; [#step] goes on.
final class Reversal {
    /// Longest wait for the venue, nanoseconds: who pressed the key still knows what for.
    static final long PATIENCE = 3_000_000_000L;

    private static final Texts TEXTS = Texts.of("ladder");

    private final Desk desk;
    private final OrderEntry entry;
    private final Executor fx;
    private final Placing placing;
    private final Consumer<Said> say;
    private final LongSupplier nanos;
    private Optional<Wait> wait = Optional.empty();

    /// One that was asked for, and the orders of the symbol that can still fill.
    private final class Wait {
        private final Instrument instrument;
        private final int sign;
        private final OrderSource source;
        private final long until = nanos.getAsLong() + PATIENCE;
        private final Rows<OrderRow>.Changes changes = desk.orders().changes();
        private final Set<OrderId> open = new HashSet<>();
        private boolean asked;

        private Wait(Instrument instrument, int sign, OrderSource source) {
            this.instrument = instrument;
            this.sign = sign;
            this.source = source;
        }

        private void look() {
            changes.drain(index -> {
                OrderRow row = desk.orders().get(index);
                if (row.order().instrument().index() != instrument.index()) return;
                if (row.status().open()) open.add(row.order().id());
                else open.remove(row.order().id());
            });
        }
    }

    /// @param nanos a clock that only goes forward
    Reversal(Desk desk, OrderEntry entry, Executor fx, Placing placing, Consumer<Said> say, LongSupplier nanos) {
        this.desk = desk;
        this.entry = entry;
        this.fx = fx;
        this.placing = placing;
        this.say = say;
        this.nanos = nanos;
    }

    /// Begins. One that already waits stays as it is. Disarmed it is for the ticket.
    void begin(Instrument instrument, boolean armed, OrderSource source) {
        if (wait.isPresent()) return;
        long net = desk.position(instrument).netQuantity();
        if (net == 0) return;
        if (!armed) {
            placing.stage(instrument, turn(Long.signum(net)), twice(net), "staged.disarmed");
            return;
        }
        Wait mine = new Wait(instrument, Long.signum(net), source);
        wait = Optional.of(mine);
        say.accept(new Said(TEXTS.get("reverse.waits"), false));
        var _ = entry.cancelAll(instrument).whenCompleteAsync((answer, failure) -> asked(mine, answer, failure), fx);
    }

    private void asked(Wait mine, @Nullable Answer answer, @Nullable Throwable failure) {
        // given up meanwhile: whatever the answer is, nothing follows from it
        if (wait.filter(now -> now == mine).isEmpty()) return;
        if (answer instanceof Answer.Done) {
            mine.asked = true;
            step();
            return;
        }
        end();
        placing.answered(answer, failure);
    }

    /// Goes on if everything is confirmed, and gives up if that takes too long.
    void step() {
        if (wait.isEmpty()) return;
        Wait mine = wait.get();
        if (nanos.getAsLong() - mine.until >= 0) {
            end();
            say.accept(new Said(TEXTS.get("reverse.late", PATIENCE / 1_000_000_000L), true));
            return;
        }
        mine.look();
        if (!mine.asked || !mine.open.isEmpty()) return;
        end();
        // read after the orders were seen done: what they filled is in it
        long net = desk.position(mine.instrument).netQuantity();
        if (Long.signum(net) != mine.sign) {
            say.accept(new Said(TEXTS.get("reverse.changed"), true));
            return;
        }
        placing.send(mine.instrument, turn(mine.sign), twice(net), mine.source);
    }

    /// It shall not be done any more: the trader did something else. The cancels stay asked.
    ///
    /// @return whether one was waiting
    boolean giveUp() {
        if (wait.isEmpty()) return false;
        end();
        say.accept(new Said(TEXTS.get("reverse.given.up"), true));
        return true;
    }

    private void end() {
        wait.ifPresent(mine -> desk.orders().release(mine.changes));
        wait = Optional.empty();
    }

    private static Aim turn(int sign) {
        return Aim.market(sign > 0 ? Side.SELL : Side.BUY);
    }

    private static long twice(long net) {
        return Math.multiplyExact(2, Math.abs(net));
    }
}
