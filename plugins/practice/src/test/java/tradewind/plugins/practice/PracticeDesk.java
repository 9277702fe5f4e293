package tradewind.plugins.practice;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tradewind.engine.Answer;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.Ticket;
import tradewind.engine.TradingEngine;
import tradewind.engine.VenueSessionConfig;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.gateways.VenueConnection;
import tradewind.engine.gateways.VenueProvider.Opening;
import tradewind.engine.market.Currency;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.time.SystemClock;

/// A trader at a practice account whose market is moved by hand and whose clock can be put forward.
final class PracticeDesk implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long SECOND = 1_000_000_000L;
    private static final Limits WIDE = new Limits(1L << 40, 1L << 50, 5_000, 1L << 40, 3600 * SECOND, 1_000, 0);
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

    final HandMarket market = new HandMarket();
    /// How far the venue's clock is ahead of the computer's, nanoseconds.
    final AtomicLong ahead = new AtomicLong();

    private final TradingEngine engine = new TradingEngine();
    private final Session session;

    /// @param journal folder of the desk's journal
    /// @param settings of the account
    PracticeDesk(Path journal, Map<String, String> settings) throws Exception {
        SystemClock computer = new SystemClock();
        VenueConnection connection =
                opened(PracticeProvider.open(read(settings), market, () -> computer.now() + ahead.get()));
        session = engine.open(config(journal, connection));
    }

    static PracticeSettings read(Map<String, String> settings) {
        return assertInstanceOf(
                        PracticeSettings.Read.Right.class,
                        PracticeSettings.read(key -> Optional.ofNullable(settings.get(key))))
                .settings();
    }

    static VenueConnection opened(Opening opening) {
        return assertInstanceOf(Opening.Opened.class, opening).connection();
    }

    private static VenueSessionConfig config(Path journal, VenueConnection connection) {
        return new VenueSessionConfig(
                "Practice",
                connection.account(),
                SessionMode.PAPER,
                journal,
                VenueSessionConfig.durability(SessionMode.PAPER),
                connection.instruments(),
                connection.gateway(),
                connection.feed(),
                connection.startingCash(),
                List.of(WIDE),
                WIDE_ACCOUNT,
                List.of(),
                "test");
    }

    static void await(String what, BooleanSupplier until) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!until.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) throw new AssertionError(what + ": not within a minute");
            LockSupport.parkNanos(1_000_000);
        }
    }

    Session session() {
        return session;
    }

    SafetyReport.Line line() {
        return session.safety().join().line();
    }

    PracticeDesk awaitLine(SafetyReport.Line state) {
        await("the line " + state, () -> line() == state);
        return this;
    }

    /// In step, and the market quoted here.
    PracticeDesk ready() {
        awaitLine(SafetyReport.Line.IN_STEP);
        await("a quote", this::quoted);
        return this;
    }

    private boolean quoted() {
        QuoteRow row = new QuoteRow();
        session.desk().quotes().read(0, row);
        return row.bid() > 0;
    }

    Answer submit(Side side, String quantity, Terms terms, TimeInForce time) {
        return session.orders()
                .submit(new Ticket(
                        HandMarket.BTC, side, HandMarket.BTC.quantity(quantity), terms, time, OrderSource.MANUAL))
                .join();
    }

    OrderId sent(Side side, String quantity, Terms terms) {
        return assertInstanceOf(Answer.Sent.class, submit(side, quantity, terms, TimeInForce.GTC))
                .order();
    }

    static Terms limit(String price) {
        return new Terms.Limit(HandMarket.BTC.price(price));
    }

    /// Sent, and acknowledged by the venue.
    OrderId working(Side side, String quantity, String price) {
        OrderId id = sent(side, quantity, limit(price));
        awaitStatus(id, OrdStatus.NEW);
        return id;
    }

    OrderRow row(OrderId id) {
        return session.desk().find(id).orElseThrow();
    }

    void awaitStatus(OrderId id, OrdStatus status) {
        await(id + " " + status, () -> session.desk().find(id).isPresent() && row(id).status() == status);
    }

    /// In BTC, as text.
    String position() {
        var positions = session.desk().positions();
        long net = positions.size() == 0 ? 0 : positions.get(0).netQuantity();
        return FixedPoint.format(net, HandMarket.BTC.quantityScale());
    }

    List<OrderRow> open() {
        return session.desk().orders().all().stream()
                .filter(row -> row.status().open())
                .toList();
    }

    int fills() {
        return session.desk().fills().size();
    }

    boolean logged(String part) {
        return session.desk().log().all().stream().anyMatch(row -> row.text().contains(part));
    }

    @Override
    public void close() {
        engine.close();
    }
}
