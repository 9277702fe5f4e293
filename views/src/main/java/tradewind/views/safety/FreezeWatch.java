package tradewind.views.safety;

import java.util.Locale;
import java.util.Optional;
import tradewind.views.texts.Texts;

/// Notices that a window stood still, from the time between two of its frames. A plain object.
public final class FreezeWatch {
    private static final Texts TEXTS = Texts.of("safety");
    private static final long FREEZE = 1_000_000_000L;
    /// A window that opens has slow frames.
    private static final int WARM_UP = 30;

    private int frames;
    private long lastFrame;

    /// @param wallNanos monotonic clock
    /// @return what to say, once after each time it stood still
    public Optional<String> frame(long wallNanos) {
        long gap = wallNanos - lastFrame;
        lastFrame = wallNanos;
        if (frames < WARM_UP) {
            frames++;
            return Optional.empty();
        }
        if (gap < FREEZE) return Optional.empty();
        return Optional.of(TEXTS.get("freeze", String.format(Locale.ROOT, "%.1f", gap / 1e9)));
    }
}
