package tradewind.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;

class FlashCrashDetectorTest {
    private static final long SECOND = 1_000_000_000L;

    /// Falls of 3.9 % on 26 November 2013, 12:30:35, and 3.4 % on 30 November, 04:26:03, both within a minute.
    private static final int SAMPLE = 2;

    private final List<Long> alarms = new ArrayList<>();
    private double move;
    private final FlashCrashDetector detector =
            new FlashCrashDetector(1, FlashCrashDetector.Settings.STANDARD, (symbol, nanos, price, by, deviations) -> {
                alarms.add(nanos);
                move = by;
            });

    /// A calm hour around 100, four ticks a second.
    private long calm(long from) {
        for (int i = 0; i < 14_400; i++)
            detector.tick(0, from + i * SECOND / 4, 100 + 0.01 * Math.sin(i * 0.7) + 0.02 * Math.sin(i * 0.013));
        return from + 3_600 * SECOND;
    }

    @Test
    void findsEveryPlantedCrashNoLaterThanTheTickThatIsFourPercentDown() {
        int found = 0;
        int planted = 40;
        for (int i = 0; i < planted; i++) {
            JumpGarch market = new JumpGarch(100 + i, 0.02, 100);
            int from = 7_200 + 97 * i;
            market.plant(from, 20 + 2 * i, 0.06 + 0.0015 * i);
            List<Long> heard = new ArrayList<>();
            FlashCrashDetector fresh = new FlashCrashDetector(
                    1, FlashCrashDetector.Settings.STANDARD, (s, nanos, price, by, d) -> heard.add(nanos));
            double start = 0;
            long due = 0;
            for (int second = 0; second < from + 200; second++) {
                double price = market.next();
                fresh.tick(0, second * SECOND, price);
                if (second == from - 1) start = price;
                // the planted fall alone, for a jump beside it may make the price four percent lower by itself
                if (second >= from && due == 0 && price < start * Math.exp(-0.045)) due = second * SECOND;
            }
            long crash = from * SECOND;
            long tick = due;
            if (heard.stream().anyMatch(at -> at >= crash && at <= tick)) found++;
        }
        assertEquals(planted, found);
    }

    @Test
    void aCalmMarketWithJumpsIsLeftAlone() {
        int alarmed = 0;
        for (int symbol = 0; symbol < 40; symbol++) {
            JumpGarch market = new JumpGarch(symbol, 0.02, 100);
            int[] count = new int[1];
            FlashCrashDetector fresh = new FlashCrashDetector(
                    1, FlashCrashDetector.Settings.STANDARD, (s, nanos, price, by, d) -> count[0]++);
            for (int second = 0; second < JumpGarch.DAY; second++) fresh.tick(0, second * SECOND, market.next());
            alarmed += count[0];
        }
        assertEquals(0, alarmed);
    }

    @Test
    void oneWildPrintAndItsReturnAreNoCrash() {
        long now = calm(0);
        detector.tick(0, now, 80);
        detector.tick(0, now + SECOND, 100);
        detector.tick(0, now + 120 * SECOND, 125);
        detector.tick(0, now + 121 * SECOND, 100);
        assertEquals(List.of(), alarms);
    }

    @Test
    void aRiseCountsAsMuchAsAFall() {
        long now = calm(0);
        for (int i = 1; i <= 60; i++) detector.tick(0, now + i * SECOND / 2, 100 * Math.exp(0.001 * i));
        assertEquals(1, alarms.size());
        assertTrue(move > 0.03 && move < 0.04, "move " + move);
    }

    @Test
    void isQuietForAWhileAfterAnAlarmAndThenHearsTheNextCrash() {
        long now = calm(0);
        for (int i = 1; i <= 60; i++) detector.tick(0, now + i * SECOND / 2, 100 * Math.exp(-0.002 * i));
        assertEquals(1, alarms.size());
        for (int i = 0; i < 700; i++) detector.tick(0, now + (30 + i) * SECOND, 100 * Math.exp(-0.12));
        for (int i = 1; i <= 60; i++)
            detector.tick(0, now + 730 * SECOND + i * SECOND / 2, 100 * Math.exp(-0.12 - 0.004 * i));
        assertEquals(2, alarms.size());
    }

    @Test
    void aPriceThatIsNoneIsPassedOver() {
        long now = calm(0);
        detector.tick(0, now, 0);
        detector.tick(0, now + 1, Double.NaN);
        detector.tick(0, now + 2, -5);
        detector.tick(0, now + SECOND, 100);
        assertEquals(List.of(), alarms);
    }

    @Test
    void aTickAllocatesNothing() {
        calm(0);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 1; round <= 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            calm(round * 7_200 * SECOND);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 1_000, least + " bytes in 14,400 ticks");
    }

    @Test
    void theSampleWeekHasFewAlarmsAndEachIsAFastMove() {
        TradeTape tape = SampleMarket.load();
        for (int i = 0; i < tape.size(); i++) detector.tick(0, tape.time(i), tape.price(i) / 100.0);
        assertEquals(SAMPLE, alarms.size());
    }
}
