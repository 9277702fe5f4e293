package tradewind.views.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.drawing.SamplePlot.BTC;
import static tradewind.views.drawing.SamplePlot.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.views.keeping.NamedEntries;

class DrawingBookTest {
    private static final Instrument ETH = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.BTC, Currency.USD, 2, 1, 8, 1, 1);
    private static final Drawing LEVEL = new Drawing(1, Tool.HORIZONTAL, at(0, "1000"));
    private static final Drawing TREND = new Drawing(2, Tool.TREND, at(0, "1000"), at(5, "1001"));

    private final NamedEntries entries = NamedEntries.forgetful();

    @Test
    void drawingsAreThereAgainInTheirOrder() {
        DrawingBook book = new DrawingBook(entries);
        book.put(BTC, List.of(TREND, LEVEL));
        DrawingBook again = new DrawingBook(entries);
        assertEquals(List.of(TREND, LEVEL), again.of(BTC));
        assertEquals(List.of(), again.of(ETH));
        assertEquals(3, again.newId(BTC));
    }

    @Test
    void theListIsTheSameUntilItChanges() {
        DrawingBook book = new DrawingBook(entries);
        book.put(BTC, List.of(LEVEL));
        List<Drawing> before = book.of(BTC);
        assertSame(before, book.of(BTC));
        book.put(BTC, List.of(LEVEL));
        assertSame(before, book.of(BTC));
    }

    @Test
    void whatThisReleaseCannotDrawIsKept() {
        entries.replace(Map.of("BTC/USD@Bitstamp", Map.of("7", "spiral of a later release", "x", "y")));
        DrawingBook book = new DrawingBook(entries);
        assertEquals(List.of(), book.of(BTC));
        assertEquals(8, book.newId(BTC));
        book.put(BTC, List.of(LEVEL));
        assertEquals(
                Map.of("7", "spiral of a later release", "x", "y", "1", "horizontal 2013-11-29T00:00:30Z 1000.00"),
                entries.all().get("BTC/USD@Bitstamp"));
    }

    @Test
    void changesAreTakenBackOneByOne() {
        DrawingBook book = new DrawingBook(entries);
        book.put(BTC, List.of(LEVEL));
        book.put(BTC, List.of(LEVEL, TREND));
        book.put(BTC, List.of());
        assertTrue(book.undo(BTC));
        assertEquals(List.of(LEVEL, TREND), book.of(BTC));
        assertTrue(book.undo(BTC));
        assertTrue(book.undo(BTC));
        assertEquals(Map.of(), entries.all());
        assertFalse(book.undo(BTC));
    }
}
