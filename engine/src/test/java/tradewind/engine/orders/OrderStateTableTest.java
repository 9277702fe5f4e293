package tradewind.engine.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tradewind.engine.orders.TestOrders.ID;
import static tradewind.engine.orders.TestOrders.X;
import static tradewind.engine.orders.TestOrders.buy;
import static tradewind.engine.orders.TestOrders.fill;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;

/// Every status with every event.
class OrderStateTableTest {
    /// The status after each event, in the order of [#EVENTS]. `=` leaves it, `W` is New or, with something
    /// filled, Partially Filled; B (back) the same, but Pending New if the venue never acknowledged;
    /// P Partially Filled, F Filled, R Rejected, C Canceled, E Expired, U Unknown,
    /// PC Pending Cancel, PR Pending Replace.
    private static final String TABLE = """
            status            Acc Rej Trg Prt Ful CRq CRj Can RRq Rpl RRj Exp Unr Rst Bst Cor Act
            DRAFT              =   R   =   P   F   PC  =   C   PR  W   =   E   U   =   =   =   =
            STAGED             =   R   =   P   F   PC  =   C   PR  W   =   E   U   =   =   =   =
            PENDING_NEW        W   R   =   P   F   PC  =   C   PR  W   =   E   U   =   =   =   =
            NEW                =   R   =   P   F   PC  =   C   PR  W   =   E   U   =   =   =   =
            HELD               =   R   =   P   F   PC  =   C   PR  W   =   E   U   =   =   =   B
            SUSPENDED          =   R   =   P   F   PC  =   C   PR  W   =   E   U   =   =   =   =
            PARTIALLY_FILLED   =   R   =   =   F   PC  =   C   PR  W   =   E   U   =   W   W   =
            PENDING_CANCEL     =   R   =   =   F   =   B   C   =   =   =   E   U   =   =   =   =
            PENDING_REPLACE    =   R   =   =   F   PC  =   C   =   W   B   E   U   =   =   =   =
            UNKNOWN            W   R   =   P   F   =   =   C   =   W   =   E   =   =   =   =   =
            DENIED             =   =   =   =   F   =   =   =   =   =   =   =   =   =   =   =   =
            FILLED             =   =   =   =   F   =   =   =   =   =   =   =   =   =   W   W   =
            DONE_FOR_DAY       =   =   =   =   F   =   =   =   =   =   =   =   =   =   =   =   =
            CANCELED           =   =   =   =   F   =   =   =   =   =   =   =   =   =   =   =   =
            REJECTED           =   =   =   =   F   =   =   =   =   =   =   =   =   =   =   =   =
            EXPIRED            =   =   =   =   F   =   =   =   =   =   =   =   =   =   =   =   =
            """;

    private static final Terms LIMIT = new Terms.Limit(X.price("101"));
    private static final List<OrderEvent> EVENTS = List.of(
            new OrderEvent.Accepted(ID, 9, "v1"),
            new OrderEvent.Rejected(ID, 9, "no"),
            new OrderEvent.Triggered(ID, 9),
            fill(9, 3, "100"),
            fill(9, 10, "100"),
            new OrderEvent.CancelRequested(ID, 9),
            new OrderEvent.CancelRejected(ID, 9, "too late"),
            new OrderEvent.Canceled(ID, 9, ""),
            new OrderEvent.ReplaceRequested(ID, 9, X.quantity(12), LIMIT),
            new OrderEvent.Replaced(ID, 9, X.quantity(12), LIMIT),
            new OrderEvent.ReplaceRejected(ID, 9, "no"),
            new OrderEvent.Expired(ID, 9),
            new OrderEvent.Unresolved(ID, 9, "timeout"),
            new OrderEvent.Restated(ID, 9, X.quantity(12), LIMIT, "step"),
            new OrderEvent.TradeCanceled(ID, 9, fill(5, 4, "100")),
            new OrderEvent.TradeCorrected(ID, 9, fill(5, 4, "100"), X.quantity(1), X.price("100"), Currency.USD.zero()),
            new OrderEvent.Activated(ID, 9, X.quantity(10)));

