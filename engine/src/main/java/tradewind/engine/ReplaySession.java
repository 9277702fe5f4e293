package tradewind.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.LimitChange;
import tradewind.engine.gate.Limits;
import tradewind.engine.history.ReplayFeed;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.DataPlace;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.EpochFile;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.Callback;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.KernelSetup;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.kernel.RiskBrake;
import tradewind.engine.kernel.SnapshotOptions;
import tradewind.engine.kernel.SnapshotTaker;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.time.EngineClock;

/// A session on a recorded market with simulated money: puts the parts together and takes them apart again.
final class ReplaySession implements Session {
    private final SessionConfig config;
    private final Instruments instruments;
    private final Desk desk;
    private final SessionNews news;
    private final Gate gate;
    private final PaperExchange venue;
    private final ReplayFeed feed;
    private final ExposureBoard exposure;
    private final SnapshotTaker snapshots;
    private final WayOut wayOut;
    private final Kernel kernel;
    private final Inbox inbox;
    private final Watchdog watchdog;
    private final SessionSafety safety;
    private final SessionOrders orders;
    private final SessionStrategies strategies;
    private final ReplayTransport transport;
    private @Nullable String rootHash;

    static ReplaySession open(SessionConfig config) throws IOException {
        return open(config, EngineListener.NONE, HeapGauge.process());
    }

    /// @param heap how full it is, 0 to 1
    static ReplaySession open(SessionConfig config, EngineListener listener, DoubleSupplier heap) throws IOException {
        Instruments instruments = new Instruments(List.of(config.tape().instrument()));
        QuoteBoard quotes = new QuoteBoard(instruments.size());
        BarBoard bars = new BarBoard(instruments.size(), config.tape().mostBars(BarInterval.M1));
        Desk desk =
                new Desk(instruments, config.startingCash().getFirst().currency(), config.startingCash(), quotes, bars);
        SessionNews news = new SessionNews(instruments, desk);
        Recovery.Recovered back = Recovery.read(config.journal(), instruments, config.startingCash(), news);
        long read = back.check().lastSequence();
        ReplayFeed feed = feed(config, back.state());
        // written to only once everything in it was understood
        JournalWriter journal =
                JournalWriter.open(config.journal(), JournalOptions.of(config.durability()), back.tail());
        if (journal.writtenSequence() != read) {
            long found = journal.writtenSequence();
            journal.close();
            throw new IOException("The journal in " + config.journal() + " changed while it was read: " + read
                    + " records, then " + found + ". Is another Tradewind using it?");
        }
        long epoch = EpochFile.beside(config.journal()).next(back.state().epoch());
        return new ReplaySession(config, listener, heap, instruments, desk, news, back, epoch, feed, journal);
    }

    private ReplaySession(
            SessionConfig config,
            EngineListener listener,
            DoubleSupplier heap,
            Instruments instruments,
            Desk desk,
            SessionNews news,
            Recovery.Recovered back,
            long epoch,
            ReplayFeed feed,
            JournalWriter journal) {
        KernelState recovered = back.state();
        this.config = config;
        this.instruments = instruments;
        this.desk = desk;
        this.news = news;
        Instrument instrument = config.tape().instrument();
        this.feed = feed;
        showHistory(config.tape(), feed.index(), desk);

        List<Limits> inForce = new ArrayList<>();
        for (Instrument each : instruments.all())
            inForce.add(recovered.limits(each.index()).orElse(Limits.NONE));
        AccountLimits ofAccount = recovered
                .accountLimits()
                .orElse(AccountLimits.none(config.startingCash().getFirst().currency()));
        gate = new Gate(instruments, inForce, ofAccount);
        venue = new PaperExchange(config.account(), instruments, config.paper(), PaperExchange::utcDayEnd);
        exposure = new ExposureBoard(instruments.size());
        snapshots = new SnapshotTaker(
                JournalFiles.in(config.journal()),
                instruments,
                config.startingCash(),
                SnapshotOptions.DEFAULT,
                config.name(),
                this::alarm);
        wayOut = new WayOut(journal, config.name(), news, snapshots::finished);
        RiskBrake brake = new RiskBrake(wayOut);
        Set<String> wereRunning = news.forgetRunning();
        kernel = new Kernel(
                new KernelSetup(instruments, epoch, gate, venue, desk.quotes(), desk.bars(), exposure),
                recovered,
                brake);
        for (Instrument each : instruments.all()) {
            long net = kernel.netQuantity(each.index());
            if (net != 0) venue.onPosition(each.index(), net);
        }
        venue.restore(Recovery.ordersAtVenue(recovered, venue.capabilities()), recovered.at());
        inbox = new Inbox(kernel, wayOut, feed, instruments.size(), true, config.name());
        HeapWatch heapWatch = new HeapWatch(heap, listener::onMemoryLow, brake);
        watchdog = new Watchdog(config.name(), inbox, kernel, wayOut, List.of(venue), listener::onIncident, heapWatch);
        orders = new SessionOrders(
                inbox, watchdog, gate, () -> new BoardView(desk.quotes(), exposure, feed, news), venue, desk, news);
        safety = new SessionSafety(kernel, inbox, wayOut, desk, venue, config.durability());
        strategies = new SessionStrategies(config.strategies(), inbox, news);
        transport = new ReplayTransport(feed);
        Optional<JournalCheck.TornTail> repaired = journal.repaired();
        // asked now: once it plays, the clock moves before the kernel writes this down
        long openedAt = Math.max(recovered.at(), feed.now());
        inbox.open(() -> writeOpening(openedAt, epoch, instrument, recovered, wereRunning, repaired));
        inbox.open(() -> tellOfTheJournal(openedAt, back));
        snapshots.checkBefore(back.from());
        feed.pause();
        feed.start(inbox);
    }

