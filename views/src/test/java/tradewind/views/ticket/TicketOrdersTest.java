package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.OrderOffer;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.blotter.TestDesk;

/// Every type of order, brackets, handling, dates and the override on the ticket, without a toolkit.
class TicketOrdersTest {
    private final TestDesk desk = new TestDesk();
    private final TicketViewModel model =
            new TicketViewModel(desk, TestDesk.BTC, Runnable::run, new SimpleBooleanProperty(false));
    private long wall;

    @BeforeEach
    void openTheMarket() {
        desk.trade("1118.50", "1");
        desk.trade("1118.99", "1");
        desk.quote("1118.13", "2.46", "1118.99", "3.18");
        pulse();
    }

    @Test
    void aTrailingStopBeginsBehindThePriceThatElectsIt() {
        trail("5.00");
        assertEquals("from 1,113.99", model.face().get().followHint());
        assertEquals("Submit SELL 1.00 trail 5.00", model.face().get().submit());
        assertEquals(trailing(Trail.Unit.PRICE, 500, "1113.99"), sent().terms());
    }

    @Test
    void aTrailInTicksOrBasisPointsIsAWholeNumber() {
        trail("1.5");
        model.fields().follow().unit().set(Trail.Unit.TICKS);
        assertEquals("Must be a whole number", model.face().get().followProblem());
        model.fields().follow().trail().set("150");
        assertEquals(trailing(Trail.Unit.TICKS, 150, "1117.49"), sent().terms());
        model.fields().follow().unit().set(Trail.Unit.BASIS_POINTS);
        model.fields().follow().trail().set("10000");
        assertEquals("At most 9,999", model.face().get().followProblem());
    }

    @Test
    void aTrailingStopOnTheTicketGoesWithTheMarket() {
        trail("5.00");
        desk.trade("1130.00", "1");
        pulse();
        assertEquals("from 1,125.00", model.face().get().followHint());
    }

    @Test
    void aTrailingStopWithTheSameTrailKeepsItsStopWhenItIsChanged() {
        Terms standing = trailing(Trail.Unit.PRICE, 500, "1112.00");
        model.edit(desk.desk().find(desk.work(Side.SELL, "2", standing).id()).orElseThrow());
        assertEquals("Nothing is changed yet", model.face().get().reason());
        model.quantityProperty().set("3");
        model.submit();
        assertEquals(List.of("replace T1-1 3.00000000 " + standing), desk.orders.requests);
    }

    @Test
    void anIfTouchedOrderTakesItsTouchAndItsLimit() {
        model.typeProperty().set(OrdType.LIMIT_IF_TOUCHED);
        model.stopProperty().set("1,110");
        model.limitProperty().set("1,109");
        assertEquals(new Terms.LimitIfTouched(price("1110.00"), price("1109.00")), sent().terms());
    }

    @Test
    void aPegStaysBehindItsReferenceOnItsOwnSide() {
        model.typeProperty().set(OrdType.PEGGED);
        model.fields().follow().peg().set(Peg.MID);
        model.fields().follow().offset().set("0.05");
        model.limitProperty().set("1,119");
        assertEquals(new Terms.Pegged(Peg.MID, -5, price("1119.00")), sent().terms());
        model.sideProperty().set(Side.SELL);
        assertEquals(new Terms.Pegged(Peg.MID, 5, price("1119.00")), sent().terms());
    }

    @Test
    void handlingGoesWithTheOrderAsFarAsItsTypeHasIt() {
        HandlingFields handling = model.fields().handling();
        handling.postOnly().set(true);
        handling.trigger().set(TriggerSource.MID);
        handling.display().set(HandlingFields.Display.ICEBERG);
        handling.shown().set("0.25");
        assertEquals("post-only · iceberg", handling.words(OrdType.LIMIT));
        Ticket limit = sent();
        assertTrue(limit.handling().postOnly());
        assertEquals(25_000_000, limit.handling().displayQty());
        assertEquals(TriggerSource.LAST, limit.handling().triggerSource());
        model.typeProperty().set(OrdType.STOP);
        model.stopProperty().set("1,130");
        Ticket stop = sent();
        assertFalse(stop.handling().postOnly());
        assertFalse(stop.handling().iceberg());
        assertEquals(TriggerSource.MID, stop.handling().triggerSource());
        assertEquals("trigger mid", handling.words(OrdType.STOP));
    }

