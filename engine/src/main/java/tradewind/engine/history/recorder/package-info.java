/// The recorder: writes down in a lake what a feed brings while a session trades on it.
///
/// A [Recorder] listens to the feed behind the kernel's inbox. What it hears goes into a ring of its own, of longs,
/// without waiting and without allocating; when the ring is full the event is lost and counted, and a row of
/// [tradewind.engine.history.lake.DataType#GAPS] says how many, of what and when. Threads of its own empty the ring
/// and publish versions of the lake. What a version holds is safe; what is not yet in one is not *acknowledged*.
///
/// Order books and news are kept too where a feed brings them. [tradewind.engine.history.lake.DataType#TIES] says which
/// of several events of one moment came first.
///
/// Rows are kept as they came, in their order, so that a recording played back says the same again.
@NullMarked
package tradewind.engine.history.recorder;

import org.jspecify.annotations.NullMarked;