    private void writeOpening(
            long now,
            long epoch,
            Instrument instrument,
            KernelState recovered,
            Set<String> wereRunning,
            Optional<JournalCheck.TornTail> repaired) {
        wayOut.onNote(new KernelNote.Opened(
                now, epoch, config.build(), config.paper().seed(), instruments.all(), config.startingCash()));
        repaired.ifPresent(torn -> wayOut.onNote(new KernelNote.Logged(now, Level.WARN, "", torn.sentence())));
        settleLimits(now, instrument, recovered);
        settleAccountLimits(now, recovered);
        for (String name : wereRunning)
            wayOut.onNote(new KernelNote.StrategyStopped(now, name, "the application ended; start it again by hand"));
    }

    private void tellOfTheJournal(long now, Recovery.Recovered back) {
        for (String remark : back.remarks()) wayOut.onNote(new KernelNote.Logged(now, Level.WARN, "", remark));
        DataPlace.warning(config.journal())
                .ifPresent(warning -> wayOut.onNote(new KernelNote.Logged(now, Level.ALARM, "", warning)));
        if (back.from().sequence() == 0) return;
        wayOut.onNote(new KernelNote.Logged(
                now,
                Level.INFO,
                "",
                "Opened from the snapshot at record %,d. Fills and log before it are not on screen; tradewind journal export has them."
                        .formatted(back.from().sequence())));
    }

    private void alarm(String damage) {
        inbox.open(() -> wayOut.onNote(new KernelNote.Logged(kernel.now(), Level.ALARM, "", damage)));
    }

    private static ReplayFeed feed(SessionConfig config, KernelState recovered) {
        TradeTape tape = config.tape();
        ReplayFeed feed = new ReplayFeed(
                tape,
                new QuoteDeriver(
                        config.halfSpread(), config.depth(), tape.instrument().tick()));
        if (recovered.epoch() == 0) return feed.startAt(tape.indexAt(config.startAt()));
        long next = tape.indexAt(recovered.firstOpened()) + recovered.ticks();
        long at = recovered.at();
        boolean fits = recovered.firstOpened() >= tape.start()
                && recovered.firstOpened() <= tape.end()
                && next <= tape.size()
                && (next == 0 || tape.time((int) next - 1) <= at)
                && (next == tape.size() || at <= tape.time((int) next));
        if (!fits)
            throw new IllegalArgumentException("The journal of this session was not written on this recording ("
                    + tape.source() + "): it stands at trade " + next + ", " + Instant.EPOCH.plusNanos(at)
                    + ". Nothing was changed; open it with its own recording, or choose another data folder.");
        return feed.resumeFrom((int) next, at);
    }

    /// What the market did before the session began is history on the chart, not input.
    private static void showHistory(TradeTape tape, int end, Desk desk) {
        int instrument = tape.instrument().index();
        for (int i = 0; i < end; i++) {
            desk.quotes().trade(instrument, tape.time(i), tape.price(i), tape.quantity(i));
            desk.bars().trade(instrument, tape.time(i), tape.price(i), tape.quantity(i));
        }
    }

    /// The journal is the truth for limits. The configured ones seed an empty journal; where they differ later,
    /// what is lower is put in force and what is higher only proposed.
    private void settleLimits(long now, Instrument instrument, KernelState recovered) {
        Limits wanted = config.limits();
        int i = instrument.index();
        Optional<Limits> known = recovered.limits(i);
        if (known.isEmpty()) {
            settle(now, new Command.ChangeLimits(instrument, wanted));
            return;
        }
        Limits tighter = LimitChange.tighter(known.get(), wanted);
        boolean lowered = !tighter.equals(known.get());
        if (lowered) settle(now, new Command.ChangeLimits(instrument, tighter));
        // a change drops what was proposed before
        boolean proposed = !lowered
                && recovered.proposals().stream()
                        .anyMatch(p -> p.instrument() == i && p.limits().equals(wanted));
        if (LimitChange.raises(tighter, wanted) && !proposed)
            settle(now, new Command.ProposeLimits(instrument, wanted));
    }

