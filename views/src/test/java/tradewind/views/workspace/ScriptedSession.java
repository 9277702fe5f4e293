package tradewind.views.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.AccountLimitProposal;
import tradewind.engine.Answer;
import tradewind.engine.LimitProposal;
import tradewind.engine.OrderEntry;
import tradewind.engine.OrderLink;
import tradewind.engine.OrderOffer;
import tradewind.engine.Preview;
import tradewind.engine.ReplayControl;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.SessionStatus;
import tradewind.engine.StrategyDesk;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.time.EngineClock;

/// A session that does what a test says: a real desk, fed by hand, and commands that are written down.
final class ScriptedSession implements Session {
    static final long NOW = 1_385_765_620_000_000_000L; // 2013-11-29T22:53:40Z
    static final long START = 1_385_337_600_000_000_000L; // 2013-11-25T00:00:00Z
    static final long END = 1_385_942_399_000_000_000L; // 2013-12-01T23:59:59Z
    static final Instrument BTC = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Bitstamp"),
            "Bitcoin",
            Currency.BTC,
            Currency.USD,
            2,
            1,
            8,
            1_000_000,
            100_000_000);

    final List<String> commands = new ArrayList<>();
    final Desk desk;
    final QuoteBoard quotes = new QuoteBoard(1);
    final Instruments instruments = new Instruments(List.of(BTC));
    TradingState tradingState = TradingState.ACTIVE;
    Optional<SessionStatus.Halt> halt = Optional.empty();
    Optional<String> problem = Optional.empty();
    List<SessionStatus.Halt> symbols = List.of();
    List<LimitProposal> proposals = List.of();
    Answer killAnswer = new Answer.Sent(OrderId.of(7, 1));
    ReplayControl.Position position = new ReplayControl.Position(START, END, NOW, ReplayControl.Speed.X60, true, false);
    List<StrategyDesk.Entry> strategies = List.of(
            new StrategyDesk.Entry("sma-cross", "Long while the 20-minute mean is above the 60-minute one.", true),
            new StrategyDesk.Entry("fade", "Sells two deviations above the hour's VWAP.", false));
    long ticks = 184_207;
    /// A long position of 20.90 of which 8.40 has no stop, as the venue and this desk agree.
    static final SafetyReport BARE = new SafetyReport(
            "paper-1",
            true,
            SafetyReport.Line.IN_STEP,
            OptionalLong.empty(),
            OptionalLong.empty(),
            SafetyReport.IfAppDies.NOT_OFFERED,
            new SafetyReport.Books(NOW, 8, 8, List.of()),
            List.of(),
            List.of(new SafetyReport.Protection(BTC, 2_090_000_000L, 1_250_000_000L, 0, 840_000_000L)),
            List.of(
                    new SafetyReport.LimitUse.DayLoss(Currency.USD.money("812.40"), Currency.USD.money("1000")),
                    new SafetyReport.LimitUse.Position(BTC, 2_090_000_000L, 4_000_000_000L, false),
                    new SafetyReport.LimitUse.MessageRate(10, 10)),
            new SafetyReport.Journal(false, 184_207, 300_000, 2_100_000));
    private CompletableFuture<SafetyReport> safety = CompletableFuture.completedFuture(BARE);
    private long nextId = 412;

    ScriptedSession() {
        desk = new Desk(
                instruments,
                Currency.USD,
                List.of(Currency.USD.money("100000"), Currency.BTC.money("0")),
                quotes,
                new BarBoard(1));
        quotes.quote(0, NOW, 111_813, 246_000_000, 111_899, 318_000_000, true);
        quotes.trade(0, NOW, 111_899, 50_000_000);
    }

    OrderId order(Side side, String quantity, String price) {
        OrderId id = OrderId.of(7, nextId++);
        desk.onOrderEvent(new OrderEvent.Submitted(body(id, side, quantity, price), NOW));
        desk.onOrderEvent(new OrderEvent.Accepted(id, NOW, "V" + nextId));
        return id;
    }

    void fill(OrderId id, String quantity, String price) {
        desk.onOrderEvent(new OrderEvent.Filled(
                id,
                NOW,
                "E" + nextId++,
                BTC.quantity(quantity),
                BTC.price(price),
                Currency.USD.money("1.25"),
                Liquidity.TAKER));
    }

    void deny(Side side, String quantity, String price, Denial denial) {
        OrderId id = OrderId.of(7, nextId++);
        desk.onOrderEvent(new OrderEvent.Denied(body(id, side, quantity, price), NOW, denial));
    }

    private static Order body(OrderId id, Side side, String quantity, String price) {
        return new Order(
                id,
                BTC,
                side,
                BTC.quantity(quantity),
                new Terms.Limit(BTC.price(price)),
                TimeInForce.DAY,
                OrderSource.MANUAL);
    }

    void halt(long unlockAt) {
        tradingState = TradingState.HALTED;
        halt = Optional.of(halt(Optional.empty(), unlockAt));
    }

    void haltSymbol(long unlockAt) {
        symbols = List.of(halt(Optional.of(BTC), unlockAt));
    }

    private static SessionStatus.Halt halt(Optional<Instrument> scope, long unlockAt) {
        long done = NOW + 1_800_000_000L;
        return new SessionStatus.Halt(scope, "kill switch", NOW, true, false, 8, 1, 0, 0, 0, done, unlockAt);
    }

    private CompletableFuture<Answer> did(String command) {
        return did(command, new Answer.Sent(OrderId.of(7, 1)));
    }

    private CompletableFuture<Answer> did(String command, Answer answer) {
        synchronized (commands) {
            commands.add(command);
        }
        return CompletableFuture.completedFuture(answer);
    }

    List<String> commands() {
        synchronized (commands) {
            return List.copyOf(commands);
        }
    }

    @Override
    public SessionMode mode() {
        return SessionMode.REPLAY_PAPER;
    }

    @Override
    public String name() {
        return "Thanksgiving 2013";
    }

    @Override
    public String account() {
        return "paper-1";
    }

    @Override
    public EngineClock clock() {
        return () -> position.now();
    }

    @Override
    public Instruments instruments() {
        return instruments;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public Optional<ReplayControl> replay() {
        return Optional.of(new ScriptedReplay());
    }

    @Override
    public Limits limits(Instrument instrument) {
        return new Limits(5_000_000_000L, 1_000_000_000L, 300, 4_000_000_000L, 1, 10, 0);
    }

    @Override
    public Optional<Long> changeLimits(Instrument instrument, Limits limits) {
        throw new UnsupportedOperationException("not part of the window");
    }

    @Override
    public List<LimitProposal> limitProposals() {
        return proposals;
    }

    @Override
    public AccountLimits accountLimits() {
        return AccountLimits.none(Currency.USD);
    }

    @Override
    public Optional<Long> changeAccountLimits(AccountLimits limits) {
        throw new UnsupportedOperationException("no limits here");
    }

    @Override
    public List<AccountLimitProposal> accountLimitProposals() {
        return List.of();
    }

    @Override
    public boolean confirmLimits(long proposal) {
        throw new UnsupportedOperationException("not part of the window");
    }

    /// What the session says of the safety of its orders from now on.
    void safety(SafetyReport report) {
        safety = CompletableFuture.completedFuture(report);
    }

    /// The engine does not answer.
    void silent() {
        safety = new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<SafetyReport> safety() {
        return safety;
    }

    @Override
    public CompletableFuture<Answer> reconcile() {
        return did("reconcile", new Answer.Done());
    }

    @Override
    public CompletableFuture<Answer> acceptPosition(Instrument instrument) {
        return did("accept " + instrument.symbol(), new Answer.Done());
    }

    @Override
    public SessionStatus status() {
        return new SessionStatus(
                tradingState,
                halt,
                "Bitstamp sample",
                ticks,
                2_800,
                11_400,
                false,
                184_207,
                "paper-1",
                problem,
                symbols);
    }

    @Override
    public String rootHash() {
        throw new IllegalStateException("a scripted session has no journal");
    }

    @Override
    public void close() {}

    @Override
    public StrategyDesk strategies() {
        return new StrategyDesk() {
            @Override
            public List<Entry> all() {
                return strategies;
            }

            @Override
            public CompletableFuture<Answer> start(String name) {
                return did("start " + name);
            }

            @Override
            public CompletableFuture<Answer> stop(String name) {
                return did("stop " + name);
            }
        };
    }

    @Override
    public OrderEntry orders() {
        return new OrderEntry() {
            @Override
            public OrderOffer offer() {
                return OrderOffer.ALL;
            }

            @Override
            public Preview preview(Ticket ticket) {
                throw new UnsupportedOperationException("not part of the window");
            }

            @Override
            public CompletableFuture<Answer> submitConfirmed(Ticket ticket, Set<CheckCode> confirmed) {
                return submit(ticket);
            }

            @Override
            public CompletableFuture<Answer> submit(Ticket ticket) {
                throw new UnsupportedOperationException("not part of the window");
            }

            @Override
            public List<Preview> previewList(TicketList list) {
                throw new UnsupportedOperationException("not part of the window");
            }

            @Override
            public Preview previewLinked(Ticket ticket, OrderLink link) {
                throw new UnsupportedOperationException("not used here");
            }

            @Override
            public CompletableFuture<Answer> submitLinked(Ticket ticket, OrderLink link) {
                throw new UnsupportedOperationException("not used here");
            }

            @Override
            public CompletableFuture<Answer> submitList(TicketList list) {
                throw new UnsupportedOperationException("not part of the window");
            }

            @Override
            public Preview previewReplace(OrderId order, Quantity quantity, Terms terms) {
                throw new UnsupportedOperationException("not part of the window");
            }

            @Override
            public CompletableFuture<Answer> replace(OrderId order, Quantity quantity, Terms terms) {
                throw new UnsupportedOperationException("not part of the window");
            }

            @Override
            public CompletableFuture<Answer> cancel(OrderId order) {
                return did("cancel " + order);
            }

            @Override
            public CompletableFuture<Answer> cancelAll(Instrument instrument) {
                return did("cancelAll " + instrument.symbol());
            }

            @Override
            public CompletableFuture<Answer> cancelAll() {
                return did("cancelAll");
            }

            @Override
            public CompletableFuture<Answer> flatten(Instrument instrument) {
                return did("flatten " + instrument.symbol());
            }

            @Override
            public CompletableFuture<Answer> kill(Optional<Instrument> scope, String reason, boolean flatten) {
                String what = scope.map(i -> i.symbol() + " ").orElse("");
                return did("kill " + what + reason + (flatten ? "" : ", cancel only"), killAnswer);
            }

            @Override
            public CompletableFuture<Answer> reduceOnly(String reason) {
                return did("reduce " + reason);
            }

            @Override
            public CompletableFuture<Answer> resume(Instrument instrument) {
                return did("resume " + instrument.symbol());
            }

            @Override
            public CompletableFuture<Answer> resume() {
                return did("resume");
            }
        };
    }

    private final class ScriptedReplay implements ReplayControl {
        @Override
        public Position position() {
            return position;
        }

        @Override
        public void play() {
            move(position.now(), position.speed(), true);
        }

        @Override
        public void pause() {
            move(position.now(), position.speed(), false);
        }

        @Override
        public void speed(Speed speed) {
            move(position.now(), speed, position.playing());
        }

        @Override
        public void step() {
            move(position.now() + 1_000_000_000L, position.speed(), false);
        }

        @Override
        public boolean jumpTo(long time) {
            if (time <= position.now()) return false;
            move(time, position.speed(), position.playing());
            return true;
        }

        @Override
        public long[] outline(int points) {
            long[] prices = new long[points];
            for (int i = 0; i < points; i++) {
                double t = (double) i / points;
                prices[i] = Math.round(80_000 + 32_000 * t + 5_000 * Math.sin(t * 19) + 1_500 * Math.sin(t * 71));
            }
            return prices;
        }

        private void move(long now, Speed speed, boolean playing) {
            position = new Position(START, END, now, speed, playing, false);
        }
    }
}
