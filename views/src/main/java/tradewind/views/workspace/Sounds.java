package tradewind.views.workspace;

import static java.lang.System.Logger.Level.INFO;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// Short tones for what a trader must hear of: a fill rises, a refusal falls, an alarm repeats. A computer without
/// sound stays silent; nothing is said by a sound alone.
final class Sounds {
    /// What is heard, and its tones in hertz, one after the other.
    enum Sound {
        FILL(660, 880),
        REFUSAL(440, 330),
        ALARM(880, 660, 880, 660);

        private final int[] tones;

        Sound(int... tones) {
            this.tones = tones;
        }
    }

    private static final System.Logger LOG = System.getLogger(Sounds.class.getName());
    private static final float RATE = 22_050;
    private static final double TONE_SECONDS = 0.11;
    private static final double FADE_SECONDS = 0.01;
    private static final double LOUDNESS = 0.25;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    /// More at a time would be a noise.
    private static final int MOST_WAITING = 2;

    private final Executor player;
    private final AtomicInteger waiting = new AtomicInteger();

    Sounds() {
        this(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "sounds");
            thread.setDaemon(true);
            return thread;
        }));
    }

    Sounds(Executor player) {
        this.player = player;
    }

    static Sound of(Notices.Notice notice) {
        return switch (notice) {
            case Notices.Filled _, Notices.ManyFilled _ -> Sound.FILL;
            case Notices.Refused _ -> Sound.REFUSAL;
            case Notices.Unknown _, Notices.Alarm _ -> Sound.ALARM;
        };
    }

    void play(Sound sound) {
        if (waiting.get() >= MOST_WAITING) return;
        waiting.incrementAndGet();
        player.execute(() -> {
            try {
                sing(samples(sound));
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    private static void sing(byte[] samples) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException noSound) {
            LOG.log(INFO, "no sound on this computer: " + noSound.getMessage());
        }
    }

    /// 16-bit samples, little end first; every tone fades in and out, so that nothing clicks.
    static byte[] samples(Sound sound) {
        int each = (int) (RATE * TONE_SECONDS);
        int fade = (int) (RATE * FADE_SECONDS);
        byte[] out = new byte[sound.tones.length * each * 2];
        for (int tone = 0; tone < sound.tones.length; tone++)
            for (int i = 0; i < each; i++) {
                double envelope = Math.min(1, Math.min(i, each - 1 - i) / (double) fade);
                double wave = Math.sin(2 * Math.PI * sound.tones[tone] * i / RATE);
                short value = (short) Math.round(Short.MAX_VALUE * LOUDNESS * envelope * wave);
                int at = 2 * (tone * each + i);
                out[at] = (byte) value;
                out[at + 1] = (byte) (value >> 8);
            }
        return out;
    }
}