    @Test
    void theNextTimeItIsThatLateIsMeantByATimeAlone() {
        model.timeInForceProperty().set(TimeInForce.GTD);
        assertEquals("Enter a time, such as 15:30", model.face().get().handlingProblem());
        assertFalse(model.face().get().canSubmit());
        model.fields().handling().until().set("15:30");
        assertEquals("30 Nov 15:30 UTC", model.face().get().ends());
        model.fields().handling().until().set("2013-11-29 22:00");
        assertEquals(
                "Not a time to come: 15:30, or 2013-12-01 15:30",
                model.face().get().handlingProblem());
        model.fields().handling().until().set("2013-12-01 15:30");
        assertEquals(
                1_385_911_800_000_000_000L, sent().handling().expireAt(), "1 Dec 2013 15:30 UTC in epoch nanoseconds");
    }

    @Test
    void saysThatTheDeskHoldsWhatTheVenueCannot() {
        desk.orders.offer = new OrderOffer(
                Map.of(OrdType.LIMIT, OrderOffer.Where.AT_VENUE, OrdType.STOP, OrderOffer.Where.ON_DESK),
                Map.of(TimeInForce.DAY, OrderOffer.Where.AT_VENUE),
                Set.of(),
                false,
                false,
                false);
        TicketViewModel here = new TicketViewModel(desk, TestDesk.BTC, Runnable::run, new SimpleBooleanProperty(false));
        assertEquals("", here.face().get().lives());
        here.typeProperty().set(OrdType.STOP);
        assertEquals(
                "held on this desk: dies if this app dies", here.face().get().lives());
        here.exits().on().set(true);
        assertEquals(
                "exits OCO, here until filled, then stop stays here",
                here.bracket().get().lives());
    }

    @Test
    void aBracketIsSentAsOneListWithCashAndRiskBesideItsExits() {
        bracket();
        Bracket shown = model.bracket().get();
        assertEquals("+200.00 · 2.0R", shown.targets().getFirst().result());
        assertEquals("−100.00 · 1.0R", shown.stop().result());
        assertEquals("Submit BUY 4.00 @ 1,115.00 + exits", model.face().get().submit());
        model.submit();
        Ticket entry = new Ticket(
                TestDesk.BTC, Side.BUY, quantity("4"), TestDesk.limit("1115.00"), TimeInForce.DAY, OrderSource.MANUAL);
        assertEquals(
                List.of(new TicketList.Bracket(
                        entry,
                        List.of(new TicketList.Target(quantity("4"), TestDesk.limit("1165.00"))),
                        TestDesk.stop("1090.00"))),
                desk.orders.lists);
        assertEquals(List.of(), desk.orders.submitted);
    }

    @Test
    void distancesAreMirroredWhenTheSideIs() {
        bracket();
        model.exits().target(0).price().set("+50");
        model.exits().stop().set("-25");
        model.sideProperty().set(Side.SELL);
        model.limitProperty().set("1,115.00");
        TicketList.Bracket list = model.bracket().get().list().orElseThrow();
        assertEquals(TestDesk.limit("1065.00"), list.targets().getFirst().terms());
        assertEquals(TestDesk.stop("1140.00"), list.stop());
    }

