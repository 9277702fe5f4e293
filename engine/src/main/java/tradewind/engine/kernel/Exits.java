package tradewind.engine.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.Verdict;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.OwnOrders.Slot;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Ways out of positions: cancel everything open in an instrument, wait until the venue has confirmed it, then
/// close what is left at the market. An exit that fails is tried again, but not for ever.
final class Exits {
    private static final int ATTEMPTS = 10;
    private static final long RETRY_AFTER = 250_000_000L;

    private final Gate gate;
    private final Instruments instruments;
    private final OwnOrders orders;
    private final GateView view;
    private final OrderFlow flow;
    private final AuditTrail trail;
    private final boolean[] leaving;
    private final boolean[] held;
    private final int[] attempts;
    private final int[] cancels;
    private final long[] notBefore;
    private int active;
    private boolean killed;
    private String reason = "";
    private long killedAt;
    private long flatAt;
    private int canceled;
    private volatile @Nullable HaltReport report;

    Exits(KernelSetup setup, OwnOrders orders, GateView view, OrderFlow flow, AuditTrail trail) {
        this.gate = setup.gate();
        this.instruments = setup.instruments();
        this.orders = orders;
        this.view = view;
        this.flow = flow;
        this.trail = trail;
        leaving = new boolean[instruments.size()];
        held = new boolean[instruments.size()];
        attempts = new int[instruments.size()];
        cancels = new int[instruments.size()];
        notBefore = new long[instruments.size()];
    }

    boolean active() {
        return active > 0;
    }

    void begin(Instrument instrument) {
        int i = instrument.index();
        if (!leaving[i]) active++;
        leaving[i] = true;
        attempts[i] = 0;
        cancels[i] = 0;
        notBefore[i] = view.now() + RETRY_AFTER;
        flow.cancelIn(instrument);
    }

    void beginAll(String why) {
        killed = true;
        reason = why;
        killedAt = view.now();
        flatAt = 0;
        canceled = 0;
        Arrays.fill(held, false);
        for (Instrument instrument : instruments.all()) {
            held[instrument.index()] = view.netQuantity(instrument.index()) != 0;
            begin(instrument);
        }
        publish();
    }

    void end() {
        killed = false;
        report = null;
    }

    void onCanceled() {
        if (killed) canceled++;
    }

    /// Does what can be done now: closes what has no open order left, and finishes what is flat.
    void proceed() {
        for (int i = 0; i < leaving.length; i++) {
            if (!leaving[i]) continue;
            boolean waited = view.now() >= notBefore[i];
            if (orders.openCount(i) > 0) {
                if (waited) cancelAgain(i);
            } else if (view.netQuantity(i) == 0) {
                finish(i);
            } else if (attempts[i] == 0 || waited) {
                if (attempts[i] == ATTEMPTS) giveUp(i);
                else close(instruments.get(i));
            }
        }
        publish();
    }

    /// The venue refused a cancel, or nobody knows whether it has it: asks again, in the end only waits for word.
    private void cancelAgain(int i) {
        if (cancels[i] > ATTEMPTS) return;
        notBefore[i] = view.now() + RETRY_AFTER;
        boolean[] asked = {false};
        orders.forEachOpen(slot -> {
            if (slot.state.order().instrument().index() != i || !needsCancel(slot)) return;
            asked[0] = true;
            if (cancels[i] < ATTEMPTS) flow.cancel(slot);
        });
        if (!asked[0]) return;
        if (++cancels[i] > ATTEMPTS)
            trail.log(
                    Level.ALARM,
                    "",
                    "Orders in " + instruments.get(i).symbol() + " could not be cancelled after " + ATTEMPTS
                            + " attempts. The position is closed once the venue says what became of them.");
    }

    private static boolean needsCancel(Slot slot) {
        return slot.state.status() != OrdStatus.PENDING_CANCEL
                && slot.state.order().source().kind() != OrderSource.Kind.FLATTEN;
    }

    /// An order thought to be done was filled: what a kill has closed is open again.
    void onLateFill(Instrument instrument) {
        if (killed && !leaving[instrument.index()]) begin(instrument);
    }

    private void close(Instrument instrument) {
        int i = instrument.index();
        attempts[i]++;
        notBefore[i] = view.now() + RETRY_AFTER;
        long net = view.netQuantity(i);
        long quantity = gate.exitQuantity(i, view);
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
        if (!killed) return;
        int closed = 0;
        int open = 0;
        for (int i = 0; i < held.length; i++) {
            if (view.netQuantity(i) != 0) open++;
            else if (held[i]) closed++;
        }
        int[] unknown = {0};
        int[] working = {0};
        orders.forEachOpen(slot -> {
            working[0]++;
            if (isUnknown(slot)) unknown[0]++;
        });
        if (open > 0 || working[0] > 0) flatAt = 0;
        else if (flatAt == 0) flatAt = view.now();
        report = new HaltReport(reason, killedAt, canceled, closed, open, unknown[0], flatAt);
    }

    private static boolean isUnknown(Slot slot) {
        return slot.state.status() == OrdStatus.UNKNOWN;
    }

    @Nullable
    HaltReport report() {
        return report;
    }
}
