package tradewind.engine.gate;

/// What is done when a rule is broken.
public enum RuleAction {
    /// A line of alarm in the log.
    WARN,
    /// The order is refused. Always so: no setting turns a rule into advice.
    DENY,
    /// Open orders are cancelled. Those that only bring a position nearer to flat stay: they may be its stops.
    CANCEL,
    /// Positions are closed at the market; everything open is cancelled first.
    CLOSE,
    /// Strategies are stopped; a person starts them again.
    STOP_STRATEGIES
}
