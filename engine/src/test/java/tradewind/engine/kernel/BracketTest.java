package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.ListOrders.bracket;
import static tradewind.engine.kernel.ListOrders.handled;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Brackets at a venue that has every order type: 1 is the entry, then come the targets, last the stop.
class BracketTest extends ListDesk {
    /// Entry filled whole, exits working at the venue.
    private void workingBracket(String quantity, String... targets) {
        sent(desk.accept(bracket(quantity, targets)));
        accepted(1);
        filled(1, quantity);
        for (int i = 0; i <= targets.length; i++) accepted(2 + i);
        venue.news();
    }

    @Test
    void exitsWaitOnThisDeskForTheirEntryAndCountNothing() {
        sent(desk.accept(bracket("10.00", "10.00")));
        assertEquals(List.of("send 1 BUY 10.00"), venue.news());
        assertEquals(OrdStatus.HELD, status(2));
        assertEquals(OrdStatus.HELD, status(3));
        assertEquals(1_000, desk.exposure.openBuy(0));
        assertEquals(0, desk.exposure.openSell(0));
    }

    @Test
    void whatWaitsIsWrittenDownBeforeTheEntryLeaves() {
        sent(desk.accept(bracket("10.00", "10.00")));
        List<String> first = desk.out.events.stream()
                .map(e -> e.getClass().getSimpleName() + " " + e.order().counter())
                .toList();
        assertEquals(List.of("Held 3", "Held 2", "Submitted 1"), first);
    }

    @Test
    void aFullFillOfTheEntrySendsTargetAndStopOfWhichOneCounts() {
        sent(desk.accept(bracket("10.00", "10.00")));
        accepted(1);
        venue.news();
        filled(1, "10.00");
        assertEquals(List.of("send 2 SELL 10.00", "send 3 SELL 10.00"), venue.news());
        assertEquals(1_000, desk.exposure.openSell(0));
    }

