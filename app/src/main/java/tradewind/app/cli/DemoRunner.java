package tradewind.app.cli;

import java.io.IOException;

/// Plays a recorded market to its end without a window.
@FunctionalInterface
public interface DemoRunner {
    /// Runs to the end of the tape as fast as it goes. The same options give the same result.
    ///
    /// @throws CommandFailure if there is no such strategy, or the data cannot be read
    DemoResult run(DemoOptions options) throws IOException;
}
