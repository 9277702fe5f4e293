package tradewind.engine;

import java.util.function.DoubleSupplier;
import tradewind.engine.kernel.RiskBrake;

/// Acts before memory runs out: first history that is only for looking goes, then new orders are denied. Cancels,
/// exits and the kill switch go on. Watchdog's thread only.
final class HeapWatch {
    /// The code on denials.
    static final String CODE = "MEMORY_LOW";

    static final double SHED_AT = 0.85;
    static final double DENY_AT = 0.95;

    private final DoubleSupplier share;
    private final Runnable shed;
    private final RiskBrake brake;
    private boolean shedding;
    private volatile String problem = "";

    /// @param share how much of the heap is in use after a collection, 0 to 1
    /// @param shed drops what screens can do without
    HeapWatch(DoubleSupplier share, Runnable shed, RiskBrake brake) {
        this.share = share;
        this.shed = shed;
        this.brake = brake;
    }

    void look() {
        double used = share.getAsDouble();
        boolean low = used >= SHED_AT;
        if (low && !shedding) shed.run();
        shedding = low;
        boolean deny = used >= DENY_AT || (used >= SHED_AT && !problem.isEmpty());
        if (deny == !problem.isEmpty()) return;
        brake.set(deny ? CODE : "");
        problem = deny
                ? "Memory is nearly used up: new orders are denied (" + CODE
                        + "), cancels and the kill switch work. Close panels, or end the desk and start it again."
                : "";
    }

    /// Any thread.
    String problem() {
        return problem;
    }
}
