package tradewind.engine.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.orders.TestOrders.X;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.positions.Ledger;

/// What holds of position and cash whatever is reported of a few orders, one fill in four twice: the orders, the
/// ledger and a plain sum over the fills agree.
class BookkeepingPropertyTest {
    private static final long FIRST_SEED = 20131201;
    private static final int SEQUENCES = 300_000;
    private static final int SOAK = 20;
    private static final Instruments INSTRUMENTS = new Instruments(List.of(X));
    private static final Money CASH = Currency.USD.money("100000");

    @Test
    void positionAndCashAreTheSumOfTheFillsEachCountedOnce() {
        anySequences(SEQUENCES);
    }

    @Test
    @Tag("soak")
    void positionAndCashAreTheSumOfTheFillsOverFarMoreSequences() {
        anySequences(SOAK * SEQUENCES);
    }

    private static void anySequences(int sequences) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + sequences; seed++) {
            Day day = new Day(seed);
            KernelState state = day.fold();
            day.assertAgrees(state);
            if (seed % 100 == 0) assertEquals(state.hash(), day.fold().hash(), day);
        }
    }

    /// Two to four orders, bought and sold, and what is reported of them; with the sums of what was filled.
    private static final class Day implements Supplier<String> {
        private final long seed;
        private final SplittableRandom random;
        private final List<OrderEvent> events = new ArrayList<>();
        private final List<RandomEvents> orders = new ArrayList<>();
        private final List<Side> sides = new ArrayList<>();
        private long position;
        private long cash = CASH.units();
        private long fees;

        Day(long seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
            int count = 2 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                OrderId id = OrderId.of(1, i + 1L);
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                orders.add(new RandomEvents(random, id));
                sides.add(side);
                events.add(new OrderEvent.Submitted(order(id, side), i));
            }
            for (int at = count; at < count + 20; at++) next(at);
        }

        private static Order order(OrderId id, Side side) {
            return new Order(id, X, side, X.quantity(10), Terms.MARKET, TimeInForce.GTC, OrderSource.MANUAL);
        }

        private void next(long at) {
            int which = random.nextInt(orders.size());
            RandomEvents any = orders.get(which);
            OrderEvent event = random.nextBoolean() ? any.next(at) : any.fill(at, 1 + random.nextInt(6));
            events.add(event);
            Side side = sides.get(which);
            switch (event) {
                case OrderEvent.Filled fill -> {
                    book(side, fill, 1);
                    if (random.nextInt(4) == 0) events.add(fill);
                }
                case OrderEvent.TradeCanceled bust -> book(side, bust.trade(), -1);
                case OrderEvent.TradeCorrected correct -> {
                    book(side, correct.trade(), -1);
                    book(side, correct.corrected(), 1);
                }
                default -> {}
            }
        }

        /// @param times 1 for a trade, -1 for one taken back
        private void book(Side side, OrderEvent.Filled fill, int times) {
            long quantity = fill.lastQty().units();
            position += times * side.sign() * quantity;
            cash -= times
                    * (side.sign() * X.notional(fill.lastPx().units(), quantity)
                            + fill.fee().units());
            fees += times * fill.fee().units();
        }

        KernelState fold() {
            KernelState state = new KernelState(INSTRUMENTS, List.of(CASH));
            events.forEach(state::apply);
            return state;
        }

        void assertAgrees(KernelState state) {
            Ledger ledger = state.ledger();
            long ordersPosition = 0;
            long ordersWorth = 0;
            for (OrderState order : state.orders()) {
                int sign = order.order().side().sign();
                ordersPosition += sign * order.cumQty();
                ordersWorth += sign * order.cumNotional();
            }
            long held = ledger.cash(Currency.USD).units();
            assertEquals(position, ledger.netQuantity(0), this);
            assertEquals(position, ordersPosition, this);
            assertEquals(fees, ledger.fees(0), this);
            assertEquals(cash, held, this);
            assertEquals(CASH.units() - ordersWorth - fees, held, this);
            assertEquals(CASH.units() - ledger.cost(0) + ledger.realised(0) - ledger.fees(0), held, this);
            if (position == 0) assertEquals(0, ledger.cost(0), this);
        }

        @Override
        public String get() {
            return "seed " + seed + ": " + events;
        }
    }
}
