package tradewind.engine.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderState;

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
