package tradewind.engine.history.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.Part;

/// Brings the files of the lake into a store. What has arrived in an earlier try is not sent again.
final class Uploader {
    /// Bytes.
    static final long STANDARD_PIECE = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);
    private static final int MOST_PIECES = 9_000;

    /// A file of up to so many pieces is sent whole first: the store then holds the hash of the file itself
    /// against what arrives, and neither side reads it twice.
    private static final int WHOLE = 8;

    private final ObjectStore store;
    private final Requests requests;
    private final Tally tally;
    private final long piece;

    /// Uploads in pieces that were begun or gone on with here and are not complete.
    private final Set<MultipartUpload> open = ConcurrentHashMap.newKeySet();

    /// @param piece bytes; files above eight times that are sent in pieces, and those above twice that once a
    ///              connection has not lasted for the whole
    Uploader(ObjectStore store, Requests requests, Tally tally, long piece) {
        this.store = store;
        this.requests = requests;
        this.tally = tally;
        this.piece = piece;
    }

    /// Whether a file is still what the lake says it is.
    static boolean intact(Part part, Path file) throws IOException {
        return Files.exists(file)
                && Files.size(file) == part.bytes()
                && Durable.sha256(file).equals(part.sha256());
    }

    /// @param file of the length the lake says; its bytes are held against the lake's hash on the way
    /// @param threads one for each piece
    Answer<StoredObject> upload(Part part, Path file, ExecutorService threads) throws IOException {
        String key = Keys.of(part);
        Answer<StoredObject> put = part.bytes() > 2 * piece ? large(part, file, key, threads) : small(part, file, key);
        return switch (put) {
            // the store has reckoned the hash of what it took
            case Answer.Given<StoredObject>(StoredObject it) when it.sha256().equals(part.sha256()) -> put;
            // taken: an earlier try has brought it, or another desk has; the key is made of the content
            case Answer.Given<StoredObject> _, Answer.Taken<StoredObject> _ -> checked(part, key);
            case Answer.Missing<StoredObject> _ -> completedByAnother(part, key);
            default -> put;
        };
    }

    /// The upload is gone: it was completed by another desk, or by a try of ours whose answer was lost.
    private Answer<StoredObject> completedByAnother(Part part, String key) throws IOException {
        Answer<StoredObject> head = requests.ask(() -> store.head(key));
        return head instanceof Answer.Missing
                ? new Answer.Unreachable<>("The upload of " + key + " was given up by somebody else.")
                : checked(part, key);
    }

    private Answer<StoredObject> small(Part part, Path file, String key) throws IOException {
        Content content = Content.of(file, part.bytes(), part.sha256());
        Answer<StoredObject> put = requests.ask(() -> store.put(key, content, Condition.IF_ABSENT));
        if (put instanceof Answer.Given || put instanceof Answer.Taken) tally.moved(part.bytes());
        return put;
    }

    private Answer<StoredObject> large(Part part, Path file, String key, ExecutorService threads) throws IOException {
        if (part.bytes() <= WHOLE * piece) {
            Answer<StoredObject> already = already(part, key);
            if (already instanceof Answer.Given) return already;
            Answer<List<MultipartUpload>> before = requests.ask(() -> store.unfinished(key));
            if (before instanceof Answer.Given<List<MultipartUpload>>(List<MultipartUpload> left) && left.isEmpty()) {
                Answer<StoredObject> put = whole(part, file, key);
                if (!(put instanceof Answer.Unreachable) || requests.tries() == 1) return put;
                requests.waitFor(1);
            }
        }
        return inPieces(part, file, key, threads);
    }

    private Answer<StoredObject> whole(Part part, Path file, String key) throws IOException {
        Sending sending = new Sending(file, part.bytes(), tally);
        Content content = new Content(sending::open, part.bytes(), part.sha256());
        boolean arrived = false;
        try {
            Answer<StoredObject> put = requests.once(() -> store.put(key, content, Condition.IF_ABSENT));
            arrived = put instanceof Answer.Given || put instanceof Answer.Taken;
            return put;
        } finally {
            sending.ended(arrived);
        }
    }

    private Answer<StoredObject> already(Part part, String key) throws IOException {
        Answer<StoredObject> there = requests.ask(() -> store.head(key));
        if (there instanceof Answer.Given) tally.moved(part.bytes());
        return there;
    }

    /// The store says what it has: it must be as long, and have the same hash if it knows one.
    private Answer<StoredObject> checked(Part part, String key) throws IOException {
        Answer<StoredObject> head = requests.ask(() -> store.head(key));
        return switch (head) {
            case Answer.Given<StoredObject>(StoredObject it)
            when it.size() != part.bytes()
                    || !it.sha256().isEmpty() && !it.sha256().equals(part.sha256()) ->
                new Answer.Refused<>(key + " in the bucket is not what was sent there: it has " + it.size()
                        + " bytes instead of " + part.bytes()
                        + (it.size() == part.bytes() ? ", and another hash" : "")
                        + ". Delete that object and sync again.");
            case Answer.Missing<StoredObject> _ ->
                new Answer.Refused<>(key + " was taken by the bucket and is not there. Nothing that was there before"
                        + " was changed; this store does not keep what it is given.");
            default -> head;
        };
    }

    private Answer<StoredObject> inPieces(Part part, Path file, String key, ExecutorService threads)
            throws IOException {
        Answer<StoredObject> already = already(part, key);
        if (already instanceof Answer.Given) return already;
        long size = Math.max(piece, part.bytes() / MOST_PIECES + 1);
        List<Content> pieces = pieces(part, file, size);
        if (pieces.isEmpty()) return new Answer.Refused<>(part.path() + " is not what it was.");
        Answer<MultipartUpload> begun = begun(key);
        if (!(begun instanceof Answer.Given<MultipartUpload>(MultipartUpload upload)))
            return begun.map(_ -> new StoredObject(key, 0, ""));
        open.add(upload);
        Answer<List<UploadedPart>> there = requests.ask(() -> store.parts(upload));
        if (!(there instanceof Answer.Given<List<UploadedPart>>(List<UploadedPart> arrived)))
            return there.map(_ -> new StoredObject(key, 0, ""));
        Map<Integer, UploadedPart> known = new HashMap<>();
        for (UploadedPart each : arrived) known.put(each.number(), each);

        List<Future<Answer<UploadedPart>>> sending = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int number = i + 1;
            Content content = pieces.get(i);
            sending.add(threads.submit(() -> piece(upload, number, content, known)));
        }
        List<UploadedPart> parts = new ArrayList<>();
        @Nullable Answer<StoredObject> failed = null;
        for (Future<Answer<UploadedPart>> each : sending) {
            Answer<UploadedPart> sent = result(each);
            if (sent instanceof Answer.Given<UploadedPart>(UploadedPart it)) parts.add(it);
            else if (failed == null) failed = sent.map(_ -> new StoredObject(key, 0, ""));
        }
        if (failed != null) return failed;
        Answer<StoredObject> complete = requests.ask(() -> store.complete(upload, parts, Condition.IF_ABSENT));
        if (complete instanceof Answer.Given) open.remove(upload);
        return complete;
    }

    /// Gives up what is not complete, as far as the store can be reached. Once no more is sent.
    void giveUp() {
        // whoever interrupts this wants it to end soon, and it does
        boolean interrupted = Thread.interrupted();
        for (MultipartUpload each : open) {
            try {
                requests.once(() -> store.abort(each));
            } catch (IOException | Requests.CancelledException e) {
                LOG.info("An upload of {} could not be given up and waits in {}", each.key(), store.place());
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private Answer<MultipartUpload> begun(String key) throws IOException {
        Answer<List<MultipartUpload>> before = requests.ask(() -> store.unfinished(key));
        if (before instanceof Answer.Given<List<MultipartUpload>>(List<MultipartUpload> left) && !left.isEmpty())
            return new Answer.Given<>(left.getFirst());
        return requests.ask(() -> store.begin(key));
    }

    /// The pieces of a file and their hashes; none if the file as a whole is not what the lake says. Reads it
    /// once for both: what is changed afterwards the store refuses.
    private List<Content> pieces(Part part, Path file, long size) throws IOException {
        MessageDigest whole = Durable.sha256();
        MessageDigest digest = Durable.sha256();
        byte[] buffer = new byte[1 << 16];
        List<Content> pieces = new ArrayList<>();
        try (InputStream in = new FileSlice(file, 0, part.bytes())) {
            for (long at = 0; at < part.bytes(); at += size) {
                if (tally.stopped()) throw new Requests.CancelledException();
                long from = at;
                long length = Math.min(size, part.bytes() - from);
                for (long left = length; left > 0; ) {
                    int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                    whole.update(buffer, 0, read);
                    digest.update(buffer, 0, read);
                    left -= read;
                }
                String hash = HexFormat.of().formatHex(digest.digest());
                pieces.add(new Content(() -> new FileSlice(file, from, length), length, hash));
            }
        }
        return HexFormat.of().formatHex(whole.digest()).equals(part.sha256()) ? pieces : List.of();
    }

    private Answer<UploadedPart> piece(
            MultipartUpload upload, int number, Content content, Map<Integer, UploadedPart> known) throws IOException {
        UploadedPart before = known.get(number);
        if (before != null
                && before.size() == content.length()
                && before.sha256().equals(content.sha256())) {
            tally.moved(content.length());
            return new Answer.Given<>(before);
        }
        Answer<UploadedPart> sent = requests.ask(() -> store.upload(upload, number, content));
        if (sent instanceof Answer.Given) tally.moved(content.length());
        return sent;
    }

    static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Requests.CancelledException();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
