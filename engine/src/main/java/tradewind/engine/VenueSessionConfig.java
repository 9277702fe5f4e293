package tradewind.engine;

import java.nio.file.Path;
import java.util.List;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.Retention;
import tradewind.engine.kernel.SnapshotOptions;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.market.Money;
import tradewind.engine.strategies.StrategyProvider;

/// What a session on an outside venue is made of.
///
/// @param name for title bar and threads
/// @param account as the venue calls it; no other open session may trade it through a gateway of the same name
/// @param mode [SessionMode#PAPER] for a venue's test account, [SessionMode#LIVE] for real money
/// @param journal folder of the session's journal; created if need be. Paper and live never share one
/// @param durability asynchronous survives the process, durable also a power cut
/// @param retention how much of the journal stays in its folder; what is older goes to its archive
/// @param instruments by index
/// @param gateway the way to the venue, not started; closed with the session
/// @param feed brings the market, not started; closed with the session
/// @param startingCash what the account begins with; the first one's currency is the home currency
/// @param limits one for each instrument, by index. They seed an empty journal; later the journal is the truth: lower
///     ones are put in force, higher ones proposed
/// @param accountLimits the same for the account, in its home currency
/// @param strategies that can be started
/// @param build version written into the journal
public record VenueSessionConfig(
        String name,
        String account,
        SessionMode mode,
        Path journal,
        Durability durability,
        Retention retention,
        List<Instrument> instruments,
        Gateway gateway,
        MarketDataFeed feed,
        List<Money> startingCash,
        List<Limits> limits,
        AccountLimits accountLimits,
        List<StrategyProvider> strategies,
        String build) {
    /// What of a journal stays in its folder unless somebody decides otherwise.
    public static final Retention RETENTION = SnapshotOptions.DEFAULT.retention();

    /// With as much of the journal in its folder as usual.
    public VenueSessionConfig(
            String name,
            String account,
            SessionMode mode,
            Path journal,
            Durability durability,
            List<Instrument> instruments,
            Gateway gateway,
            MarketDataFeed feed,
            List<Money> startingCash,
            List<Limits> limits,
            AccountLimits accountLimits,
            List<StrategyProvider> strategies,
            String build) {
        this(
                name,
                account,
                mode,
                journal,
                durability,
                RETENTION,
                instruments,
                gateway,
                feed,
                startingCash,
                limits,
                accountLimits,
                strategies,
                build);
    }

    public VenueSessionConfig {
        instruments = List.copyOf(instruments);
        startingCash = List.copyOf(startingCash);
        limits = List.copyOf(limits);
        strategies = List.copyOf(strategies);
        if (mode != SessionMode.PAPER && mode != SessionMode.LIVE)
            throw new IllegalArgumentException("a session on an outside venue is paper or live, not " + mode);
        if (!gateway.outside()) throw new IllegalArgumentException(gateway.name() + " is not an outside venue");
        if (limits.size() != instruments.size())
            throw new IllegalArgumentException(
                    limits.size() + " sets of limits for " + instruments.size() + " instruments");
        if (startingCash.isEmpty()) throw new IllegalArgumentException("an account needs a home currency");
        if (!accountLimits.home().equals(startingCash.getFirst().currency()))
            throw new IllegalArgumentException("limits in " + accountLimits.home() + " for an account in "
                    + startingCash.getFirst().currency());
    }

    /// How a journal is kept unless somebody decides otherwise: durable where the money is real.
    public static Durability durability(SessionMode mode) {
        return mode == SessionMode.LIVE ? Durability.DURABLE : Durability.ASYNCHRONOUS;
    }
}
