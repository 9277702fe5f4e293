package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.views.workspace.Sounds.Sound;

class SoundsTest {
    private static int sample(byte[] of, int index) {
        return (short) (of[2 * index] & 0xff | of[2 * index + 1] << 8);
    }

    @ParameterizedTest
    @EnumSource(Sound.class)
    void aToneIsHeardAndDoesNotClick(Sound sound) {
        byte[] samples = Sounds.samples(sound);
        int loudest = 0;
        for (int i = 0; i < samples.length / 2; i++) loudest = Math.max(loudest, Math.abs(sample(samples, i)));
        assertTrue(loudest > Short.MAX_VALUE / 5 && loudest < Short.MAX_VALUE / 2, "loudness " + loudest);
        assertEquals(0, sample(samples, 0));
        assertEquals(0, sample(samples, samples.length / 2 - 1));
    }

    @Test
    void aFillRisesAndARefusalFalls() {
        assertTrue(crossings(Sound.FILL, 0) < crossings(Sound.FILL, 1));
        assertTrue(crossings(Sound.REFUSAL, 0) > crossings(Sound.REFUSAL, 1));
    }

    /// How often a tone passes zero: twice per period.
    private static int crossings(Sound sound, int half) {
        byte[] samples = Sounds.samples(sound);
        int size = samples.length / 4;
        int crossings = 0;
        for (int i = half * size + 1; i < (half + 1) * size; i++)
            if (sample(samples, i - 1) < 0 != sample(samples, i) < 0) crossings++;
        return crossings;
    }

    @Test
    void manyAtOnceAreNotPlayedOneAfterTheOther() {
        Deque<Runnable> queue = new ArrayDeque<>();
        Sounds sounds = new Sounds(queue::add);
        for (int i = 0; i < 20; i++) sounds.play(Sound.FILL);
        assertEquals(2, queue.size());
    }
}
