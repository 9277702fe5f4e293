package tradewind.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.desk.Desk;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.Limits;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.journal.EpochFile;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.DeskFeed;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.KernelSetup;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.kernel.RiskBrake;
import tradewind.engine.kernel.SnapshotOptions;
import tradewind.engine.kernel.SnapshotTaker;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.time.EngineClock;

/// The parts every session has, put together: gate, way out, kernel, inbox, watchdog, and what stands before them.
/// Nothing moves yet: [#open] first writes down that the session was opened.
final class SessionParts {
    final SessionPlan plan;
    final Desk desk;
    final SessionNews news;
    final Gate gate;
    final Gateway gateway;
    final WayOut wayOut;
    private final DeskFeed deskFeed;
    final Kernel kernel;
    final Inbox inbox;
    final FeedTap tap;
    final MarketWatch watch;
    final AlertBook alerts;
    final Watchdog watchdog;
    final LimitBoard limits;
    final SessionSafety safety;
    final SessionOrders orders;
    final SessionStrategies strategies;
    private final SnapshotTaker snapshots;
    private final RecoveredDesk recovered;
    private final JournalWriter journal;
    private final Set<String> wereRunning;
    private final long epoch;

    /// @param gateway made once there is a way out
    /// @param feedWaits the market can be made to wait without losing anything
    /// @param heap how full it is, 0 to 1
    static SessionParts assemble(
            RecoveredDesk recovered,
            Function<WayOut, Gateway> gateway,
            EngineClock clock,
            boolean feedWaits,
            SessionOrders.Fees fees,
            EngineListener listener,
            DoubleSupplier heap)
            throws IOException {
        JournalWriter journal = recovered.openJournal();
        long epoch = EpochFile.beside(recovered.plan().journal())
                .next(recovered.state().epoch());
        return new SessionParts(recovered, journal, epoch, gateway, clock, feedWaits, fees, listener, heap);
    }

    private SessionParts(
            RecoveredDesk recovered,
            JournalWriter journal,
            long epoch,
            Function<WayOut, Gateway> gatewayBehind,
            EngineClock clock,
            boolean feedWaits,
            SessionOrders.Fees fees,
            EngineListener listener,
            DoubleSupplier heap) {
        this.recovered = recovered;
        this.journal = journal;
        this.epoch = epoch;
        plan = recovered.plan();
        desk = recovered.desk();
        news = recovered.news();
        Instruments instruments = plan.instruments();
        gate = gate(plan, recovered.state());
        snapshots = new SnapshotTaker(
                JournalFiles.in(plan.journal()),
                instruments,
                plan.startingCash(),
                SnapshotOptions.DEFAULT.with(plan.retention()),
                plan.name(),
                this::alarm);
        deskFeed = new DeskFeed(
                news,
                Recovery.records(
                        JournalFiles.in(plan.journal()), recovered.back().tail(), instruments),
                plan.name());
        wayOut = new WayOut(journal, plan.name(), deskFeed, snapshots::finished);
        gateway = gatewayBehind.apply(wayOut);
        RiskBrake brake = new RiskBrake(wayOut);
        wereRunning = news.forgetRunning();
        ExposureBoard exposure = new ExposureBoard(instruments.size());
        kernel = new Kernel(
                new KernelSetup(instruments, epoch, gate, gateway, desk.quotes(), desk.bars(), exposure),
                recovered.state(),
                brake);
        inbox = new Inbox(kernel, wayOut, clock, instruments.size(), feedWaits, plan.name());
        boolean recorded = plan.mode() == SessionMode.REPLAY_PAPER;
        watch = new MarketWatch(instruments, recorded ? Optional.empty() : Optional.of(clock), desk::onLog);
        alerts = new AlertBook(instruments, desk.quotes(), desk.bars());
        tap = new FeedTap(
                inbox,
                plan.name(),
                instruments,
                plan.sides(),
                watch,
                alerts,
                desk.depth(),
                new Said(instruments, desk::onLog));
        HeapWatch heapWatch = new HeapWatch(heap, listener::onMemoryLow, brake);
        watchdog = new Watchdog(plan.name(), inbox, kernel, wayOut, List.of(gateway), listener::onIncident, heapWatch);
        orders = new SessionOrders(
                inbox,
                watchdog,
                gate,
                () -> new BoardView(desk.quotes(), exposure, clock, news),
                gateway.capabilities(),
                fees,
                desk,
                news);
        limits = new LimitBoard(instruments, gate, exposure);
        safety = new SessionSafety(kernel, inbox, wayOut, desk, gateway, limits, plan.durability());
        strategies = new SessionStrategies(plan.strategies(), inbox, news);
    }

    private static Gate gate(SessionPlan plan, KernelState recovered) {
        List<Limits> inForce = new ArrayList<>();
        for (Instrument each : plan.instruments().all())
            inForce.add(recovered.limits(each.index()).orElse(Limits.NONE));
        AccountLimits ofAccount = recovered.accountLimits().orElse(AccountLimits.none(plan.home()));
        return new Gate(plan.instruments(), inForce, ofAccount);
    }

    /// Writes down that the session was opened, and what is to say of its journal.
    ///
    /// @param now session time
    void open(long now) {
        SessionOpening opening =
                new SessionOpening(plan, now, epoch, recovered.back(), wereRunning, journal.repaired(), kernel, wayOut);
        inbox.open(opening::write);
        inbox.open(opening::tellOfTheJournal);
        snapshots.checkBefore(recovered.back().from());
    }

    /// Puts a line in the session's log. Any thread.
    void log(Level level, String text) {
        inbox.open(() -> wayOut.onNote(new KernelNote.Logged(kernel.now(), level, "", text)));
    }

    private void alarm(String damage) {
        log(Level.ALARM, damage);
    }

    /// Takes at most some seconds, also if the kernel hangs; what it had in hand is then lost.
    ///
    /// @param feed stops whatever brings the market
    /// @return the journal's root hash
    String close(Runnable feed) {
        watchdog.close();
        inbox.releaseFeed();
        feed.run();
        inbox.finishWith(kernel::markHere);
        inbox.close();
        String rootHash = wayOut.finish();
        deskFeed.close();
        snapshots.close();
        return rootHash;
    }
}
