package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.kernel.EventCodec;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// `kill -9` in mid-session, again and again on the same journal, and back.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class KillRecoveryTest {
    private static final long SEED = 20131125;
    private static final int KILLS = 20;
    private static final int SOAK_ROUNDS = 50;
    private static final Instrument BTC = SampleSession.TAPE.instrument();
    private static final Instruments INSTRUMENTS = new Instruments(List.of(BTC));

    @TempDir
    Path folder;

    private static final class Events implements Recovery.Witness {
        private final Set<OrderId> ids = new HashSet<>();
        private int fills;

        @Override
        public void onOrder(OrderEvent event) {
            if (event instanceof OrderEvent.Filled) fills++;
            if (event instanceof OrderEvent.Submitted || event instanceof OrderEvent.Denied)
                assertTrue(ids.add(event.order()), "an id was used twice: " + event);
        }

        @Override
        public void onNote(KernelNote note) {}
    }

    private Recovery.Recovered read(Path journal, Recovery.Witness witness) throws IOException {
        return Recovery.read(journal, INSTRUMENTS, SampleSession.config(journal).startingCash(), witness);
    }

    /// The fold of the first records of the journal as it is now.
    private static KernelState foldUpTo(Path journal, long last) throws IOException {
        KernelState state =
                new KernelState(INSTRUMENTS, SampleSession.config(journal).startingCash());
        JournalReader.read(journal, (sequence, time, type, version, payload) -> {
            if (sequence > last) return;
            switch (EventCodec.decode(type, version, time, payload, INSTRUMENTS)) {
                case EventCodec.Decoded.OfOrder(OrderEvent event) -> state.apply(event);
                case EventCodec.Decoded.OfSession(KernelNote note) -> state.apply(note);
                case EventCodec.Decoded.OfMarket(long at, long ticks) -> state.mark(at, ticks);
            }
        });
        return state;
    }

    /// Starts a child, lets it print `acks` lines, and kills it.
    ///
    /// @return the last sequence it printed
    private static long tradeUntilKilled(Path journal, long seed, int acks) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        classPath,
                        TradingChild.class.getName(),
                        journal.toString(),
                        Long.toString(seed))
                .redirectErrorStream(true)
                .start();
        StringBuilder output = new StringBuilder();
        long acknowledged = 0;
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (!line.startsWith("ack ")) continue;
                acknowledged = Long.parseLong(line.substring(4));
                if (--acks == 0) child.toHandle().destroyForcibly();
            }
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor() != 0, "killed, not ended: " + output);
        assertTrue(acknowledged > 0, output.toString());
        return acknowledged;
    }

    @Test
    void comesBackAfterEveryKillWithEverythingAcknowledged() throws Exception {
        killAgainAndAgain(SEED);
    }

    /// A thousand kills: twenty on each of fifty journals.
    @Test
    @Tag("soak")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void comesBackAfterAThousandKills() throws Exception {
        for (int round = 1; round <= SOAK_ROUNDS; round++) killAgainAndAgain(SEED + round);
    }

    private void killAgainAndAgain(long seed) throws Exception {
        Path journal = folder.resolve("journal-" + seed);
        Random random = new Random(seed);
        long before = 0;
        int fills = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            String where = "seed " + seed + ", kill " + kill;
            long acknowledged = tradeUntilKilled(journal, random.nextLong(), 5 + random.nextInt(90));
            Events events = new Events();
            Recovery.Recovered back = read(journal, events);
            long last = back.check().lastSequence();
            assertTrue(last >= acknowledged, where + ": " + acknowledged + " acknowledged, " + last + " there");
            assertTrue(acknowledged > before, where);
            try (Session session = ReplaySession.open(SampleSession.config(journal))) {
                assertSame(session, back.state(), events, where);
            }
            assertEquals(back.state().hash(), foldUpTo(journal, last).hash(), where);
            assertEquals(2 * kill - 1, back.state().epoch(), where);
            before = last;
            fills = events.fills;
        }
        assertTrue(fills > 20, "it traded: " + fills);
        playToTheEnd(journal);
        Events all = new Events();
        KernelState end = read(journal, all).state();
        assertEquals(SampleSession.TAPE.size(), end.ticks(), "no trade was skipped or seen twice");
    }

    private static void assertSame(Session session, KernelState state, Events events, String where) {
        assertEquals(
                List.copyOf(state.orders()),
                session.desk().orders().all().stream()
                        .map(OrderRow::state)
                        .sorted((a, b) -> a.order().id().compareTo(b.order().id()))
                        .toList(),
                where);
        assertEquals(events.fills, session.desk().fills().size(), where);
        var position = session.desk().positions().get(0);
        assertEquals(state.ledger().netQuantity(0), position.netQuantity(), where);
        assertEquals(state.ledger().cost(0), position.cost().units(), where);
        assertEquals(state.ledger().realised(0), position.realised().units(), where);
        assertEquals(state.ledger().fees(0), position.fees().units(), where);
        for (var balance : session.desk().balances().all())
            assertEquals(state.ledger().cash(balance.total().currency()), balance.total(), where);
        assertEquals(
                Math.max(state.at(), SampleSession.TAPE.start()),
                session.clock().now(),
                where);
    }

    private static void playToTheEnd(Path journal) throws Exception {
        try (Session session = ReplaySession.open(SampleSession.config(journal))) {
            ReplayControl replay = session.replay().orElseThrow();
            replay.speed(ReplayControl.Speed.MAX);
            replay.play();
            until("the end of the tape", () -> replay.position().ended());
        }
    }

    @Test
    void goesOnWithTheVeryNextTradeOfTheSameSecond() throws Exception {
        int trades = inTheMiddleOfASecond(2_000);
        Path killed = folder.resolve("killed");
        try (Session session = ReplaySession.open(SampleSession.config(folder.resolve("journal")))) {
            ReplayControl replay = session.replay().orElseThrow();
            replay.jumpTo(SampleSession.TAPE.time(trades - 1) - 1);
            awaitTrades(session, SampleSession.TAPE.indexAt(SampleSession.TAPE.time(trades - 1)));
            while (trades(session) < trades) {
                int next = (int) trades(session) + 1;
                replay.step();
                awaitTrades(session, next);
            }
            var far = new Terms.Limit(BTC.price(SampleSession.TAPE.price(trades) - 2_000));
            var ticket = new Ticket(BTC, Side.BUY, BTC.quantity("0.10"), far, TimeInForce.GTC, OrderSource.MANUAL);
            session.orders().submit(ticket).join();
            copy(folder.resolve("journal"), killed);
        }
        try (Session session = ReplaySession.open(SampleSession.config(killed))) {
            assertEquals(trades, trades(session));
            assertEquals(SampleSession.TAPE.time(trades), session.clock().now(), "the second is not over");
            OrderState open = session.desk().orders().get(0).state();
            assertTrue(open.status().open());
            session.replay().orElseThrow().step();
            awaitTrades(session, trades + 1);
        }
    }

    @Test
    void aCleanEndGoesOnWhereItStood() throws Exception {
        Path journal = folder.resolve("clean");
        long seen;
        try (Session session = ReplaySession.open(SampleSession.config(journal))) {
            session.replay().orElseThrow().jumpTo(SampleSession.TAPE.time(3_210));
            // the second of that trade is taken whole
            awaitTrades(session, SampleSession.TAPE.indexAt(SampleSession.TAPE.time(3_210) + 1));
            seen = trades(session);
        }
        try (Session session = ReplaySession.open(SampleSession.config(journal))) {
            assertEquals(seen, trades(session));
        }
    }

    @Test
    void whateverIsOrderedWhileTheMarketFliesTheJournalFitsTheTape() throws Exception {
        Path journal = folder.resolve("flying");
        for (int round = 0; round < 6; round++) {
            try (Session session = ReplaySession.open(SampleSession.config(journal))) {
                ReplayControl replay = session.replay().orElseThrow();
                replay.speed(ReplayControl.Speed.MAX);
                replay.play();
                var ticket = new Ticket(
                        BTC, Side.BUY, BTC.quantity("0.01"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
                for (int i = 0; i < 400; i++) session.orders().submit(ticket).join();
            }
            KernelState state = read(journal, new Events()).state();
            int next = (int) state.ticks();
            assertTrue(next == SampleSession.TAPE.size() || state.at() <= SampleSession.TAPE.time(next), "ahead");
            assertTrue(next == 0 || state.at() >= SampleSession.TAPE.time(next - 1), "behind");
        }
    }

    /// How many trades to take so that the next has the time of the last.
    private static int inTheMiddleOfASecond(int from) {
        int i = from;
        while (SampleSession.TAPE.time(i) != SampleSession.TAPE.time(i - 1)) i++;
        return i;
    }

    private static long trades(Session session) {
        QuoteRow row = new QuoteRow();
        session.desk().quotes().read(0, row);
        return row.trades();
    }

    private static void awaitTrades(Session session, int trades) {
        until("trade " + trades, () -> trades(session) >= trades);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }
}
