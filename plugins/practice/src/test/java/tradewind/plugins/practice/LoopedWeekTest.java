package tradewind.plugins.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.TradeListener;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class LoopedWeekTest {
    private static final long MONDAY = 1_385_337_600_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final long WEEK = 7 * 86_400_000L * MILLI;

    private final BlockingQueue<Long> prices = new LinkedBlockingQueue<>();
    private final TradeListener venue = (_, _, price, _, _) -> prices.add(price);

    private static TradeTape tape() {
        TradeTape.Builder tape = TradeTape.builder(SampleMarket.BTC_USD, "a test");
        for (int i = 0; i < 4; i++) tape.add(MONDAY + i * MILLI, 100 + i, 1);
        return tape.build();
    }

    private List<Long> take(int count) throws InterruptedException {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) taken.add(prices.poll(60, TimeUnit.SECONDS));
        return taken;
    }

    @Test
    void beginsAtTheHourOfTheWeekAndAgainAfterTheLastTrade() throws Exception {
        LoopedWeek week = new LoopedWeek(tape(), () -> MONDAY + 600 * WEEK + 2 * MILLI);
        week.start(venue);
        assertEquals(List.of(102L, 103L, 100L, 101L, 102L, 103L, 100L), take(7));
        week.close();
        prices.clear();
        assertEquals(List.of(), List.copyOf(prices));
    }

    @Test
    void whereTheTapeHasEndedItBeginsAgain() throws Exception {
        LoopedWeek week = new LoopedWeek(tape(), () -> MONDAY + WEEK - 1);
        week.start(venue);
        assertEquals(List.of(103L, 100L, 101L), take(3));
        week.close();
    }
}
