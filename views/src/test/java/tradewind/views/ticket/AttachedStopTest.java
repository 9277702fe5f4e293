package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.TestDesk;

/// A stop for a position that has none, asked for in order safety or on a row of the blotter.
class AttachedStopTest {
    private final TestDesk desk = new TestDesk();
    private final TicketViewModel model =
            new TicketViewModel(desk, TestDesk.BTC, Runnable::run, new SimpleBooleanProperty(false));

    @Test
    void standsInTheInstrumentOfItsPositionWhateverTheTicketShows() {
        model.proposeStop(TestDesk.ETH, Side.SELL, TestDesk.ETH.quantity("3.5").units());
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
        model.proposeStop(TestDesk.ETH, Side.BUY, TestDesk.ETH.quantity("1").units());
        assertTrue(!model.editing());
        assertEquals(TestDesk.ETH, model.instrumentProperty().get());
        assertTrue(desk.orders.requests.isEmpty());
    }

    @Test
    void leavesTheRestOfATicketThatShowsItsInstrumentAlready() {
        model.fields().limit().set("1,110.00");
        model.proposeStop(TestDesk.BTC, Side.SELL, TestDesk.BTC.quantity("2").units());
        assertEquals(TestDesk.BTC, model.instrumentProperty().get());
        assertEquals("2.00", model.fields().quantity().get());
    }
}
