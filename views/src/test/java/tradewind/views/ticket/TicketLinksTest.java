package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.views.blotter.TestDesk;

/// Orders that belong together: brackets, and orders linked to an open one.
class TicketLinksTest extends OpenTicket {
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
        later();
        assertEquals("Target: OFF_TICK: price not on a tick", model.face().get().reason());
        assertFalse(model.face().get().canSubmit());
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
        later();
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
        later();
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
        later();
        model.submit();
        assertEquals(List.of("TRIGGERED with " + first.order().id()), desk.orders.requests);
        model.link().kind().set(LinkFields.Kind.TRIGGERED);
        model.exits().on().set(true);
        assertEquals(LinkFields.Kind.NONE, model.link().kind().get());
    }

    @Test
    void aLinkToNothingIsNotSent() {
        model.link().kind().set(LinkFields.Kind.TRIGGERED);
        later();
        assertEquals("Link: choose an open order of BTC/USD", model.face().get().reason());
        assertFalse(model.face().get().canSubmit());
    }

    private void bracket() {
        model.limitProperty().set("1,115.00");
        model.quantityProperty().set("4.00");
        model.exits().on().set(true);
        model.exits().target(0).price().set("1,165.00");
        model.exits().stop().set("1,090.00");
        later();
    }

    private Terms stopSent() {
        later();
        assertEquals("", model.bracket().get().problem());
        model.submit();
        return ((TicketList.Bracket) desk.orders.lists.getLast()).stop();
    }

    private OrderRow working(Side side, String quantity, String price) {
        OrderId id = desk.work(side, quantity, TestDesk.limit(price)).id();
        return desk.desk().find(id).orElseThrow();
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
}
