package tradewind.engine.kernel;

/// How far a kill has come.
///
/// @param at session time of the kill, epoch nanoseconds
/// @param canceled orders the venue confirmed as cancelled since
/// @param closed positions that were open and are flat now
/// @param open positions not flat yet
/// @param unknown open orders whose outcome is not known
/// @param flatAt session time at which everything was flat and cancelled, 0 while it is not
public record HaltReport(String reason, long at, int canceled, int closed, int open, int unknown, long flatAt) {}