    @Test
    void aPartialFillOfTheEntrySizesItsExits() {
        sent(desk.accept(bracket("10.00", "10.00")));
        accepted(1);
        venue.news();
        filled(1, "4.00");
        assertEquals(List.of("send 2 SELL 4.00", "send 3 SELL 4.00"), venue.news());
        accepted(2, 3);
        filled(1, "3.00");
        assertEquals(List.of("replace 2 7.00", "replace 3 7.00"), venue.news());
        replaced(2, "7.00");
        replaced(3, "7.00");
        assertEquals("7.00", quantity(3));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void row28ASizeThatChangesWhileAChangeIsUnderWayIsAskedForOnTheAnswer() {
        sent(desk.accept(bracket("10.00", "10.00")));
        accepted(1);
        filled(1, "4.00");
        accepted(2, 3);
        venue.news();
        filled(1, "3.00");
        venue.news();
        filled(1, "3.00");
        assertEquals(List.of(), venue.news());
        replaced(2, "7.00");
        assertEquals(List.of("replace 2 10.00"), venue.news());
        replaced(3, "7.00");
        assertEquals(List.of("replace 3 10.00"), venue.news());
    }

    @Test
    void row28ARefusedSizeIsTriedAgainAndAlarmedInTheEnd() {
        sent(desk.accept(bracket("10.00", "10.00")));
        accepted(1);
        filled(1, "4.00");
        accepted(2, 3);
        venue.news();
        filled(1, "6.00");
        for (int i = 0; i < 5; i++) desk.report(new OrderEvent.ReplaceRejected(id(3), desk.now, "too late to change"));
        assertEquals(List.of("replace 2 10.00", "replace 3 10.00", "replace 3 10.00", "replace 3 10.00"), venue.news());
        assertEquals(1, desk.out.alarms().size(), desk.out.alarms().toString());
        assertTrue(desk.out.alarms().getFirst().contains("T1-3"));
    }

    @Test
    void aPartialFillOfTheEntryThenAStopOutEndsTheWholeBracket() {
        sent(desk.accept(bracket("10.00", "10.00")));
        accepted(1);
        filled(1, "4.00");
        accepted(2, 3);
        venue.news();
        filled(3, "4.00");
        assertEquals(List.of("cancel 1", "cancel 2"), venue.news());
        desk.canceled(id(1));
        desk.canceled(id(2));
        assertEquals(0, desk.kernel.netQuantity(0));
        assertEquals(0, desk.exposure.openSell(0) + desk.exposure.openBuy(0));
        assertEquals(List.of(), desk.out.alarms());
    }

    @Test
    void aPartFilledTargetShrinksTheStopAndAFilledOneEndsIt() {
        workingBracket("10.00", "10.00");
        filled(2, "4.00");
        assertEquals(List.of("replace 3 6.00"), venue.news());
        replaced(3, "6.00");
        filled(2, "6.00");
        assertEquals(List.of("cancel 3"), venue.news());
    }

    @Test
    void aPartFilledStopShrinksTheTarget() {
        workingBracket("10.00", "10.00");
        filled(3, "4.00");
        assertEquals(List.of("replace 2 6.00"), venue.news());
    }

    @Test
    void scaleOutTargetsHaveTheirSharesInWholeLotsAndTheLastOneTheRest() {
        sent(desk.accept(bracket("10.00", "3.33", "3.33", "3.34")));
        accepted(1);
        venue.news();
        filled(1, "1.00");
        assertEquals(
                List.of("send 2 SELL 0.33", "send 3 SELL 0.33", "send 4 SELL 0.34", "send 5 SELL 1.00"), venue.news());
        assertEquals(100, desk.exposure.openSell(0));
    }

    @Test
    void aScaleOutTargetThatFillsShrinksTheStopAndLeavesTheOtherTargets() {
        workingBracket("10.00", "5.00", "5.00");
        filled(2, "5.00");
        assertEquals(List.of("replace 4 5.00"), venue.news());
        replaced(4, "5.00");
        assertEquals(OrdStatus.NEW, status(3));
    }

    @Test
    void aStopInPartsTakesFromTheLastTargetFirst() {
        workingBracket("10.00", "5.00", "5.00");
        filled(4, "7.00");
        assertEquals(List.of("replace 2 3.00", "cancel 3"), venue.news());
    }

    @Test
    void anEntryThatEndsUnfilledCancelsWhatWaits() {
        for (OrderEvent end : List.of(
                new OrderEvent.Canceled(id(1), desk.now, ""),
                new OrderEvent.Rejected(id(1), desk.now, "no"),
                new OrderEvent.Expired(id(1), desk.now))) {
            var fresh = new TestKernel(new ScriptedGateway()).quoted();
            sent(fresh.accept(bracket("10.00", "10.00")));
            fresh.report(end);
            assertEquals(OrdStatus.CANCELED, fresh.status(id(2)), end.toString());
            assertEquals(OrdStatus.CANCELED, fresh.status(id(3)), end.toString());
        }
    }

    @Test
    void anEntryCancelledInPartKeepsItsExitsForThatPart() {
        sent(desk.accept(bracket("10.00", "10.00")));
        accepted(1);
        filled(1, "4.00");
        accepted(2, 3);
        venue.news();
        desk.canceled(id(1));
        assertEquals(List.of(), venue.news());
        assertEquals("4.00", quantity(3));
    }

    @Test
    void aPositionClosedAnotherWayCancelsItsExits() {
        workingBracket("10.00", "10.00");
        OrderId hand = sent(desk.accept(order(Side.SELL, BTC, "10.00", Terms.MARKET)));
        venue.news();
        desk.filled(hand, "4.00");
        assertEquals(List.of("replace 2 6.00", "replace 3 6.00"), venue.news());
        replaced(2, "6.00");
        replaced(3, "6.00");
        desk.filled(hand, "6.00");
        assertEquals(List.of("cancel 2", "cancel 3"), venue.news());
    }

    /// An exit may fill at the same moment: what only reduces has no room beside them.
    @Test
    void anOrderThatOnlyReducesIsDeniedBesideExitsForTheWholePosition() {
        workingBracket("10.00", "10.00");
        var half = handled(order(Side.SELL, BTC, "5.00", Terms.MARKET), TimeInForce.DAY, Handling.PLAIN.reducingOnly());
        assertEquals(
                "NOT_REDUCING",
                assertInstanceOf(Outcome.Denied.class, desk.accept(half))
                        .denial()
                        .code());
    }

    @Test
    void exitsOfSeveralBracketsTogetherNeverCloseMoreThanThereIs() {
        workingBracket("10.00", "10.00");
        sent(desk.accept(bracket("5.00", "5.00")));
        accepted(4);
        filled(4, "5.00");
        accepted(5, 6);
        OrderId hand = sent(desk.accept(order(Side.SELL, BTC, "3.00", Terms.MARKET)));
        venue.news();
        desk.filled(hand, "3.00");
        assertEquals(List.of("replace 5 2.00", "replace 6 2.00"), venue.news());
    }

    @Test
    void aFlattenTakesTheBracketWithIt() {
        workingBracket("10.00", "10.00");
        desk.accept(new Command.Flatten(BTC));
        assertEquals(List.of("cancel 2", "cancel 3"), venue.news());
        desk.canceled(id(2));
        desk.canceled(id(3));
        assertEquals(List.of("send 4 SELL 10.00"), venue.news());
    }

    @Test
    void row26AnExitThatFillsAfterThePositionIsGoneIsAlarmed() {
        workingBracket("10.00", "10.00");
        filled(2, "10.00");
        filled(3, "10.00");
        assertEquals(-1_000, desk.kernel.netQuantity(0));
        assertTrue(
                desk.out.alarms().stream().anyMatch(a -> a.contains("reversed")),
                desk.out.alarms().toString());
    }

    @Test
    void aStopTheVenueRefusesIsAlarmed() {
        sent(desk.accept(bracket("10.00", "10.00")));
        accepted(1);
        filled(1, "10.00");
        desk.report(new OrderEvent.Rejected(id(3), desk.now, "no stops today"));
        assertTrue(
                desk.out.alarms().getFirst().contains("has no stop"),
                desk.out.alarms().toString());
    }

    @Test
    void anEntryThatFillsAfterItsExitsWereDoneIsAlarmed() {
        sent(desk.accept(bracket("10.00", "10.00")));
        accepted(1);
        filled(1, "4.00");
        accepted(2, 3);
        filled(2, "4.00");
        desk.canceled(id(3));
        filled(1, "2.00");
        assertTrue(desk.out.alarms().getFirst().contains("after its exits were done"));
    }

    @Test
    void row27ATradeTakenBackFromTheEntryShrinksItsExits() {
        workingBracket("10.00", "10.00");
        OrderEvent.Filled trade = desk.out.events.stream()
                .filter(e -> e instanceof OrderEvent.Filled)
                .map(e -> (OrderEvent.Filled) e)
                .findFirst()
                .orElseThrow();
        desk.report(new OrderEvent.TradeCanceled(id(1), desk.now, trade));
        assertEquals(0, desk.kernel.netQuantity(0));
        assertEquals(List.of("cancel 2", "cancel 3"), venue.news());
    }

    @Test
    void row47WhatTheExitsFillComesOffWhatTheyMayStillDo() {
        workingBracket("10.00", "5.00", "5.00");
        filled(2, "1.00");
        replaced(4, "9.00");
        filled(3, "2.00");
        replaced(4, "7.00");
        assertEquals(700, desk.kernel.netQuantity(0));
        assertEquals(700, desk.exposure.openSell(0));
    }

    @Test
    void thePriceOfAnExitCanBeChangedButNotItsSize() {
        workingBracket("10.00", "10.00");
        assertInstanceOf(
                Outcome.NotDone.class, desk.accept(new Command.Replace(id(2), BTC.quantity("12.00"), limit("102.00"))));
        sent(desk.accept(new Command.Replace(id(2), BTC.quantity("10.00"), limit("102.00"))));
        assertEquals(List.of("replace 2 10.00"), venue.news());
    }
}
