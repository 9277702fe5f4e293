package tradewind.engine;

import java.nio.file.Path;
import java.util.List;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.history.MarketTape;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.Retention;
import tradewind.engine.kernel.SnapshotOptions;
import tradewind.engine.market.Money;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.strategies.StrategyProvider;

/// What a replay session is made of.
///
/// @param name for title bar and threads
/// @param account as the simulated venue calls it
/// @param journal folder of the session's journal; created if need be
/// @param durability asynchronous survives the process, durable also a power cut
/// @param retention how much of the journal stays in its folder; what is older goes to its archive
/// @param tape the recorded market
/// @param startAt epoch nanoseconds where a fresh session begins; trades before it are shown as history
/// @param derived the quotes of each instrument that were not recorded, by index
/// @param startingCash what the account begins with; the first one's currency is the home currency
/// @param limits one for each instrument, by index. They seed an empty journal; later the journal is the truth: lower
///     ones are put in force, higher ones proposed
/// @param accountLimits the same for the account, in its home currency
/// @param strategies that can be started
/// @param paper how the simulated venue behaves
/// @param build version written into the journal
public record SessionConfig(
        String name,
        String account,
        Path journal,
        Durability durability,
        Retention retention,
        MarketTape tape,
        long startAt,
        List<Derived> derived,
        List<Money> startingCash,
        List<Limits> limits,
        AccountLimits accountLimits,
        List<StrategyProvider> strategies,
        PaperOptions paper,
        String build) {
    /// How quotes are worked out from trades.
    ///
    /// @param halfSpread price units
    /// @param depth shown at each side, quantity units
    public record Derived(long halfSpread, long depth) {}

    /// What of a journal stays in its folder unless somebody decides otherwise.
    public static final Retention RETENTION = SnapshotOptions.DEFAULT.retention();

    /// Of one instrument, with as much of the journal in its folder as usual.
    public SessionConfig(
            String name,
            String account,
            Path journal,
            Durability durability,
            MarketTape tape,
            long startAt,
            long halfSpread,
            long depth,
            List<Money> startingCash,
            Limits limits,
            AccountLimits accountLimits,
            List<StrategyProvider> strategies,
            PaperOptions paper,
            String build) {
        this(
                name,
                account,
                journal,
                durability,
                RETENTION,
                tape,
                startAt,
                List.of(new Derived(halfSpread, depth)),
                startingCash,
                List.of(limits),
                accountLimits,
                strategies,
                paper,
                build);
    }

    /// The same market and venue with another journal and other strategies.
    public SessionConfig with(String newName, Path newJournal, List<StrategyProvider> newStrategies) {
        return new SessionConfig(
                newName,
                account,
                newJournal,
                durability,
                retention,
                tape,
                startAt,
                derived,
                startingCash,
                limits,
                accountLimits,
                newStrategies,
                paper,
                build);
    }

    public SessionConfig {
        derived = List.copyOf(derived);
        startingCash = List.copyOf(startingCash);
        limits = List.copyOf(limits);
        strategies = List.copyOf(strategies);
        int count = tape.instruments().size();
        if (derived.size() != count || limits.size() != count)
            throw new IllegalArgumentException(
                    derived.size() + " spreads and " + limits.size() + " sets of limits for " + count + " instruments");
        if (startingCash.isEmpty()) throw new IllegalArgumentException("an account needs a home currency");
        if (!accountLimits.home().equals(startingCash.getFirst().currency()))
            throw new IllegalArgumentException("limits in " + accountLimits.home() + " for an account in "
                    + startingCash.getFirst().currency());
    }
}
