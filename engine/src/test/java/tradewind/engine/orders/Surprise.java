package tradewind.engine.orders;

import static tradewind.engine.orders.OrdStatus.CANCELED;
import static tradewind.engine.orders.OrdStatus.DENIED;
import static tradewind.engine.orders.OrdStatus.EXPIRED;
import static tradewind.engine.orders.OrdStatus.NEW;
import static tradewind.engine.orders.OrdStatus.PARTIALLY_FILLED;
import static tradewind.engine.orders.OrdStatus.PENDING_CANCEL;
import static tradewind.engine.orders.OrdStatus.PENDING_NEW;
import static tradewind.engine.orders.OrdStatus.PENDING_REPLACE;
import static tradewind.engine.orders.OrdStatus.REJECTED;
import static tradewind.engine.orders.OrdStatus.UNKNOWN;

import java.util.List;
import java.util.Set;
import tradewind.engine.orders.ReachableStates.Kind;

/// A footnote: which pairs of status and event it explains, in words for whoever reads the page.
record Surprise(Set<OrdStatus> statuses, Set<Kind> kinds, String text) {
    private static final Set<OrdStatus> GONE = Set.of(CANCELED, REJECTED, EXPIRED, DENIED);
    private static final Set<OrdStatus> OPEN =
            Set.of(PENDING_NEW, NEW, PARTIALLY_FILLED, PENDING_CANCEL, PENDING_REPLACE, UNKNOWN);

    /// The first one that applies to a pair is its footnote.
    static final List<Surprise> ALL = List.of(
            new Surprise(
                    Set.of(OrdStatus.values()),
                    Set.of(Kind.OVERFILLED),
                    "The venue filled more than was ordered. All of it is booked, because the position is real; the log"
                            + " raises an alarm, and a strategy that sent the order is stopped."),
            new Surprise(
                    GONE,
                    Set.of(Kind.FILLED_IN_PART, Kind.FILLED),
                    "The venue traded although the order was thought to be gone. The fill is booked and the log raises"
                            + " an alarm. The chip keeps its word until the whole quantity is filled."),
            new Surprise(
                    Set.of(PENDING_NEW),
                    Set.of(Kind.FILLED_IN_PART, Kind.FILLED),
                    "The fill has overtaken the acknowledgement, and stands for it."),
            new Surprise(
                    Set.of(UNKNOWN),
                    Set.of(Kind.FILLED_IN_PART),
                    "A fill is the venue's word: it has the order, and the order is no longer unknown."),
            new Surprise(
                    Set.of(PENDING_CANCEL, PENDING_REPLACE),
                    Set.of(Kind.FILLED_IN_PART),
                    "The fill counts; the chip goes on saying what is under way."),
            new Surprise(
                    Set.of(PENDING_CANCEL, PENDING_REPLACE),
                    Set.of(Kind.ACCEPTED),
                    "Remembered, in case the cancel or the change is refused."),
            new Surprise(
                    Set.of(PENDING_CANCEL),
                    Set.of(Kind.CANCEL_REJECTED),
                    "Back to where it was: *Partially Filled* if something is filled, else *New*, or *Pending New* if the"
                            + " venue has never acknowledged the order."),
            new Surprise(
                    Set.of(PENDING_REPLACE),
                    Set.of(Kind.REPLACE_REJECTED),
                    "Back to where it was, as after a refused cancel."),
            new Surprise(
                    Set.of(PENDING_REPLACE),
                    Set.of(Kind.CANCEL_REQUESTED),
                    "The cancel hides the change, which may still be carried out. If the cancel is refused, the chip"
                            + " does not return to *Pending Replace*; the change is shown when the venue reports it."),
            new Surprise(
                    Set.of(PENDING_CANCEL),
                    Set.of(Kind.REPLACE_REQUESTED),
                    "The desk sends no change while a cancel is under way."),
            new Surprise(
                    Set.of(PENDING_CANCEL),
                    Set.of(Kind.REPLACED),
                    "The change is in force; the cancel is still under way."),
            new Surprise(
                    OPEN,
                    Set.of(Kind.REPLACED, Kind.REPLACED_AWAY),
                    "In force because the venue says so, asked for or not: *New* if nothing is filled, *Partially Filled*"
                            + " if something is, *Filled* if the new quantity is no more than that."),
            new Surprise(
                    Set.of(UNKNOWN),
                    Set.of(Kind.CANCEL_REQUESTED, Kind.CANCEL_REJECTED, Kind.REPLACE_REQUESTED, Kind.REPLACE_REJECTED),
                    "Asking does not make the order known, and a refusal may mean that the venue never had it. An"
                            + " acknowledgement, a fill, a change carried out or an end does."),
            new Surprise(
                    Set.of(UNKNOWN), Set.of(Kind.ACCEPTED), "*Partially Filled* if something had been filled before."),
            new Surprise(
                    Set.of(NEW, PARTIALLY_FILLED, PENDING_CANCEL, PENDING_REPLACE, UNKNOWN),
                    Set.of(Kind.REJECTED),
                    "The venue's no ends an open order whenever it comes. What is filled stays booked."),
            new Surprise(
                    OPEN,
                    Set.of(Kind.TRIGGERED),
                    "A stop that was triggered keeps its status; the chip of a working one no longer says *untriggered*."),
            new Surprise(
                    Set.of(OrdStatus.FILLED, PARTIALLY_FILLED),
                    Set.of(Kind.TRADE_CANCELED, Kind.TRADE_CORRECTED),
                    "The reversal is booked and the log raises an alarm. A filled order is open again until the venue says"
                            + " what becomes of the rest."),
            new Surprise(
                    Set.of(OrdStatus.HELD),
                    Set.of(Kind.ACTIVATED),
                    "Its trigger was reached, or its parent filled: it passes the gate once more and goes out."),
            new Surprise(
                    OPEN,
                    Set.of(Kind.UNRESOLVED),
                    "Sending it, or asking for a cancel or a change, failed without an answer, or a fill was too large to"
                            + " be booked. The order may be live and counts as open."));

    boolean at(OrdStatus status, Kind kind) {
        return statuses.contains(status) && kinds.contains(kind);
    }
}
