package tradewind.bench;

/// What a pass cost, from the first tick until the last was taken unless it says otherwise.
///
/// @param wall nanoseconds
/// @param written nanoseconds from the first tick until all that came of the ticks was in the journal; `wall` without
///     a journal
/// @param cpu of the thread that decides, nanoseconds
/// @param allocated by that thread, bytes
/// @param everywhere allocated by all threads of the process until `written`, bytes
record Cost(long wall, long written, long cpu, long allocated, long everywhere) {}
