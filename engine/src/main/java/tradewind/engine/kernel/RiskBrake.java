package tradewind.engine.kernel;

import tradewind.engine.orders.OrderEvent;

/// The way out with a brake on it: while it is on, new risk is refused with its code, and everything else goes on.
public final class RiskBrake implements KernelOutput {
    private final KernelOutput out;
    private volatile String code = "";

    public RiskBrake(KernelOutput out) {
        this.out = out;
    }

    /// Puts the brake on; an empty code takes it off. Any thread.
    ///
    /// @param code what denials say
    public void set(String code) {
        this.code = code;
    }

    @Override
    public void onOrder(OrderEvent event) {
        out.onOrder(event);
    }

    @Override
    public void onNote(KernelNote note) {
        out.onNote(note);
    }

    @Override
    public void onMark(long at, long ticks) {
        out.onMark(at, ticks);
    }

    @Override
    public String stalled() {
        String own = code;
        return own.isEmpty() ? out.stalled() : own;
    }
}
