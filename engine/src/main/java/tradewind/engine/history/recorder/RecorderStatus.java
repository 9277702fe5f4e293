package tradewind.engine.history.recorder;

/// How a recording stands.
///
/// @param heard events the feed has brought
/// @param acknowledged of those, the ones that are in the lake, quarantine included
/// @param lost events that found no room; each is in a gap, but for news
/// @param version of the lake that was published last; 0 before the first
/// @param problem why the last publication did not succeed, for a person; empty if it did. The rows are kept and tried
///     again
public record RecorderStatus(long heard, long acknowledged, long lost, long version, String problem) {}
