/// Replay: the transport of a recorded market, with the whole tape as a scrubber. Forwards only.
@NullMarked
package tradewind.views.replay;

import org.jspecify.annotations.NullMarked;
