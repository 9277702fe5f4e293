package tradewind.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

/// Rows and bars, and what their readers learn of a change.
class RowsTest {
    private final Rows<String> rows = new Rows<>();

    private static List<Integer> drained(Rows<String>.Changes changes) {
        List<Integer> seen = new ArrayList<>();
        changes.drain(seen::add);
        return seen;
    }

    @Test
    void aNewReaderIsToldOfEveryRowThereIs() {
        rows.add("a");
        rows.add("b");
        var changes = rows.changes();
        assertEquals(List.of(0, 1), drained(changes));
        assertEquals(List.of(), drained(changes));
    }

    @Test
    void manyChangesOfARowAreOne() {
        var changes = rows.changes();
        rows.add("a");
        rows.add("b");
        rows.set(0, "c");
        rows.set(0, "d");
        assertEquals(List.of(0, 1), drained(changes));
        rows.set(1, "e");
        assertEquals(List.of(1), drained(changes));
        assertEquals(List.of("d", "e"), rows.all());
        assertEquals("d", rows.get(0));
        assertEquals(2, rows.size());
    }

    @Test
    void readersDoNotTakeChangesFromEachOther() {
        var first = rows.changes();
        var second = rows.changes();
        rows.add("a");
        assertEquals(List.of(0), drained(first));
        assertEquals(List.of(0), drained(second));
    }

    @Test
    void aReleasedReaderLearnsNoMore() {
        var changes = rows.changes();
        rows.release(changes);
        rows.add("a");
        assertEquals(List.of(), drained(changes));
    }

    @Test
    void noChangeIsLostBetweenTwoThreads() throws InterruptedException {
        int count = 50_000;
        var changes = rows.changes();
        Thread writer = new Thread(() -> {
            for (int i = 0; i < count; i++) rows.add("r" + i);
        });
        writer.start();
        List<Integer> seen = new ArrayList<>();
        while (seen.size() < count && (writer.isAlive() || rows.size() < count)) changes.drain(seen::add);
        writer.join();
        changes.drain(seen::add);
        assertEquals(count, seen.size());
        assertEquals(count, seen.stream().distinct().count());
    }

    @Test
    void noBarIsCopiedHalfWritten() throws InterruptedException {
        long minute = BarInterval.M1.nanos();
        BarBoard board = new BarBoard(1);
        board.trade(0, minute, 1, 1);
        Thread writer = new Thread(() -> {
            // each a step higher and of one unit: the close is the high, and as much was traded
            for (int i = 2; i <= 5_000_000; i++) board.trade(0, minute, i, 1);
        });
        BarSeries copy = new BarSeries(BarInterval.M1);
        writer.start();
        boolean last;
        do {
            last = !writer.isAlive();
            board.copyInto(0, copy);
            assertEquals(copy.high(0), copy.close(0));
            assertEquals(copy.close(0), copy.volume(0));
        } while (!last);
        assertEquals(5_000_000, copy.close(0));
    }

    @Test
    void aCopyOfTheBarsIsBroughtUpToDate() {
        long minute = BarInterval.M1.nanos();
        BarBoard board = new BarBoard(1);
        BarSeries copy = new BarSeries(BarInterval.M1);
        board.copyInto(0, copy);
        assertEquals(0, copy.size());
        board.trade(0, minute, 10, 1);
        board.copyInto(0, copy);
        board.trade(0, minute + 1, 15, 2);
        board.trade(0, 3 * minute, 20, 3);
        board.trade(0, 4 * minute, 30, 4);
        board.copyInto(0, copy);
        assertEquals(3, copy.size());
        assertEquals(15, copy.high(0));
        assertEquals(15, copy.close(0));
        assertEquals(3, copy.volume(0));
        assertEquals(20, copy.close(1));
        assertEquals(4 * minute, copy.time(2));
        assertEquals(4, board.version(0));
    }
}
