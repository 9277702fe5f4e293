package tradewind.views.watchlist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.views.figures.TenYearNote;
import tradewind.views.watchlist.WatchlistViewModel.Sort;

class WatchlistViewModelTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final long DAY = 1_440 * MINUTE;

    private static Instrument instrument(int index, String symbol) {
        return new Instrument(
                index,
                new InstrumentId(symbol, "V"),
                symbol,
                Currency.BTC,
                Currency.USD,
                2,
                1,
                8,
                1_000_000,
                100_000_000);
    }

    private static final Instrument A = instrument(0, "AAA");
    private static final Instrument B = instrument(1, "BBB");
    private static final Instrument C = instrument(2, "CCC");

    private final Instruments instruments = new Instruments(List.of(A, B, C));
    private final QuoteBoard quotes = new QuoteBoard(3);
    private final BarBoard bars = new BarBoard(3);
    private final Desk desk = new Desk(
            instruments, Currency.USD, List.of(Currency.USD.money("1"), Currency.BTC.money("0")), quotes, bars);
    private final List<String> kept = new ArrayList<>();
    private final WatchlistViewModel model = model(Optional.empty());

    private WatchlistViewModel model(Optional<String> symbols) {
        return new WatchlistViewModel(instruments, desk, symbols, kept::add);
    }

    private void trade(Instrument instrument, long time, long price) {
        quotes.trade(instrument.index(), time, price, 1);
        bars.trade(instrument.index(), time, price, 1);
    }

    @Test
    void showsTheLastPriceOfAnInstrumentInFractions() {
        QuoteBoard one = new QuoteBoard(1);
        one.trade(0, DAY, TenYearNote.units("110.515625"), 1);
        assertEquals("110'165", new Watched(TenYearNote.ZN, one, new BarBoard(1)).last());
    }

    @Test
    void beginsWithEveryInstrumentOfTheSessionAndLeavesOutThoseItDoesNotKnow() {
        assertEquals("AAA,BBB,CCC", model.symbols());
        assertEquals("CCC,AAA", model(Optional.of("CCC,ZZZ,AAA,CCC")).symbols());
        assertEquals("", model(Optional.of("")).symbols(), "an empty list stays empty");
    }

    @Test
    void addsAndRemovesAndKeepsTheList() {
        assertTrue(model.remove(B));
        assertFalse(model.remove(B));
        assertEquals(List.of(B), model.others());
        assertTrue(model.add(B));
        assertFalse(model.add(B), "once only");
        assertEquals(List.of("AAA,CCC", "AAA,CCC,BBB"), kept);
    }

    @Test
    void stepsThroughTheListRoundItsEnds() {
        assertEquals(Optional.of(B), model.step(A, 1));
        assertEquals(Optional.of(C), model.step(A, -1));
        model.remove(A);
        assertEquals(Optional.of(B), model.step(A, 1), "what is not in the list leads to its first");
        model.remove(B);
        model.remove(C);
        assertEquals(Optional.empty(), model.step(A, 1));
    }

    @Test
    void saysTheChangeSinceTheDayBeforeOrTheFirstTrade() {
        trade(A, 10 * MINUTE, 10_000);
        trade(A, 20 * MINUTE, 10_100);
        trade(B, 20 * MINUTE, 5_000);
        trade(B, DAY + MINUTE, 4_500);
        model.rows().forEach(Watched::refresh);
        Watched a = model.rows().get(0);
        assertEquals("101.00", a.last());
        assertEquals("+1.00", a.changeText());
        assertTrue(a.fromOpen());
        Watched b = model.rows().get(1);
        assertEquals("\u221210.00", b.changeText());
        assertFalse(b.fromOpen());
        Watched c = model.rows().get(2);
        assertEquals("", c.last(), "nothing is known");
        assertEquals("", c.changeText());
        assertEquals(0, c.line().length);
    }

    @Test
    void sortsWhenAskedWithTheUnknownLast() {
        trade(A, MINUTE, 10_000);
        trade(B, MINUTE, 900);
        trade(A, 2 * MINUTE, 9_000);
        model.rows().forEach(Watched::refresh);
        model.sort(Sort.LAST, false);
        assertEquals("BBB,AAA,CCC", model.symbols());
        model.sort(Sort.LAST, true);
        assertEquals("AAA,BBB,CCC", model.symbols());
        model.sort(Sort.CHANGE, false);
        assertEquals("AAA,BBB,CCC", model.symbols());
        model.sort(Sort.SYMBOL, true);
        assertEquals("BBB,AAA,CCC", model.symbols());
    }

    @Test
    void theLineIsTheLastDayAndStandsStillWhereNothingTraded() {
        trade(A, 5 * MINUTE, 100);
        Watched row = new Watched(A, quotes, bars);
        assertArrayEquals(new double[] {100}, row.line(), "no past is made up");
        trade(A, 6 * DAY, 300);
        trade(A, 6 * DAY + 12 * 60 * MINUTE, 200);
        assertTrue(row.refreshLine());
        double[] line = row.line();
        assertEquals(300, line[0]);
        assertEquals(300, line[line.length - 2]);
        assertEquals(200, line[line.length - 1]);
        assertTrue(line.length >= Watched.POINTS / 2 && line.length <= Watched.POINTS, "points " + line.length);
        assertFalse(row.refreshLine());
    }
}
