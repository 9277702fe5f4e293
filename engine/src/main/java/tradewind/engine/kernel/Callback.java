package tradewind.engine.kernel;

/// A call into a strategy's own code.
///
/// @param strategy its name
/// @param method such as `onTrade`
public record Callback(String strategy, String method) {
    @Override
    public String toString() {
        return strategy + "." + method;
    }
}
