package tradewind.app.cli;

/// Trades of the trader's own lake.
///
/// @param from epoch nanoseconds, the first that counts
/// @param to epoch nanoseconds, the first that does not count
public record LakeRange(String venue, String symbol, long from, long to) {}
