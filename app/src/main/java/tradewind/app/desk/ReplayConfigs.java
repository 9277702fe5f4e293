package tradewind.app.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tradewind.app.cli.CommandFailure;
import tradewind.app.cli.DemoOptions;
import tradewind.app.home.Settings;
import tradewind.engine.SessionConfig;
import tradewind.engine.history.MarketTape;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeCsv;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Instrument;
import tradewind.engine.strategies.BuiltInStrategies;
import tradewind.engine.strategies.StrategyProvider;

/// Replay sessions as this desk opens them.
final class ReplayConfigs {
    private static final String ACCOUNT = "paper-1";
    private static final Instant SAMPLE_START = Instant.parse("2013-11-27T12:00:00Z");

    private static final double QUARTER = 0.25;

    private ReplayConfigs() {}

    /// @throws CommandFailure if the file or the lake holds no trades that can be read
    static MarketTape tape(DemoOptions options) {
        if (options.range().isPresent())
            return LakeReplays.tape(options.folder(), options.range().get());
        return tape(options.tape());
    }

    /// @throws CommandFailure if the file holds no trades that can be read
    static TradeTape tape(Optional<Path> file) {
        if (file.isEmpty()) return SampleMarket.load();
        return switch (TradeCsv.read(file.get(), SampleMarket.BTC_USD)) {
            case TradeCsv.Result.Loaded loaded -> loaded.tape();
            case TradeCsv.Result.Refused refused -> throw new CommandFailure(refused.sentence());
        };
    }

    /// A session the trader comes back to: it begins in the middle of the recording, so that the chart has a past.
    static SessionConfig desk(MarketTape tape, Optional<Path> file, Path journals, Settings settings) {
        return desk(tape, file, journals, settings, List.of());
    }

    /// @param more strategies beside those that come with the program
    static SessionConfig desk(
            MarketTape tape, Optional<Path> file, Path journals, Settings settings, List<StrategyProvider> more) {
        long start = file.isEmpty() ? SAMPLE_START.getEpochSecond() * 1_000_000_000L : tape.timeAt(QUARTER);
        String name = file.map(ReplayConfigs::stem).orElse("sample");
        String title = file.isEmpty() ? "Bitstamp, November 2013" : name;
        return config(title, journals.resolve("replay-" + name), tape, start, settings, more);
    }

    /// The same, also for a range of the lake, which has a journal of its own.
    static SessionConfig desk(MarketTape tape, DemoOptions options, Settings settings, List<StrategyProvider> more) {
        Path journals = options.folder().journals();
        if (options.range().isEmpty()) return desk(tape, options.tape(), journals, settings, more);
        String name = LakeReplays.name(options.range().get(), tape.instruments());
        return config(title(tape), journals.resolve("replay-" + name), tape, tape.timeAt(QUARTER), settings, more);
    }

    /// What is replayed and when, so that no two stretches of the lake have the same.
    private static String title(MarketTape tape) {
        int others = tape.instruments().size() - 1;
        String from = minute(tape.start());
        String to = minute(tape.end());
        String until = to.startsWith(from.substring(0, 10)) ? to.substring(11) : to;
        return tape.instrument().symbol() + (others == 0 ? "" : " +" + others) + ", " + from + " to " + until;
    }

    private static String minute(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L))
                .toString()
                .substring(0, 16)
                .replace('T', ' ');
    }

    /// A session that plays the whole recording once.
    static SessionConfig whole(MarketTape tape, Path journal, Settings settings) {
        return config("Demo", journal, tape, tape.start(), settings, List.of());
    }

    private static SessionConfig config(
            String title, Path journal, MarketTape tape, long start, Settings settings, List<StrategyProvider> more) {
        try {
            return session(title, journal, tape, start, settings, more);
        } catch (NumberFormatException e) {
            throw new CommandFailure("A number in settings.json is more exact than "
                    + tape.instruments().stream().map(Instrument::symbol).collect(Collectors.joining(" or ")) + ": "
                    + e.getMessage()
                    + ". Nothing was opened; correct it and start again.");
        }
    }

    private static SessionConfig session(
            String title, Path journal, MarketTape tape, long start, Settings settings, List<StrategyProvider> more) {
        return new SessionConfig(
                title,
                ACCOUNT,
                journal,
                settings.journal().durability(),
                settings.journal().retention(),
                tape,
                start,
                tape.instruments().stream()
                        .map(each -> new SessionConfig.Derived(
                                settings.paper().halfSpread(each),
                                settings.paper().depth(each)))
                        .toList(),
                List.of(tape.instrument().quote().money("100000")),
                tape.instruments().stream().map(settings.limits()::of).toList(),
                settings.account().of(tape.instrument().quote()),
                Stream.concat(BuiltInStrategies.all().stream(), more.stream()).toList(),
                settings.paper().options(),
                Build.version());
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
    }
}
