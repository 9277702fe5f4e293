package tradewind.engine.kernel;

import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.positions.Ledger;

/// Every step of an order's life: applied to its order, counted, shown and told, in this order and from here only.
final class OrderSteps {
    private final ExposureBoard exposure;
    private final OwnOrders orders;
    private final Ledger ledger;
    private final AccountSums sums;
    private final AuditTrail trail;
    private final OrderNotices notices;
    /// Instruments whose orders changed since the account was last shown.
    private final boolean[] isChanged;
    private final int[] changedOnes;
    private int changed;
    private Watcher watcher = (_, _) -> {};

    OrderSteps(
            KernelSetup setup,
            OwnOrders orders,
            Ledger ledger,
            AccountSums sums,
            AuditTrail trail,
            OrderNotices notices) {
        this.exposure = setup.exposure();
        this.orders = orders;
        this.ledger = ledger;
        this.sums = sums;
        this.trail = trail;
        this.notices = notices;
        int count = setup.instruments().size();
        isChanged = new boolean[count];
        changedOnes = new int[count];
    }

    /// What hears of every event of an order, in the kernel, after it was told to the outside.
    interface Watcher {
        void onEvent(Slot slot, OrderEvent event);
    }

    void watcher(Watcher hears) {
        watcher = hears;
    }

    /// The first event of an order.
    ///
    /// @param owner the strategy that hears of it; none if it was sent by hand
    void first(@Nullable StrategyRunner owner, OrderEvent event) {
        publish(orders.add(event, owner), event);
    }

    /// Applies an event to its order and tells everybody.
    ///
    /// @throws IllegalStateException if there is no such order
    void emit(OrderId id, OrderEvent event) {
        Slot slot = orders.find(id);
        if (slot == null) throw new IllegalStateException("no order " + id);
        orders.apply(slot, event);
        publish(slot, event);
    }

    /// The same for a fill that is booked.
    void emit(Slot slot, OrderEvent.Filled fill) {
        orders.apply(slot, fill);
        sums.onFill();
        publish(slot, fill);
    }

    private void publish(Slot slot, OrderEvent event) {
        publishExposure(slot.state.order().instrument().index());
        trail.tell(event);
        notices.add(slot, event);
        watcher.onEvent(slot, event);
    }

    /// Shows the account once what an input changed is settled.
    ///
    /// @param anyway even if no order or position changed
    void publishAccount(boolean anyway) {
        if (changed == 0 && !anyway) return;
        while (changed > 0) {
            int i = changedOnes[--changed];
            isChanged[i] = false;
            exposure.writeResting(i, orders.bestBuy(i), orders.bestSell(i));
        }
        exposure.write(sums);
    }

    private void noteChanged(int i) {
        if (isChanged[i]) return;
        isChanged[i] = true;
        changedOnes[changed++] = i;
    }

    void publishExposure(int i) {
        sums.mark(i);
        noteChanged(i);
        exposure.write(i, ledger.netQuantity(i), orders.openBuy(i), orders.openSell(i));
    }
}
