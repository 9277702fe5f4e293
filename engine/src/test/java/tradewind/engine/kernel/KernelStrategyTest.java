package tradewind.engine.kernel;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

class KernelStrategyTest {
    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk = new TestKernel(venue).quoted();

    enum Callback {
        ON_START,
        ON_TRADE,
        ON_QUOTE,
        ON_ORDER,
        ON_STOP
    }

    /// Has one order working; throws in one of its callbacks.
    private static class Probe implements Strategy {
        final @Nullable Callback breaksIn;
        final List<OrderId> ids = new ArrayList<>();
        final List<OrderEvent> heard = new ArrayList<>();

        @Nullable
        StrategyContext context;

        Probe(@Nullable Callback breaksIn) {
            this.breaksIn = breaksIn;
        }

        OrderId buy(String quantity, String price) {
            OrderId id = requireNonNull(context)
                    .submit(BTC, Side.BUY, BTC.quantity(quantity).units(), limit(price), TimeInForce.GTC);
            ids.add(id);
            return id;
        }

        void at(Callback callback) {
            if (callback == breaksIn) throw new StackOverflowError(callback.name());
        }

        @Override
        public void onStart(StrategyContext given) {
            context = given;
            buy("1.00", "99.00");
            at(Callback.ON_START);
        }

