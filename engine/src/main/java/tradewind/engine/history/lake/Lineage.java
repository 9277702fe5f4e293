package tradewind.engine.history.lake;

/// Where a part came from.
///
/// @param source name of the file
/// @param sourceSha256 of its bytes as they were, hexadecimal
/// @param template how it was read, and its revision, such as `kraken/1`
/// @param dialect what was found or chosen about the file, for a person
/// @param rules which rules judged its rows, such as `trades/1`
public record Lineage(String source, String sourceSha256, String template, String dialect, String rules) {}
