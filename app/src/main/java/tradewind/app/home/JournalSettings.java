package tradewind.app.home;

import java.time.Duration;
import tradewind.engine.SessionConfig;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.Retention;

/// How a session's journal is written, and what of it stays in its folder, in front of the snapshots that are kept.
/// Older files go to the folder `archive` beside them, from where nothing is deleted. Whichever limit is reached
/// first counts.
///
/// @param files at most so many, of sixteen megabytes each
/// @param megabytes at most so many in all; 0 for no such limit
/// @param days none that was last written longer before the newest one; 0 for no such limit
/// @param durable every record is forced to the disk before it counts; else it survives the process only
public record JournalSettings(int files, int megabytes, int days, boolean durable) {
    public static final JournalSettings DEFAULTS = new JournalSettings(SessionConfig.RETENTION.files(), 0, 0, false);

    /// As the engine takes it.
    public Durability durability() {
        return durable ? Durability.DURABLE : Durability.ASYNCHRONOUS;
    }

    /// As the engine takes it.
    public Retention retention() {
        return new Retention(
                files,
                megabytes == 0 ? Long.MAX_VALUE : (long) megabytes << 20,
                days == 0 ? Retention.EVER : Duration.ofDays(days));
    }
}
