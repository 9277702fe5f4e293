package tradewind.engine.history.store;

/// When a put is to be carried out.
public enum Condition {
    ALWAYS,
    /// Only if there is no object of that key; otherwise the answer is [Answer.Taken]. The store decides it, so that of
    /// two who ask at the same time one is refused.
    IF_ABSENT
}
