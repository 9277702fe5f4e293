package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.engine.kernel.ListOrders.bracket;
import static tradewind.engine.kernel.ListOrders.leg;
import static tradewind.engine.kernel.ListOrders.oco;
import static tradewind.engine.kernel.ListOrders.stop;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.ETH;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Side;

/// One-cancels-other and one-triggers-other at a venue that has every order type, and lists that are not taken.
class OrderListsTest extends ListDesk {
    @Test
    void oneRefusedOrderDeniesTheList() {
        var refused =
                assertInstanceOf(Outcome.Denied.class, desk.accept(bracket(BTC, "10.00", stop("97.05"), "10.00")));
        assertEquals(id(3), refused.order());
        assertEquals("OFF_TICK", refused.denial().code());
        for (int i = 1; i <= 3; i++) assertEquals(OrdStatus.DENIED, status(i));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void aListThatMakesNoSenseIsNotTaken() {
        assertInstanceOf(Outcome.NotDone.class, desk.accept(bracket("10.00", "6.00", "6.00")));
        assertInstanceOf(Outcome.NotDone.class, desk.accept(bracket(ETH, "10.00", limit("97.00"), "10.00")));
        assertEquals(List.of(), desk.out.events);
    }

    private void breakout() {
        sent(desk.accept(oco(
                leg(Role.PEER, Side.BUY, BTC, "10.00", stop("101.00")),
                leg(Role.PEER, Side.SELL, BTC, "10.00", stop("99.00")))));
        accepted(1, 2);
        venue.news();
    }

    @Test
    void peersGoOutTogetherEachCountingOnItsOwnSide() {
        breakout();
        assertEquals(1_000, desk.exposure.openBuy(0));
        assertEquals(1_000, desk.exposure.openSell(0));
    }

    @Test
    void aPartialFillOfOnePeerCancelsThoseThatDoSomethingElse() {
        breakout();
        filled(1, "0.01");
        assertEquals(List.of("cancel 2"), venue.news());
    }

    @Test
    void aPartialFillOfOnePeerComesOffThoseThatDoTheSame() {
        sent(desk.accept(oco(
                leg(Role.PEER, Side.SELL, BTC, "10.00", limit("101.00")),
                leg(Role.PEER, Side.SELL, BTC, "10.00", stop("98.00")))));
        accepted(1, 2);
        assertEquals(1_000, desk.exposure.openSell(0));
        venue.news();
        filled(1, "3.00");
        assertEquals(List.of("replace 2 7.00"), venue.news());
        replaced(2, "7.00");
        filled(1, "7.00");
        assertEquals(List.of("cancel 2"), venue.news());
    }

    @Test
    void followersGoOutOnceTheParentHasFilledWhole() {
        sent(desk.accept(new Command.SubmitList(List.of(
                leg(Role.PARENT, Side.BUY, BTC, "10.00", limit("99.00")),
                leg(Role.FOLLOWER, Side.SELL, ETH, "5.00", limit("101.00"))))));
        accepted(1);
        venue.news();
        filled(1, "9.99");
        assertEquals(List.of(), venue.news());
        filled(1, "0.01");
        assertEquals(List.of("send 2 SELL 5.00"), venue.news());
    }

    @Test
    void followersAreCancelledWithAParentThatDidNotFillWhole() {
        sent(desk.accept(new Command.SubmitList(List.of(
                leg(Role.PARENT, Side.BUY, BTC, "10.00", limit("99.00")),
                leg(Role.FOLLOWER, Side.SELL, ETH, "5.00", limit("101.00"))))));
        accepted(1);
        filled(1, "9.99");
        desk.canceled(id(1));
        assertEquals(OrdStatus.CANCELED, status(2));
    }
}
