package tradewind.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which trades of the lake.
final class RangeOptions {
    @Option(
            names = "--symbol",
            paramLabel = "SYMBOL",
            split = ",",
            description = "As the lake calls it; several with commas, or said again. BTC/USD@Kraken names the venue.")
    private List<String> symbols = new ArrayList<>();

    @Option(names = "--venue", paramLabel = "VENUE", description = "Where one symbol is of several.")
    private String venue = "";

    @Option(names = "--from", paramLabel = "TIME", description = "Such as 2013-11-27 or 2013-11-27T12:00:00Z.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "The first moment that does not count.")
    private Optional<String> to = Optional.empty();

    /// @throws CommandFailure if no symbol is named, or a time cannot be read
    LakeRange range() {
        return named().orElseThrow(() -> new CommandFailure(
                "Name the symbol, as in tradewind replay lake --symbol BTC/USD. See tradewind lake list."));
    }

    /// Empty if no symbol is named.
    ///
    /// @throws CommandFailure if a time cannot be read, or is named without a symbol
    Optional<LakeRange> named() {
        List<String> wanted = symbols.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (wanted.isEmpty() && (from.isPresent() || to.isPresent() || !venue.isEmpty()))
            throw new CommandFailure("A venue and times are of a symbol: name it with --symbol.");
        return wanted.isEmpty() ? Optional.empty() : Optional.of(range(wanted));
    }

    private LakeRange range(List<String> wanted) {
        return new LakeRange(
                venue,
                wanted,
                from.map(RangeOptions::time).orElse(Long.MIN_VALUE),
                to.map(RangeOptions::time).orElse(Long.MAX_VALUE));
    }

    /// @throws CommandFailure if it is no time
    static long time(String text) {
        try {
            Instant at = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new CommandFailure("\"" + text + "\" is no time. Write it as 2013-11-27 or as 2013-11-27T12:00:00Z.");
        }
    }
}
