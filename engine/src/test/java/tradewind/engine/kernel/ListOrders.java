package tradewind.engine.kernel;

import static tradewind.engine.kernel.TestKernel.BTC;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Lists of orders as a ticket would send them.
final class ListOrders {
    private ListOrders() {}

    static Command.Leg leg(Role role, Side side, Instrument instrument, String quantity, Terms terms) {
        return new Command.Leg(role, TestKernel.order(side, instrument, quantity, terms));
    }

    static Terms stop(String trigger) {
        return new Terms.Stop(BTC.price(trigger));
    }

    /// Buys at 99.00; targets from 101.00 up, a stop at 97.00.
    static Command.SubmitList bracket(String quantity, String... targets) {
        return bracket(BTC, quantity, stop("97.00"), targets);
    }

    static Command.SubmitList bracket(Instrument instrument, String quantity, Terms stop, String... targets) {
        List<Command.Leg> legs = new ArrayList<>();
        legs.add(leg(Role.PARENT, Side.BUY, instrument, quantity, TestKernel.limit("99.00")));
        for (int i = 0; i < targets.length; i++)
            legs.add(leg(Role.TARGET, Side.SELL, instrument, targets[i], TestKernel.limit(101 + i + ".00")));
        legs.add(leg(Role.STOP, Side.SELL, instrument, quantity, stop));
        return new Command.SubmitList(legs);
    }

    static Command.SubmitList oco(Command.Leg... legs) {
        return new Command.SubmitList(List.of(legs));
    }

    static Command.Submit handled(Command.Submit order, TimeInForce lives, Handling handling) {
        return new Command.Submit(
                order.instrument(), order.side(), order.quantity(), order.terms(), lives, OrderSource.MANUAL, handling);
    }
}
