package tradewind.engine;

import java.nio.file.Path;
import java.util.List;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.Retention;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.strategies.StrategyProvider;

/// What every session is made of, whatever its market and its venue.
///
/// @param retention what of the journal is kept in its folder
/// @param limits one for each instrument, by index
/// @param seed of what is simulated, as it is written into the journal; 0 if nothing is
/// @param sides whether the market says who took the liquidity, and does not work it out
/// @param minutes room for one-minute bars of each instrument
record SessionPlan(
        String name,
        String account,
        SessionMode mode,
        Path journal,
        Durability durability,
        Retention retention,
        Instruments instruments,
        List<Money> startingCash,
        List<Limits> limits,
        AccountLimits accountLimits,
        List<StrategyProvider> strategies,
        long seed,
        boolean sides,
        int minutes,
        String build) {
    Currency home() {
        return startingCash.getFirst().currency();
    }
}
