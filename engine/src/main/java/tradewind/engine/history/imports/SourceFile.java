package tradewind.engine.history.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A file as it lies there: how it is packed and encoded is found out from its first bytes, never from its name.
final class SourceFile {
    enum Packing {
        NONE,
        GZIP,
        ZIP
    }

    private static final int LOOK = 4096;
    private static final int MOST_ENTRIES = 10_000;

    private final Path file;
    private final Limits limits;
    private final Packing packing;
    private final boolean parquet;
    private String entry = "";
    private long read;

    SourceFile(Path file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(4);
        }
        if (first.length == 0) throw new ImportRefusedException("is empty. Check that the export was finished.");
        packing = begins(first, 0x1F, 0x8B) ? Packing.GZIP : begins(first, 'P', 'K', 3, 4) ? Packing.ZIP : Packing.NONE;
        parquet = begins(first, 'P', 'A', 'R', '1');
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if ((bytes[i] & 0xFF) != wanted[i]) return false;
        return true;
    }

    Path path() {
        return file;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    Packing packing() {
        return packing;
    }

    boolean parquet() {
        return parquet;
    }

    /// Bytes of the file that were read so far.
    long read() {
        return read;
    }

    /// The files in a zip, in their order.
    List<String> entries() throws IOException {
        List<String> names = new ArrayList<>();
        if (packing != Packing.ZIP) return names;
        try (ZipInputStream zip = new ZipInputStream(bounded(counted()))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (!each.isDirectory()) names.add(each.getName());
                if (names.size() > MOST_ENTRIES) throw tooMuch();
            }
        }
        return names;
    }

    void entry(String name) {
        entry = name;
    }

    /// The text of the file as UTF-8 without a byte order mark.
    ///
    /// @param decoded hears which encoding it was
    InputStream open(Consumer<String> decoded) throws IOException {
        read = 0;
        InputStream plain = new BufferedInputStream(unpacked(), 1 << 16);
        try {
            plain.mark(LOOK);
            byte[] first = plain.readNBytes(LOOK);
            plain.reset();
            if (begins(first, 0xEF, 0xBB, 0xBF)) {
                plain.skipNBytes(3);
                decoded.accept("UTF-8 with byte order mark");
                return plain;
            }
            Charset wide = wide(first);
            if (wide == null) {
                decoded.accept("UTF-8");
                return plain;
            }
            boolean marked = begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF);
            if (marked) plain.skipNBytes(2);
            decoded.accept(wide.name() + (marked ? " with byte order mark" : ""));
            return new Utf8Stream(plain, wide);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    /// UTF-16 by its mark, or, where most of every second byte is zero, without.
    private static @Nullable Charset wide(byte[] first) {
        if (begins(first, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (begins(first, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        int[] zeros = new int[2];
        for (int i = 0; i < first.length; i++) if (first[i] == 0) zeros[i & 1]++;
        int most = first.length / 2 * 9 / 10;
        if (first.length < 8) return null;
        if (zeros[1] >= most && zeros[0] == 0) return StandardCharsets.UTF_16LE;
        return zeros[0] >= most && zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private InputStream unpacked() throws IOException {
        InputStream raw = counted();
        try {
            return switch (packing) {
                case NONE -> raw;
                case GZIP -> bounded(new GZIPInputStream(raw, 1 << 16));
                case ZIP -> bounded(entry(new ZipInputStream(raw)));
            };
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private InputStream entry(ZipInputStream zip) throws IOException {
        for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry())
            if (!each.isDirectory() && (entry.isEmpty() || each.getName().equals(entry))) return zip;
        throw new ImportRefusedException("has no file \"" + entry + "\" in it.");
    }

    private InputStream counted() throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) read++;
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int got = super.read(into, from, length);
                if (got > 0) read += got;
                return got;
            }
        };
    }

    private InputStream bounded(InputStream in) {
        return new FilterInputStream(in) {
            private long out;

            private void count(long more) throws IOException {
                out += more;
                boolean bomb = out > Limits.FREE && out > Math.max(1, read) * limits.times();
                if (bomb || out > limits.bytes()) throw tooMuch();
            }

            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) count(1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int got = super.read(into, from, length);
                if (got > 0) count(got);
                return got;
            }
        };
    }

    private ImportRefusedException tooMuch() {
        return new ImportRefusedException("unpacks to more than " + limits.times()
                + " times its size, as no market data does. If you trust it, unpack it yourself and import that.");
    }
}
