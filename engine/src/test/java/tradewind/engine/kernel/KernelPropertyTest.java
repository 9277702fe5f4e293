package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;

/// What holds after every step of any day.
class KernelPropertyTest {
    private static final int SEEDS = 300;

    private interface Property {
        void check(RandomDay day, String where);
    }

    private static void eachDay(Property property) {
        for (boolean wild : new boolean[] {false, true}) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                String where = (wild ? "wild venue, seed " : "paper venue, seed ") + seed;
                property.check(new RandomDay(seed, wild), where);
            }
        }
    }

    @Test
    void openQuantitiesAndPositionsAreTheSumOfTheirParts() {
        eachDay((day, where) -> day.run(() -> {
            Map<OrderId, Long> asked = day.askedFor();
            for (int i = 0; i < INSTRUMENTS.size(); i++) {
                long[] open = new long[2];
                for (OrderState o : day.desk.out.state.orders()) {
                    if (o.order().instrument().index() != i) continue;
                    assertTrue(o.leavesQty() >= 0, where);
                    if (!o.status().open()) continue;
                    long most = Math.max(
                            o.order().quantity().units(),
                            asked.getOrDefault(o.order().id(), 0L));
                    open[o.order().side() == Side.BUY ? 0 : 1] += Math.max(0, most - o.cumQty());
                }
                assertEquals(open[0], day.desk.exposure.openBuy(i), where);
                assertEquals(open[1], day.desk.exposure.openSell(i), where);
                assertEquals(day.desk.kernel.netQuantity(i), day.desk.exposure.netQuantity(i), where);
            }
        }));
    }

    @Test
    void aPositionIsTheSumOfItsFillsEachCountedOnce() {
        eachDay((day, where) -> {
            day.run(() -> {});
            long[] net = new long[2];
            long cash = Currency.USD.money("100000").units();
            Set<String> seen = new HashSet<>();
            for (OrderEvent event : day.desk.out.events) {
                if (!(event instanceof OrderEvent.Filled fill)) continue;
                assertTrue(seen.add(fill.order() + " " + fill.execId()), where + ": journaled twice " + fill);
                var order = day.desk.order(fill.order()).order();
                int sign = order.side().sign();
                net[order.instrument().index()] += sign * fill.lastQty().units();
                cash -= sign
                                * order.instrument()
                                        .notional(
                                                fill.lastPx().units(),
                                                fill.lastQty().units())
                        + fill.fee().units();
            }
            for (int i = 0; i < 2; i++) assertEquals(net[i], day.desk.kernel.netQuantity(i), where);
            assertEquals(cash, day.desk.out.state.ledger().cash(Currency.USD).units(), where);
        });
    }

    @Test
    void theJournalsBytesFoldIntoTheSameState() {
        eachDay((day, where) -> {
            day.run(() -> {});
            KernelState read = day.desk.out.readBack(INSTRUMENTS, CASH);
            KernelState told = day.desk.out.state;
            assertEquals(told.hash(), read.hash(), where);
            assertEquals(List.copyOf(told.orders()), List.copyOf(read.orders()), where);
            assertEquals(told.proposals(), read.proposals(), where);
            assertEquals(told.strategies(), read.strategies(), where);
            assertEquals(told.at(), read.at(), where);
            assertEquals(told.ticks(), read.ticks(), where);
            assertEquals(day.desk.kernel.running(), List.copyOf(read.strategies()), where);
            assertEquals(day.desk.kernel.tradingState(), read.tradingState(), where);
            for (int i = 0; i < 2; i++)
                assertEquals(day.desk.kernel.netQuantity(i), read.ledger().netQuantity(i), where);
        });
    }

    @Test
    void theSameInputsGiveTheSameBytes() {
        eachDay((day, where) -> {
            day.run(() -> {});
            List<Recorded.Entry> again = new RandomDay(seedOf(where), day.wild()).run(() -> {}).desk.out.bytes;
            assertEquals(day.desk.out.bytes, again, where);
        });
    }

    private static long seedOf(String where) {
        return Long.parseLong(where.substring(where.lastIndexOf(' ') + 1));
    }

    @Test
    void timeStampsNeverFallAndIdsNeverRepeat() {
        eachDay((day, where) -> {
            day.run(() -> {});
            long last = 0;
            Set<OrderId> ids = new HashSet<>();
            for (OrderEvent event : day.desk.out.events) {
                assertTrue(event.at() >= last, where + ": " + event);
                last = event.at();
                if (event instanceof OrderEvent.Submitted || event instanceof OrderEvent.Denied)
                    assertTrue(ids.add(event.order()), where + ": " + event);
            }
        });
    }

    @Test
    void theDaysAreWorthTheName() {
        int[] fills = new int[1];
        Set<Class<?>> kinds = new HashSet<>();
        eachDay((day, _) -> {
            day.run(() -> {});
            for (OrderEvent event : day.desk.out.events) {
                kinds.add(event.getClass());
                if (event instanceof OrderEvent.Filled) fills[0]++;
            }
        });
        Set<Class<?>> missing = new HashSet<>(Set.of(OrderEvent.class.getPermittedSubclasses()));
        missing.removeAll(kinds);
        // what these days have no lists, no outside venue and no other types for
        missing.removeAll(Set.of(
                OrderEvent.Held.class,
                OrderEvent.Adopted.class,
                OrderEvent.Activated.class,
                OrderEvent.Restated.class,
                OrderEvent.TradeCanceled.class,
                OrderEvent.TradeCorrected.class));
        assertEquals(Set.of(), missing);
        assertTrue(fills[0] > 10 * SEEDS, fills[0] + " fills");
    }
}
