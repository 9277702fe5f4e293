package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tradewind.engine.paper.PaperDesk.AT_ONCE;
import static tradewind.engine.paper.PaperDesk.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

class RefusalsTest {
    private static final String WHY = "Refused for no reason, as the settings ask";

    private static long refused(long seed) {
        PaperDesk desk =
                new PaperDesk(AT_ONCE.withRefusals(new Refusals(250_000, 0, 0)).withSeed(seed));
        for (int i = 0; i < 1_000; i++) desk.buy("1.00", limit("90.00"));
        return desk.reports.stream()
                .filter(OrderEvent.Rejected.class::isInstance)
                .count();
    }

    @Test
    void asManyAreRefusedAsWasAskedForAndTheSameBySeed() {
        assertEquals(250, refused(1), 50);
        assertEquals(refused(2), refused(2));
    }

    @Test
    void changesAndCancelsAreRefusedToo() {
        PaperDesk desk = new PaperDesk(AT_ONCE.withRefusals(new Refusals(0, Refusals.ALL, Refusals.ALL)));
        OrderId id = desk.buy("1.00", limit("90.00"));
        desk.replace(id, "2.00", limit("90.00"));
        desk.cancel(id);
        assertEquals(List.of("1 accepted", "1 replace rejected: " + WHY, "1 cancel rejected: " + WHY), desk.news());
        // the kill switch is not a cancel of ours to lose
        desk.exchange.cancelWorking();
        desk.pass(1);
        assertEquals(List.of("1 canceled: Mass cancel"), desk.news());
    }

    @Test
    void aShareBeyondAllIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Refusals(Refusals.ALL + 1, 0, 0));
    }
}
