package tradewind.engine.history.store;

/// An upload in parts that was begun and not completed.
///
/// @param id the store's name for it
public record MultipartUpload(String key, String id) {}
