package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.ListOrders.bracket;
import static tradewind.engine.kernel.ListOrders.handled;
import static tradewind.engine.kernel.ListOrders.stop;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.SECOND;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;

/// What a venue with nothing but market and limit orders leaves to this desk. The market is 99.90 to 100.10, last
/// 100.00, to begin with.
class HeldOrdersTest {
    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk;

    HeldOrdersTest() {
        venue.offer = VenueOffer.BASIC;
        desk = new TestKernel(venue).quoted();
    }

    private void print(long price) {
        desk.kernel.onTrade(0, desk.now, price, 100, 1);
    }

    private OrderId held(Side side, Terms terms) {
        return sent(desk.accept(order(side, BTC, "1.00", terms)));
    }

    private OrderId held(Side side, Terms terms, TriggerSource source) {
        return sent(desk.accept(
                handled(order(side, BTC, "1.00", terms), TimeInForce.GTC, Handling.PLAIN.triggeredBy(source))));
    }

    private String refusal(Command.Submit order) {
        return assertInstanceOf(Outcome.Denied.class, desk.accept(order))
                .denial()
                .toString();
    }

    private Terms stopOf(OrderId id) {
        return desk.order(id).order().terms();
    }

    @Test
    void aStopTheVenueLacksIsHeldAndSaysSo() {
        OrderId id = held(Side.BUY, stop("101.00"));
        assertEquals(List.of(), venue.news());
        assertEquals(OrdStatus.HELD, desk.status(id));
        var event = assertInstanceOf(OrderEvent.Held.class, desk.out.events.getLast());
        assertEquals("held on this desk: dies if this app dies", event.text());
        assertEquals(100, desk.exposure.openBuy(0));
    }

    @Test
    void aVenueThatIsStartedAnewTakesUpWhatWasSentAndNothingThatIsHeldHere() {
        held(Side.BUY, stop("101.00"));
        OrderId sent = held(Side.BUY, limit("99.00"));
        assertEquals(
                List.of(sent),
                Recovery.ordersAtVenue(desk.out.state, venue.offer).stream()
                        .map(state -> state.order().id())
                        .toList());
    }

    @Test
    void aBuyStopIsElectedByAPrintAtOrAboveItAndGoesOutAsAMarketOrder() {
        OrderId id = held(Side.BUY, stop("101.00"));
        print(10_090);
        assertEquals(List.of(), venue.news());
        print(10_100);
        assertEquals(List.of("send 1 BUY 1.00"), venue.news());
        assertEquals(Terms.MARKET, desk.order(id).atVenue().terms());
        assertEquals(OrdStatus.PENDING_NEW, desk.status(id));
    }

    @Test
    void everyTypeWithATriggerHasItsDirection() {
        held(Side.SELL, stop("99.00"));
        held(Side.SELL, new Terms.StopLimit(BTC.price("98.90"), BTC.price("98.80")));
        // below the sell order that is sent with it: they would meet
        held(Side.BUY, new Terms.LimitIfTouched(BTC.price("98.80"), BTC.price("98.70")));
        held(Side.SELL, new Terms.LimitIfTouched(BTC.price("101.00"), BTC.price("101.10")));
        print(9_900);
        assertEquals(List.of("send 1 SELL 1.00"), venue.news());
        print(9_880);
        assertEquals(List.of("send 2 SELL 1.00", "send 3 BUY 1.00"), venue.news());
        print(10_100);
        assertEquals(List.of("send 4 SELL 1.00"), venue.news());
        assertEquals(
                new Terms.Limit(BTC.price("98.80")),
                desk.order(OrderId.of(1, 2)).atVenue().terms());
    }

    @Test
    void theNearestTriggerGoesFirstAndOfTwoAtOnePriceTheOlder() {
        held(Side.BUY, stop("101.00"));
        held(Side.BUY, stop("100.50"));
        held(Side.BUY, stop("101.00"));
        print(10_200);
        assertEquals(List.of("send 2 BUY 1.00", "send 1 BUY 1.00", "send 3 BUY 1.00"), venue.news());
    }

