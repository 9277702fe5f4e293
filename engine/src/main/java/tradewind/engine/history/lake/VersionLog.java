package tradewind.engine.history.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of versions, which only grows. Remembers what it has read; a file that was read is never written again.
final class VersionLog {
    private static final Comparator<Part> ORDER = Comparator.comparing(
                    (Part part) -> part.series().type())
            .thenComparing(part -> part.series().venue())
            .thenComparing(part -> part.series().symbol())
            .thenComparing(part -> part.series().span().nanos())
            .thenComparing(Part::firstTime)
            .thenComparing(Part::path);

    private static final Pattern NAME = Pattern.compile("\\d{10}\\.jsonl");

    private final Path folder;
    private final List<LakeVersion> versions = new ArrayList<>();
    private final List<VersionFile> files = new ArrayList<>();
    private final Map<String, Part> current = new TreeMap<>();
    private @Nullable LakeSnapshot newest;
    private long rows;

    VersionLog(Path folder) {
        this.folder = folder;
    }

    /// Reads what others have added since.
    ///
    /// @throws LakeDamagedException if a version is missing, torn, or not the one its successor was made from
    synchronized List<LakeVersion> versions() throws IOException {
        long last = last();
        if (last < versions.size())
            throw new LakeDamagedException("The lake's versions after " + last + " are gone from " + folder
                    + ". Nothing was changed; bring them back from a backup.");
        if (last == versions.size()) return List.copyOf(versions);
        // hashing and parsing is most of the time a long history takes; the chain is followed in order
        List<Read> read = LongStream.rangeClosed(versions.size() + 1L, last)
                .parallel()
                .mapToObj(this::read)
                .toList();
        for (Read each : read) take(each);
        return List.copyOf(versions);
    }

    private long last() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .mapToLong(name -> Long.parseLong(name.substring(0, 10)))
                    .max()
                    .orElse(0);
        }
    }

    /// A version as its file tells it, or why it cannot be used.
    private sealed interface Read {
        record Whole(VersionFile file, String hash) implements Read {}

        record Failed(IOException why) implements Read {}
    }

    private Read read(long number) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(VersionFile.name(number)));
            return new Read.Whole(VersionFile.read(number, bytes), Durable.sha256(bytes));
        } catch (NoSuchFileException e) {
            return new Read.Failed(new LakeDamagedException("Version " + number + " of the lake is missing from "
                    + folder + ". Nothing was changed; bring it back from a backup."));
        } catch (IOException e) {
            return new Read.Failed(e);
        }
    }

    private void take(Read read) throws IOException {
        switch (read) {
            case Read.Failed(IOException why) -> throw why;
            case Read.Whole(VersionFile file, String hash) -> take(file, hash);
        }
    }

    private void take(VersionFile file, String hash) throws LakeDamagedException {
        long number = file.number();
        if (!file.previous().equals(headHash()))
            throw new LakeDamagedException("Version " + number + " of the lake was not made from version "
                    + (number - 1) + " as it is now: one of the two was changed. Nothing was changed; bring "
                    + folder.getFileName() + " back from a backup.");
        // a lake of many versions would take long to open if each were counted anew
        for (String path : file.removed()) rows -= rows(current.remove(path));
        for (Part part : file.added()) rows += rows(part) - rows(current.put(part.path(), part));
        files.add(file);
        newest = null;
        versions.add(new LakeVersion(
                number,
                file.at(),
                file.action(),
                file.note(),
                file.added().size(),
                file.removed().size(),
                rows,
                hash));
    }

    private static long rows(@Nullable Part part) {
        return part != null && part.series().type().data() ? part.rows() : 0;
    }

    private static void apply(VersionFile file, Map<String, Part> parts) {
        for (String path : file.removed()) parts.remove(path);
        for (Part part : file.added()) parts.put(part.path(), part);
    }

    /// What each version after one changed about the rows.
    ///
    /// @throws IllegalArgumentException if there is no such version
    synchronized List<LakeChange> changes(long after) throws IOException {
        Map<String, Part> parts = new TreeMap<>();
        for (Part part : snapshot(after).parts()) parts.put(part.path(), part);
        List<LakeChange> changes = new ArrayList<>();
        for (int i = (int) after; i < files.size(); i++) {
            VersionFile file = files.get(i);
            boolean together = file.action().equals(Compaction.ACTION);
            List<Part> gone = file.removed().stream()
                    .map(parts::get)
                    .filter(Objects::nonNull)
                    .toList();
            changes.add(
                    new LakeChange(versions.get(i), together ? List.of() : gone, together ? List.of() : file.added()));
            apply(file, parts);
        }
        return changes;
    }

    String headHash() {
        return versions.isEmpty() ? "" : versions.getLast().hash();
    }

    /// @throws IllegalArgumentException if there is no such version
    synchronized LakeSnapshot snapshot(long version) throws IOException {
        versions();
        if (version == versions.size()) {
            LakeSnapshot known = newest;
            if (known == null) newest = known = snapshot(version, current);
            return known;
        }
        if (version < 0 || version > versions.size())
            throw new IllegalArgumentException("The lake has no version " + version + "; it has "
                    + (versions.isEmpty() ? "none yet" : "1 to " + versions.size()) + ".");
        Map<String, Part> then = new TreeMap<>();
        for (VersionFile file : files.subList(0, (int) version)) apply(file, then);
        return snapshot(version, then);
    }

    private static LakeSnapshot snapshot(long version, Map<String, Part> parts) {
        return new LakeSnapshot(version, parts.values().stream().sorted(ORDER).toList());
    }

    /// Adds a version. Only for the holder of the lake's lock.
    ///
    /// @param staged where the file is written before it is renamed
    synchronized LakeVersion append(VersionFile file, Path staged) throws IOException {
        Path target = folder.resolve(VersionFile.name(file.number()));
        if (Files.exists(target)) throw new IOException("version " + file.number() + " is there already");
        Files.write(staged, file.bytes());
        Durable.forceFile(staged);
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(folder);
        return versions().getLast();
    }
}
