package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.LogRow;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalRefusedException;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Journals that are not what they should be.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SessionJournalTest {
    private static final Instrument BTC = SampleSession.TAPE.instrument();
    private static final String FIRST = "00000000000000000001.seg";

    @TempDir
    Path folder;

    private Path journal;
    private Path segment;

    @BeforeEach
    void aJournalWithFortyOrders() throws IOException {
        journal = folder.resolve("journal");
        segment = journal.resolve(FIRST);
        try (Session session = ReplaySession.open(SampleSession.config(journal))) {
            Ticket ticket =
                    new Ticket(BTC, Side.BUY, BTC.quantity("0.10"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
            for (int i = 0; i < 40; i++) session.orders().submit(ticket).join();
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (var files = Files.list(journal)) {
            for (Path file : files.toList()) all.put(file.toString(), Arrays.toString(Files.readAllBytes(file)));
        }
        return all;
    }

    private String refused(Class<? extends Exception> kind, SessionConfig config) throws IOException {
        Map<String, String> before = content();
        String message = String.valueOf(
                assertThrows(kind, () -> ReplaySession.open(config)).getMessage());
        assertEquals(before, content(), "untouched");
        return message;
    }

    private static void assertSays(String part, String message) {
        assertTrue(message.contains(part), message);
    }

    @Test
    void aFlippedBitIsRefusedWithThePlaceAndWhatToDo() throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        for (int at : new int[] {100, bytes.length / 3, bytes.length / 2}) {
            byte[] bad = bytes.clone();
            bad[at] ^= 4;
            Files.write(segment, bad);
            String message = refused(JournalRefusedException.class, SampleSession.config(journal));
            assertSays("damaged in " + FIRST, message);
            assertSays("restore them from a backup", message);
        }
    }

    @Test
    void aNewerReleasesJournalIsRefusedAndNamesItsVersion() throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        ByteBuffer header =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 3);
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, 60);
        header.putInt(60, (int) crc.getValue());
        Files.write(segment, bytes);
        String message = refused(JournalRefusedException.class, SampleSession.config(journal));
        assertSays("format version 3", message);
        assertSays("release that wrote it", message);
    }

    @Test
    void aJournalRestoredFromABackupNeverGivesAnIdOutAgain() throws IOException {
        Map<Path, byte[]> backup = new TreeMap<>();
        try (var files = Files.list(journal)) {
            for (Path file : files.toList()) backup.put(file, Files.readAllBytes(file));
        }
        OrderId lost = order();
        try (var files = Files.list(journal)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        for (var file : backup.entrySet()) Files.write(file.getKey(), file.getValue());
        OrderId next = order();
        assertTrue(next.epoch() > lost.epoch(), lost + " was given out, then " + next);
    }

    private OrderId order() throws IOException {
        try (Session session = ReplaySession.open(SampleSession.config(journal))) {
            Ticket ticket =
                    new Ticket(BTC, Side.BUY, BTC.quantity("0.10"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
            session.orders().submit(ticket).join();
            return session.desk()
                    .orders()
                    .get(session.desk().orders().size() - 1)
                    .order()
                    .id();
        }
    }

    @Test
    void anotherStartingCashIsRefused() throws IOException {
        SessionConfig richer = SampleSession.config(
                journal, SampleSession.TAPE, List.of(Currency.USD.money("200000")), SampleSession.LIMITS);
        String message = refused(IllegalArgumentException.class, richer);
        assertSays("began with [100000.0000 USD]", message);
        assertSays("set up with [200000.0000 USD]", message);
    }

    @Test
    void anotherInstrumentIsRefused() throws IOException {
        Instrument eth = new Instrument(
                0, new InstrumentId("ETH/USD", "Test"), "Ether", Currency.ETH, Currency.USD, 2, 1, 8, 1, 100);
        TradeTape tape = TradeTape.builder(eth, "hand").add(1_000, 10_000, 100).build();
        String message = refused(IllegalArgumentException.class, with(tape));
        assertSays("journal is of BTC/USD", message);
        assertSays("session is of ETH/USD", message);
    }

    @Test
    void anotherRecordingOfTheSameInstrumentIsRefused() throws IOException {
        TradeTape tape = TradeTape.builder(BTC, "another week")
                .add(SampleSession.TAPE.end() + 1_000, 100_000, 100)
                .build();
        String message = refused(IllegalArgumentException.class, with(tape));
        assertSays("not written on this recording (another week)", message);
    }

    private SessionConfig with(TradeTape tape) {
        return SampleSession.config(journal, tape, SampleSession.config(journal).startingCash(), SampleSession.LIMITS);
    }

    @Test
    void anUnfinishedLastWriteIsCutOffKeptAsideAndTold() throws IOException {
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, whole.length - 100));
        try (Session session = ReplaySession.open(SampleSession.config(journal))) {
            // an answer comes once everything before it was told
            session.orders().cancelAll().join();
            assertTrue(
                    session.desk().log().all().stream()
                            .anyMatch(row -> row.level() == LogRow.Level.WARN
                                    && row.text().contains("was not finished")),
                    session.desk().log().all().toString());
            assertTrue(session.desk().orders().size() >= 38);
        }
        try (var files = Files.list(journal)) {
            Path torn = files.filter(f -> f.toString().endsWith(".torn"))
                    .findFirst()
                    .orElseThrow();
            byte[] kept = Files.readAllBytes(torn);
            assertArrayEquals(kept, Arrays.copyOfRange(whole, whole.length - 100 - kept.length, whole.length - 100));
        }
    }

    @Test
    void aSessionInAFolderThatIsCopiedToACloudSaysSoAsItOpens() throws IOException {
        Path shared = folder.resolve("Dropbox").resolve("journal");
        try (Session session = ReplaySession.open(SampleSession.config(shared))) {
            session.orders().cancelAll().join();
            assertTrue(
                    session.desk().log().all().stream()
                            .anyMatch(row -> row.level() == LogRow.Level.ALARM
                                    && row.text().contains("is inside Dropbox")),
                    session.desk().log().all().toString());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        IOException refused = assertThrows(
                IOException.class, () -> ReplaySession.open(SampleSession.config(file.resolve("journal"))));
        assertSays("cannot be written", String.valueOf(refused.getMessage()));
        assertSays("choose another data folder", String.valueOf(refused.getMessage()));
    }

    @Test
    void aReadOnlyFolderSaysSo() throws IOException {
        Path parent = Files.createDirectory(folder.resolve("readonly"));
        assertTrue(parent.toFile().setWritable(false));
        // the superuser writes everywhere
        assumeFalse(Files.isWritable(parent));
        IOException refused = assertThrows(
                IOException.class, () -> ReplaySession.open(SampleSession.config(parent.resolve("journal"))));
        assertSays("cannot be written", String.valueOf(refused.getMessage()));
    }

    @Test
    void aSessionClosedAsSoonAsItWasOpenedIsInTheJournal() throws IOException {
        for (int round = 0; round < 30; round++)
            ReplaySession.open(SampleSession.config(journal)).close();
        try (Session session = ReplaySession.open(SampleSession.config(journal))) {
            Ticket ticket =
                    new Ticket(BTC, Side.BUY, BTC.quantity("0.10"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
            var answer = session.orders().submit(ticket).join();
            long epoch = answer instanceof Answer.Sent sent
                    ? sent.order().epoch()
                    : assertInstanceOf(Answer.Refused.class, answer).order().epoch();
            assertEquals(32, epoch, "every start counts");
        }
    }

    @Test
    void aJournalThatGrowsWhileItIsReadIsNotWrittenTo() throws IOException {
        RecoveredDesk read = RecoveredDesk.read(ReplaySession.plan(SampleSession.config(journal)));
        try (JournalWriter other = JournalWriter.open(journal, JournalOptions.of(Durability.ASYNCHRONOUS))) {
            other.append((byte) 100, (byte) 1, SampleSession.TAPE.start(), ByteBuffer.allocate(8));
        }
        assertSays(
                "changed while it was read",
                String.valueOf(
                        assertThrows(IOException.class, read::openJournal).getMessage()));
    }
}
