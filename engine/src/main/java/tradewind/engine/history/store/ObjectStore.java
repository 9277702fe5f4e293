package tradewind.engine.history.store;

import java.io.InputStream;
import java.util.List;

/// Objects under keys, kept somewhere else: a bucket. Keys are texts with `/` between their steps.
///
/// Every method may be called by several threads at once and may take long. None retries by itself: whoever calls
/// decides. None throws for what the outside world does; an exception is a bug of the store.
public interface ObjectStore extends AutoCloseable {
    /// Where this is, for people and as a name for the place: the same text means the same objects. Without secrets.
    String place();

    /// Objects whose keys start with `prefix` and come after `after` by their UTF-8 bytes, in that order; their hashes
    /// need not be filled in.
    ///
    /// @param after empty for the beginning
    Answer<Listing> list(String prefix, String after);

    /// What is known of an object.
    Answer<StoredObject> head(String key);

    /// The bytes of an object from an offset to its end. An [java.io.IOException] of the stream means the same as
    /// [Answer.Unreachable]. Closing it early gives up the rest.
    Answer<InputStream> get(String key, long from);

    /// Puts a whole object. Nobody ever sees a part of one. The answer has a hash only if the store itself has reckoned
    /// it from what arrived.
    Answer<StoredObject> put(String key, Content content, Condition condition);

    /// Begins an upload in parts. Nobody sees anything of it before it is completed.
    Answer<MultipartUpload> begin(String key);

    /// Uploads of a key that were begun and not completed.
    Answer<List<MultipartUpload>> unfinished(String key);

    /// All uploads of keys that start with `prefix` and that were begun and not completed.
    Answer<List<BegunUpload>> unfinishedBelow(String prefix);

    /// The parts of an upload that have arrived.
    Answer<List<UploadedPart>> parts(MultipartUpload upload);

    /// Uploads one part, again if need be.
    ///
    /// @param number from 1; each part but the last has at least 5 MiB
    Answer<UploadedPart> upload(MultipartUpload upload, int number, Content content);

    /// Makes an object of parts.
    ///
    /// @param parts by number, without a hole
    Answer<StoredObject> complete(MultipartUpload upload, List<UploadedPart> parts, Condition condition);

    /// Gives an upload up. The value says nothing.
    Answer<Boolean> abort(MultipartUpload upload);

    /// Deletes an object; one that is not there is deleted as well. The value says nothing.
    Answer<Boolean> delete(String key);

    @Override
    void close();
}
