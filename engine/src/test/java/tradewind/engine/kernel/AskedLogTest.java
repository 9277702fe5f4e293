package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.ETH;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

class AskedLogTest {
    private record Asked(Order order, long at) {}

    private final List<Asked> all = new ArrayList<>();
    private final AskedLog log = new AskedLog(2);
    private final SentLog sent = new SentLog(2);

    private void add(Order order, long at) {
        log.add(order, at);
        sent.add(order, at);
        all.add(new Asked(order, at));
    }

    private List<Asked> kept() {
        return all.subList(Math.max(0, all.size() - SentLog.CAPACITY), all.size());
    }

    private long expected(Order order, long since) {
        return kept().stream()
                .filter(a -> a.at() > since
                        && a.order().source().equals(order.source())
                        && a.order().instrument().equals(order.instrument())
                        && a.order().side() == order.side())
                .count();
    }

    private Order order(Instrument instrument, Side side, OrderSource source) {
        return new Order(
                OrderId.of(1, all.size() + 1L),
                instrument,
                side,
                instrument.quantity(1),
                Terms.MARKET,
                TimeInForce.DAY,
                source);
    }

    @Test
    void countsWhatWasAskedForAfterATimeByTheSameSourceInTheSameDirection() {
        SplittableRandom random = new SplittableRandom(7);
        long now = 1_000;
        for (int step = 0; step < 20_000; step++) {
            now += random.nextInt(4);
            // now and then a source nobody has heard of, in between some that come again and again
            int name = random.nextInt(3) == 0 ? step : random.nextInt(3);
            Order order = order(
                    random.nextBoolean() ? BTC : ETH,
                    random.nextBoolean() ? Side.BUY : Side.SELL,
                    OrderSource.strategy("s" + name));
            // mostly the same window; another one if the limits were just changed
            long window = random.nextInt(50) == 0 ? random.nextInt(5_000) : 200;
            assertEquals(expected(order, now - window), log.alike(order, now - window), "step " + step);
            add(order, now);
        }
    }

    @Test
    void aFullLogForgetsTheOldest() {
        Order order = order(BTC, Side.BUY, OrderSource.MANUAL);
        for (int i = 0; i < 3 * SentLog.CAPACITY; i++) add(order, 5);
        assertEquals(SentLog.CAPACITY, log.alike(order, 4));
        assertEquals(0, log.alike(order, 5));
        assertEquals(SentLog.CAPACITY, log.alike(order, 3));
    }

    @Test
    void theRateIsWhatWasSentInTheSecondThatEndsNow() {
        SplittableRandom random = new SplittableRandom(8);
        long now = TestKernel.START;
        Order order = order(BTC, Side.BUY, OrderSource.MANUAL);
        for (int step = 0; step < 5_000; step++) {
            now += random.nextLong(step % 1_000 == 0 ? 3 * TestKernel.SECOND : TestKernel.SECOND / 400);
            long since = now - TestKernel.SECOND;
            assertEquals(kept().stream().filter(a -> a.at() > since).count(), sent.inLastSecond(now), "step " + step);
            add(order, now);
        }
    }
}
