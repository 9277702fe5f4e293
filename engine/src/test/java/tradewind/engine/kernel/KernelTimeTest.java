package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.SECOND;
import static tradewind.engine.kernel.TestKernel.START;
import static tradewind.engine.kernel.TestKernel.WIDE;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.PriceNotation;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;

/// Session time, marks of the market, and ids from one process to the next.
class KernelTimeTest {
    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk = new TestKernel(venue).quoted();

    private KernelState readBack() {
        return desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH);
    }

    private TestKernel later() {
        return new TestKernel(new ScriptedGateway(), readBack(), List.of(WIDE, WIDE), 2);
    }

    @Test
    void timeNeverGoesBack() {
        desk.kernel.onTime(START + 10 * SECOND);
        desk.kernel.onTime(START);
        desk.kernel.onTrade(0, START + SECOND, 10_000, 100, 1);
        desk.kernel.accept(START + 2 * SECOND, TestKernel.order(Side.BUY, BTC, "1.00", TestKernel.limit("99.00")));
        assertEquals(START + 10 * SECOND, desk.kernel.now());
        assertEquals(START + 10 * SECOND, desk.out.events.getLast().at());
    }

    @Test
    void anHourBackOnTheClockHoldsNothingUp() {
        OrderId id = desk.working("1.00", "99.00");
        desk.kernel.onReport(START - 3600 * SECOND, desk.fill(id, "x1", "1.00", "99.00"));
        assertEquals(OrdStatus.FILLED, desk.status(id));
        assertEquals(START, desk.kernel.now());
    }

    @Test
    void theVenueActsAtItsOwnTimesOnTheWay() {
        PaperExchange paper = new PaperExchange(
                "paper", TestKernel.INSTRUMENTS, PaperOptions.DEFAULT.withLatency(20, 30, 0), PaperExchange::utcDayEnd);
        TestKernel onPaper = new TestKernel(paper).quoted();
        onPaper.buy("1.00", "100.10");
        onPaper.pass(SECOND);
        assertEquals(
                List.of(START, START + 50, START + 50),
                onPaper.out.events.stream().map(OrderEvent::at).toList());
    }

    @Test
    void everyEventIsPrecededByAMarkOfTheMarketItSaw() {
        desk.kernel.onTrade(0, START, 10_000, 100, 1);
        desk.kernel.onTrade(0, START, 10_010, 100, 1);
        desk.buy("1.00", "99.00");
        assertEquals(4, readBack().ticks(), "two of the set-up, two here");
        int marks = marks();
        desk.buy("1.00", "99.10");
        assertEquals(marks, marks(), "nothing new to mark");
    }

    @Test
    void aQuietMarketIsMarkedOnceAMinute() {
        int before = marks();
        for (int i = 1; i <= 180; i++) desk.kernel.onTrade(0, START + i * SECOND, 10_000, 100, 1);
        assertEquals(3, marks() - before);
        desk.kernel.markHere();
        desk.kernel.markHere();
        assertEquals(3, marks() - before, "the 180th was the last minute's mark");
        assertEquals(182, readBack().ticks());
    }

    private static final long DAY = 86_400 * SECOND;

    private List<KernelNote.DayStarted> days() {
        return desk.out.notes.stream()
                .filter(KernelNote.DayStarted.class::isInstance)
                .map(KernelNote.DayStarted.class::cast)
                .toList();
    }

    @Test
    void aDayStartsWithTheFirstInputAfterMidnightAtThePricesBeforeIt() {
        long midnight = START - START % DAY + DAY;
        desk.kernel.onTrade(0, midnight - 1, 11_000, 100, 1);
        assertEquals(List.of(), days());
        desk.kernel.onTrade(0, midnight + SECOND, 12_000, 100, 1);
        desk.kernel.onTrade(0, midnight + 2 * SECOND, 12_000, 100, 1);
        assertEquals(List.of(new KernelNote.DayStarted(midnight, List.of(11_000L, 10_000L))), days());
        desk.kernel.onTime(midnight + 3 * DAY + 5);
        assertEquals(midnight + 3 * DAY, days().getLast().at());
        assertEquals(2, days().size());
    }

    @Test
    void aRestartStartsNoDay() {
        desk.buy("1.00", "99.00");
        TestKernel later = later();
        later.pass(SECOND);
        assertTrue(later.out.notes.stream().noneMatch(KernelNote.DayStarted.class::isInstance));
    }

    private int marks() {
        return (int)
                desk.out.bytes.stream().filter(e -> e.type() == EventCodec.MARK).count();
    }

    @Test
    void idsOfEarlierEpochsAreKnownAndNeverUsedAgain() {
        OrderId open = desk.working("2.00", "99.00");
        desk.filled(open, "0.50");
        TestKernel later = later().quoted();
        assertEquals(150, later.exposure.openBuy(0));
        assertEquals(OrderId.of(2, 1), later.buy("1.00", "99.10"));
        assertEquals(250, later.exposure.openBuy(0));
        later.out.state.apply(new OrderEvent.Submitted(desk.order(open).order(), START));
        later.accept(new Command.Cancel(open));
        later.canceled(open);
        assertEquals(100, later.exposure.openBuy(0));
    }

    @Test
    void aFillReportedAgainAfterTheRestartIsNotCountedAgain() {
        OrderId open = desk.working("2.00", "99.00");
        OrderEvent.Filled fill = desk.fill(open, "x1", "0.50", "99.00");
        desk.report(fill);
        TestKernel later = later();
        later.report(fill);
        assertEquals(50, later.kernel.netQuantity(0));
        assertEquals(150, later.exposure.openBuy(0));
        assertTrue(later.out.log(KernelNote.Logged.Level.WARN).getFirst().contains("twice"));
    }

    @Test
    void timeGoesOnFromTheJournal() {
        desk.pass(5 * SECOND);
        desk.buy("1.00", "99.00");
        TestKernel later = later();
        assertEquals(START + 5 * SECOND, later.kernel.now());
    }

    @Test
    void aJournalOfOtherInstrumentsOrCashIsRefusedInWords() {
        KernelState state = new KernelState(TestKernel.INSTRUMENTS, TestKernel.CASH);
        var cash = new KernelNote.Opened(START, 1, "b", 1, TestKernel.INSTRUMENTS.all(), List.of());
        var other = new KernelNote.Opened(START, 1, "b", 1, List.of(BTC), TestKernel.CASH);
        var first = assertThrows(IllegalArgumentException.class, () -> state.apply(cash));
        assertTrue(first.toString().contains("began with [];"), first.toString());
        var second = assertThrows(IllegalArgumentException.class, () -> state.apply(other));
        assertTrue(second.toString().contains("ETH/USD"), second.toString());
    }

    @Test
    void aJournalOpensWhateverWayThePricesOfItsInstrumentsAreWrittenNow() {
        Instrument future = new Instrument(
                0,
                new InstrumentId("ZN", "Test"),
                "Ten-year note",
                Currency.USD,
                Currency.USD,
                6,
                15_625,
                0,
                1,
                1,
                PriceNotation.HALF_THIRTY_SECONDS);
        ByteBuffer bytes = ByteBuffer.allocate(1_000);
        byte type = KernelNoteCodec.encode(
                new KernelNote.Opened(START, 1, "b", 1, List.of(future), TestKernel.CASH), bytes);
        KernelNote read = KernelNoteCodec.decode(type, KernelNoteCodec.version(type), START, bytes.flip());
        KernelState state = new KernelState(new Instruments(List.of(future)), TestKernel.CASH);
        state.apply(read);
        assertEquals(
                PriceNotation.HALF_THIRTY_SECONDS, state.instruments().get(0).notation());
        assertEquals(1, KernelNoteCodec.version(type), "older releases read it too");
    }
}
