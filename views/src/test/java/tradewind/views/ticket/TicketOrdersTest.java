package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import tradewind.engine.OrderOffer;
import tradewind.engine.Ticket;
import tradewind.engine.market.Price;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.views.blotter.TestDesk;

/// Every type of order, its handling and its dates on the ticket.
class TicketOrdersTest extends OpenTicket {
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
        later();
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

    private void trail(String distance) {
        model.sideProperty().set(Side.SELL);
        model.typeProperty().set(OrdType.TRAILING_STOP);
        model.fields().follow().trail().set(distance);
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
}
