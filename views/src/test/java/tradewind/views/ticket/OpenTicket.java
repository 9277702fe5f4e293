package tradewind.views.ticket;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import tradewind.views.blotter.TestDesk;

/// A ticket over a market with a quote, without a toolkit. [#pulse] is a frame, as the window would give it.
abstract class OpenTicket {
    final TestDesk desk = new TestDesk();
    final BooleanProperty confirming = new SimpleBooleanProperty(false);
    final TicketViewModel model = new TicketViewModel(desk, TestDesk.BTC, Runnable::run, confirming);
    private long wall;

    @BeforeEach
    void openTheMarket() {
        desk.trade("1118.50", "1");
        desk.trade("1118.99", "1");
        desk.quote("1118.13", "2.46", "1118.99", "3.18");
        pulse();
    }

    /// The next frame.
    void pulse() {
        after(16_000_000);
    }

    /// A frame so much later that the gate is asked again whatever has changed.
    void later() {
        after(1_000_000_000);
    }

    void after(long nanos) {
        wall += nanos;
        model.pulse(wall);
    }

    /// Presses the button and says what the ticket asks.
    String asked() {
        model.submit();
        return model.question().get().text();
    }
}
