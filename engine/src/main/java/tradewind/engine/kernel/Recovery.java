package tradewind.engine.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalPoint;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.RecordHandler;
import tradewind.engine.journal.Snapshot;
import tradewind.engine.journal.Snapshots;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderState;

/// Brings a session back from its journal: from the newest snapshot that fits, and the records behind it; from all
/// records if there is none.
public final class Recovery {
    /// So many records at least are read behind the snapshot, so that screens have a past to show: the fills and the
    /// log of a small journal are always complete.
    public static final long PAST_IN_VIEW = 250_000;

    /// Hears of everything in the journal, oldest first, as it is folded; so that screens can be rebuilt too.
    public interface Witness {
        void onOrder(OrderEvent event);

        void onNote(KernelNote note);

        /// Comes first if a snapshot was used: what there was before the first event told. The state goes on being
        /// folded afterwards and must not be kept.
        default void onSnapshot(KernelState state) {}
    }

    /// What came back.
    ///
    /// @param state   the fold of the journal's records
    /// @param check   what the journal itself says of its condition, as far as it was read
    /// @param from    where the reading began: [JournalPoint#START] without a snapshot; what lies before was not
    ///     checked
    /// @param tail    where the last file begins: the writer may go on from there
    /// @param remarks snapshots that could not be used and why, in sentences
    public record Recovered(
            KernelState state, JournalCheck check, JournalPoint from, JournalPoint tail, List<String> remarks) {}

    /// A state and the place in the journal it stands at.
    record Base(JournalPoint point, KernelState state) {}

    private Recovery() {}

    /// The open orders a simulated venue takes up again, each as it was sent: those held on the desk never reached it.
    ///
    /// @param offer what the venue can do by itself
    public static List<OrderState> ordersAtVenue(KernelState state, VenueOffer offer) {
        VenueForm form = new VenueForm(offer);
        return state.openOrders().stream()
                .filter(order -> order.status() != OrdStatus.HELD)
                .map(order -> new OrderState(
                        form.of(order),
                        order.status(),
                        order.cumQty(),
                        order.cumNotional(),
                        order.triggered(),
                        order.acknowledged(),
                        order.venueOrderId(),
                        order.at()))
                .toList();
    }

    /// The records of a journal that is being written, for screens that have fallen behind.
    ///
    /// @param from a point the caller trusts, before anything that will be asked for
    public static DeskFeed.Records records(JournalFiles files, JournalPoint from, Instruments instruments) {
        return (first, last, into) -> JournalReader.read(files, from, (sequence, time, type, version, payload) -> {
            if (sequence < first || sequence > last) return;
            into.onSequence(sequence);
            switch (EventCodec.decode(type, version, time, payload, instruments)) {
                case EventCodec.Decoded.OfOrder(OrderEvent event) -> into.onOrder(event);
                case EventCodec.Decoded.OfSession(KernelNote note) -> into.onNote(note);
                case EventCodec.Decoded.OfMarket _ -> {}
            }
        });
    }

    /// Reads a journal up to its last whole record; a folder that does not exist is an empty one. Changes nothing on
    /// disk.
    ///
    /// @throws IOException if it cannot be read
    /// @throws IllegalArgumentException if a record cannot belong to this session: other instruments, another
    ///     starting cash, a version this release does not know
    public static Recovered read(Path folder, Instruments instruments, List<Money> startingCash, Witness witness)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            var nothing = new JournalCheck.Whole(1, 0, JournalPoint.START.rootHash());
            var state = new KernelState(instruments, startingCash);
            return new Recovered(state, nothing, JournalPoint.START, JournalPoint.START, List.of());
        }
        return read(JournalFiles.in(folder), instruments, startingCash, PAST_IN_VIEW, witness);
    }

    /// The same for any kind of folder.
    ///
    /// @param pastInView records that are read behind the snapshot at least, if the journal holds so many
    public static Recovered read(
            JournalFiles files, Instruments instruments, List<Money> startingCash, long pastInView, Witness witness)
            throws IOException {
        List<String> remarks = new ArrayList<>();
        long newest = JournalReader.lastSegmentStart(files) - 1;
        Base base = newestBase(files, newest, newest - pastInView, instruments, startingCash, remarks);
        long first = JournalReader.firstSegmentStart(files);
        if (base.point().sequence() == 0 && first > 1)
            throw new IOException(
                    ("The journal in %s begins with record %,d, and no snapshot can stand for what came before."
                                    + " Nothing was changed; put the files of its folder %s back beside the others. %s")
                            .formatted(files, first, Snapshots.ARCHIVE, String.join(" ", remarks)));
        KernelState state = base.state();
        if (base.point().sequence() > 0) witness.onSnapshot(state);
        JournalReader.Reading reading = JournalReader.read(files, base.point(), folding(state, witness));
        return new Recovered(state, reading.check(), base.point(), reading.lastSegment(), remarks);
    }

    /// The newest snapshot that is whole and of this journal; the beginning if there is none.
    ///
    /// @param newest  where the last file begins
    /// @param atMost  newer ones are passed over; not if the journal no longer begins at its first record and
    ///     there is no older one
    static Base newestBase(
            JournalFiles files,
            long newest,
            long atMost,
            Instruments instruments,
            List<Money> startingCash,
            List<String> remarks)
            throws IOException {
        List<Long> sequences = Snapshots.sequences(files);
        List<Long> wanted = new ArrayList<>(
                sequences.stream().filter(s -> s <= atMost || s > newest).toList());
        if (JournalReader.firstSegmentStart(files) > 1) {
            // oldest first: it shows the most of the past
            for (long sequence : sequences.reversed())
                if (sequence > atMost && sequence <= newest) wanted.add(sequence);
        }
        for (long sequence : wanted) {
            try {
                return base(files, sequence, instruments, startingCash);
            } catch (IllegalArgumentException e) {
                remarks.add("The snapshot at record %,d %s; it was passed over.".formatted(sequence, e.getMessage()));
            }
        }
        return new Base(JournalPoint.START, new KernelState(instruments, startingCash));
    }

    /// @throws IllegalArgumentException if it cannot be used; the message ends a sentence about it
    private static Base base(JournalFiles files, long sequence, Instruments instruments, List<Money> startingCash)
            throws IOException {
        return switch (Snapshots.read(files, sequence)) {
            case Snapshots.Answer.Unusable(String why) -> throw new IllegalArgumentException(why);
            case Snapshots.Answer.Found(Snapshot snapshot) -> {
                if (!StateCodec.hash(snapshot.content()).equals(snapshot.stateHash()))
                    throw new IllegalArgumentException("does not have the state hash it names");
                yield new Base(
                        snapshot.point(),
                        StateCodec.decode(snapshot.content(), snapshot.version(), instruments, startingCash));
            }
        };
    }

    /// Folds records into a state.
    static RecordHandler folding(KernelState state, Witness witness) {
        return (_, time, type, version, payload) -> {
            if (type == EventCodec.MARK && version == 1) {
                state.mark(time, payload.getLong());
                return;
            }
            switch (EventCodec.decode(type, version, time, payload, state.instruments())) {
                case EventCodec.Decoded.OfOrder(OrderEvent event) -> {
                    state.apply(event);
                    witness.onOrder(event);
                }
                case EventCodec.Decoded.OfSession(KernelNote note) -> {
                    state.apply(note);
                    witness.onNote(note);
                }
                case EventCodec.Decoded.OfMarket(long at, long ticks) -> state.mark(at, ticks);
            }
        };
    }
}
