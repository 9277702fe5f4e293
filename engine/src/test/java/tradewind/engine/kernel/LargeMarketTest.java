package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderEvent;

/// What names every instrument of the market fits into the journal, five thousand of them.
class LargeMarketTest {
    private static final int COUNT = 5_000;
    private static final Instruments ALL = new Instruments(
            IntStream.range(0, COUNT).mapToObj(LargeMarketTest::instrument).toList());

    @TempDir
    Path folder;

    private static Instrument instrument(int i) {
        String symbol = "INSTRUMENT-" + i + "/USD";
        return new Instrument(
                i, new InstrumentId(symbol, "Exchange"), symbol, Currency.BTC, Currency.USD, 2, 1, 2, 1, 1);
    }

    private record Nobody(List<KernelNote> notes) implements WayOut.Audience, Recovery.Witness {
        @Override
        public void onOrder(OrderEvent event) {}

        @Override
        public void onNote(KernelNote note) {
            notes.add(note);
        }
    }

    @Test
    void theOpeningAndEveryNewDayAreReadBackAsTheyWereWritten() throws IOException {
        List<KernelNote> written = List.of(
                new KernelNote.Opened(TestKernel.START, 1, "test", 7, ALL.all(), TestKernel.CASH),
                new KernelNote.DayStarted(
                        TestKernel.START + 1, LongStream.range(0, COUNT).boxed().toList()));
        var journal = JournalWriter.open(folder, JournalOptions.of(Durability.ASYNCHRONOUS));
        WayOut out = new WayOut(journal, "test", new Nobody(new ArrayList<>()));
        written.forEach(out::onNote);
        // once: a second time would wait ten seconds for a thread that has ended
        out.finish();
        assertEquals("", out.problem());
        Nobody back = new Nobody(new ArrayList<>());
        Recovery.Recovered recovered = Recovery.read(folder, ALL, TestKernel.CASH, back);
        assertInstanceOf(JournalCheck.Whole.class, recovered.check());
        assertEquals(written.get(0), back.notes().get(0));
        assertEquals(written.get(1), back.notes().get(1));
    }
}
