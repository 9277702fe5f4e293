package tradewind.views.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tradewind.engine.portfolio.PriceHistory;

/// What the panel needs from outside: files and the lake.
public interface PortfolioDoors {
    /// Asks for a CSV file to read; empty if the trader changed their mind. FX thread.
    Optional<Path> open();

    /// Asks where to write. FX thread.
    Optional<Path> save(String name);

    /// Closing prices of the lake at common times, with the splits and dividends it knows applied as of now. Takes as
    /// long as the lake does.
    ///
    /// @param span of the bars, such as `1d`
    /// @throws IllegalArgumentException if a symbol is not there; the message names it
    PriceHistory lake(List<String> symbols, String span) throws IOException;
}
