package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

class KernelOrdersTest {
    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk = new TestKernel(venue).quoted();

    private Outcome replace(OrderId id, String quantity, String price) {
        return desk.accept(new Command.Replace(id, BTC.quantity(quantity), limit(price)));
    }

    private static String reason(Outcome outcome) {
        return assertInstanceOf(Outcome.NotDone.class, outcome).reason();
    }

    private long openBuy() {
        return desk.exposure.openBuy(0);
    }

    @Test
    void sendsWhatTheGatePasses() {
        OrderId id = desk.buy("1.00", "99.00");
        assertEquals(List.of("send 1 BUY 1.00"), venue.news());
        assertEquals(OrdStatus.PENDING_NEW, desk.status(id));
        desk.report(new OrderEvent.Accepted(id, desk.now, "v1"));
        assertEquals(OrdStatus.NEW, desk.status(id));
        assertEquals(100, openBuy());
    }

    @Test
    void keepsWhatTheGateRefusesAndSendsNothing() {
        var denied = assertInstanceOf(
                Outcome.Denied.class, desk.accept(TestKernel.order(Side.BUY, BTC, "2000.00", Terms.MARKET)));
        assertEquals("MAX_QUANTITY", denied.denial().code());
        assertEquals(OrdStatus.DENIED, desk.status(denied.order()));
        assertEquals(List.of(), venue.news());
        assertEquals(0, openBuy());
    }

    @Test
    void aRefusedOrderUsesUpItsId() {
        desk.accept(TestKernel.order(Side.BUY, BTC, "2000.00", Terms.MARKET));
        assertEquals(2, desk.buy("1.00", "99.00").counter());
    }

    @Test
    void countsAFillOnceHoweverOftenItIsReported() {
        OrderId id = desk.working("2.00", "100.00");
        desk.report(desk.fill(id, "x1", "1.00", "100.00"));
        desk.report(desk.fill(id, "x1", "1.00", "100.00"));
        assertEquals(100, desk.kernel.netQuantity(0));
        assertEquals(100, desk.order(id).cumQty());
        assertEquals(
                1,
                desk.out.events.stream()
                        .filter(OrderEvent.Filled.class::isInstance)
                        .count());
        assertTrue(desk.out.log(KernelNote.Logged.Level.WARN).getFirst().contains("x1"));
    }

    @Test
    void theSameFillIdOnAnotherOrderIsAnotherFill() {
        OrderId one = desk.working("1.00", "100.00");
        OrderId other = desk.working("1.00", "99.00");
        desk.report(desk.fill(one, "x1", "1.00", "100.00"));
        desk.report(desk.fill(other, "x1", "1.00", "99.00"));
        assertEquals(200, desk.kernel.netQuantity(0));
    }

    @Test
    void booksAFillThatComesBeforeTheAcknowledgement() {
        OrderId id = desk.buy("2.00", "100.00");
        desk.filled(id, "1.00");
        desk.report(new OrderEvent.Accepted(id, desk.now, "v1"));
        assertEquals(OrdStatus.PARTIALLY_FILLED, desk.status(id));
        assertEquals(100, desk.kernel.netQuantity(0));
    }

    @Test
    void soundsTheAlarmOnAReportOfAnOrderItDoesNotKnow() {
        desk.report(desk.fill(OrderId.of(9, 9), "x1", "1.00", "100.00"));
        assertEquals(0, desk.kernel.netQuantity(0));
        assertEquals(List.of(), desk.out.events);
        assertTrue(desk.out.alarms().getFirst().contains("do not know"));
    }

    @Test
    void aFillAfterTheCancelCountsAndRaisesTheAlarm() {
        OrderId id = desk.working("2.00", "100.00");
        desk.accept(new Command.Cancel(id));
        desk.canceled(id);
        desk.filled(id, "1.00");
        assertEquals(100, desk.kernel.netQuantity(0));
        assertEquals(OrdStatus.CANCELED, desk.status(id));
        assertEquals(100, desk.order(id).cumQty());
        assertEquals(List.of("Filled after it was Canceled. The position is real."), desk.out.alarms());
    }

    @Test
    void anOverfillIsBookedAndRaisesTheAlarm() {
        OrderId id = desk.working("1.00", "100.00");
        desk.filled(id, "1.50");
        assertEquals(150, desk.kernel.netQuantity(0));
        assertEquals(0, openBuy());
        assertEquals(List.of("Filled beyond its quantity. The position is real."), desk.out.alarms());
    }

