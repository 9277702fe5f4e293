package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// One question the gate asks of an order. Stateless; asking changes nothing and allocates nothing.
///
/// `added` is what the order adds to the open quantity of its side, in quantity units: all of a new order, only
/// the increase of a replace.
sealed interface Check
        permits DuplicateOrder,
                KillState,
                LimitMissing,
                MessageRate,
                NotReducing,
                NotionalOverflow,
                OffLot,
                OffTick,
                MarketOpen,
                Measure,
                PriceInvalid,
                ReduceOnly,
                ReferenceMissing,
                ReferenceStale,
                Restricted,
                SelfMatch,
                ShortSale,
                TermsInvalid {
    CheckCode code();

    boolean passes(Order order, long added, Limits limits, GateView view);

    /// The figures of a refusal as `key=value` pairs. Called only if [#passes] said no.
    String numbers(Order order, long added, Limits limits, GateView view);
}
