package tradewind.engine.kernel;

/// How far a kill has come, of everything or of one instrument.
///
/// @param at session time of the kill, epoch nanoseconds
/// @param flatten positions are closed too
/// @param restored the kill is from before a restart; the counts are those since
/// @param canceled orders the venue confirmed as cancelled
/// @param closed positions that were open and are flat now
/// @param open positions not flat
/// @param working orders not done yet, those whose outcome is not known included
/// @param unknown orders whose outcome is not known
/// @param doneAt session time at which every order was done and, if positions are closed too, all was flat; 0 before
public record HaltReport(
        String reason,
        long at,
        boolean flatten,
        boolean restored,
        int canceled,
        int closed,
        int open,
        int working,
        int unknown,
        long doneAt) {}
