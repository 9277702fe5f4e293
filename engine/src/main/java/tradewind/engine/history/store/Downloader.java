package tradewind.engine.history.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.Part;

/// Brings objects of a store into a folder. A file that was cut off goes on where it was; one whose bytes are not what
/// the manifest says never gets its name.
final class Downloader {
    private final ObjectStore store;
    private final Requests requests;
    private final Tally tally;
    private final Path folder;

    Downloader(ObjectStore store, Requests requests, Tally tally, Path folder) {
        this.store = store;
        this.requests = requests;
        this.tally = tally;
        this.folder = folder;
    }

    /// Where a part is once it is whole.
    static Path whole(Path folder, Part part) {
        return folder.resolve(part.sha256());
    }

    /// @param part as the manifest has it: its path is the key
    /// @return the file; [Answer.Missing] if the store does not have these bytes
    Answer<Path> download(Part part) throws IOException {
        Path target = whole(folder, part);
        if (Files.exists(target)) {
            tally.moved(part.bytes());
            return new Answer.Given<>(target);
        }
        Path partial = folder.resolve(part.sha256() + ".partial");
        boolean resumed = Files.exists(partial) && Files.size(partial) > 0;
        MessageDigest digest = Durable.sha256();
        Answer<Path> fetched = fetch(part, partial, digest);
        if (!(fetched instanceof Answer.Given)) return fetched;
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            Files.delete(partial);
            if (!resumed) return new Answer.Missing<>();
            // what an earlier try has left may be the part that is wrong
            tally.moved(-part.bytes());
            return download(part);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        return new Answer.Given<>(target);
    }

    /// @param digest gets every byte of the file in its order, those of an earlier try first
    private Answer<Path> fetch(Part part, Path partial, MessageDigest digest) throws IOException {
        try (FileChannel file = FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (file.size() > part.bytes()) file.truncate(0);
            before(partial, file.size(), digest);
            tally.moved(file.size());
            int failed = 0;
            while (file.size() < part.bytes()) {
                long before = file.size();
                Answer<Path> got = requests.once(() -> more(part, file, partial, digest));
                if (file.size() > part.bytes()) return new Answer.Missing<>();
                if (got instanceof Answer.Given && file.size() == part.bytes()) break;
                boolean again = got instanceof Answer.Given || got instanceof Answer.Unreachable;
                if (!again) return got;
                // what moves on is not stuck
                failed = file.size() > before ? 1 : failed + 1;
                if (failed >= requests.tries())
                    return got instanceof Answer.Given
                            ? new Answer.Unreachable<>(
                                    part.path() + " ends after " + file.size() + " of its " + part.bytes() + " bytes.")
                            : got;
                requests.waitFor(failed);
            }
        }
        return new Answer.Given<>(partial);
    }

    private static void before(Path partial, long length, MessageDigest digest) throws IOException {
        if (length == 0) return;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new FileSlice(partial, 0, length)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
        }
    }

    private Answer<Path> more(Part part, FileChannel file, Path partial, MessageDigest digest) throws IOException {
        Answer<InputStream> answer = store.get(part.path(), file.size());
        if (!(answer instanceof Answer.Given<InputStream>(InputStream in))) return answer.map(_ -> partial);
        byte[] buffer = new byte[1 << 16];
        long at = file.size();
        try {
            while (true) {
                int read;
                try {
                    read = in.read(buffer);
                } catch (IOException e) {
                    return new Answer.Unreachable<>(part.path() + " was cut off: " + e.getMessage());
                }
                if (read < 0 || at > part.bytes()) return new Answer.Given<>(partial);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) at += file.write(bytes, at);
                digest.update(buffer, 0, read);
                tally.moved(read);
                if (tally.stopped()) throw new Requests.CancelledException();
            }
        } finally {
            close(in);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // what was read is in the file, and what was not is asked for again
        }
    }
}
