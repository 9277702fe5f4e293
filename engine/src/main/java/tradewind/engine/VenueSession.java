package tradewind.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import tradewind.engine.gateways.CancelOnDisconnect;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.kernel.CoveredGateway;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.time.EngineClock;

/// A session on a venue outside this process, by this computer's clock. Nothing is sent before our book and the
/// venue's were compared, nor before the journal has covered it.
final class VenueSession extends DeskSession {
    private static final int MINUTES = 1_440;

    private final EngineClock clock;
    private final MarketDataFeed feed;
    private final SessionPulse pulse;

    /// @param clock stamps every input
    /// @param heap how full it is, 0 to 1
    static VenueSession open(VenueSessionConfig config, EngineClock clock, EngineListener listener, DoubleSupplier heap)
            throws IOException {
        RecoveredDesk recovered = RecoveredDesk.read(plan(config));
        SessionParts parts = SessionParts.assemble(
                recovered,
                wayOut -> new CoveredGateway(config.gateway(), wayOut, clock),
                clock,
                false,
                (_, _) -> Optional.empty(),
                listener,
                heap);
        parts.open(Math.max(recovered.state().at(), clock.now()));
        if (config.mode() == SessionMode.LIVE) warnUnarmed(parts);
        VenueSession session = new VenueSession(parts, clock, config.feed());
        try {
            parts.gateway.start(parts.inbox);
            config.feed().start(new StampedFeed(parts.tap, clock));
        } catch (RuntimeException broken) {
            session.close();
            throw broken;
        }
        session.pulse.start();
        return session;
    }

    private VenueSession(SessionParts parts, EngineClock clock, MarketDataFeed feed) {
        super(parts);
        this.clock = clock;
        this.feed = feed;
        this.pulse = new SessionPulse(parts, clock);
    }

    private static SessionPlan plan(VenueSessionConfig config) {
        return new SessionPlan(
                config.name(),
                config.account(),
                config.mode(),
                config.journal(),
                config.durability(),
                config.retention(),
                new Instruments(config.instruments()),
                config.startingCash(),
                config.limits(),
                config.accountLimits(),
                config.strategies(),
                0,
                true,
                MINUTES,
                config.build());
    }

    private static void warnUnarmed(SessionParts parts) {
        Gateway gateway = parts.gateway;
        if (gateway.cancelOnDisconnect() != CancelOnDisconnect.NOT_ARMED) return;
        parts.log(
                Level.WARN,
                "Cancel on disconnect is NOT armed at " + gateway.name()
                        + ": if this application dies, working orders stay in the market.");
    }

    @Override
    public EngineClock clock() {
        return clock;
    }

    @Override
    public Optional<ReplayControl> replay() {
        return Optional.empty();
    }

    @Override
    String feedName() {
        return feed.name();
    }

    @Override
    public CompletableFuture<Answer> reconnect() {
        boolean market = feed.reconnect();
        boolean orders = parts.gateway.reconnect();
        if (market || orders) {
            parts.log(Level.INFO, "The lines are taken up again, as asked.");
            return CompletableFuture.completedFuture(new Answer.Done());
        }
        return CompletableFuture.completedFuture(
                new Answer.NotDone(parts.gateway.name() + " takes up its line by itself only."));
    }

    @Override
    String venueProblem() {
        LinkState link = parts.kernel.link();
        return link == LinkState.READY ? "" : parts.gateway.name() + ": " + link.label() + "; no new orders.";
    }

    @Override
    void closeFeed() {
        pulse.close();
        feed.close();
    }

    @Override
    void closeVenue() {
        parts.gateway.close();
    }
}