    @Test
    void anExitOnTheWrongSideOfTheEntryIsRefused() {
        bracket();
        model.exits().stop().set("1,120");
        assertEquals("Stop: Must be below 1,115.00", model.face().get().reason());
        assertFalse(model.face().get().canSubmit());
        model.submit();
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void severalTargetsShareTheEntryAndTheLastTakesWhatIsLeft() {
        bracket();
        model.quantityProperty().set("1");
        model.exits().targets().set(3);
        model.exits().target(1).price().set("1,175");
        model.exits().target(2).price().set("1,185");
        assertEquals(
                List.of(quantity("0.34"), quantity("0.33"), quantity("0.33")),
                model.bracket().get().list().orElseThrow().targets().stream()
                        .map(TicketList.Target::quantity)
                        .toList());
        model.exits().target(0).share().set("50");
        assertEquals("Target 3: The shares come to 116 %", model.face().get().reason());
    }

    @Test
    void theFirstDenialOfAnyLegIsSaidWithTheNameOfTheLeg() {
        bracket();
        desk.orders.exitDenial = Optional.of(new Denial("OFF_TICK", "price=1165.00"));
        pulse();
        assertEquals("Target: OFF_TICK: price not on a tick", model.face().get().reason());
        assertFalse(model.face().get().canSubmit());
    }

    @Test
    void goesBeyondALimitOnlyWithASecondConfirmationOfThatVeryLimit() {
        desk.orders.denial = Optional.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00"));
        model.quantityProperty().set("4");
        pulse();
        assertFalse(model.face().get().canSubmit());
        assertEquals(List.of("MAX_QUANTITY"), model.face().get().override());
        model.askOverride();
        assertEquals(
                new Question(
                        Question.Kind.OVERRIDE,
                        "BUY 4.00 BTC/USD limit 1,118.13, Day. MAX_QUANTITY, more than allowed in one order:"
                                + " quantity=4.00 limit=2.00. The journal will say so.",
                        List.of("MAX_QUANTITY")),
                model.question().get());
        assertEquals(List.of(), desk.orders.requests);
        model.confirm(false);
        assertEquals(
                List.of("confirmed [MAX_QUANTITY] BUY 4.00000000 " + TestDesk.limit("1118.13")), desk.orders.requests);
    }

    @Test
    void anOverrideIsNotSentIfAnotherLimitRefusesMeanwhile() {
        desk.orders.denial = Optional.of(new Denial("MAX_QUANTITY", "quantity=4.00 limit=2.00"));
        pulse();
        model.askOverride();
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1118.13"));
        model.confirm(false);
        assertEquals(List.of(), desk.orders.requests);
        assertTrue(model.message().get().bad());
    }

    private void refusedTwice(String second) {
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1300.00"));
        desk.orders.further = List.of(new Denial(second, "quantity=4.00 limit=2.00"));
        pulse();
    }

    @Test
    void severalLimitsAreOverriddenTogetherInOneConfirmation() {
        refusedTwice("MAX_QUANTITY");
        assertEquals(List.of("PRICE_COLLAR", "MAX_QUANTITY"), model.face().get().override());
        assertEquals("2 checks refuse", model.preview().get().verdict());
        model.askOverride();
        assertEquals("Send beyond 2 limits?", model.question().get().title());
        assertEquals(
                "BUY 1.00 BTC/USD limit 1,118.13, Day.\n"
                        + "PRICE_COLLAR, price too far from the market: limit=1300.00.\n"
                        + "MAX_QUANTITY, more than allowed in one order: quantity=4.00 limit=2.00.\n"
                        + "The journal will say so.",
                model.question().get().text());
        model.confirm(false);
        assertEquals(1, desk.orders.requests.size());
        assertTrue(desk.orders.requests.getFirst().startsWith("confirmed [PRICE_COLLAR, MAX_QUANTITY]"));
    }

    @Test
    void aLimitThatCameUpAfterTheQuestionIsNotOverriddenWithTheOthers() {
        desk.orders.denial = Optional.of(new Denial("PRICE_COLLAR", "limit=1300.00"));
        pulse();
        model.askOverride();
        refusedTwice("MAX_NOTIONAL");
        model.confirm(false);
        assertEquals(List.of(), desk.orders.requests);
    }

    @Test
    void oneHardLimitBehindOthersForbidsTheOverrideAndIsNamed() {
        refusedTwice("MAX_POSITION");
        assertEquals(List.of(), model.face().get().override());
        assertEquals(
                "PRICE_COLLAR: price too far from the market; then MAX_POSITION: position could get larger than"
                        + " allowed, a hard limit: it cannot be overridden",
                model.face().get().reason());
        model.askOverride();
        assertFalse(model.question().get().asks());
    }

    @Test
    void aHardLimitCannotBeOverridden() {
        desk.orders.denial = Optional.of(new Denial("MAX_POSITION", "position=41.00 limit=40.00"));
        pulse();
        assertEquals(List.of(), model.face().get().override());
        model.askOverride();
        assertFalse(model.question().get().asks());
    }

    private Terms stopSent() {
        pulse();
        assertEquals("", model.bracket().get().problem());
        model.submit();
        return ((TicketList.Bracket) desk.orders.lists.getLast()).stop();
    }

    @Test
    void theStopOfABracketCanHaveALimitToItsPrice() {
        bracket();
        model.exits().kind().set(OrdType.STOP_LIMIT);
        model.exits().stopLimit().set("1,091.00");
        assertEquals(
                "Stop: Limit: must be at or below 1,090.00",
                model.bracket().get().problem());
        model.exits().stopLimit().set("-2.50");
        assertEquals(new Terms.StopLimit(price("1090.00"), price("1087.50")), stopSent());
    }

    @Test
    void theStopOfABracketCanTrailFromTheEntry() {
        bracket();
        model.exits().kind().set(OrdType.TRAILING_STOP);
        assertEquals("Stop: Enter a price", model.bracket().get().problem());
        model.exits().trail().set("10.00");
        assertEquals("from 1,105.00", model.bracket().get().stop().quantity());
        assertEquals("−40.00 · 1.0R", model.bracket().get().stop().result());
        assertEquals(trailing(Trail.Unit.PRICE, 1000, "1105.00"), stopSent());
    }

    @Test
    void aTrailingStopOfASaleStandsAboveIt() {
        model.sideProperty().set(Side.SELL);
        bracket();
        model.exits().target(0).price().set("1,100.00");
        model.exits().kind().set(OrdType.TRAILING_STOP);
        model.exits().trailUnit().set(Trail.Unit.TICKS);
        model.exits().trail().set("500");
        assertEquals(trailing(Trail.Unit.TICKS, 500, "1120.00"), stopSent());
    }

    private OrderRow working(Side side, String quantity, String price) {
        OrderId id = desk.work(side, quantity, TestDesk.limit(price)).id();
        return desk.desk().find(id).orElseThrow();
    }

    @Test
    void offersTheOpenOrdersOfTheSymbolNewestFirstAndTakesTheSizeOfTheOther() {
        OrderRow first = working(Side.SELL, "2.50", "1165.00");
        OrderRow newest = working(Side.BUY, "1.00", "1100.00");
        model.sideProperty().set(Side.SELL);
        model.link().kind().set(LinkFields.Kind.ONE_CANCELS_OTHER);
        assertEquals(
                List.of(newest.order().id(), first.order().id()),
                model.link().offered().stream().map(row -> row.order().id()).toList());
        model.link().choose(first);
        assertEquals("2.50", model.quantityProperty().get());
        model.typeProperty().set(OrdType.STOP);
        model.stopProperty().set("1,090.00");
        pulse();
        assertEquals(
                "Submit SELL 2.50 stop 1,090.00 OCO " + first.order().id(),
                model.face().get().submit());
        model.submit();
        assertEquals(List.of("ONE_CANCELS_OTHER with " + first.order().id()), desk.orders.requests);
        assertEquals(LinkFields.Kind.NONE, model.link().kind().get(), "the next order stands alone");
    }

    @Test
    void twoThatDoTheSameHaveToBeForAsMuch() {
        OrderRow first = working(Side.SELL, "2.50", "1165.00");
        model.sideProperty().set(Side.SELL);
        model.link().kind().set(LinkFields.Kind.ONE_CANCELS_OTHER);
        model.quantityProperty().set("3.00");
        pulse();
        assertEquals(
                "Link: " + first.order().id() + " has 2.50 left, this must be for as much",
                model.face().get().reason());
        assertFalse(model.face().get().canSubmit());
    }

    @Test
    void anOrderTriggeredByAnotherKeepsItsSizeAndEndsABracket() {
        OrderRow first = working(Side.BUY, "2.50", "1100.00");
        bracket();
        model.link().kind().set(LinkFields.Kind.TRIGGERED);
        assertFalse(model.exits().on().get());
        assertEquals("4.00", model.quantityProperty().get());
        pulse();
        model.submit();
        assertEquals(List.of("TRIGGERED with " + first.order().id()), desk.orders.requests);
        model.link().kind().set(LinkFields.Kind.TRIGGERED);
        model.exits().on().set(true);
        assertEquals(LinkFields.Kind.NONE, model.link().kind().get());
    }

    @Test
    void aLinkToNothingIsNotSent() {
        model.link().kind().set(LinkFields.Kind.TRIGGERED);
        pulse();
        assertEquals("Link: choose an open order of BTC/USD", model.face().get().reason());
        assertFalse(model.face().get().canSubmit());
    }

    private void trail(String distance) {
        model.sideProperty().set(Side.SELL);
        model.typeProperty().set(OrdType.TRAILING_STOP);
        model.fields().follow().trail().set(distance);
    }

    private void bracket() {
        model.limitProperty().set("1,115.00");
        model.quantityProperty().set("4.00");
        model.exits().on().set(true);
        model.exits().target(0).price().set("1,165.00");
        model.exits().stop().set("1,090.00");
        pulse();
    }

    private Ticket sent() {
        model.submit();
        return desk.orders.submitted.getLast();
    }

    private static Terms trailing(Trail.Unit unit, long amount, String trigger) {
        return new Terms.TrailingStop(new Trail(unit, amount), price(trigger));
    }

    private static Price price(String text) {
        return TestDesk.BTC.price(text);
    }

    private static Quantity quantity(String text) {
        return TestDesk.BTC.quantity(text);
    }

    private void pulse() {
        wall += 1_000_000_000L;
        model.pulse(wall);
    }
}
