package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.engine.kernel.ListOrders.bracket;
import static tradewind.engine.kernel.ListOrders.handled;
import static tradewind.engine.kernel.ListOrders.stop;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.ETH;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.Limits;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Orders that join one that is open already. Called by their counter: 1 was there first, a sale of 10.00 at 101.00
/// of what a buy of 10.00 made.
class LinkedOrdersTest extends ListDesk {
    private Outcome link(Side side, String quantity, Terms terms, Role role) {
        return desk.accept(new Command.SubmitLinked(order(side, BTC, quantity, terms), role, id(1)));
    }

    private String whyNot(Side side, String quantity, Terms terms, Role role) {
        return assertInstanceOf(Outcome.NotDone.class, link(side, quantity, terms, role))
                .reason();
    }

    @BeforeEach
    void theFirstWorks() {
        sent(desk.accept(order(Side.SELL, BTC, "10.00", limit("101.00"))));
        accepted(1);
        venue.news();
    }

    @Test
    void aPeerOfOneSideGoesOutAndCountsOnce() {
        sent(link(Side.SELL, "10.00", stop("98.00"), Role.PEER));
        assertEquals(List.of("send 2 SELL 10.00"), venue.news());
        assertEquals(1_000, desk.exposure.openSell(0));
    }

    @Test
    void whatOneFillsComesOffTheOtherWhicheverItIs() {
        sent(link(Side.SELL, "10.00", stop("98.00"), Role.PEER));
        accepted(2);
        venue.news();
        desk.filled(id(1), "3.00");
        assertEquals(List.of("replace 2 7.00"), venue.news());
        replaced(2, "7.00");
        desk.filled(id(2), "2.00");
        assertEquals(List.of("replace 1 8.00"), venue.news());
        replaced(1, "8.00");
        desk.filled(id(2), "1.00");
        assertEquals(List.of("replace 1 7.00"), venue.news());
        replaced(1, "7.00");
        desk.filled(id(1), "4.00");
        assertEquals(List.of("cancel 2"), venue.news());
    }

    @Test
    void aPeerOfAnOrderThatIsPartlyFilledIsForTheRest() {
        desk.filled(id(1), "4.00");
        assertEquals(
                id(1) + " has 6.00 left: the other has to be for as much.",
                whyNot(Side.SELL, "10.00", stop("98.00"), Role.PEER));
        sent(link(Side.SELL, "6.00", stop("98.00"), Role.PEER));
        accepted(2);
        venue.news();
        desk.filled(id(1), "1.00");
        assertEquals(List.of("replace 2 5.00"), venue.news());
        replaced(2, "5.00");
        desk.filled(id(2), "5.00");
        assertEquals(List.of("cancel 1"), venue.news());
    }

    @Test
    void aPeerOfTheOtherSideIsOffWithTheFirstFill() {
        sent(link(Side.BUY, "4.00", limit("95.00"), Role.PEER));
        accepted(2);
        venue.news();
        desk.filled(id(1), "0.01");
        assertEquals(List.of("cancel 2"), venue.news());
        desk.report(new OrderEvent.Canceled(id(2), desk.now, ""));
        assertEquals(
                id(1) + " has filled in part: one of the two would be off at once.",
                whyNot(Side.BUY, "4.00", limit("95.00"), Role.PEER));
    }

    @Test
    void aFollowerWaitsUntilTheOtherHasFilledWhole() {
        sent(link(Side.BUY, "5.00", limit("97.00"), Role.FOLLOWER));
        assertEquals(OrdStatus.HELD, desk.status(id(2)));
        assertEquals(0, desk.exposure.openBuy(0));
        desk.filled(id(1), "9.99");
        assertEquals(List.of(), venue.news());
        desk.filled(id(1), "0.01");
        assertEquals(List.of("send 2 BUY 5.00"), venue.news());
    }

    @Test
    void aFollowerOfAnOrderThatIsCanceledIsCanceled() {
        sent(link(Side.BUY, "5.00", limit("97.00"), Role.FOLLOWER));
        desk.report(new OrderEvent.Canceled(id(1), desk.now, ""));
        assertEquals(OrdStatus.CANCELED, desk.status(id(2)));
        assertEquals(List.of(), venue.news());
    }

    @Test
    void anOrderMayHaveTwoFollowersAndThreePeers() {
        sent(link(Side.SELL, "10.00", stop("98.00"), Role.PEER));
        accepted(2);
        sent(link(Side.SELL, "10.00", limit("103.00"), Role.PEER));
        accepted(3);
        venue.news();
        desk.filled(id(3), "10.00");
        assertEquals(List.of("cancel 1", "cancel 2"), venue.news());
    }

    @Test
    void whatIsDoneOrOnItsWayOrInAnotherListIsNotLinkedTo() {
        desk.accept(new Command.Cancel(id(1)));
        assertEquals(
                id(1) + " is Pending Cancel: link to it once its answer is there.",
                whyNot(Side.SELL, "10.00", stop("98.00"), Role.PEER));
        desk.report(new OrderEvent.Canceled(id(1), desk.now, ""));
        assertEquals(
                id(1) + " is not open any more: there is nothing to link to.",
                whyNot(Side.SELL, "10.00", stop("98.00"), Role.PEER));
        sent(desk.accept(bracket("10.00", "10.00")));
        OrderId entry = id(2);
        var late = new Command.SubmitLinked(order(Side.BUY, BTC, "10.00", limit("98.00")), Role.PEER, entry);
        assertEquals(
                entry + " is part of another list already.",
                assertInstanceOf(Outcome.NotDone.class, desk.accept(late)).reason());
    }

    @Test
    void anOrderThatOnlyReducesIsNotLinkedTo() {
        desk.filled(id(1), "10.00");
        var only =
                handled(order(Side.BUY, BTC, "5.00", limit("98.00")), TimeInForce.GTC, Handling.PLAIN.reducingOnly());
        OrderId reducing = sent(desk.accept(only));
        var late = new Command.SubmitLinked(order(Side.BUY, BTC, "5.00", limit("97.00")), Role.PEER, reducing);
        assertEquals(
                reducing + " only reduces: it follows the position and cannot be linked.",
                assertInstanceOf(Outcome.NotDone.class, desk.accept(late)).reason());
    }

    @Test
    void aRefusedPeerLeavesTheFirstAsItWas() {
        var far = new Command.SubmitLinked(order(Side.SELL, ETH, "5.00", limit("9000.00")), Role.PEER, id(1));
        assertInstanceOf(Outcome.Denied.class, desk.accept(far));
        desk.filled(id(1), "3.00");
        assertEquals(List.of(), venue.news());
        assertEquals("10.00", desk.order(id(1)).order().quantity().toString());
    }

    /// The same job, taken up by another kernel from the journal.
    @Test
    void aRestartKnowsWhatTheyDoForEachOther() {
        sent(link(Side.SELL, "10.00", stop("98.00"), Role.PEER));
        accepted(2);
        desk.filled(id(1), "3.00");
        replaced(2, "7.00");
        desk.filled(id(2), "2.00");
        replaced(1, "8.00");
        ScriptedGateway again = new ScriptedGateway();
        KernelState kept = desk.out.state;
        List<Limits> wide = List.of(TestKernel.WIDE, TestKernel.WIDE);
        TestKernel next = new TestKernel(again, kept, wide, 2, new Recorded(kept)).quoted();
        again.news();
        next.report(next.fill(id(2), "after", "1.00", "98.00"));
        assertEquals(List.of("replace 1 7.00"), again.news());
    }
}
