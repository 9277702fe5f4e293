package tradewind.engine.kernel;

import tradewind.engine.orders.OrderEvent;

/// Where the kernel's events go. Called on the kernel's thread; must not block.
public interface KernelOutput {
    void onOrder(OrderEvent event);

    void onNote(KernelNote note);

    /// The market was taken up to here: `ticks` trades since the session was first opened.
    void onMark(long at, long ticks);

    /// Why new risk cannot be written down at present, as a denial code with its numbers; empty while it can.
    /// Cancels and reports go on regardless.
    default String stalled() {
        return "";
    }
}
