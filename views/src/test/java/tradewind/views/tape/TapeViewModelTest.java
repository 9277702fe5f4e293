package tradewind.views.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tradewind.engine.desk.TradeBoard;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.TenYearNote;

class TapeViewModelTest {
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final long SECOND = 1_000_000_000L;

    private final TradeBoard board = new TradeBoard(1);
    private final TapeViewModel model = new TapeViewModel(board, BTC);
    private long time = 1_385_765_620L * SECOND;

    private void trade(String price, String quantity) {
        time += SECOND;
        board.trade(0, time, BTC.price(price).units(), BTC.quantity(quantity).units());
    }

    @Test
    void showsTheNewestTradeFirstWithItsDirection() {
        trade("1118.00", "0.5");
        trade("1118.99", "0.00003");
        trade("1118.99", "5");
        assertTrue(model.refresh());
        assertEquals(3, model.size());
        assertEquals("22:53:43", model.time(0));
        assertEquals("1,118.99", model.price(0));
        assertEquals("5.0000", model.quantity(0));
        assertTrue(model.large(0));
        assertEquals(1, model.direction(0));
        assertEquals("<0.0001", model.quantity(1), "not nothing");
        assertFalse(model.large(1));
        assertEquals(0, model.direction(2));
        assertFalse(model.refresh(), "nothing new");
    }

    @Test
    void showsThePricesOfAnInstrumentInFractions() {
        TapeViewModel notes = new TapeViewModel(board, TenYearNote.ZN);
        board.trade(0, time, TenYearNote.units("110.515625"), 5);
        notes.refresh();
        assertEquals("110'165", notes.price(0));
    }

    @Test
    void leavesOutWhatIsSmaller() {
        trade("10.00", "0.5");
        trade("11.00", "1");
        trade("12.00", "2");
        model.least(BTC.quantity("1").units());
        model.refresh();
        assertEquals(2, model.size());
        assertEquals("12.00", model.price(0));
        assertEquals("11.00", model.price(1));
    }

    @Test
    void aReaderWhoHasGoneBackStaysAtTheSameTrade() {
        for (int i = 0; i < 60; i++) trade(100 + i + ".00", "1");
        model.refresh();
        model.scroll(20, 10);
        String at = model.price(model.top());
        for (int i = 0; i < 7; i++) trade("500.00", "1");
        model.refresh();
        assertEquals(at, model.price(model.top()));
        model.toNewest();
        trade("600.00", "1");
        model.refresh();
        assertEquals("600.00", model.price(model.top()), "the newest is followed again");
    }

    @Test
    void goesNoFurtherThanWhatIsKept() {
        for (int i = 0; i < TradeBoard.ROOM + 100; i++) trade("100.00", "1");
        model.refresh();
        model.scroll(1_000_000, 30);
        assertEquals(TradeBoard.ROOM - 30, model.top());
        for (int i = 0; i < TradeBoard.ROOM; i++) trade("200.00", "1");
        model.refresh();
        assertTrue(model.top() < model.size(), "the trade it stood at is gone, another one is in its place");
        model.scroll(-1_000_000, 30);
        assertEquals(0, model.top());
    }
}
