package tradewind.engine.journal;

import java.nio.ByteBuffer;

/// Takes the records of a journal, oldest first.
@FunctionalInterface
public interface RecordHandler {
    /// @param sequence 1 for the first record of the journal, then without gaps
    /// @param time     epoch nanoseconds, as given by the writer's caller
    /// @param type     as given by the writer's caller, never 0
    /// @param version  as given by the writer's caller
    /// @param payload  read-only, little-endian, from position to limit; valid only during this call
    void record(long sequence, long time, byte type, byte version, ByteBuffer payload);
}
