package tradewind.engine.paper.matching;

/// What happens instead when an order would trade with another of its own group. The order that arrives
/// decides.
public enum SelfTrade {
    /// What is left of the order that arrives is cancelled.
    CANCEL_NEWEST,
    /// The order that rests is cancelled, and the other goes on.
    CANCEL_OLDEST,
    /// Both are cancelled.
    CANCEL_BOTH,
    /// Both lose the quantity of the smaller without a trade; what is left of the larger goes on or rests.
    DECREMENT
}
