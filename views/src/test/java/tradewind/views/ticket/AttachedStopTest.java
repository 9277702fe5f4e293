package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.blotter.TestDesk;

/// A stop for a position that has none, asked for in order safety or on a row of the blotter, and a stop or a target
/// pulled out of a position on the chart.
class AttachedStopTest {
    private final TestDesk desk = new TestDesk();
    private final TicketViewModel model =
            new TicketViewModel(desk, TestDesk.BTC, Runnable::run, new SimpleBooleanProperty(false));

    @Test
    void standsInTheInstrumentOfItsPositionWhateverTheTicketShows() {
        model.propose(ProposedExit.stop(
                TestDesk.ETH, Side.SELL, TestDesk.ETH.quantity("3.5").units()));
        assertEquals(TestDesk.ETH, model.instrumentProperty().get());
        assertEquals(OrdType.STOP, model.fields().type().get());
        assertEquals(Side.SELL, model.fields().side().get());
        assertEquals("3.50", model.fields().quantity().get());
        assertEquals("", model.fields().stop().get());
    }

    @Test
    void whatWasBeingChangedInAnotherInstrumentIsNotChangedByIt() {
        desk.work(Side.BUY, "1", TestDesk.limit("1100.00"));
        model.edit(desk.desk().orders().get(0));
        assertTrue(model.editing());
        model.propose(ProposedExit.stop(
                TestDesk.ETH, Side.BUY, TestDesk.ETH.quantity("1").units()));
        assertTrue(!model.editing());
        assertEquals(TestDesk.ETH, model.instrumentProperty().get());
        assertTrue(desk.orders.requests.isEmpty());
    }

    @Test
    void leavesTheRestOfATicketThatShowsItsInstrumentAlready() {
        model.fields().limit().set("1,110.00");
        model.propose(ProposedExit.stop(
                TestDesk.BTC, Side.SELL, TestDesk.BTC.quantity("2").units()));
        assertEquals(TestDesk.BTC, model.instrumentProperty().get());
        assertEquals("2.00", model.fields().quantity().get());
    }

    private static ProposedExit pulled(Instrument of, OrdType type, String price) {
        return new ProposedExit(
                of,
                Side.SELL,
                of.quantity("3.5").units(),
                type,
                OptionalLong.of(of.price(price).units()));
    }

    @Test
    void aStopPulledOutOnTheChartHasItsPrice() {
        model.propose(pulled(TestDesk.ETH, OrdType.STOP, "45.10"));
        assertEquals(TestDesk.ETH, model.instrumentProperty().get());
        assertEquals(OrdType.STOP, model.fields().type().get());
        assertEquals("45.10", model.fields().stop().get());
        assertEquals(TimeInForce.GTC, model.fields().timeInForce().get());
        assertTrue(desk.orders.requests.isEmpty());
    }

    @Test
    void aTargetPulledOutOnTheChartKeepsItsPriceWhereverTheMarketGoes() {
        desk.quote("1109.95", "1", "1110.05", "1");
        model.pulse(1);
        model.propose(pulled(TestDesk.BTC, OrdType.LIMIT, "1124.00"));
        assertEquals("1,124.00", model.fields().limit().get());
        desk.quote("1115.95", "1", "1116.05", "1");
        model.pulse(1_000_000_000L);
        assertEquals(OrdType.LIMIT, model.fields().type().get());
        assertEquals("1,124.00", model.fields().limit().get());
        assertEquals("", model.fields().stop().get());
        assertEquals("3.50", model.fields().quantity().get());
    }
}
