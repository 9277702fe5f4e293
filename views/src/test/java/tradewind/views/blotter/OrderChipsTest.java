package tradewind.views.blotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.market.Price;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.controls.ChipStyle;

class OrderChipsTest {
    private static final Map<OrdStatus, ChipStyle> FACES = Map.ofEntries(
            Map.entry(OrdStatus.DRAFT, ChipStyle.DRAFT),
            Map.entry(OrdStatus.STAGED, ChipStyle.STAGED),
            Map.entry(OrdStatus.DENIED, ChipStyle.DENIED),
            Map.entry(OrdStatus.PENDING_NEW, ChipStyle.PENDING_NEW),
            Map.entry(OrdStatus.NEW, ChipStyle.NEW),
            Map.entry(OrdStatus.HELD, ChipStyle.HELD_LOCALLY),
            Map.entry(OrdStatus.PARTIALLY_FILLED, ChipStyle.PARTIALLY_FILLED),
            Map.entry(OrdStatus.FILLED, ChipStyle.FILLED),
            Map.entry(OrdStatus.DONE_FOR_DAY, ChipStyle.DONE_FOR_DAY),
            Map.entry(OrdStatus.CANCELED, ChipStyle.CANCELED),
            Map.entry(OrdStatus.PENDING_CANCEL, ChipStyle.PENDING_CANCEL),
            Map.entry(OrdStatus.REJECTED, ChipStyle.REJECTED),
            Map.entry(OrdStatus.SUSPENDED, ChipStyle.SUSPENDED),
            Map.entry(OrdStatus.EXPIRED, ChipStyle.EXPIRED),
            Map.entry(OrdStatus.PENDING_REPLACE, ChipStyle.PENDING_REPLACE),
            Map.entry(OrdStatus.UNKNOWN, ChipStyle.UNKNOWN));

    @ParameterizedTest
    @EnumSource(OrdStatus.class)
    void everyStatusHasItsFace(OrdStatus status) {
        assertEquals(FACES.get(status), OrderChips.of(state(TestDesk.limit("1100.00"), status, 0, false)));
    }

    @ParameterizedTest
    @EnumSource(OrdStatus.class)
    void theWordOnTheChipIsTheStatusInFixWords(OrdStatus status) {
        assertEquals(
                status.label(),
                OrderChips.of(state(TestDesk.limit("1100.00"), status, 0, false))
                        .word());
    }

    @Test
    void aStopTheMarketHasNotReachedIsNotWorking() {
        assertEquals(
                ChipStyle.NEW_UNTRIGGERED, OrderChips.of(state(TestDesk.stop("1100.00"), OrdStatus.NEW, 0, false)));
    }

    @Test
    void aTriggeredStopIsOnItsWay() {
        assertEquals(ChipStyle.TRIGGERED, OrderChips.of(state(TestDesk.stop("1100.00"), OrdStatus.NEW, 0, true)));
    }

    @Test
    void aTriggeredStopLimitRestsInTheBook() {
        Terms terms = new Terms.StopLimit(new Price(110_000, 2), new Price(109_900, 2));
        assertEquals(ChipStyle.NEW, OrderChips.of(state(terms, OrdStatus.NEW, 0, true)));
    }

    @Test
    void theBarShowsTheFilledShareWhileTheOrderCanStillFill() {
        Terms limit = TestDesk.limit("1100.00");
        assertEquals(0.42, OrderChips.filledShare(state(limit, OrdStatus.PARTIALLY_FILLED, 84_000_000, false)));
        assertEquals(0, OrderChips.filledShare(state(limit, OrdStatus.NEW, 0, false)));
        assertEquals(0, OrderChips.filledShare(state(limit, OrdStatus.CANCELED, 84_000_000, false)));
        assertEquals(1, OrderChips.filledShare(state(limit, OrdStatus.PENDING_CANCEL, 900_000_000, false)));
    }

    /// An order for 2 BTC.
    private static OrderState state(Terms terms, OrdStatus status, long cumQty, boolean triggered) {
        Order order = new TestDesk().order(Side.BUY, "2", terms, TimeInForce.DAY, OrderSource.MANUAL);
        return new OrderState(order, status, cumQty, 0, triggered, status != OrdStatus.PENDING_NEW, "", 0);
    }
}
