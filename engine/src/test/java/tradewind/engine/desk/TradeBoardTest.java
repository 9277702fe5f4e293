package tradewind.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TradeBoardTest {
    private final TradeBoard board = new TradeBoard(2);
    private final TradeRows rows = new TradeRows();

    @Test
    void givesTheNewestTradeFirstAndKeepsInstrumentsApart() {
        board.trade(0, 10, 100, 5);
        board.trade(1, 11, 900, 1);
        board.trade(0, 12, 101, 7);
        board.read(0, rows);
        assertEquals(2, rows.size());
        assertEquals(12, rows.time(0));
        assertEquals(101, rows.price(0));
        assertEquals(7, rows.quantity(0));
        assertEquals(10, rows.time(1));
        assertThrows(IndexOutOfBoundsException.class, () -> rows.price(2));
    }

    @Test
    void directionIsThatOfTheLastDifferentPrice() {
        long[] prices = {100, 100, 101, 101, 99, 99};
        for (long price : prices) board.trade(0, 1, price, 1);
        board.read(0, rows);
        assertEquals(
                "[-1, -1, 1, 1, 0, 0]",
                IntStream.range(0, rows.size())
                        .mapToObj(rows::direction)
                        .toList()
                        .toString());
    }

    @Test
    void keepsTheNewestWhenItIsFull() {
        int all = 3 * TradeBoard.ROOM + 7;
        for (int i = 0; i < all; i++) board.trade(0, i, 1_000 + i, 1);
        board.read(0, rows);
        assertEquals(TradeBoard.ROOM, rows.size());
        assertEquals(all, rows.count());
        assertEquals(all, board.count(0));
        for (int i = 0; i < rows.size(); i++) assertEquals(all - 1 - i, rows.time(i));
        assertEquals(1, rows.direction(rows.size() - 1), "known although the trade before it is gone");
    }

    @Test
    void aReaderNeverSeesHalfATrade() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (long i = 1; !stop.get(); i++) board.trade(0, i, i, i);
        });
        writer.start();
        try {
            for (int read = 0; read < 2_000; read++) {
                board.read(0, rows);
                for (int i = 0; i < rows.size(); i++)
                    assertTrue(rows.time(i) == rows.price(i) && rows.time(i) == rows.quantity(i));
                for (int i = 1; i < rows.size(); i++) assertEquals(rows.time(i) + 1, rows.time(i - 1));
            }
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    @Test
    void isWrittenWithTheBars() {
        BarBoard bars = new BarBoard(1);
        bars.trade(0, 60_000_000_000L, 100, 5);
        bars.trades().read(0, rows);
        assertEquals(100, rows.price(0));
    }
}
