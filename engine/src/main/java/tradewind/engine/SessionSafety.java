package tradewind.engine;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.desk.Desk;
import tradewind.engine.gateways.CancelOnDisconnect;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.gateways.VenueBook;
import tradewind.engine.journal.Durability;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.market.Instrument;

/// What one session can say of the safety of its orders, and what the trader can do about it.
final class SessionSafety {
    private final Kernel kernel;
    private final Inbox inbox;
    private final WayOut wayOut;
    private final Desk desk;
    private final Gateway gateway;
    private final LimitBoard limits;
    private final Durability durability;

    /// What has to be read on the kernel's thread.
    private record Inside(VenueBook book, int messages) {}

    SessionSafety(
            Kernel kernel,
            Inbox inbox,
            WayOut wayOut,
            Desk desk,
            Gateway gateway,
            LimitBoard limits,
            Durability durability) {
        this.kernel = kernel;
        this.inbox = inbox;
        this.wayOut = wayOut;
        this.desk = desk;
        this.gateway = gateway;
        this.limits = limits;
        this.durability = durability;
    }

    /// The venue's book and the message rate are read on the kernel's thread, the rest wherever that leaves us.
    CompletableFuture<SafetyReport> report() {
        CompletableFuture<Inside> read = new CompletableFuture<>();
        inbox.open(() -> read.complete(new Inside(kernel.venueBook(), kernel.messagesInLastSecond())));
        return read.thenApplyAsync(this::report);
    }

    private SafetyReport report(Inside read) {
        VenueBook book = read.book();
        boolean inside = !gateway.outside();
        long comparedAt = inside ? book.at() : kernel.reconciledAt();
        long offset = inbox.clockOffset();
        return new SafetyReport(
                gateway.name(),
                inside,
                line(kernel.link()),
                inside ? OptionalLong.empty() : SafetyBoard.age(inbox.heardAt()),
                offset == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(offset),
                inside ? SafetyReport.IfAppDies.NOT_OFFERED : ifAppDies(gateway.cancelOnDisconnect()),
                SafetyBoard.compare(desk, book, comparedAt),
                SafetyBoard.unresolved(desk),
                SafetyBoard.stops(desk),
                limits.use(read.messages()),
                new SafetyReport.Journal(
                        durability == Durability.DURABLE,
                        wayOut.writtenSequence(),
                        wayOut.syncNanos(),
                        wayOut.worstSyncNanos()));
    }

    private static SafetyReport.Line line(LinkState link) {
        return switch (link) {
            case DOWN -> SafetyReport.Line.DOWN;
            case RECONCILING -> SafetyReport.Line.COMPARING;
            case READY -> SafetyReport.Line.IN_STEP;
            case MISMATCH -> SafetyReport.Line.DIFFERS;
        };
    }

    private static SafetyReport.IfAppDies ifAppDies(CancelOnDisconnect atVenue) {
        return switch (atVenue) {
            case ARMED -> SafetyReport.IfAppDies.CANCELS;
            case NOT_ARMED -> SafetyReport.IfAppDies.NOT_ARMED;
            case NOT_OFFERED -> SafetyReport.IfAppDies.NOT_OFFERED;
        };
    }

    CompletableFuture<Answer> reconcile() {
        return inbox.command(new Command.Reconcile()).thenApply(SessionSafety::answer);
    }

    CompletableFuture<Answer> acceptPosition(Instrument instrument) {
        return inbox.command(new Command.AcceptPosition(instrument)).thenApply(SessionSafety::answer);
    }

    private static Answer answer(Outcome outcome) {
        return outcome instanceof Outcome.NotDone not ? new Answer.NotDone(not.reason()) : new Answer.Done();
    }
}