        @Override
        public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
            at(Callback.ON_TRADE);
        }

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            at(Callback.ON_QUOTE);
        }

        @Override
        public void onOrder(OrderState state, OrderEvent event) {
            assertTrue(ids.contains(event.order()), "heard of an order before it had its id");
            heard.add(event);
            if (event instanceof OrderEvent.Accepted) at(Callback.ON_ORDER);
        }

        @Override
        public void onStop() {
            at(Callback.ON_STOP);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatThrowsIsStoppedAndNamedAndItsOrdersAreCancelled(Callback callback) {
        Probe probe = new Probe(callback);
        desk.accept(new Command.StartStrategy("probe", probe));
        if (callback != Callback.ON_START) desk.report(new OrderEvent.Accepted(OrderId.of(1, 1), desk.now, "v1"));
        desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        desk.quote(0, 9_990, 10_010);
        if (callback == Callback.ON_STOP) desk.accept(new Command.StopStrategy("probe"));
        assertEquals(List.of(), desk.kernel.running());
        assertEquals(List.of("send 1 BUY 1.00", "cancel 1"), venue.news());
        var level = callback == Callback.ON_STOP ? KernelNote.Logged.Level.WARN : KernelNote.Logged.Level.ALARM;
        String said = desk.out.log(level).getFirst();
        assertTrue(said.contains("probe") && said.contains(callback.name()), said);
        assertTrue(desk.out.state.strategies().isEmpty());
    }

    @Test
    void theRestGoesOnWhenOneIsStopped() {
        Probe good = new Probe(null);
        desk.start("good", good);
        desk.start("bad", new Probe(Callback.ON_TRADE));
        desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        assertEquals(List.of("good"), desk.kernel.running());
        desk.report(new OrderEvent.Accepted(good.ids.getFirst(), desk.now, "v"));
        assertInstanceOf(OrderEvent.Accepted.class, good.heard.getLast());
    }

    @Test
    void hearsOfAnOrderOnlyOnceItKnowsTheId() {
        Probe probe = new Probe(null);
        desk.start("probe", probe);
        assertInstanceOf(OrderEvent.Submitted.class, probe.heard.getFirst());
    }

    @Test
    void hearsOfItsOwnOrdersOnly() {
        Probe probe = new Probe(null);
        desk.start("probe", probe);
        int heard = probe.heard.size();
        desk.working("1.00", "99.00");
        assertEquals(heard, probe.heard.size());
    }

    @Test
    void cannotCancelTheOrdersOfOthers() {
        Probe probe = new Probe(null);
        desk.start("probe", probe);
        OrderId mine = desk.working("1.00", "99.00");
        venue.news();
        requireNonNull(probe.context).cancel(mine);
        assertEquals(List.of(), venue.news());
    }

    @Test
    void whatItSendsAsItStopsIsCancelledToo() {
        Probe probe = new Probe(null) {
            @Override
            public void onStop() {
                buy("2.00", "99.10");
            }
        };
        desk.start("probe", probe);
        venue.news();
        desk.accept(new Command.StopStrategy("probe"));
        assertEquals(List.of("send 2 BUY 2.00", "cancel 1", "cancel 2"), venue.news());
    }

    @Test
    void canSendNothingOnceStopped() {
        Probe probe = new Probe(null);
        desk.start("probe", probe);
        desk.accept(new Command.StopStrategy("probe"));
        venue.news();
        assertThrows(IllegalStateException.class, () -> probe.buy("1.00", "99.00"));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void oneThatSendsAgainWheneverItIsDeniedIsTakenForARunaway() {
        Probe probe = new Probe(null) {
            @Override
            public void onOrder(OrderState state, OrderEvent event) {
                if (event instanceof OrderEvent.Denied) buy("5000.00", "99.00");
            }

            @Override
            public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
                buy("5000.00", "99.00");
            }
        };
        desk.start("probe", probe);
        desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        assertEquals(List.of(), desk.kernel.running());
        assertTrue(desk.out.alarms().getFirst().contains("more than 1000 orders"));
        assertEquals(OrdStatus.PENDING_CANCEL, desk.status(probe.ids.getFirst()));
    }

    @Test
    void oneThatBreaksTheMessageRateIsStoppedUntilAPersonStartsItAgain() {
        Limits slow = new Limits(100_000, 1L << 50, 5_000, 1_000_000, 3600 * TestKernel.SECOND, 5, 0);
        desk.accept(new Command.ChangeLimits(BTC, slow));
        Probe probe = new Probe(null) {
            @Override
            public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
                buy("1.00", "99.00");
            }
        };
        desk.start("probe", probe);
        for (int i = 0; i < 10; i++) desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        assertEquals(List.of(), desk.kernel.running());
        assertTrue(desk.out.alarms().getFirst().contains("MESSAGE_RATE"));
        assertEquals(6, probe.ids.size());
        assertEquals(
                5, venue.news().stream().filter(a -> a.startsWith("cancel")).count());
        desk.pass(2 * TestKernel.SECOND);
        desk.start("probe", new Probe(null));
    }

    @Test
    void anOverfillStopsTheStrategy() {
        Probe probe = new Probe(null);
        desk.start("probe", probe);
        desk.filled(probe.ids.getFirst(), "1.50");
        assertEquals(List.of(), desk.kernel.running());
        assertEquals(2, desk.out.alarms().size());
    }

    @Test
    void runsOnlyOnceUnderOneName() {
        desk.start("probe", new Probe(null));
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.StartStrategy("probe", new Probe(null))));
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.StopStrategy("other")));
    }

    @Test
    void itsOrdersSayWhoDecided() {
        desk.start("probe", new Probe(null));
        assertEquals(
                "probe",
                desk.order(OrderId.of(1, 1)).order().source().toString().toLowerCase(Locale.ROOT));
        assertEquals(
                Terms.Limit.class, desk.order(OrderId.of(1, 1)).order().terms().getClass());
    }

    @Test
    void aKillOfEverythingStopsThemAndNoneIsStartedWhileItLasts() {
        desk.start("probe", new Probe(null));
        desk.accept(new Command.Kill("enough"));
        assertEquals(List.of(), desk.kernel.running());
        Probe again = new Probe(null);
        assertEquals(new Outcome.NotDone("Trading is HALTED."), desk.accept(new Command.StartStrategy("again", again)));
        assertNull(again.context);
    }

    /// Goes on whatever it is told.
    private static final class Deaf extends Probe {
        Deaf() {
            super(null);
        }

        @Override
        public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
            for (int i = 0; i < 500; i++) {
                try {
                    buy("0.01", "99.00");
                } catch (IllegalStateException refused) {
                    // tries again
                }
            }
        }
    }

    @Test
    void oneThatGoesOnSendingWhileTheJournalTakesNothingIsStopped() {
        desk.start("deaf", new Deaf());
        desk.out.stalled = "JOURNAL_STALLED";
        desk.kernel.onTrade(0, desk.now, 10_000, 100, 1);
        assertEquals(List.of(), desk.kernel.running());
        assertTrue(desk.out.alarms().getLast().contains("went on sending orders that cannot be taken"));
    }
}
