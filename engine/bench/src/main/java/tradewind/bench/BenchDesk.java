package tradewind.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelSetup;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.time.EngineClock;

/// A live session's parts with a venue outside: inbox, kernel, way out with its journal, and the desk behind it, each
/// on
/// its own thread. Quotes come from a feed that cannot wait.
final class BenchDesk implements WayOut.Audience, AutoCloseable {
    private static final long PATIENCE = 30_000_000_000L;

    final QuoteBoard quotes;
    final Kernel kernel;
    final Inbox inbox;
    private final Desk desk;
    private final WayOut wayOut;
    private final Gateway gateway;
    private volatile String why = "";
    private volatile long denied;
    private volatile long reports;

    /// @param venue made once there is a way out
    BenchDesk(
            Instruments instruments,
            Durability durability,
            Path journal,
            EngineClock clock,
            Function<WayOut, Gateway> venue)
            throws IOException {
        int count = instruments.size();
        quotes = new QuoteBoard(count);
        BarBoard bars = new BarBoard(count);
        desk = new Desk(instruments, Currency.USD, BenchMarket.CASH, quotes, bars);
        wayOut = new WayOut(JournalWriter.open(journal, JournalOptions.of(durability)), "bench", this);
        gateway = venue.apply(wayOut);
        kernel = new Kernel(
                new KernelSetup(
                        instruments,
                        1,
                        new Gate(instruments, BenchMarket.limits(count), WideLimits.ACCOUNT),
                        gateway,
                        quotes,
                        bars,
                        new ExposureBoard(count)),
                new KernelState(instruments, BenchMarket.CASH),
                wayOut);
        inbox = new Inbox(kernel, wayOut, clock, count, false, "bench");
    }

    /// Connects to the venue and starts the strategy; returns once orders may be sent.
    void open(String name, Strategy strategy) {
        gateway.start(inbox);
        await("the venue's answer", () -> kernel.link() == LinkState.READY);
        inbox.command(new Command.StartStrategy(name, strategy)).join();
        if (!kernel.running().contains(name)) throw new IllegalStateException(name + " does not run");
    }

    interface Condition {
        boolean holds();
    }

    /// @throws IllegalStateException if it does not come true for half a minute
    static void await(String what, Condition condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("waited in vain for " + what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void onOrder(OrderEvent event) {
        if (event instanceof OrderEvent.Denied refused) {
            if (denied == 0) why = refused.denial().toString();
            denied = denied + 1;
        } else if (!(event instanceof OrderEvent.Submitted)) {
            reports = reports + 1;
        }
        desk.onOrderEvent(event);
    }

    @Override
    public void onNote(KernelNote note) {}

    /// Orders the gate has refused.
    long denied() {
        return denied;
    }

    /// Why the first of them was; empty if none was.
    String why() {
        return why;
    }

    /// What the venue reported and the desk has heard.
    long reports() {
        return reports;
    }

    int orders() {
        return desk.orders().size();
    }

    int fills() {
        return desk.fills().size();
    }

    @Override
    public void close() {
        inbox.close();
        gateway.close();
        wayOut.close();
    }
}
