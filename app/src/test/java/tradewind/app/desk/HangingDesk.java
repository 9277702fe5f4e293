package tradewind.app.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.SessionConfig;
import tradewind.engine.Ticket;
import tradewind.engine.TradingEngine;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.journal.DataFolderLock;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;
import tradewind.engine.strategies.StrategyProvider;

/// A desk without a window, as a process of its own, whose strategy ends it in the way that was asked for. When it
/// comes back it says what it found and what it did.
final class HangingDesk {
    /// Said first by each, before the number of its process.
    static final String PROCESS = "process ";

    private static final Instrument BTC = SampleMarket.BTC_USD;

    private static volatile Runnable whileItHangs = () -> {};

    private HangingDesk() {}

    /// @param args data folder; `loop`, `exit` or `kill`
    public static void main(String[] args) throws Exception {
        System.out.println(PROCESS + ProcessHandle.current().pid());
        Relaunch.awaitPredecessor();
        // one that was started anew just as the test was over
        if (!Files.exists(Path.of(args[0]))) return;
        DataFolder folder = new DataFolder(Path.of(args[0]));
        if (!(DataFolderLock.acquire(folder.root()) instanceof DataFolderLock.Answer.Acquired))
            throw new IllegalStateException("the folder is in use");
        Relaunch relaunch = new Relaunch(HangingDesk.class, List.of(args));
        try (DeskGuard guard = new DeskGuard(folder, relaunch);
                TradingEngine engine = new TradingEngine(guard)) {
            Session session = engine.open(config(folder, args[1]));
            guard.watch(session);
            List<String> left = guard.takeUp(session);
            ReplayControl replay = session.replay().orElseThrow();
            replay.speed(ReplayControl.Speed.X60);
            replay.play();
            if (left.isEmpty()) trade(session, args[1].equals("kill"));
            else tell(session, left);
        }
        System.out.println("closed");
    }

    private static SessionConfig config(DataFolder folder, String how) {
        SessionConfig plain = ReplayConfigs.desk(
                ReplayConfigs.tape(Optional.empty()), Optional.empty(), folder.journals(), Settings.DEFAULTS);
        return plain.with(plain.name(), plain.journal(), List.of(new Fatal(how)));
    }

    private static void trade(Session session, boolean kill) {
        QuoteRow row = new QuoteRow();
        while (row.bid() == 0) session.desk().quotes().read(0, row);
        send(session, Terms.MARKET);
        while (net(session) == 0) LockSupport.parkNanos(100_000);
        send(session, new Terms.Limit(BTC.price(row.bid() - 1_000)));
        while (working(session) == 0) LockSupport.parkNanos(100_000);
        // asked from within the callback that hangs: from outside it could come too late, after the restart was begun
        if (kill) whileItHangs = () -> session.orders().kill("while it hung");
        session.strategies().start("fatal");
        while (true) LockSupport.parkNanos(1_000_000_000L);
    }

    private static void tell(Session session, List<String> left) {
        left.forEach(System.out::println);
        while (working(session) > 0) LockSupport.parkNanos(100_000);
        boolean halted = session.status().halted().isPresent();
        while (halted && net(session) != 0) LockSupport.parkNanos(100_000);
        System.out.println("working 0, halted " + halted + ", flat " + (net(session) == 0) + ", running "
                + session.strategies().all().getFirst().running());
    }

    private static void send(Session session, Terms terms) {
        var _ = session.orders()
                .submit(new Ticket(BTC, Side.BUY, BTC.quantity("1"), terms, TimeInForce.GTC, OrderSource.MANUAL))
                .join();
    }

    private static long net(Session session) {
        return session.desk().positions().get(0).netQuantity();
    }

    private static long working(Session session) {
        return session.desk().orders().all().stream()
                .map(OrderRow::status)
                .filter(status -> status.open())
                .count();
    }

    private record Fatal(String how) implements StrategyProvider {
        @Override
        public String name() {
            return "fatal";
        }

        @Override
        public String description() {
            return "Does not come back from a quote.";
        }

        @Override
        public Strategy create() {
            return new Strategy() {
                @Override
                public void onStart(StrategyContext context) {}

                @Override
                public void onQuote(Instrument i, long time, long bid, long bidQty, long ask, long askQty) {
                    if (how.equals("exit")) System.exit(3);
                    whileItHangs.run();
                    while (true) Thread.onSpinWait();
                }
            };
        }
    }
}
