package tradewind.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Instrument;

/// How a session is doing, for the status bar. A snapshot.
///
/// @param tradingState what may be sent
/// @param halted why and when trading was halted; empty while it is not
/// @param feed name of the feed
/// @param ticks market data taken since the session opened
/// @param kernelP50 median time the kernel spent on an input, nanoseconds; 0 before it measured any
/// @param kernelP99 99th percentile of it
/// @param durable orders wait for the disk; else they survive the process but not a power cut
/// @param written last journal sequence written
/// @param venue name of the venue
/// @param problem what is wrong with engine, journal, feed or venue, in words; empty if nothing is
/// @param symbols instruments that are halted by themselves, by index
public record SessionStatus(
        TradingState tradingState,
        Optional<Halt> halted,
        String feed,
        long ticks,
        long kernelP50,
        long kernelP99,
        boolean durable,
        long written,
        String venue,
        Optional<String> problem,
        List<Halt> symbols) {
    public SessionStatus {
        symbols = List.copyOf(symbols);
    }

    /// A halt and what the kill has come to.
    ///
    /// @param scope the instrument; empty for everything
    /// @param at session time of the kill, epoch nanoseconds
    /// @param flatten positions are closed too; else orders are only cancelled
    /// @param restored the halt is from before a restart; the counts are those since
    /// @param canceled orders cancelled by it
    /// @param closed positions closed by it
    /// @param open positions not flat
    /// @param working orders not done yet, unknown ones included
    /// @param unknown orders whose outcome is not known
    /// @param doneAt session time at which all was cancelled and, if it flattens, flat; 0 before
    /// @param unlockAt wall-clock time from which trading can be resumed, epoch milliseconds
    public record Halt(
            Optional<Instrument> scope,
            String reason,
            long at,
            boolean flatten,
            boolean restored,
            int canceled,
            int closed,
            int open,
            int working,
            int unknown,
            long doneAt,
            long unlockAt) {
        /// Session time from the kill to its end, nanoseconds; empty while it is not over.
        public OptionalLong nanosToDone() {
            return doneAt == 0 ? OptionalLong.empty() : OptionalLong.of(doneAt - at);
        }
    }
}
