package tradewind.app.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.app.home.DataFolder;
import tradewind.engine.history.History;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.portfolio.LakePrices;
import tradewind.engine.portfolio.PriceCsv;
import tradewind.engine.portfolio.PriceHistory;

/// Where closing prices come from: a CSV file, or symbols of the lake.
final class PriceSource {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "CSV of closes: date,AAPL,MSFT,... with a row per date, oldest first.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--symbols",
            paramLabel = "A,B,...",
            description = "Symbols of the lake instead of a file; SYMBOL@VENUE where several venues have one.")
    private @Nullable String symbols;

    @Option(names = "--bars", paramLabel = "SPAN", description = "Bars of the lake (default: ${DEFAULT-VALUE}).")
    private String bars = "1d";

    @Option(
            names = "--adjusted",
            description = "Apply the lake's splits and dividends of the symbols to earlier prices.")
    private boolean adjusted;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "With --adjusted: only what had taken effect and was known by then (default: now).")
    private Optional<String> asOf = Optional.empty();

    private final Provider<LakeDoor> door;

    @Inject
    PriceSource(Provider<LakeDoor> door) {
        this.door = door;
    }

    /// Whether there is a file or a symbol.
    boolean named() {
        return file.isPresent() || symbols != null;
    }

    /// @throws CommandFailure if there is neither, or there are no such prices
    PriceHistory read(DataFolder folder, Output output) throws IOException {
        if (file.isPresent() == (symbols != null))
            throw new CommandFailure("Name a CSV file of closing prices, or symbols of the lake with --symbols.");
        if ((adjusted || asOf.isPresent()) && file.isPresent())
            throw new CommandFailure("Only prices of the lake can be adjusted: name symbols with --symbols.");
        if (asOf.isPresent() && !adjusted)
            throw new CommandFailure("--as-of is of adjusted prices: say --adjusted too.");
        if (file.isPresent()) {
            if (!Files.isRegularFile(file.get())) throw new CommandFailure("There is no file " + file.get() + ".");
            try (Reader reader = Files.newBufferedReader(file.get())) {
                return PriceCsv.read(reader);
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(file.get().getFileName() + ", " + e.getMessage() + ".");
            }
        }
        List<String> wanted = Arrays.stream(String.valueOf(symbols).split(","))
                .map(String::strip)
                .toList();
        try {
            History lake = door.get().open(folder);
            LakePrices prices = LakePrices.read(lake, wanted, BarSpan.of(bars), adjusted(lake));
            if (prices.dropped() > 0)
                output.err().println(prices.dropped() + " times at which not every symbol has a price were left out.");
            return prices.history();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("Lake: " + e.getMessage() + ".");
        }
    }

    private OptionalLong adjusted(History lake) {
        if (!adjusted) return OptionalLong.empty();
        return OptionalLong.of(asOf.map(RangeOptions::time).orElseGet(lake.lake()::now));
    }
}
