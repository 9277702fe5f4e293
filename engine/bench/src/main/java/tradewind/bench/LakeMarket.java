package tradewind.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Trades for the lake's benchmarks: a random walk on a tick of 0.01 with amounts to eight decimals and five trades a
/// second, as Kraken writes them. The same seed gives the same bytes.
final class LakeMarket {
    private static final long START = 1_385_337_600_000L;

    private LakeMarket() {}

    /// @param badEvery one row of so many cannot be read; 0 for none
    /// @return bytes of the file
    static long write(Path file, long trades, int badEvery) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        long price = 80_000;
        long millis = START;
        StringBuilder line = new StringBuilder(64);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long i = 1; i <= trades; i++) {
                millis += random.nextInt(400);
                price = Math.max(1_000, price + random.nextInt(-3, 4));
                line.setLength(0);
                line.append(millis / 1000).append('.');
                digits(line, millis % 1000, 3);
                line.append(',').append(price / 100).append('.');
                digits(line, price % 100, 2);
                if (badEvery > 0 && i % badEvery == 0) line.append('x');
                line.append(',').append(random.nextInt(3)).append('.');
                digits(line, random.nextInt(1, 100_000_000), 8);
                line.append('\n');
                out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
        return Files.size(file);
    }

    private static void digits(StringBuilder line, long value, int count) {
        String text = Long.toString(value);
        line.append("0".repeat(count - text.length())).append(text);
    }
}
