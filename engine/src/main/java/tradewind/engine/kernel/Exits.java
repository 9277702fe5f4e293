package tradewind.engine.kernel;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gate.Verdict;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.KernelNote.StateChanged;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Ways out: cancel everything open in an instrument, wait until the venue has confirmed it, then close what is left
/// at the market, unless cancelling was all that was asked. An exit that fails is tried again, but not for ever.
///
/// Without a connection it waits. What an outside venue does not agree is there is not closed: the trader decides
/// first.
final class Exits {
    private static final int ATTEMPTS = 10;
    private static final long RETRY_AFTER = 250_000_000L;
    /// A cancel without an answer for so long is asked for once more.
    private static final long UNANSWERED = 1_000_000_000L;

    private final Gate gate;
    private final Instruments instruments;
    private final OwnOrders orders;
    private final GateView view;
    private final OrderFlow flow;
    private final AuditTrail trail;
    private final VenueLink link;
    private IntToLongFunction agreed = _ -> Long.MAX_VALUE;
    private boolean waitTold;
    private final boolean[] disputeTold;
    private final boolean[] leaving;
    private final boolean[] closing;
    private final int[] attempts;
    private final int[] cancels;
    private final long[] notBefore;
    private final long[] repeatAt;
    private int active;
    /// The last kill of each instrument alone, and after them that of everything.
    private final @Nullable KillProgress[] kills;

    private final AtomicReferenceArray<@Nullable HaltReport> reports;

    Exits(KernelSetup setup, OwnOrders orders, GateView view, OrderFlow flow, AuditTrail trail, VenueLink link) {
        this.gate = setup.gate();
        this.instruments = setup.instruments();
        this.orders = orders;
        this.view = view;
        this.flow = flow;
        this.trail = trail;
        this.link = link;
        int count = instruments.size();
        disputeTold = new boolean[count];
        leaving = new boolean[count];
        closing = new boolean[count];
        attempts = new int[count];
        cancels = new int[count];
        notBefore = new long[count];
        repeatAt = new long[count];
        kills = new @Nullable KillProgress[count + 1];
        reports = new AtomicReferenceArray<>(count + 1);
    }

    /// @param bound the most of each position that an exit may close
    void boundBy(IntToLongFunction bound) {
        agreed = bound;
    }

    boolean active() {
        return active > 0;
    }

    /// Cancels what is open in the instrument and closes its position.
    void begin(Instrument instrument) {
        leave(instrument.index(), true);
        flow.cancelIn(instrument);
    }

    private void leave(int i, boolean close) {
        if (!leaving[i]) active++;
        leaving[i] = true;
        disputeTold[i] = false;
        closing[i] = close;
        attempts[i] = 0;
        cancels[i] = 0;
        notBefore[i] = view.now() + RETRY_AFTER;
        repeatAt[i] = view.now() + UNANSWERED;
    }

    /// @param scope an instrument's index, or [StateChanged#SESSION]
    void kill(int scope, String reason, boolean flatten) {
        KillProgress kill = progress(scope, reason, view.now(), flatten, false);
        for (Instrument instrument : instruments.all()) {
            if (!kill.covers(instrument.index())) continue;
            leave(instrument.index(), flatten);
            flow.cancelIn(instrument);
        }
        publish();
    }

    /// Takes up a kill of a process that is gone where it may have stopped. Sends nothing before the next input.
    void restore(StateChanged halt) {
        if (halt.state() != TradingState.HALTED) return;
        KillProgress kill = progress(halt.instrument(), halt.reason(), halt.at(), halt.flatten(), true);
        for (int i = 0; i < leaving.length; i++) {
            if (!kill.covers(i)) continue;
            leave(i, halt.flatten());
            notBefore[i] = view.now();
        }
        publish();
    }

    private KillProgress progress(int scope, String reason, long at, boolean flatten, boolean restored) {
        int first = scope == StateChanged.SESSION ? 0 : scope;
        int end = scope == StateChanged.SESSION ? instruments.size() : scope + 1;
        KillProgress kill = new KillProgress(first, end, reason, at, flatten, restored, view);
        kills[place(scope)] = kill;
        return kill;
    }

    private int place(int scope) {
        return scope == StateChanged.SESSION ? instruments.size() : scope;
    }

    /// The halt is over; what is under way is finished.
    void end(int scope) {
        kills[place(scope)] = null;
        reports.set(place(scope), null);
    }

    void onCanceled(int instrument) {
        for (KillProgress kill : kills) if (kill != null && kill.covers(instrument)) kill.onCanceled();
    }

    /// Does what can be done now: closes what has no open order left, and finishes what is flat.
    void proceed() {
        if (link.up()) {
            waitTold = false;
            step();
        } else if (!waitTold) {
            waitTold = true;
            trail.log(
                    Level.ALARM,
                    "",
                    "There is no connection to the venue. Cancels and closes wait, and go out when it is back; nothing"
                            + " was counted as tried.");
        }
        publish();
    }