    @Test
    void anIfTouchedOrderThatIsTouchedAlreadyGoesWithTheNextPrint() {
        held(Side.BUY, new Terms.MarketIfTouched(BTC.price("102.00")));
        print(10_000);
        assertEquals(List.of("send 1 BUY 1.00"), venue.news());
    }

    @Test
    void aBidAskTriggerLooksAtTheSideItWouldHitAndNotAtPrints() {
        held(Side.BUY, stop("101.00"), TriggerSource.BID_ASK);
        print(10_200);
        desk.quote(0, 10_100, 10_090);
        desk.quote(0, 10_100, 10_100);
        desk.quote(0, 0, 10_200);
        assertEquals(List.of(), venue.news());
        desk.quote(0, 10_050, 10_100);
        assertEquals(List.of("send 1 BUY 1.00"), venue.news());
    }

    @Test
    void aMidTriggerLooksAtTheMiddle() {
        held(Side.SELL, stop("99.50"), TriggerSource.MID);
        desk.quote(0, 9_900, 10_010);
        assertEquals(List.of(), venue.news());
        desk.quote(0, 9_890, 10_010);
        assertEquals(List.of("send 1 SELL 1.00"), venue.news());
    }

    @Test
    void aDoubleLastTriggerNeedsTwoPrintsInARow() {
        held(Side.SELL, stop("99.50"), TriggerSource.DOUBLE_LAST);
        print(9_900);
        print(10_000);
        print(9_940);
        assertEquals(List.of(), venue.news());
        print(9_950);
        assertEquals(List.of("send 1 SELL 1.00"), venue.news());
    }

    @Test
    void aStalePrintTriggersNothing() {
        OrderId id = held(Side.SELL, stop("99.50"));
        desk.pass(2 * 3600 * SECOND);
        desk.kernel.onTrade(0, TestKernel.START, 9_900, 100, 1);
        assertFalse(desk.order(id).triggered());
        print(10_000);
        assertEquals(List.of(), venue.news());
    }

    @Test
    void aStaleQuoteTriggersNothing() {
        OrderId id = held(Side.SELL, stop("99.50"), TriggerSource.BID_ASK);
        desk.pass(2 * 3600 * SECOND);
        desk.kernel.onQuote(0, TestKernel.START, 9_900, 100, 9_920, 100, false);
        assertFalse(desk.order(id).triggered());
        print(10_000);
        assertEquals(List.of(), venue.news());
    }

    @Test
    void aTrailingStopFollowsTheMarketStepByStepAndNeverBack() {
        OrderId id = held(Side.SELL, new Terms.TrailingStop(new Trail(Trail.Unit.PRICE, 100), BTC.price("99.00")));
        print(10_050);
        print(10_020);
        print(10_080);
        assertEquals(new Terms.TrailingStop(new Trail(Trail.Unit.PRICE, 100), BTC.price("99.80")), stopOf(id));
        long steps = desk.out.events.stream()
                .filter(e -> e instanceof OrderEvent.Restated)
                .count();
        assertEquals(2, steps);
        print(9_980);
        assertEquals(List.of("send 1 SELL 1.00"), venue.news());
    }

    @Test
    void aTrailingStopMayTrailByPercentOrByTicks() {
        OrderId percent =
                held(Side.SELL, new Terms.TrailingStop(new Trail(Trail.Unit.BASIS_POINTS, 200), BTC.price("98.00")));
        OrderId ticks = held(Side.BUY, new Terms.TrailingStop(new Trail(Trail.Unit.TICKS, 5), BTC.price("100.50")));
        print(10_040);
        assertEquals(BTC.price("98.40"), stopOf(percent).triggerPrice().orElseThrow());
        print(9_900);
        assertEquals(BTC.price("99.50"), stopOf(ticks).triggerPrice().orElseThrow());
    }

    @Test
    void theGateJudgesAgainWhenAHeldOrderIsToGo() {
        OrderId id = held(Side.BUY, new Terms.StopLimit(BTC.price("101.00"), BTC.price("101.10")));
        desk.accept(new Command.ChangeLimits(
                BTC, new tradewind.engine.gate.Limits(10, 1L << 50, 5_000, 1_000_000, 3600 * SECOND, 1_000, 0)));
        print(10_100);
        assertEquals(List.of(), venue.news());
        assertEquals(OrdStatus.CANCELED, desk.status(id));
        assertTrue(
                desk.out.alarms().getLast().contains("MAX_QUANTITY"),
                desk.out.alarms().toString());
    }

