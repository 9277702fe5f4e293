package tradewind.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads journals without changing them, also while a desk is writing one.
public interface JournalTool {
    /// @param state `whole`, `torn`, `damaged` or `newer`
    /// @param records that can be trusted
    /// @param rootHash over them, hexadecimal
    /// @param sentence for a person
    record Verdict(String state, long records, String rootHash, String sentence) {}

    /// A snapshot beside the journal.
    ///
    /// @param record it stands behind
    /// @param stateHash of what it holds, hexadecimal; empty if it cannot be used
    /// @param problem why it cannot be used; empty if it can
    record Snapshot(long record, String stateHash, String problem) {}

    /// One record, decoded.
    ///
    /// @param at session time, epoch nanoseconds
    /// @param type such as `OrderFilled`
    /// @param fields in the order a reader needs them; amounts as plain decimals
    record Entry(long sequence, long at, String type, Map<String, String> fields) {}

    /// A file that takes records and is there once it was written.
    interface Table extends Closeable {
        void add(Entry entry) throws IOException;

        /// @param metadata kept beside the records
        void write(Map<String, String> metadata) throws IOException;
    }

    /// Checks every byte.
    Verdict verify(Path journal) throws IOException;

    /// Every snapshot there is, oldest first, each read to its last byte.
    List<Snapshot> snapshots(Path journal) throws IOException;

    /// Hands over every whole record, oldest first, on the calling thread.
    Verdict read(Path journal, Consumer<Entry> reader) throws IOException;

    /// A Parquet file with a column for each of these fields.
    Table parquet(Path target, List<String> fields) throws IOException;
}
