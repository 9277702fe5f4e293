package tradewind.engine.history.store;

/// What a store tells of an object.
///
/// @param size in bytes
/// @param sha256 of all its bytes, hexadecimal; empty if the store does not know it
public record StoredObject(String key, long size, String sha256) {}