    @Test
    void aFillThatCannotBeBookedLeavesTheOrderUnknownAndTheRestIntact() {
        OrderId id = desk.working("1.00", "100.00");
        var fee = Currency.USD.zero();
        desk.report(new OrderEvent.Filled(
                id,
                desk.now,
                "huge",
                BTC.quantity(Long.MAX_VALUE / 2),
                BTC.price(Long.MAX_VALUE / 2),
                fee,
                Liquidity.TAKER));
        assertEquals(OrdStatus.UNKNOWN, desk.status(id));
        assertEquals(0, desk.kernel.netQuantity(0));
        assertEquals(1, desk.out.alarms().size());
        desk.filled(id, "1.00");
        assertEquals(OrdStatus.FILLED, desk.status(id));
    }

    @Test
    void aSendThatThrowsLeavesTheOrderUnknownNeverRejected() {
        venue.broken = new NoClassDefFoundError("a plugin's own");
        OrderId id = desk.buy("1.00", "99.00");
        assertEquals(OrdStatus.UNKNOWN, desk.status(id));
        assertEquals(100, openBuy(), "it may be working");
        venue.broken = null;
        desk.report(new OrderEvent.Accepted(id, desk.now, "v1"));
        assertEquals(OrdStatus.NEW, desk.status(id));
    }

    @Test
    void aChangeThatThrowsLeavesTheOrderUnknownWithTheLargerQuantityCounted() {
        OrderId id = desk.working("1.00", "99.00");
        venue.broken = new AssertionError("no");
        TestKernel.sent(replace(id, "3.00", "99.00"));
        assertEquals(OrdStatus.UNKNOWN, desk.status(id));
        assertEquals(300, openBuy(), "the venue may have made it");
    }

    @Test
    void aCancelThatThrowsLeavesTheOrderUnknownAndCanBeRepeated() {
        OrderId id = desk.working("1.00", "99.00");
        venue.broken = new AssertionError("no");
        desk.accept(new Command.Cancel(id));
        assertEquals(OrdStatus.UNKNOWN, desk.status(id));
        venue.broken = null;
        venue.news();
        desk.accept(new Command.Cancel(id));
        assertEquals(List.of("cancel 1"), venue.news());
        desk.canceled(id);
        assertEquals(OrdStatus.CANCELED, desk.status(id));
    }

