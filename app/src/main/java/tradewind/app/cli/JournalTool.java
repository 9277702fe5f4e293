package tradewind.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/// Reads journals without changing them, also while a desk is writing one.
public interface JournalTool {
    /// @param state `whole`, `torn`, `damaged` or `newer`
    /// @param records that can be trusted
    /// @param rootHash over them, hexadecimal
    /// @param sentence for a person
    record Verdict(String state, long records, String rootHash, String sentence) {}

    /// One record, decoded.
    ///
    /// @param at session time, epoch nanoseconds
    /// @param type such as `OrderFilled`
    /// @param fields in the order a reader needs them; amounts as plain decimals
    record Entry(long sequence, long at, String type, Map<String, String> fields) {}

    /// Checks every byte.
    Verdict verify(Path journal) throws IOException;

    /// Hands over every whole record, oldest first, on the calling thread.
    Verdict read(Path journal, Consumer<Entry> reader) throws IOException;
}
