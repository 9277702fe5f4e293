package tradewind.engine.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;

/// What a person, a screen or the watchdog asks of the kernel.
public sealed interface Command {
    /// @param handling how it is to be worked; its contingency is ignored, lists have a command of their own
    record Submit(
            Instrument instrument,
            Side side,
            Quantity quantity,
            Terms terms,
            TimeInForce timeInForce,
            OrderSource source,
            Handling handling)
            implements Command {
        /// With nothing special about its handling.
        public Submit(
                Instrument instrument,
                Side side,
                Quantity quantity,
                Terms terms,
                TimeInForce timeInForce,
                OrderSource source) {
            this(instrument, side, quantity, terms, timeInForce, source, Handling.PLAIN);
        }
    }

    /// One order of a list and what it is there.
    record Leg(Contingency.Role role, Submit order) {}

    /// Sends a list of orders that depend on each other, all or nothing: a parent with its followers, targets and
    /// stop, or peers.
    record SubmitList(List<Leg> legs) implements Command {
        public SubmitList {
            legs = List.copyOf(legs);
        }
    }

    /// Sends an order that has to do with one that is open already.
    ///
    /// @param role a peer, of which one takes the place of the other, or a follower, which goes out once the other
    ///     has filled whole
    /// @param to an open order that stands alone or in a list of the same kind
    record SubmitLinked(Submit order, Contingency.Role role, OrderId to) implements Command {}

    /// An order that was refused, sent again by a person who has confirmed to go beyond these limits. Journaled
    /// with an alarm if it needed that.
    record SubmitConfirmed(Submit order, Set<CheckCode> confirmed) implements Command {
        public SubmitConfirmed {
            confirmed = Set.copyOf(confirmed);
        }
    }

    /// @param quantity the new OrderQty in total, what is filled already included
    record Replace(OrderId order, Quantity quantity, Terms terms) implements Command {}

    record Cancel(OrderId order) implements Command {}

    record CancelAll() implements Command {}

    record CancelInstrument(Instrument instrument) implements Command {}

    /// Cancels what is open in the instrument, then closes its position at the market.
    record Flatten(Instrument instrument) implements Command {}

    /// Halts, cancels and stops strategies, in one instrument or everywhere.
    ///
    /// @param scope the instrument; empty for everything
    /// @param flatten close the positions too
    record Kill(Optional<Instrument> scope, String reason, boolean flatten) implements Command {
        /// Everything, positions too.
        public Kill(String reason) {
            this(Optional.empty(), reason, true);
        }
    }

    /// Lets through only what brings a position nearer to flat. Working orders stay as they are.
    record Reduce(Optional<Instrument> scope, String reason) implements Command {}

    /// Back to active. Ending the session's halt leaves those of single instruments in force.
    record Resume(Optional<Instrument> scope) implements Command {
        public Resume() {
            this(Optional.empty());
        }
    }

    record ChangeLimits(Instrument instrument, Limits limits) implements Command {}

    record ProposeLimits(Instrument instrument, Limits limits) implements Command {}

    record ChangeAccountLimits(AccountLimits limits) implements Command {}

    record ProposeAccountLimits(AccountLimits limits) implements Command {}

    /// Of an instrument or of the account.
    record ConfirmLimits(long proposal) implements Command {}

    /// Compares our book with the venue's now.
    record Reconcile() implements Command {}

    /// Takes the venue's position for the truth where the two differ.
    record AcceptPosition(Instrument instrument) implements Command {}

    record StartStrategy(String name, Strategy strategy) implements Command {}

    record StopStrategy(String name, String reason) implements Command {
        public StopStrategy(String name) {
            this(name, "switched off");
        }
    }
}
