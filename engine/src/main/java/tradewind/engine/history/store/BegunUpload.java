package tradewind.engine.history.store;

/// An upload in parts that was not completed, with its age.
///
/// @param begun when, by the store's clock, epoch nanoseconds
public record BegunUpload(MultipartUpload upload, long begun) {}
