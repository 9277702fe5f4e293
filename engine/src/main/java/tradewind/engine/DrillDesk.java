package tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// The hand that trades one scratch session of a drill, and the eye that checks what the kill left.
final class DrillDesk {
    private static final long PATIENCE = 15_000_000_000L;
    private static final long POLL = 1_000_000L;
    private static final int RESTING = 3;
    private static final long NEVER_DONE = -1;

    private final Session session;
    private final Instrument instrument;
    private final QuoteRow row = new QuoteRow();

    DrillDesk(Session session) {
        this.session = session;
        this.instrument = session.instruments().get(0);
    }

    void play() {
        ReplayControl replay = session.replay().orElseThrow();
        replay.speed(ReplayControl.Speed.X60);
        replay.play();
    }

    /// A position, and orders that rest below the market.
    ///
    /// @throws IllegalStateException if it could not be had; the message says why
    void takeOnRisk() {
        play();
        require(() -> bid() > 0, "no market came");
        send(Terms.MARKET);
        require(() -> net() != 0, "the order that was to open a position was not filled");
        long tick = instrument.tick();
        for (int i = 1; i <= RESTING; i++) {
            long price = bid() - bid() / 100 - i * tick;
            send(new Terms.Limit(instrument.price(price - price % tick)));
        }
        require(() -> working() == RESTING, "the orders that were to rest did not");
    }

    void start(String strategy) {
        answer(session.strategies().start(strategy));
    }

    private void send(Terms terms) {
        answer(session.orders()
                .submit(new Ticket(
                        instrument,
                        Side.BUY,
                        instrument.quantity(instrument.lot()),
                        terms,
                        TimeInForce.GTC,
                        OrderSource.MANUAL)));
    }

    private static void answer(CompletableFuture<Answer> asked) {
        switch (get(asked, "the engine did not answer")) {
            case Answer.Sent _, Answer.Done _ -> {}
            case Answer.Refused refused ->
                throw new IllegalStateException("an order of the drill was denied: " + refused.denial());
            case Answer.NotDone not -> throw new IllegalStateException(not.reason());
        }
    }

    /// @throws IllegalStateException with the sentence, if nothing comes in time
    static <T> T get(CompletableFuture<T> future, String otherwise) {
        try {
            return future.orTimeout(PATIENCE, TimeUnit.NANOSECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(otherwise + " (" + e.getCause() + ")", e);
        }
    }

    /// Waits until the kill is done and looks at what it left.
    ///
    /// @param fired monotonic clock
    DrillReport.Case judge(String name, Optional<Instrument> scope, boolean flatten, long fired) {
        boolean done = await(() -> halt(scope).map(h -> h.doneAt() > 0).orElse(false));
        long took = done ? (System.nanoTime() - fired) / 1_000_000L : NEVER_DONE;
        await(() -> working() == 0 && (!flatten || net() == 0));
        List<String> failures = new ArrayList<>();
        SessionStatus status = session.status();
        if (!done) failures.add("not done within " + PATIENCE / 1_000_000_000L + " s");
        if (halt(scope).isEmpty()) failures.add("trading is not halted");
        if (scope.isPresent() && status.tradingState() != TradingState.ACTIVE)
            failures.add("more than the symbol is halted");
        if (working() > 0) failures.add(working() + " orders are still working");
        if (flatten && net() != 0) failures.add("the position is not flat");
        if (!flatten && net() == 0) failures.add("the position is gone though only cancels were asked for");
        if (!refusesOrders()) failures.add("a new order was not refused");
        return new DrillReport.Case(
                name,
                done ? Optional.of(took) : Optional.empty(),
                halt(scope).map(SessionStatus.Halt::canceled).orElse(0),
                halt(scope).map(SessionStatus.Halt::closed).orElse(0),
                failures);
    }

    private boolean refusesOrders() {
        Ticket ticket = new Ticket(
                instrument,
                Side.BUY,
                instrument.quantity(instrument.lot()),
                Terms.MARKET,
                TimeInForce.DAY,
                OrderSource.MANUAL);
        return get(session.orders().submit(ticket), "the engine did not answer") instanceof Answer.Refused refused
                && refused.denial().code().equals("KILL_STATE");
    }

    private Optional<SessionStatus.Halt> halt(Optional<Instrument> scope) {
        SessionStatus status = session.status();
        return scope.isEmpty()
                ? status.halted()
                : status.symbols().stream()
                        .filter(halt -> halt.scope().equals(scope))
                        .findFirst();
    }

    private long bid() {
        session.desk().quotes().read(instrument.index(), row);
        return row.bid();
    }

    private long net() {
        return session.desk().positions().get(instrument.index()).netQuantity();
    }

    private long working() {
        return session.desk().orders().all().stream()
                .map(OrderRow::status)
                .filter(OrdStatus::open)
                .count();
    }

    private static void require(BooleanSupplier condition, String otherwise) {
        if (!await(condition)) throw new IllegalStateException(otherwise);
    }

    private static boolean await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) return false;
            LockSupport.parkNanos(POLL);
        }
        return true;
    }
}