    /// The same for the account.
    private void settleAccountLimits(long now, KernelState recovered) {
        AccountLimits wanted = config.accountLimits();
        Optional<AccountLimits> known = recovered.accountLimits();
        if (known.isEmpty()) {
            settle(now, new Command.ChangeAccountLimits(wanted));
            return;
        }
        AccountLimits tighter = LimitChange.tighter(known.get(), wanted);
        boolean lowered = !tighter.equals(known.get());
        if (lowered) settle(now, new Command.ChangeAccountLimits(tighter));
        boolean proposed = !lowered
                && recovered.accountProposals().stream()
                        .anyMatch(p -> p.limits().equals(wanted));
        if (LimitChange.raises(tighter, wanted) && !proposed) settle(now, new Command.ProposeAccountLimits(wanted));
    }

    private void settle(long now, Command command) {
        if (kernel.accept(now, command) instanceof Outcome.NotDone not)
            wayOut.onNote(new KernelNote.Logged(
                    now, Level.ALARM, "", "The limits in the settings were not taken: " + not.reason()));
    }

    @Override
    public SessionMode mode() {
        return SessionMode.REPLAY_PAPER;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public String account() {
        return config.account();
    }

    @Override
    public EngineClock clock() {
        return feed;
    }

    @Override
    public Instruments instruments() {
        return instruments;
    }

    @Override
    public OrderEntry orders() {
        return orders;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public StrategyDesk strategies() {
        return strategies;
    }

    @Override
    public Optional<ReplayControl> replay() {
        return Optional.of(transport);
    }

    @Override
    public Limits limits(Instrument instrument) {
        return gate.limits(instrument.index());
    }

    @Override
    public Optional<Long> changeLimits(Instrument instrument, Limits limits) {
        Limits now = gate.limits(instrument.index());
        Limits tighter = LimitChange.tighter(now, limits);
        if (!tighter.equals(now)) carryOut(new Command.ChangeLimits(instrument, tighter));
        if (!LimitChange.raises(now, limits)) return Optional.empty();
        return Optional.of(
                carryOut(new Command.ProposeLimits(instrument, limits)).number());
    }

    @Override
    public AccountLimits accountLimits() {
        return gate.accountLimits();
    }

    @Override
    public Optional<Long> changeAccountLimits(AccountLimits limits) {
        AccountLimits now = gate.accountLimits();
        if (!limits.home().equals(now.home()))
            throw new IllegalStateException("The account is kept in " + now.home() + ", not in " + limits.home() + ".");
        AccountLimits tighter = LimitChange.tighter(now, limits);
        if (!tighter.equals(now)) carryOut(new Command.ChangeAccountLimits(tighter));
        if (!LimitChange.raises(now, limits)) return Optional.empty();
        return Optional.of(carryOut(new Command.ProposeAccountLimits(limits)).number());
    }

    @Override
    public List<AccountLimitProposal> accountLimitProposals() {
        AccountLimits now = gate.accountLimits();
        return news.accountProposals().stream()
                .map(p -> new AccountLimitProposal(p.proposal(), now, p.limits()))
                .toList();
    }

    private Outcome.Done carryOut(Command command) {
        return switch (inbox.command(command).join()) {
            case Outcome.Done done -> done;
            case Outcome.NotDone not -> throw new IllegalStateException(not.reason());
            case Outcome other -> throw new IllegalStateException("not an answer to " + command + ": " + other);
        };
    }

    @Override
    public List<LimitProposal> limitProposals() {
        return news.proposals().stream()
                .map(p -> new LimitProposal(
                        p.proposal(), instruments.get(p.instrument()), gate.limits(p.instrument()), p.limits()))
                .toList();
    }

    @Override
    public boolean confirmLimits(long proposal) {
        return inbox.command(new Command.ConfirmLimits(proposal)).join() instanceof Outcome.Done;
    }

    @Override
    public SessionStatus status() {
        String journal = wayOut.problem();
        String problem = journal.isEmpty() ? watchdog.problem() : journal;
        return new SessionStatus(
                news.state(),
                Halts.ofSession(news, kernel),
                feed.name(),
                inbox.ticks(),
                inbox.kernelP50(),
                inbox.kernelP99(),
                config.durability() == Durability.DURABLE,
                wayOut.writtenSequence(),
                venue.name(),
                problem.isEmpty() ? Optional.empty() : Optional.of(problem),
                Halts.ofInstruments(instruments, news, kernel));
    }

    @Override
    public CompletableFuture<SafetyReport> safety() {
        return safety.report();
    }

    @Override
    public CompletableFuture<Answer> reconcile() {
        return safety.reconcile();
    }

    @Override
    public CompletableFuture<Answer> acceptPosition(Instrument instrument) {
        return safety.acceptPosition(instrument);
    }

    @Override
    public Optional<String> callbackInHand() {
        return Optional.ofNullable(kernel.inHand()).map(Callback::toString);
    }

    /// Takes at most some seconds, also if the kernel hangs in a strategy; what it had in hand is then lost.
    @Override
    public synchronized void close() {
        if (rootHash != null) return;
        watchdog.close();
        inbox.releaseFeed();
        feed.close();
        inbox.finishWith(kernel::markHere);
        inbox.close();
        rootHash = wayOut.finish();
        snapshots.close();
    }

    @Override
    public synchronized String rootHash() {
        if (rootHash == null) throw new IllegalStateException("the session is open");
        return rootHash;
    }
}
