package tradewind.views.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.notices.NoticeBook.Kind;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class SoundsTest {
    private final NamedEntries kept = NamedEntries.forgetful();
    private final LinkedBlockingQueue<byte[]> played = new LinkedBlockingQueue<>();
    private long now;

    @Test
    void isSilentUntilSoundsAreOnAndRemembersWhichKindIsNotWanted() throws InterruptedException {
        try (Sounds sounds = new Sounds(kept, played::add, () -> now)) {
            sounds.hear(Kind.FILL);
            sounds.set(Kind.ALARM, false);
            sounds.sounding(true);
            sounds.hear(Kind.ALARM);
            sounds.hear(Kind.FILL);
            assertTrue(Arrays.equals(Tone.of(Kind.FILL), played.take()));
            assertTrue(played.isEmpty());
        }
        try (Sounds again = new Sounds(kept, played::add, () -> now)) {
            assertTrue(again.on(Kind.FILL));
            assertFalse(again.on(Kind.ALARM));
        }
    }

    @Test
    void manyOfAKindAtOnceAreOneSound() throws InterruptedException {
        try (Sounds sounds = new Sounds(kept, played::add, () -> now)) {
            sounds.sounding(true);
            for (int i = 0; i < 50; i++) sounds.hear(Kind.FILL);
            now += 1_000_000_000L;
            sounds.hear(Kind.FILL);
            played.take();
            played.take();
            assertTrue(played.isEmpty());
        }
    }

    @Test
    void aStopIsHeardThroughTheFillsAroundItAndItsOwnPartialFillsAreOne() throws InterruptedException {
        try (Sounds sounds = new Sounds(kept, played::add, () -> now)) {
            sounds.sounding(true);
            for (int i = 0; i < 50; i++) {
                sounds.hear(Kind.FILL);
                sounds.hear(Kind.STOP);
            }
            assertTrue(Arrays.equals(Tone.of(Kind.FILL), played.take()));
            assertTrue(Arrays.equals(Tone.of(Kind.STOP), played.take()));
            assertTrue(played.isEmpty());
        }
    }

    @Test
    void aDeviceThatIsMissingOrHangsHoldsUpNobody() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Sounds.Device hangs = tone -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        };
        try (Sounds sounds = new Sounds(kept, hangs, () -> now += 1_000_000_000L)) {
            sounds.sounding(true);
            sounds.hear(Kind.ALARM);
            asked.await();
            for (int i = 0; i < 100; i++) sounds.hear(Kind.ALARM);
        }
        CountDownLatch twice = new CountDownLatch(2);
        Sounds.Device missing = tone -> {
            twice.countDown();
            throw new LineUnavailableException("no device");
        };
        try (Sounds sounds = new Sounds(kept, missing, () -> now += 1_000_000_000L)) {
            sounds.sounding(true);
            sounds.hear(Kind.ALARM);
            sounds.hear(Kind.ALARM);
            assertTrue(twice.await(10, TimeUnit.SECONDS), "the second is tried although the first failed");
        }
    }

    @Test
    void kindsCanBeToldApart() {
        Set<String> tones = new HashSet<>();
        for (Kind kind : Kind.values()) {
            byte[] tone = Tone.of(kind);
            assertNotEquals(0, tone.length);
            assertTrue(tone.length < 2 * Tone.RATE, "shorter than a second");
            tones.add(Arrays.toString(tone));
        }
        assertEquals(Kind.values().length, tones.size());
    }
}
