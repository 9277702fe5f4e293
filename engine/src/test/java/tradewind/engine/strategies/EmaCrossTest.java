package tradewind.engine.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// One trade a minute; averages of 1 and 2 minutes, so that any rise is a trend up and any fall a trend down.
class EmaCrossTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Test"), "Bitcoin / US dollar", Currency.BTC, Currency.USD, 2, 1, 2, 1, 100);

    private final EmaCross strategy = new EmaCross(1, 2);
    private final Script script = new Script();

    @BeforeEach
    void start() {
        strategy.onStart(script);
    }

    @Test
    void nothingIsSentBeforeTheSlowAverageIsFull() {
        script.minutes(10_000, 10_100);
        assertEquals(List.of(), script.sent());
    }

    @Test
    void aRiseIsBoughtWithAnImmediateOrderBeyondTheAsk() {
        script.minutes(10_000, 10_100, 10_100);
        assertEquals(List.of("BUY 0.50 @ 101.10 IOC"), script.sent());
    }

    @Test
    void aFilledEntryIsFollowedByARestingExitAndNothingElse() {
        script.minutes(10_000, 10_100, 10_100);
        script.fill(50, 10_100);
        script.minutes(10_110, 10_120, 10_130);
        assertEquals(List.of("BUY 0.50 @ 101.10 IOC", "SELL 0.50 @ 102.01 GTC"), script.sent());
    }

    @Test
    void afterTheProfitItWaitsForTheOtherTrend() {
        script.minutes(10_000, 10_100, 10_100);
        script.fill(50, 10_100);
        script.minutes(10_110);
        script.fill(50, 10_201);
        script.minutes(10_220, 10_230, 10_240, 10_000, 10_000);
        assertEquals(
                List.of("BUY 0.50 @ 101.10 IOC", "SELL 0.50 @ 102.01 GTC", "SELL 0.50 @ 99.90 IOC"), script.sent());
    }

    @Test
    void aTurnCancelsTheExitOnceAndReversesWhenItIsGone() {
        script.minutes(10_000, 10_100, 10_100);
        script.fill(50, 10_100);
        script.minutes(10_110, 10_000, 9_990, 9_980);
        assertEquals(1, script.cancels);
        assertEquals(2, script.sent().size());
        script.end(new OrderEvent.Canceled(script.last().id(), script.now, ""));
        script.minutes(9_970);
        assertEquals("SELL 1.00 @ 99.61 IOC", script.sent().getLast());
    }

    @Test
    void ordersNeverStack() {
        script.minutes(10_000, 10_100, 10_200, 10_300, 10_000, 9_000, 11_000);
        assertEquals(1, script.sent().size());
    }

    @Test
    void afterADenialItIsQuietForFiveMinutes() {
        script.minutes(10_000, 10_100, 10_100);
        script.end(new OrderEvent.Denied(script.last(), script.now, new Denial("PRICE_COLLAR", "")));
        script.minutes(10_110, 10_120, 10_130, 10_140);
        assertEquals(1, script.sent().size());
        script.minutes(10_150);
        assertEquals(2, script.sent().size());
    }

    @Test
    void anUnfilledEntryIsTriedAgainAMinuteLater() {
        script.minutes(10_000, 10_100, 10_100);
        script.end(new OrderEvent.Canceled(script.last().id(), script.now, "Immediate or cancel"));
        assertEquals(1, script.sent().size());
        script.minutes(10_200);
        assertEquals("BUY 0.50 @ 102.10 IOC", script.sent().getLast());
    }

    @Test
    void withoutAQuoteNothingIsSent() {
        script.quoted = false;
        script.minutes(10_000, 10_100, 10_100, 10_200);
        assertEquals(List.of(), script.sent());
    }

    @Test
    void theBuiltInOneIsFoundByItsName() {
        assertEquals(
                List.of("ema-cross"),
                BuiltInStrategies.all().stream().map(StrategyProvider::name).toList());
    }

    private final class Script implements StrategyContext {
        private final List<Order> orders = new ArrayList<>();
        private long now;
        private long price;
        private boolean quoted = true;
        private int cancels;

        void minutes(long... prices) {
            for (long next : prices) {
                now += MINUTE;
                price = next;
                strategy.onTrade(BTC, now, price, 1, 1);
            }
        }

        Order last() {
            return orders.getLast();
        }

        List<String> sent() {
            return orders.stream()
                    .map(order -> order.side() + " " + order.quantity() + " @ "
                            + order.terms().limitPrice().orElseThrow() + " " + order.timeInForce())
                    .toList();
        }

        void fill(long quantity, long at) {
            Order order = last();
            end(new OrderEvent.Filled(
                    order.id(), now, "1", BTC.quantity(quantity), BTC.price(at), Currency.USD.zero(), Liquidity.TAKER));
        }

        void end(OrderEvent event) {
            OrderState state = event instanceof OrderEvent.Denied
                    ? OrderState.first(event)
                    : OrderState.first(new OrderEvent.Submitted(last(), now)).apply(event);
            strategy.onOrder(state, event);
        }

        @Override
        public long now() {
            return now;
        }

        @Override
        public Instruments instruments() {
            return new Instruments(List.of(BTC));
        }

        @Override
        public long netQuantity(Instrument instrument) {
            return 0;
        }

        @Override
        public long bid(Instrument instrument) {
            return quoted ? price : 0;
        }

        @Override
        public long ask(Instrument instrument) {
            return quoted ? price : 0;
        }

        @Override
        public long last(Instrument instrument) {
            return price;
        }

        @Override
        public OrderId submit(Instrument instrument, Side side, long quantity, Terms terms, TimeInForce timeInForce) {
            OrderId id = OrderId.of(1, orders.size() + 1);
            orders.add(new Order(
                    id, instrument, side, instrument.quantity(quantity), terms, timeInForce, OrderSource.MANUAL));
            return id;
        }

        @Override
        public void cancel(OrderId order) {
            cancels++;
        }

        @Override
        public void log(String text) {}
    }
}
