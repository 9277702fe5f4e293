package tradewind.engine.history.lake;

/// Something a check of the lake found.
///
/// @param path relative to the lake
/// @param what is wrong with it, for a person
public record LakeFinding(String path, String what) {}
