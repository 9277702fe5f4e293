package tradewind.engine.kernel;

import java.util.List;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Money;

/// What happened to the session rather than to one order. Journaled like order events.
///
/// `at` is session time in epoch nanoseconds.
public sealed interface KernelNote {
    long at();

    /// A process began to write this journal.
    ///
    /// @param epoch upper part of every order id from here on
    /// @param build version that wrote it
    /// @param seed of the simulated exchange
    record Opened(long at, long epoch, String build, long seed, List<Instrument> instruments, List<Money> startingCash)
            implements KernelNote {
        public Opened {
            instruments = List.copyOf(instruments);
            startingCash = List.copyOf(startingCash);
        }
    }

    record LimitsChanged(long at, int instrument, Limits limits) implements KernelNote {}

    /// Higher limits wait for a second word.
    record LimitsProposed(long at, long proposal, int instrument, Limits limits) implements KernelNote {}

    record AccountLimitsChanged(long at, AccountLimits limits) implements KernelNote {}

    /// Higher limits of the account wait for a second word.
    record AccountLimitsProposed(long at, long proposal, AccountLimits limits) implements KernelNote {}

    /// The venue opened, closed or halted an instrument.
    record MarketStatusChanged(long at, int instrument, MarketStatus status) implements KernelNote {}

    record StateChanged(long at, TradingState state, String reason) implements KernelNote {}

    /// A day began (UTC) while the session was running. Its profit counts from what was held then, at these prices.
    ///
    /// @param lasts last price of each instrument before it, price units, by index; 0 if there was none
    record DayStarted(long at, List<Long> lasts) implements KernelNote {
        public DayStarted {
            lasts = List.copyOf(lasts);
        }
    }

    record StrategyStarted(long at, String name) implements KernelNote {}

    record StrategyStopped(long at, String name, String reason) implements KernelNote {}

    record Logged(long at, Level level, String order, String text) implements KernelNote {
        public enum Level {
            INFO,
            WARN,
            ALARM
        }
    }
}
