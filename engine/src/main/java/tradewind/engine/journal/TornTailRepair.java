package tradewind.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Cuts off what a crash left unfinished, and keeps it in a file beside.
final class TornTailRepair {
    private TornTailRepair() {}

    static void cut(JournalFiles files, JournalCheck.TornTail torn) throws IOException {
        try (JournalFile segment = files.open(torn.segment())) {
            if (torn.bytes() > 0) {
                ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(torn.bytes()));
                segment.read(bytes, torn.offset());
                try (JournalFile side = files.open(freeName(files, torn))) {
                    side.write(bytes.flip(), 0);
                    side.force();
                }
                files.sync();
            }
            segment.truncate(torn.offset());
        }
    }

    private static String freeName(JournalFiles files, JournalCheck.TornTail torn) throws IOException {
        var taken = files.list();
        String stem = torn.segment() + "." + torn.offset();
        String name = stem + ".torn";
        for (int i = 2; taken.contains(name); i++) name = stem + "-" + i + ".torn";
        return name;
    }
}
