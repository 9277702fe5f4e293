package tradewind.engine.paper.matching;

/// What becomes of the part of an order that does not trade at once.
public enum Execution {
    /// It rests until it is cancelled.
    GTC,
    /// It is cancelled.
    IOC,
    /// There is none: the order trades whole at once, or is refused.
    FOK,
    /// It rests; an order that would trade at once is refused.
    POST_ONLY
}
