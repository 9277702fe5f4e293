package tradewind.views.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreezeWatchTest {
    private static final long FRAME = 16_000_000L;
    private final FreezeWatch watch = new FreezeWatch();
    private long now;

    private Optional<String> frames(int count) {
        Optional<String> last = Optional.empty();
        for (int i = 0; i < count; i++) {
            now += FRAME;
            last = watch.frame(now);
        }
        return last;
    }

    @Test
    void saysOnceHowLongTheWindowStoodStill() {
        frames(100);
        now += 10_000_000_000L;
        assertTrue(watch.frame(now).orElseThrow().contains("stood still for 10.0 s"));
        assertEquals(Optional.empty(), frames(1));
    }

    @Test
    void doesNotComplainOfAWindowThatIsStillOpening() {
        frames(5);
        now += 3_000_000_000L;
        assertEquals(Optional.empty(), watch.frame(now));
    }
}