    private void step() {
        for (int i = 0; i < leaving.length; i++) {
            if (!leaving[i]) continue;
            boolean waited = view.now() >= notBefore[i];
            if (orders.openCount(i) > 0) {
                if (waited) cancelAgain(i);
            } else if (view.netQuantity(i) == 0 || !closing[i]) {
                finish(i);
            } else if (link.state() != LinkState.RECONCILING && (attempts[i] == 0 || waited)) {
                if (attempts[i] == ATTEMPTS) giveUp(i);
                else close(instruments.get(i));
            }
        }
    }

    /// The venue refused a cancel, or nobody knows whether it has it: asks again, in the end only waits for word.
    private void cancelAgain(int i) {
        if (cancels[i] > ATTEMPTS) return;
        notBefore[i] = view.now() + RETRY_AFTER;
        boolean repeat = view.now() >= repeatAt[i];
        if (repeat) repeatAt[i] = view.now() + UNANSWERED;
        boolean[] asked = {false};
        orders.forEachOpen(slot -> {
            if (slot.state.order().instrument().index() != i || isExit(slot)) return;
            boolean pending = slot.state.status() == OrdStatus.PENDING_CANCEL;
            if (pending && !repeat) return;
            asked[0] = true;
            if (cancels[i] == ATTEMPTS) return;
            if (pending) flow.cancelOnceMore(slot);
            else flow.cancel(slot);
        });
        if (!asked[0]) return;
        if (++cancels[i] > ATTEMPTS)
            trail.log(
                    Level.ALARM,
                    "",
                    "Orders in " + instruments.get(i).symbol() + " could not be cancelled after " + ATTEMPTS
                            + " attempts. "
                            + (closing[i] ? "The position is closed once the venue says what became of them." : ""));
    }

    /// Where only cancels were asked for, an exit is an order like any other.
    private boolean isExit(Slot slot) {
        Order order = slot.state.order();
        return order.source().kind() == OrderSource.Kind.FLATTEN
                && closing[order.instrument().index()];
    }

    /// An order thought to be done was filled: what a kill has closed is open again.
    void onLateFill(Instrument instrument) {
        int i = instrument.index();
        if (leaving[i]) return;
        for (KillProgress kill : kills) {
            if (kill == null || !kill.flatten || !kill.covers(i)) continue;
            begin(instrument);
            return;
        }
        publish();
    }

    private void close(Instrument instrument) {
        int i = instrument.index();
        long bound = agreed.applyAsLong(i);
        if (bound == 0) {
            dispute(instrument);
            return;
        }
        attempts[i]++;
        notBefore[i] = view.now() + RETRY_AFTER;
        long net = view.netQuantity(i);
        long quantity = Math.min(gate.exitQuantity(i, view), bound - bound % instrument.lot());
        if (quantity == 0) {
            attempts[i] = ATTEMPTS;
            return;
        }
        Order exit = new Order(
                orders.nextId(),
                instrument,
                net > 0 ? Side.SELL : Side.BUY,
                instrument.quantity(quantity),
                Terms.MARKET,
                TimeInForce.DAY,
                OrderSource.FLATTEN);
        switch (gate.judgeExit(exit, view)) {
            case Passed passed -> flow.send(null, passed);
            case Verdict.Refused refused ->
                trail.log(Level.ALARM, "", "Closing " + instrument.symbol() + " was refused: " + refused.denial());
        }
    }

    /// The venue does not hold what we would close: waits for its word or the trader's.
    private void dispute(Instrument instrument) {
        int i = instrument.index();
        notBefore[i] = view.now() + UNANSWERED;
        link.surprise();
        if (disputeTold[i]) return;
        disputeTold[i] = true;
        trail.log(
                Level.ALARM,
                "",
                "Nothing of the position in " + instrument.symbol() + " can be closed that the venue agrees is there."
                        + " It is closed once you accept the venue's figure or the difference is gone.");
    }

    private void giveUp(int i) {
        finish(i);
        trail.log(
                Level.ALARM,
                "",
                instruments.get(i).symbol() + " could not be closed after " + ATTEMPTS
                        + " attempts. The position stands; close it by hand.");
    }

    private void finish(int i) {
        leaving[i] = false;
        active--;
    }

    private void publish() {
        for (int place = 0; place < kills.length; place++) {
            KillProgress kill = kills[place];
            if (kill != null) reports.set(place, kill.report(view, orders));
        }
    }

    /// How far the kill of everything has come. Any thread.
    @Nullable
    HaltReport report() {
        return reports.get(instruments.size());
    }

    /// How far the kill of one instrument has come. Any thread.
    @Nullable
    HaltReport report(int instrument) {
        return reports.get(instrument);
    }
}
