package tradewind.engine.paper.matching;

/// How the book answers a command.
public enum Outcome {
    /// Carried out.
    DONE,
    /// No order of this id rests here.
    UNKNOWN_ORDER,
    /// An order of this id rests here already.
    DUPLICATE_ORDER,
    /// Id, price or quantity out of range.
    OUT_OF_RANGE,
    /// Fill or kill, and not all of it can be had at once.
    NOT_ALL_AT_ONCE,
    /// Post-only, and it would trade at once.
    WOULD_TAKE,
    /// Not in this phase.
    WRONG_PHASE
}
