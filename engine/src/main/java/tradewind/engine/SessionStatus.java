package tradewind.engine;

import java.util.Optional;
import tradewind.engine.gate.TradingState;

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
/// @param problem what is wrong with journal, feed or venue, in words; empty if nothing is
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
        Optional<String> problem) {
    /// @param at session time of the kill, epoch nanoseconds
    /// @param restored the halt is from before a restart: what that kill cancelled and closed is not known here
    /// @param canceled orders cancelled by it
    /// @param closed positions closed by it
    /// @param open positions not flat yet
    /// @param unknown orders whose outcome is not known
    /// @param flatAt session time at which all was cancelled and flat, 0 while it is not
    /// @param unlockAt wall-clock time from which trading can be resumed, epoch milliseconds
    public record Halt(
            String reason,
            long at,
            boolean restored,
            int canceled,
            int closed,
            int open,
            int unknown,
            long flatAt,
            long unlockAt) {}
}