    @Test
    void aHeldOrderIsChangedAndCancelledHereAtOnce() {
        OrderId id = held(Side.BUY, stop("101.00"));
        sent(desk.accept(new Command.Replace(id, BTC.quantity("2.00"), stop("102.00"))));
        print(10_100);
        assertEquals(List.of(), venue.news());
        sent(desk.accept(new Command.Cancel(id)));
        print(10_300);
        assertEquals(OrdStatus.CANCELED, desk.status(id));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void theTypeOfAHeldOrderStays() {
        OrderId id = held(Side.BUY, stop("101.00"));
        assertInstanceOf(
                Outcome.NotDone.class,
                desk.accept(new Command.Replace(id, BTC.quantity("1.00"), TestKernel.limit("99.00"))));
        assertEquals(stop("101.00"), stopOf(id));
    }

    @Test
    void aKillTakesHeldOrdersToo() {
        OrderId id = held(Side.BUY, stop("101.00"));
        desk.accept(new Command.Kill("drill"));
        assertEquals(OrdStatus.CANCELED, desk.status(id));
        assertEquals(0, desk.exposure.openBuy(0));
    }

    @Test
    void theStopOfABracketIsWatchedHereOnceItsEntryFills() {
        sent(desk.accept(bracket("10.00", "10.00")));
        OrderId stop = OrderId.of(1, 3);
        print(9_700);
        assertEquals(List.of("send 1 BUY 10.00"), venue.news());
        desk.filled(OrderId.of(1, 1), "4.00");
        assertEquals(List.of("send 2 SELL 4.00"), venue.news());
        assertEquals(OrdStatus.HELD, desk.status(stop));
        assertEquals(400, desk.exposure.openSell(0));
        print(9_700);
        assertEquals(
                List.of("cancel 1", "cancel 2", "send 3 SELL 4.00"),
                venue.news().stream().sorted().toList());
    }

    @Test
    void whatNeitherVenueNorDeskCanDoIsRefusedByName() {
        var plain = order(Side.BUY, BTC, "1.00", limit("99.00"));
        assertEquals("NOT_OFFERED: type=MARKET_TO_LIMIT", refusal(order(Side.BUY, BTC, "1.00", Terms.MARKET_TO_LIMIT)));
        assertEquals(
                "NOT_OFFERED: type=PEGGED",
                refusal(order(Side.BUY, BTC, "1.00", new Terms.Pegged(Peg.PRIMARY, 0, BTC.price("99.00")))));
        assertEquals(
                "NOT_OFFERED: time-in-force=AT_THE_OPEN",
                refusal(handled(plain, TimeInForce.AT_THE_OPEN, Handling.PLAIN)));
        assertEquals(
                "NOT_OFFERED: handling=post-only",
                refusal(handled(plain, TimeInForce.GTC, Handling.PLAIN.postingOnly())));
        assertEquals(
                "NOT_OFFERED: handling=display quantity",
                refusal(handled(plain, TimeInForce.GTC, Handling.PLAIN.showing(10))));
        assertEquals(
                "NOT_OFFERED: handling=hidden", refusal(handled(plain, TimeInForce.GTC, Handling.PLAIN.showing(0))));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void aReduceOnlyOrderShrinksWithThePosition() {
        var sell =
                handled(order(Side.SELL, BTC, "5.00", limit("101.00")), TimeInForce.GTC, Handling.PLAIN.reducingOnly());
        assertTrue(refusal(sell).startsWith("NOT_REDUCING"));
        OrderId long10 = sent(desk.accept(order(Side.BUY, BTC, "10.00", Terms.MARKET)));
        desk.filled(long10, "10.00");
        OrderId exit = sent(desk.accept(sell));
        desk.report(new OrderEvent.Accepted(exit, desk.now, "v"));
        OrderId hand = sent(desk.accept(order(Side.SELL, BTC, "8.00", Terms.MARKET)));
        venue.news();
        desk.filled(hand, "8.00");
        assertEquals(List.of("replace " + exit.counter() + " 2.00"), venue.news());
    }
}
