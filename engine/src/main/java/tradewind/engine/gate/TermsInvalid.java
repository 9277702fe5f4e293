package tradewind.engine.gate;

import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Refuses an order that contradicts itself, whatever the venue: post-only where the order must take, more shown than
/// there is, good till a date that has passed, a trailing stop that would go off at once, a peg towards the market.
///
/// An if-touched order on the far side of the market is no contradiction: it is touched already.
///
/// @param market whether the market of now is the one it will meet; not if it waits for another order
record TermsInvalid(boolean market) implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.TERMS_INVALID;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return contradiction(order, view).isEmpty();
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return contradiction(order, view);
    }

    /// What does not go together; empty if all does.
    private String contradiction(Order order, GateView view) {
        Handling handling = order.handling();
        TimeInForce lives = order.timeInForce();
        // as most are: nothing that could contradict
        if (handling == Handling.PLAIN && lives != TimeInForce.GTD && order.terms() instanceof Terms.Limit) return "";
        boolean immediate = lives == TimeInForce.IOC || lives == TimeInForce.FOK;
        if (handling.postOnly() && immediate) return "post-only=" + lives;
        if (handling.postOnly() && !order.terms().type().hasLimit())
            return "post-only=" + order.terms().type();
        if (handling.displayQty() > order.quantity().units())
            return "display=" + Decimals.quantity(order.instrument(), handling.displayQty()) + " quantity="
                    + Decimals.quantity(order.instrument(), order.quantity().units());
        if (handling.iceberg() && !order.instrument().onLot(handling.displayQty()))
            return "display=" + Decimals.quantity(order.instrument(), handling.displayQty()) + " lot="
                    + Decimals.quantity(order.instrument(), order.instrument().lot());
        if (lives == TimeInForce.GTD && handling.expireAt() == 0) return "expires=never";
        if (lives != TimeInForce.GTD && handling.expireAt() != 0) return "expires=set with " + lives;
        if (lives == TimeInForce.GTD && handling.expireAt() <= view.now())
            return "expired=" + Decimals.seconds(view.now() - handling.expireAt()) + " ago";
        return switch (order.terms()) {
            case Terms.TrailingStop trailing -> atOnce(order, trailing.trigger().units(), view);
            case Terms.Pegged pegged ->
                order.side().sign() * pegged.offset() > 0
                        ? "offset=" + Decimals.price(order.instrument(), pegged.offset()) + " towards the market"
                        : "";
            default -> "";
        };
    }

    private String atOnce(Order order, long trigger, GateView view) {
        long reference = Reference.price(order.instrument().index(), view);
        boolean beyond = order.side() == Side.BUY ? trigger <= reference : trigger >= reference;
        if (!market || reference == 0 || !beyond) return "";
        return "stop=" + Decimals.price(order.instrument(), trigger) + " reference="
                + Decimals.price(order.instrument(), reference);
    }
}
