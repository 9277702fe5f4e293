package tradewind.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.LimitChange;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.history.ReplayFeed;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.HaltReport;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelSetup;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.kernel.Recovery;
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
    private final WayOut wayOut;
    private final Kernel kernel;
    private final Inbox inbox;
    private final SessionOrders orders;
    private final SessionStrategies strategies;
    private final ReplayTransport transport;
    private @Nullable String rootHash;

    static ReplaySession open(SessionConfig config) throws IOException {
        Instruments instruments = new Instruments(List.of(config.tape().instrument()));
        QuoteBoard quotes = new QuoteBoard(instruments.size());
        BarBoard bars = new BarBoard(instruments.size(), config.tape().mostBars(BarInterval.M1));
        Desk desk =
                new Desk(instruments, config.startingCash().getFirst().currency(), config.startingCash(), quotes, bars);
        SessionNews news = new SessionNews(instruments, desk);
        JournalWriter journal = JournalWriter.open(config.journal(), JournalOptions.of(config.durability()));
        try {
            KernelState recovered = Recovery.read(config.journal(), instruments, config.startingCash(), news)
                    .state();
            return new ReplaySession(config, instruments, desk, news, recovered, journal);
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private ReplaySession(
            SessionConfig config,
            Instruments instruments,
            Desk desk,
            SessionNews news,
            KernelState recovered,
            JournalWriter journal) {
        this.config = config;
        this.instruments = instruments;
        this.desk = desk;
        this.news = news;
        Instrument instrument = config.tape().instrument();
        feed = feed(config, recovered);
        showHistory(config.tape(), feed.index(), desk);

        List<Limits> inForce = new ArrayList<>();
        for (Instrument each : instruments.all())
            inForce.add(recovered.limits(each.index()).orElse(Limits.NONE));
        gate = new Gate(instruments, inForce);
        venue = new PaperExchange(config.account(), instruments, config.paper(), PaperExchange::utcDayEnd);
        ExposureBoard exposure = new ExposureBoard(instruments.size());
        wayOut = new WayOut(journal, config.name(), news);
        long epoch = recovered.epoch() + 1;
        Set<String> wereRunning = news.forgetRunning();
        kernel = new Kernel(
                new KernelSetup(instruments, epoch, gate, venue, desk.quotes(), desk.bars(), exposure),
                recovered,
                wayOut);
        venue.restore(recovered.openOrders(), recovered.at());
        inbox = new Inbox(kernel, wayOut, feed, instruments.size(), true, config.name());
        orders = new SessionOrders(
                inbox, gate, () -> new BoardView(desk.quotes(), exposure, feed, news::state), venue, desk, news);
        strategies = new SessionStrategies(config.strategies(), inbox, news);
        transport = new ReplayTransport(feed);
        inbox.open(() -> writeOpening(epoch, instrument, recovered, wereRunning));
        feed.pause();
        feed.start(inbox);
    }

    private void writeOpening(long epoch, Instrument instrument, KernelState recovered, Set<String> wereRunning) {
        long now = Math.max(recovered.at(), feed.now());
        wayOut.onNote(new KernelNote.Opened(
                now, epoch, config.build(), config.paper().seed(), instruments.all(), config.startingCash()));
        settleLimits(now, instrument, recovered);
        for (String name : wereRunning)
            wayOut.onNote(new KernelNote.StrategyStopped(now, name, "the application ended; start it again by hand"));
    }

    private static ReplayFeed feed(SessionConfig config, KernelState recovered) {
        TradeTape tape = config.tape();
        ReplayFeed feed = new ReplayFeed(
                tape,
                new QuoteDeriver(
                        config.halfSpread(), config.depth(), tape.instrument().tick()));
        if (recovered.epoch() == 0) return feed.startAt(tape.indexAt(config.startAt()));
        int next = tape.indexAt(recovered.at() + 1);
        return feed.resumeFrom(next, Math.max(recovered.at(), tape.start()));
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
            kernel.accept(now, new Command.ChangeLimits(instrument, wanted));
            return;
        }
        Limits tighter = LimitChange.tighter(known.get(), wanted);
        if (!tighter.equals(known.get())) kernel.accept(now, new Command.ChangeLimits(instrument, tighter));
        boolean proposed = recovered.proposals().stream()
                .anyMatch(p -> p.instrument() == i && p.limits().equals(wanted));
        if (LimitChange.raises(tighter, wanted) && !proposed)
            kernel.accept(now, new Command.ProposeLimits(instrument, wanted));
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
        if (!LimitChange.raises(now, limits)) {
            inbox.command(new Command.ChangeLimits(instrument, limits)).join();
            return Optional.empty();
        }
        Limits tighter = LimitChange.tighter(now, limits);
        if (!tighter.equals(now))
            inbox.command(new Command.ChangeLimits(instrument, tighter)).join();
        Outcome outcome =
                inbox.command(new Command.ProposeLimits(instrument, limits)).join();
        if (outcome instanceof Outcome.Done done) return Optional.of(done.number());
        throw new IllegalStateException("not proposed: " + outcome);
    }

    @Override
    public boolean confirmLimits(long proposal) {
        return inbox.command(new Command.ConfirmLimits(proposal)).join() instanceof Outcome.Done;
    }

    @Override
    public SessionStatus status() {
        String problem = wayOut.problem();
        return new SessionStatus(
                news.state(),
                halt(),
                feed.name(),
                inbox.ticks(),
                inbox.kernelP50(),
                inbox.kernelP99(),
                config.durability() == Durability.DURABLE,
                wayOut.writtenSequence(),
                venue.name(),
                problem.isEmpty() ? Optional.empty() : Optional.of(problem));
    }

    private Optional<SessionStatus.Halt> halt() {
        if (news.state() != TradingState.HALTED) return Optional.empty();
        HaltReport report = kernel.haltReport();
        if (report == null)
            return Optional.of(
                    new SessionStatus.Halt(news.haltReason(), news.haltedAt(), 0, 0, 0, 0, 0, news.unlockAt()));
        return Optional.of(new SessionStatus.Halt(
                report.reason(),
                report.at(),
                report.canceled(),
                report.closed(),
                report.open(),
                report.unknown(),
                report.flatAt(),
                news.unlockAt()));
    }

    @Override
    public synchronized void close() {
        if (rootHash != null) return;
        feed.close();
        inbox.close();
        rootHash = wayOut.finish();
    }

    @Override
    public synchronized String rootHash() {
        if (rootHash == null) throw new IllegalStateException("the session is open");
        return rootHash;
    }
}
