package tradewind.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The strategies of a session. Any thread.
public interface StrategyDesk {
    /// @param running whether it is trading now
    record Entry(String name, String description, boolean running) {}

    List<Entry> all();

    /// Starts a strategy; it sees the market from now on.
    CompletableFuture<Answer> start(String name);

    /// Stops a strategy and cancels its working orders. Its position stays.
    CompletableFuture<Answer> stop(String name);
}
