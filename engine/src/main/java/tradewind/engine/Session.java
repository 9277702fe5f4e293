package tradewind.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.desk.Desk;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.time.EngineClock;

/// One world: a mode, a clock, a feed, a venue, a journal and a kernel of its own. Any thread.
public interface Session extends AutoCloseable {
    SessionMode mode();

    /// Name for the title bar.
    String name();

    /// Account as the venue calls it.
    String account();

    EngineClock clock();

    Instruments instruments();

    OrderEntry orders();

    Desk desk();

    /// Prices the trader wants to be told of; empty if this session watches no market.
    default Optional<AlertBook> alerts() {
        return Optional.empty();
    }

    StrategyDesk strategies();

    /// The transport, if this session replays a recorded market.
    Optional<ReplayControl> replay();

    /// The limits in force.
    Limits limits(Instrument instrument);

    /// Lower limits take effect at once. To raise one, propose it and confirm the proposal in a second step. It takes
    /// the place of a proposal for the same instrument that waits; the limits in force withdraw it.
    ///
    /// @return the proposal's number if any limit would be raised; empty if the change is already in force
    /// @throws IllegalStateException if it was not taken: the session is closed, or a limit cannot be kept; the
    ///     message says which
    Optional<Long> changeLimits(Instrument instrument, Limits limits);

    /// Raises that wait to be put in force, oldest first.
    List<LimitProposal> limitProposals();

    /// Puts a proposed raise in force.
    ///
    /// @return false if there is no such proposal
    boolean confirmLimits(long proposal);

    /// The limits of the account in force; before the first were set all are missing and everything is refused.
    AccountLimits accountLimits();

    /// Lower limits of the account take effect at once; to raise one, confirm the proposal in a second step. It takes
    /// the place of one that waits; the limits in force withdraw it.
    ///
    /// @return the proposal's number if any limit would be raised; empty if the change is already in force
    /// @throws IllegalStateException if it was not taken: the session is closed, or a limit cannot be kept; the
    ///     message says which
    Optional<Long> changeAccountLimits(AccountLimits limits);

    /// Raises of the account's limits that wait for [#confirmLimits], oldest first.
    List<AccountLimitProposal> accountLimitProposals();

    /// What the limits are held against now; empty if this session does not say.
    default Optional<GateFigures> gateFigures() {
        return Optional.empty();
    }

    SessionStatus status();

    /// How safe the trader's orders are now. Completes on an engine thread, within a moment unless the kernel hangs.
    CompletableFuture<SafetyReport> safety();

    /// Compares our book with the venue's now. A venue inside this process is always in step.
    CompletableFuture<Answer> reconcile();

    /// Lets go of the lines to feed and venue and takes them up again. Nothing new goes out before our book and the
    /// venue's were compared; working orders stay as they are there.
    default CompletableFuture<Answer> reconnect() {
        return CompletableFuture.completedFuture(
                new Answer.NotDone("Market and venue are inside this process: there is no line to take up."));
    }

    /// Takes the venue's position for the truth where it differs from ours: the difference is booked at the last price
    /// and stands in the journal as what it is.
    CompletableFuture<Answer> acceptPosition(Instrument instrument);

    /// The switch that records what this session's feed brings.
    default Recording recording() {
        return Recording.NONE;
    }

    /// The strategy callback that is being carried out just now, such as `ema-cross.onTrade`; empty between two.
    default Optional<String> callbackInHand() {
        return Optional.empty();
    }

    /// Writes everything down and ends the session. Working orders stay as they are at the venue; a simulated venue
    /// takes them up again when the session is opened next.
    @Override
    void close();

    /// SHA-256 over everything this session's journal holds, as hexadecimal text.
    ///
    /// @throws IllegalStateException while the session is open
    String rootHash();
}
