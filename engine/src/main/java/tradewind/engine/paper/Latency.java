package tradewind.engine.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long a message takes in one direction, nanoseconds. Messages of one direction never overtake each
/// other, so one behind a slow one waits for it.
public sealed interface Latency {
    /// At least this.
    long least();

    /// Always the same.
    record Constant(long nanos) implements Latency {
        public Constant {
            require(nanos);
        }

        @Override
        public long least() {
            return nanos;
        }
    }

    /// At least `nanos` and at most `jitter` more, each as likely as the other, drawn anew for each message.
    record Jittered(long nanos, long jitter) implements Latency {
        public Jittered {
            require(nanos);
            require(jitter);
        }

        @Override
        public long least() {
            return nanos;
        }
    }

    /// One of those that were measured, each as likely as the other, drawn anew for each message.
    ///
    /// @param samples nanoseconds, at least one
    record Measured(List<Long> samples) implements Latency {
        public Measured {
            samples = List.copyOf(samples);
            if (samples.isEmpty()) throw new IllegalArgumentException("no latency was measured");
            samples.forEach(Latency::require);
        }

        @Override
        public long least() {
            return samples.stream().mapToLong(Long::longValue).min().orElseThrow();
        }
    }

    /// Reads what was measured: a line for each message, whole nanoseconds in the first column; further
    /// columns, empty lines and a first line that is a heading do not count.
    ///
    /// @throws IllegalArgumentException if a line cannot be right; the message has the file and the line
    /// @throws UncheckedIOException if the file cannot be read
    static Measured read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not a text file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Long> samples = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String cell = lines.get(i).split(",", 2)[0].strip();
            if (cell.isEmpty() || i == 0 && !startsLikeANumber(cell)) continue;
            samples.add(sample(cell, file, i + 1));
        }
        if (samples.isEmpty()) throw new IllegalArgumentException(file + " has no latency in it");
        return new Measured(samples);
    }

    private static boolean startsLikeANumber(String cell) {
        return "-+.0123456789".indexOf(cell.charAt(0)) >= 0;
    }

    private static long sample(String cell, Path file, int line) {
        try {
            return require(Long.parseLong(cell));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + " line " + line + ": not a whole number of nanoseconds, zero or above: " + cell, e);
        }
    }

    private static long require(long nanos) {
        if (nanos < 0) throw new IllegalArgumentException("a latency must be zero or above: " + nanos);
        return nanos;
    }
}
