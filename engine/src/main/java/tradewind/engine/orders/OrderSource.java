package tradewind.engine.orders;

/// Who decided on an order.
///
/// @param kind hand, key, chart, strategy or the desk itself
/// @param name strategy name or hotkey; empty if the kind says it all
public record OrderSource(Kind kind, String name) {
    public enum Kind {
        MANUAL("Manual"),
        HOTKEY("Hotkey"),
        CHART("Chart"),
        STRATEGY("Strategy"),
        FLATTEN("Flatten"),
        COMMAND_LINE("Command line"),
        /// Entered elsewhere; found at the venue.
        EXTERNAL("External");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static final OrderSource MANUAL = new OrderSource(Kind.MANUAL, "");
    public static final OrderSource CHART = new OrderSource(Kind.CHART, "");
    public static final OrderSource FLATTEN = new OrderSource(Kind.FLATTEN, "");

    public static final OrderSource EXTERNAL = new OrderSource(Kind.EXTERNAL, "");

    public static OrderSource strategy(String name) {
        return new OrderSource(Kind.STRATEGY, name);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? kind.label() : name;
    }
}
