package tradewind.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import tradewind.engine.desk.Desk;
import tradewind.engine.history.ReplayFeed;
import tradewind.engine.history.TradeTape;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.time.EngineClock;

/// A session on a recorded market with simulated money: its clock is the recording's, its venue lives in the kernel.
final class ReplaySession extends DeskSession {
    private final ReplayFeed feed;
    private final ReplayTransport transport;

    static ReplaySession open(SessionConfig config) throws IOException {
        return open(config, EngineListener.NONE, HeapGauge.process());
    }

    /// @param heap how full it is, 0 to 1
    static ReplaySession open(SessionConfig config, EngineListener listener, DoubleSupplier heap) throws IOException {
        SessionPlan plan = plan(config);
        RecoveredDesk recovered = RecoveredDesk.read(plan);
        KernelState state = recovered.state();
        ReplayFeed feed = feed(config, state);
        PaperExchange venue =
                new PaperExchange(config.account(), plan.instruments(), config.paper(), PaperExchange::utcDayEnd);
        SessionParts parts = SessionParts.assemble(
                recovered,
                _ -> venue,
                feed,
                true,
                (notional, liquidity) -> Optional.of(venue.feeFor(notional, liquidity)),
                listener,
                heap);
        showHistory(config.tape(), feed.index(), parts.desk);
        for (Instrument each : plan.instruments().all()) {
            long net = parts.kernel.netQuantity(each.index());
            if (net != 0) venue.onPosition(each.index(), net);
        }
        venue.restore(Recovery.ordersAtVenue(state, venue.capabilities()), state.at());
        // asked now: once it plays, the clock moves before the kernel writes this down
        parts.open(Math.max(state.at(), feed.now()));
        feed.pause();
        feed.start(parts.tap);
        return new ReplaySession(parts, feed);
    }

    private ReplaySession(SessionParts parts, ReplayFeed feed) {
        super(parts);
        this.feed = feed;
        this.transport = new ReplayTransport(feed);
    }

    static SessionPlan plan(SessionConfig config) {
        return new SessionPlan(
                config.name(),
                config.account(),
                SessionMode.REPLAY_PAPER,
                config.journal(),
                config.durability(),
                config.retention(),
                new Instruments(List.of(config.tape().instrument())),
                config.startingCash(),
                List.of(config.limits()),
                config.accountLimits(),
                config.strategies(),
                config.paper().seed(),
                config.tape().mostBars(BarInterval.M1),
                config.build());
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

    @Override
    public EngineClock clock() {
        return feed;
    }

    @Override
    public Optional<ReplayControl> replay() {
        return Optional.of(transport);
    }

    @Override
    String feedName() {
        return feed.name();
    }

    @Override
    String venueProblem() {
        return "";
    }

    @Override
    void closeFeed() {
        feed.close();
    }

    @Override
    void closeVenue() {}
}
