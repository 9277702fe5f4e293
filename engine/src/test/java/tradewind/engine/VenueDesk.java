package tradewind.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.kernel.WireGateway;
import tradewind.engine.kernel.WireVenue;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.time.SystemClock;

/// A trader at a session on a [WireVenue], as tests want it.
final class VenueDesk implements AutoCloseable {
    static final Instrument BTC = WireVenue.BTC;
    /// So long that a computer that is busy with other things does not break the line.
    static final long HEARTBEAT = 3_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final Limits WIDE = new Limits(100_000, 1L << 50, 5_000, 1_000_000, 3600 * SECOND, 1_000, 0);
    private static final AccountLimits WIDE_ACCOUNT = new AccountLimits(
            Currency.USD,
            1L << 50,
            1L << 50,
            1L << 50,
            1,
            1L << 50,
            1L << 50,
            1,
            1_000_000,
            1_000_000,
            1_000,
            SECOND,
            RuleGrid.DEFAULT);

    final Session session;

    VenueDesk(Session session) {
        this.session = session;
    }

    static VenueDesk open(TradingEngine engine, Path journal, WireVenue venue) throws Exception {
        return new VenueDesk(engine.open(config(journal, SessionMode.PAPER, gateway(venue))));
    }

    static WireGateway gateway(WireVenue venue) {
        return new WireGateway(venue.port(), new SystemClock(), HEARTBEAT);
    }

    static VenueSessionConfig config(Path journal, SessionMode mode, Gateway gateway) {
        return config(journal, "account-1", mode, gateway);
    }

    static VenueSessionConfig config(Path journal, SessionMode mode, Gateway gateway, MarketDataFeed feed) {
        return config(journal, "account-1", mode, gateway, feed);
    }

    static VenueSessionConfig config(Path journal, String account, SessionMode mode, Gateway gateway) {
        return config(journal, account, mode, gateway, new StillMarket());
    }

    private static VenueSessionConfig config(
            Path journal, String account, SessionMode mode, Gateway gateway, MarketDataFeed feed) {
        return new VenueSessionConfig(
                "Wire",
                account,
                mode,
                journal,
                VenueSessionConfig.durability(mode),
                List.of(BTC),
                gateway,
                feed,
                List.of(Currency.USD.money("100000")),
                List.of(WIDE),
                WIDE_ACCOUNT,
                List.of(),
                "test");
    }

    /// One trade and one quote, then nothing.
    private static final class StillMarket implements MarketDataFeed {
        @Override
        public String name() {
            return "still";
        }

        @Override
        public void start(MarketDataListener listener) {
            long now = new SystemClock().now();
            listener.onTrade(0, now, 10_000, 100, 1);
            listener.onQuote(0, now, 9_990, 10_000, 10_010, 10_000, false);
        }

        @Override
        public void close() {}
    }

    static void await(BooleanSupplier until) {
        Until.until("what the desk or the venue was to come to", until);
    }

    SafetyReport safety() {
        return session.safety().join();
    }

    VenueDesk awaitLine(SafetyReport.Line state) {
        await(() -> safety().line() == state);
        return this;
    }

    static Ticket ticket(Side side, String quantity, String price) {
        return new Ticket(
                BTC,
                side,
                BTC.quantity(quantity),
                new Terms.Limit(BTC.price(price)),
                TimeInForce.GTC,
                OrderSource.MANUAL);
    }

    Answer submit(Side side, String quantity, String price) {
        return session.orders().submit(ticket(side, quantity, price)).join();
    }

    OrderId sent(Side side, String quantity, String price) {
        Answer answer = submit(side, quantity, price);
        if (answer instanceof Answer.Sent sent) return sent.order();
        throw new AssertionError("not sent: " + answer);
    }

    /// Sent, and acknowledged by the venue.
    OrderId working(Side side, String quantity, String price) {
        OrderId id = sent(side, quantity, price);
        awaitStatus(id, OrdStatus.NEW);
        return id;
    }

    OrderRow row(OrderId id) {
        return session.desk().find(id).orElseThrow();
    }

    void awaitStatus(OrderId id, OrdStatus status) {
        await(() -> session.desk().find(id).isPresent() && row(id).status() == status);
    }

    long position() {
        var positions = session.desk().positions();
        return positions.size() == 0 ? 0 : positions.get(0).netQuantity();
    }

    boolean logged(String part) {
        return session.desk().log().all().stream().anyMatch(row -> row.text().contains(part));
    }

    List<OrderRow> open() {
        return session.desk().orders().all().stream()
                .filter(row -> row.status().open())
                .toList();
    }

    /// In step, nothing unknown or under way, and both hold the same.
    boolean agrees(WireVenue venue) {
        return safety().line() == SafetyReport.Line.IN_STEP
                && safety().unresolved().isEmpty()
                && open().size() == venue.open().size()
                && open().stream()
                        .allMatch(row -> venue.open().getOrDefault(row.venueOrderId(), -1L)
                                == row.state().leavesQty())
                && position() == venue.position();
    }

    @Override
    public void close() {
        session.close();
    }
}