    @Test
    void cancelsOnceAndNotWhatIsDoneOrUnheardOf() {
        OrderId id = desk.working("1.00", "99.00");
        venue.news();
        TestKernel.sent(desk.accept(new Command.Cancel(id)));
        assertEquals("A cancel of T1-1 is on its way.", reason(desk.accept(new Command.Cancel(id))));
        assertEquals(List.of("cancel 1"), venue.news());
        desk.canceled(id);
        assertEquals("Order T1-1 is Canceled.", reason(desk.accept(new Command.Cancel(id))));
        assertEquals("There is no order T7-7.", reason(desk.accept(new Command.Cancel(OrderId.of(7, 7)))));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void anOrderWaitingForItsCancelStillCountsAndCanFill() {
        OrderId id = desk.working("2.00", "99.00");
        desk.accept(new Command.Cancel(id));
        assertEquals(200, openBuy());
        desk.filled(id, "0.50");
        assertEquals(150, openBuy());
        desk.canceled(id);
        assertEquals(0, openBuy());
        assertEquals(50, desk.kernel.netQuantity(0));
    }

    @Test
    void aRefusedCancelLeavesTheOrderWhereItWas() {
        OrderId id = desk.working("2.00", "99.00");
        desk.accept(new Command.Cancel(id));
        desk.report(new OrderEvent.CancelRejected(id, desk.now, "too late"));
        assertEquals(OrdStatus.NEW, desk.status(id));
    }

    @Test
    void aChangeUnderWayCountsWithTheLargerQuantity() {
        OrderId id = desk.working("1.00", "99.00");
        replace(id, "5.00", "99.10");
        assertEquals(OrdStatus.PENDING_REPLACE, desk.status(id));
        assertEquals(500, openBuy());
        desk.filled(id, "0.40");
        assertEquals(460, openBuy());
        desk.report(new OrderEvent.ReplaceRejected(id, desk.now, "no"));
        assertEquals(60, openBuy());
        assertEquals(OrdStatus.PARTIALLY_FILLED, desk.status(id));
    }

    @Test
    void aChangeToLessCountsOnlyOnceTheVenueHasMadeIt() {
        OrderId id = desk.working("5.00", "99.00");
        replace(id, "1.00", "99.00");
        assertEquals(500, openBuy());
        desk.report(new OrderEvent.Replaced(id, desk.now, BTC.quantity("1.00"), limit("99.00")));
        assertEquals(100, openBuy());
    }

    @Test
    void theFillOfAChangeUnderWayNeverLeavesLessThanNothing() {
        OrderId id = desk.working("3.00", "99.00");
        replace(id, "2.00", "99.00");
        desk.filled(id, "2.50");
        desk.report(new OrderEvent.Replaced(id, desk.now, BTC.quantity("2.00"), limit("99.00")));
        assertEquals(OrdStatus.FILLED, desk.status(id));
        assertEquals(0, openBuy());
    }

    @Test
    void changesOneThingAtATime() {
        OrderId id = desk.working("1.00", "99.00");
        replace(id, "2.00", "99.00");
        assertEquals("A change of T1-1 is on its way.", reason(replace(id, "3.00", "99.00")));
        desk.accept(new Command.Cancel(id));
        assertEquals("A cancel of T1-1 is on its way.", reason(replace(id, "3.00", "99.00")));
        desk.canceled(id);
        assertEquals("Order T1-1 is Canceled.", reason(replace(id, "3.00", "99.00")));
        assertEquals("There is no order T7-7.", reason(replace(OrderId.of(7, 7), "3.00", "99.00")));
    }

    @Test
    void doesNotChangeAnOrderOfWhichNothingIsKnown() {
        OrderId id = desk.working("1.00", "99.00");
        desk.report(new OrderEvent.Unresolved(id, desk.now, "timeout"));
        assertEquals("The venue has not said where T1-1 stands.", reason(replace(id, "2.00", "99.00")));
    }

    @Test
    void aChangePassesTheGateToo() {
        OrderId id = desk.working("1.00", "99.00");
        var denied = assertInstanceOf(Outcome.Denied.class, replace(id, "2000.00", "99.00"));
        assertEquals("MAX_QUANTITY", denied.denial().code());
        assertEquals(OrdStatus.NEW, desk.status(id), "the order stays as it was");
    }

    @Test
    void aStalledJournalStopsNewRiskAndNothingElse() {
        OrderId id = desk.working("1.00", "99.00");
        OrderId other = desk.working("1.00", "99.10");
        desk.filled(other, "1.00");
        venue.news();
        desk.out.stalled = "JOURNAL_STALLED";
        var denied = assertInstanceOf(
                Outcome.Denied.class, desk.accept(TestKernel.order(Side.BUY, BTC, "1.00", limit("99.00"))));
        assertEquals("JOURNAL_STALLED", denied.denial().code());
        assertEquals("JOURNAL_STALLED", reason(replace(id, "2.00", "99.00")));
        assertEquals(List.of(), venue.news());
        desk.accept(new Command.Kill("full disk"));
        assertEquals(List.of("cancel 1"), venue.news());
        desk.canceled(id);
        assertEquals(List.of("send 4 SELL 1.00"), venue.news());
    }

    @Test
    void cancelsOneInstrumentOrAll() {
        OrderId btc = desk.working("1.00", "99.00");
        OrderId eth =
                TestKernel.sent(desk.accept(TestKernel.order(Side.SELL, TestKernel.ETH, "1.00", limit("101.00"))));
        desk.accept(new Command.CancelInstrument(TestKernel.ETH));
        assertEquals(OrdStatus.NEW, desk.status(btc));
        assertEquals(OrdStatus.PENDING_CANCEL, desk.status(eth));
        desk.accept(new Command.CancelAll());
        assertEquals(OrdStatus.PENDING_CANCEL, desk.status(btc));
    }

    @Test
    void aChangeToLessThanIsFilledIsAnAlarm() {
        OrderId id = desk.working("2.00", "99.00");
        replace(id, "1.50", "99.00");
        desk.filled(id, "1.80");
        desk.report(new OrderEvent.Replaced(id, desk.now, BTC.quantity("1.50"), limit("99.00")));
        assertEquals(180, desk.kernel.netQuantity(0));
        assertEquals(List.of("Changed to less than is filled already. The position is real."), desk.out.alarms());
    }

    @Test
    void marketDataThatCannotBeRightIsKeptOutBeforeAnythingIsComparedWithIt() {
        TestKernel desk = new TestKernel(new ScriptedGateway()).quoted();
        long[][] trades = {{0, 100}, {-1, 100}, {Long.MIN_VALUE, 100}, {10_001, 0}, {10_001, -5}};
        for (long[] wrong : trades) {
            desk.kernel.onTrade(0, desk.now, wrong[0], wrong[1], 1);
            assertEquals(10_000, desk.kernel.last(0));
        }
        assertEquals(1, desk.out.log(KernelNote.Logged.Level.WARN).size(), "told once a minute");
        desk.pass(TestKernel.SECOND * 61);
        long[][] quotes = {{-9_980, 10, 10_020, 10}, {9_980, -10, 10_020, 10}, {9_980, 10, -1, 10}, {1, 1, 1, -1}};
        for (long[] wrong : quotes) {
            desk.kernel.onQuote(0, desk.now, wrong[0], wrong[1], wrong[2], wrong[3], false);
            assertEquals(9_990, desk.kernel.bid(0));
            assertEquals(10_010, desk.kernel.ask(0));
        }
        assertEquals(2, desk.out.log(KernelNote.Logged.Level.WARN).size(), "told again");
    }
}
