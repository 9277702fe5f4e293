package tradewind.engine.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderEvent;

/// Brings a session back from its journal.
public final class Recovery {
    /// Hears of everything in the journal, oldest first, as it is folded; so that screens can be rebuilt too.
    public interface Witness {
        void onOrder(OrderEvent event);

        void onNote(KernelNote note);
    }

    /// What came back.
    ///
    /// @param state the fold of the journal's records
    /// @param check what the journal itself says of its condition
    public record Recovered(KernelState state, JournalCheck check) {}

    private Recovery() {}

    /// Reads a journal up to its last whole record. Changes nothing on disk.
    ///
    /// @throws IOException if it cannot be read
    /// @throws IllegalArgumentException if a record cannot belong to this session: other instruments, another
    ///     starting cash, a version this release does not know
    public static Recovered read(Path folder, Instruments instruments, List<Money> startingCash, Witness witness)
            throws IOException {
        KernelState state = new KernelState(instruments, startingCash);
        JournalCheck check = JournalReader.read(folder, (_, time, type, version, payload) -> {
            switch (EventCodec.decode(type, version, time, payload, instruments)) {
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
        });
        return new Recovered(state, check);
    }
}
