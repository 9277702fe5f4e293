package tradewind.views.notices;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import tradewind.views.keeping.NamedEntries;

/// Lets notices be heard, each kind by its own short sound; off until the trader wants it.
///
/// Nothing waits for an audio device: sounds are handed to a thread of their own, and too many at once are left out. A
/// device that is missing or fails makes silence, never an error.
public final class Sounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sounds.class.getName());
    private static final String ENTRY = "sounds";

    /// Many partial fills make one sound.
    private static final long BETWEEN = 700_000_000L;

    private static final int WAITING = 3;

    /// Plays a tone to its end.
    interface Device {
        void play(byte[] tone) throws LineUnavailableException;
    }

    private final NamedEntries kept;
    private final Device device;
    private final LongSupplier nanos;
    private final Set<NoticeBook.Kind> on = EnumSet.noneOf(NoticeBook.Kind.class);
    private final Map<NoticeBook.Kind, Long> last = new EnumMap<>(NoticeBook.Kind.class);
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread player;

    /// @param kept which kinds are heard
    public Sounds(NamedEntries kept) {
        this(kept, Sounds::speak, System::nanoTime);
    }

    Sounds(NamedEntries kept, Device device, LongSupplier nanos) {
        this.kept = kept;
        this.device = device;
        this.nanos = nanos;
        Map<String, String> fields = kept.all().getOrDefault(ENTRY, Map.of());
        for (NoticeBook.Kind kind : NoticeBook.Kind.values()) if ("on".equals(fields.get(kind.name()))) on.add(kind);
        player = Thread.ofPlatform().daemon().name("sounds").unstarted(this::play);
    }

    boolean on(NoticeBook.Kind kind) {
        return on.contains(kind);
    }

    /// Whether a kind is heard from now on; it is played once, so that one knows it again.
    void set(NoticeBook.Kind kind, boolean heard) {
        if (heard) on.add(kind);
        else on.remove(kind);
        Map<String, String> fields = new LinkedHashMap<>(kept.all().getOrDefault(ENTRY, Map.of()));
        fields.put(kind.name(), heard ? "on" : "off");
        kept.put(ENTRY, fields);
        if (heard) hear(kind);
    }

    /// Plays the sound of a kind, if it is on and the last one is not just over. Returns at once.
    public void hear(NoticeBook.Kind kind) {
        if (!on.contains(kind)) return;
        long now = nanos.getAsLong();
        Long before = last.get(kind);
        if (before != null && now - before < BETWEEN) return;
        last.put(kind, now);
        if (player.getState() == Thread.State.NEW) player.start();
        if (!waiting.offer(Tone.of(kind))) LOG.log(DEBUG, "a sound was left out: others are waiting");
    }

    private void play() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                byte[] tone = waiting.take();
                try {
                    device.play(tone);
                } catch (LineUnavailableException | RuntimeException | LinkageError silent) {
                    LOG.log(INFO, "no sound: {0}", silent.toString());
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void speak(byte[] tone) throws LineUnavailableException {
        AudioFormat format = new AudioFormat(Tone.RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(tone, 0, tone.length);
            line.drain();
        }
    }

    @Override
    public void close() {
        player.interrupt();
    }
}
