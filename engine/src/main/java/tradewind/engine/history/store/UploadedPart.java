package tradewind.engine.history.store;

/// A part of an upload that has arrived.
///
/// @param number from 1
/// @param tag the store's name for these bytes, needed to complete the upload
/// @param sha256 hexadecimal; empty if the store does not tell it
public record UploadedPart(int number, long size, String tag, String sha256) {}
