package tradewind.engine.history.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;

/// Lakes in scratch folders with parts that look like Parquet from both ends, which is all a sync looks at.
final class TwoLakes {
    static final Series BTC = new Series(DataType.TRADES, "Test", "BTC/USD", BarSpan.NONE);
    private static final long DAY = 86_400_000_000_000L;

    private TwoLakes() {}

    static Lake lake(Path folder) throws IOException {
        return Lake.open(folder, () -> 1_700_000_000_000_000_000L);
    }

    /// Publishes one part for each day given.
    static void add(Lake lake, String text, long... days) throws IOException {
        try (Staging staging = lake.stage()) {
            for (long day : days) stage(staging, text + day, day);
            staging.publish(lake.now(), "import", "", List.of());
        }
    }

    static Part stage(Staging staging, String text, long day) throws IOException {
        Path file = staging.file("part-" + day + "-" + text.hashCode());
        Files.writeString(file, "PAR1" + text + "PAR1");
        Lineage lineage = new Lineage("file " + text, "", "", "", "");
        long time = day * DAY;
        return staging.add(file, BTC, BTC.partition(time), 10, time, time, 2, 8, new Quality(1, 2, 3, 4), lineage);
    }

    /// A text long enough to be sent in pieces.
    static String big(int length) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        while (text.length() < length) text.append((char) ('a' + random.nextInt(26)));
        return text.toString();
    }

    static void replace(Lake lake, long day, String text) throws IOException {
        try (Staging staging = lake.stage()) {
            List<String> old = staging.base().parts().stream()
                    .filter(part -> part.firstTime() == day * DAY)
                    .map(Part::path)
                    .toList();
            stage(staging, text, day);
            staging.publish(lake.now(), "import", "", old);
        }
    }

    static void remove(Lake lake, long day) throws IOException {
        Set<String> old = new HashSet<>();
        for (Part part : lake.head().parts()) if (part.firstTime() == day * DAY) old.add(part.path());
        lake.withdraw(old, "");
    }

    /// What every part says, in the order of time.
    static List<String> texts(Lake lake) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Part part : lake.head().parts()) {
            String text = Files.readString(lake.root().resolve(part.path()));
            texts.add(text.substring(4, text.length() - 4));
        }
        return texts;
    }
}
