package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.LogRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.journal.Snapshots;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.kernel.SnapshotOptions;
import tradewind.engine.kernel.SnapshotTaker;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderState;

/// What a screen shows after a start from a snapshot, beside what it shows after reading everything.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class SnapshotDeskTest {
    private static final Instruments INSTRUMENTS = new Instruments(List.of(SampleSession.TAPE.instrument()));
    private static final List<Money> CASH = List.of(Currency.USD.money("100000"));

    @TempDir
    Path folder;

    private static Desk desk() {
        return new Desk(INSTRUMENTS, Currency.USD, CASH, new QuoteBoard(1), new BarBoard(1));
    }

    /// A day and a half of the sample traded by the strategy, in files small enough for a few snapshots.
    private JournalFiles journal() throws IOException {
        Path played = folder.resolve("played");
        try (Session session = ReplaySession.open(SampleSession.config(played))) {
            session.strategies().start("ema-cross").join();
            ReplayControl replay = session.replay().orElseThrow();
            long to = SampleSession.TAPE.start() + 36 * 3_600_000_000_000L;
            replay.jumpTo(to);
            until("it has jumped", () -> session.clock().now() >= to);
        }
        JournalFiles files = JournalFiles.in(folder.resolve("small"));
        var options = new JournalOptions(8 << 10, Durability.ASYNCHRONOUS);
        try (JournalWriter writer = JournalWriter.open(files, options)) {
            JournalReader.read(played, (_, time, type, version, payload) -> {
                try {
                    writer.append(type, version, time, payload);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return files;
    }

    @Test
    void ordersPositionsBalancesAndTheDaysProfitAreTheSame() throws IOException {
        JournalFiles files = journal();
        List<String> alarms = new ArrayList<>();
        var often = new SnapshotOptions(1, 1, 1_000);
        try (var taker = new SnapshotTaker(files, INSTRUMENTS, CASH, often, "test", alarms::add)) {
            taker.finished(JournalReader.lastSegmentStart(files));
        }
        assertEquals(List.of(), alarms);
        Desk all = desk();
        Desk some = desk();
        Recovery.read(files, INSTRUMENTS, CASH, Long.MAX_VALUE / 2, new SessionNews(INSTRUMENTS, all));
        var back = Recovery.read(files, INSTRUMENTS, CASH, 0, new SessionNews(INSTRUMENTS, some));
        assertTrue(back.from().sequence() > 0, "no snapshot was used");
        assertTrue(all.fills().size() > some.fills().size(), "the fills before it are in the journal only");
        assertTrue(all.orders().size() > 5, "it traded");
        assertEquals(states(all), states(some));
        assertEquals(all.positions().all(), some.positions().all());
        assertEquals(all.balances().all(), some.balances().all());
        assertEquals(all.account(), some.account());
    }

    @Test
    void aSessionThatOpensFromASnapshotSaysSoAndNamesTheOneItPassedOver() throws Exception {
        JournalFiles files = journal();
        try (var taker = new SnapshotTaker(files, INSTRUMENTS, CASH, new SnapshotOptions(1, 2, 0), "test", _ -> {})) {
            for (String name : files.list())
                if (name.endsWith(".seg") && Long.parseLong(name.substring(0, 20)) > 1)
                    taker.finished(Long.parseLong(name.substring(0, 20)));
        }
        List<Long> sequences = Snapshots.sequences(files);
        assertTrue(JournalReader.firstSegmentStart(files) > 1, sequences::toString);
        Path small = folder.resolve("small");
        Files.write(small.resolve("%020d.snap".formatted(sequences.getLast())), new byte[300]);
        try (Session session = ReplaySession.open(SampleSession.config(small))) {
            String passedOver = "The snapshot at record %,d".formatted(sequences.getLast());
            String used = "Opened from the snapshot at record %,d.".formatted(sequences.get(sequences.size() - 2));
            session.safety().join();
            // the kernel has answered; what it had to say before comes to the desk on a thread of its own
            until(passedOver, () -> log(session).stream().anyMatch(text -> text.startsWith(passedOver)));
            until(used, () -> log(session).stream().anyMatch(text -> text.startsWith(used)));
        }
    }

    private static List<String> log(Session session) {
        return session.desk().log().all().stream().map(LogRow::text).toList();
    }

    private static List<OrderState> states(Desk desk) {
        return desk.orders().all().stream().map(OrderRow::state).toList();
    }
}
