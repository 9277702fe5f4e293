package tradewind.engine.strategies;

/// Makes strategies of one kind. Found by ServiceLoader, or built in.
public interface StrategyProvider {
    /// Short name for menus and the command line, such as `ema-cross`.
    String name();

    /// One sentence for the person who picks it.
    String description();

    /// A fresh strategy with default parameters.
    Strategy create();
}
