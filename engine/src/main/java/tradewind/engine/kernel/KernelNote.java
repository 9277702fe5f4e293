package tradewind.engine.kernel;

import java.util.List;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Money;
import tradewind.engine.positions.Ledger;

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

    /// What may be sent has changed, for the session or for one instrument. A halt says in the same breath what is
    /// to be done, so that a process that comes back goes on with it.
    ///
    /// @param instrument whose state it is, [#SESSION] for all
    /// @param flatten a halt is to close positions too, not only to cancel
    record StateChanged(long at, TradingState state, String reason, int instrument, boolean flatten)
            implements KernelNote {
        /// Stands for every instrument.
        public static final int SESSION = -1;

        public StateChanged(long at, TradingState state, String reason) {
            this(at, state, reason, SESSION, state == TradingState.HALTED);
        }
    }

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

    /// The connection to the venue changed, or what may be sent over it.
    record LinkChanged(long at, LinkState state, String text) implements KernelNote {}

    /// Our book and the venue's were compared and the positions agree.
    ///
    /// @param open orders open at the venue
    /// @param fills booked that had been missed
    /// @param adopted orders taken over that were entered elsewhere
    /// @param unresolved orders whose fate only the venue knows
    record Reconciled(long at, int open, int fills, int adopted, int unresolved) implements KernelNote {}

    /// The trader took the venue's position for the truth.
    ///
    /// @param ours net position before, quantity units
    /// @param venue net position from here on
    /// @param price the difference is booked at, price units
    record PositionAccepted(long at, int instrument, long ours, long venue, long price) implements KernelNote {
        /// Books the difference as a trade without a fee.
        public void book(Ledger ledger) {
            long difference = Math.subtractExact(venue, ours);
            if (difference != 0) ledger.fill(instrument, Long.signum(difference), Math.absExact(difference), price, 0);
        }
    }

    record Logged(long at, Level level, String order, String text) implements KernelNote {
        public enum Level {
            INFO,
            WARN,
            ALARM
        }
    }
}
