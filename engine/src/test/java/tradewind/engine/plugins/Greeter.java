package tradewind.engine.plugins;

/// An interface for plugins to implement.
public interface Greeter {
    String name();

    ClassLoader loader();
}