    @Test
    void leadsFromEveryStatusByEveryEventWhereTheTableSays() {
        Set<OrdStatus> covered = EnumSet.noneOf(OrdStatus.class);
        for (String line : TABLE.lines().skip(1).toList()) {
            String[] cells = line.trim().split(" +");
            assertEquals(EVENTS.size() + 1, cells.length, line);
            OrdStatus status = OrdStatus.valueOf(cells[0]);
            covered.add(status);
            for (OrderState before : statesOf(status)) {
                for (int i = 0; i < EVENTS.size(); i++) {
                    if (changesATrade(EVENTS.get(i)) && before.cumQty() == 0) continue;
                    OrderState after = before.apply(EVENTS.get(i));
                    String label = before + ", then " + EVENTS.get(i);
                    assertEquals(expected(cells[i + 1], before, after.cumQty()), after.status(), label);
                    assertEquals(expectedCum(EVENTS.get(i), before.cumQty()), after.cumQty(), label);
                }
            }
        }
        assertEquals(EnumSet.allOf(OrdStatus.class), covered);
    }

    /// Not yet acknowledged, acknowledged, and with a part filled.
    private static List<OrderState> statesOf(OrdStatus status) {
        return List.of(
                new OrderState(buy(10), status, 0, 0, false, false, "", 5),
                new OrderState(buy(10), status, 0, 0, false, true, "", 5),
                new OrderState(buy(10), status, 4, 400_0000, false, true, "", 5));
    }

    @Test
    void knowsEveryEvent() {
        long first = 4; // Submitted, Denied, Held and Adopted begin an order
        assertEquals(
                OrderEvent.class.getPermittedSubclasses().length - first,
                EVENTS.stream().map(Object::getClass).distinct().count());
    }

    @Test
    void beginsOnlyOnce() {
        for (OrdStatus status : OrdStatus.values()) {
            OrderState state = new OrderState(buy(10), status, 0, 0, false, false, "", 5);
            assertThrows(IllegalArgumentException.class, () -> state.apply(new OrderEvent.Submitted(buy(10), 9)));
            assertThrows(IllegalArgumentException.class, () -> state.apply(new OrderEvent.Held(buy(10), 9, "")));
            assertThrows(
                    IllegalArgumentException.class, () -> state.apply(new OrderEvent.Adopted(buy(10), 9, "v", 0, 0)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> state.apply(new OrderEvent.Denied(buy(10), 9, new Denial("X", ""))));
        }
    }

    @Test
    void everyChangeTakesTheTimeOfItsEvent() {
        for (OrdStatus status : OrdStatus.values()) {
            for (OrderState before : statesOf(status)) {
                for (OrderEvent event : EVENTS) {
                    if (changesATrade(event) && before.cumQty() == 0) continue;
                    OrderState after = before.apply(event);
                    if (!after.equals(before)) assertEquals(9, after.at(), status + " then " + event);
                }
            }
        }
    }

    private static boolean changesATrade(OrderEvent event) {
        return event instanceof OrderEvent.TradeCanceled || event instanceof OrderEvent.TradeCorrected;
    }

    private static long expectedCum(OrderEvent event, long filled) {
        return switch (event) {
            case OrderEvent.Filled fill -> filled + fill.lastQty().units();
            case OrderEvent.TradeCanceled bust ->
                filled - bust.trade().lastQty().units();
            case OrderEvent.TradeCorrected correct ->
                filled - correct.trade().lastQty().units() + correct.lastQty().units();
            default -> filled;
        };
    }

    /// @param filled after the event
    private static OrdStatus expected(String cell, OrderState before, long filled) {
        return switch (cell) {
            case "=" -> before.status();
            case "W" -> filled > 0 ? OrdStatus.PARTIALLY_FILLED : OrdStatus.NEW;
            case "B" -> before.acknowledged() ? expected("W", before, filled) : OrdStatus.PENDING_NEW;
            case "P" -> OrdStatus.PARTIALLY_FILLED;
            case "F" -> OrdStatus.FILLED;
            case "R" -> OrdStatus.REJECTED;
            case "C" -> OrdStatus.CANCELED;
            case "E" -> OrdStatus.EXPIRED;
            case "U" -> OrdStatus.UNKNOWN;
            case "PC" -> OrdStatus.PENDING_CANCEL;
            case "PR" -> OrdStatus.PENDING_REPLACE;
            default -> throw new IllegalArgumentException(cell + " in " + Arrays.toString(OrdStatus.values()));
        };
    }
}
