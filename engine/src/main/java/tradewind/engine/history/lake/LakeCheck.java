package tradewind.engine.history.lake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the files of a lake with what its versions say of them. Changes nothing.
final class LakeCheck {
    private static final int MAGIC = 0x50415231;

    private final Path root;

    LakeCheck(Path root) {
        this.root = root;
    }

    /// Every byte of the parts, and files that no version ever named.
    List<LakeFinding> thorough(LakeSnapshot snapshot, Set<String> everNamed) throws IOException {
        List<LakeFinding> found = new ArrayList<>();
        for (Part part : snapshot.parts()) {
            Optional<String> wrong = glance(part);
            if (wrong.isEmpty() && !Durable.sha256(root.resolve(part.path())).equals(part.sha256()))
                wrong = Optional.of("its bytes were changed");
            wrong.ifPresent(what -> found.add(new LakeFinding(part.path(), what)));
        }
        Path data = root.resolve("data");
        if (!Files.isDirectory(data)) return found;
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!everNamed.contains(path)) found.add(new LakeFinding(path, "no version names it"));
            }
        }
        return found;
    }

    static Set<String> named(List<LakeSnapshot> all) {
        return all.stream()
                .flatMap(each -> each.parts().stream())
                .map(Part::path)
                .collect(Collectors.toSet());
    }

    /// What is wrong with a part as far as its size and its ends tell.
    Optional<String> glance(Part part) {
        Path file = root.resolve(part.path());
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() != part.bytes())
                return Optional.of(
                        "it has " + in.length() + " bytes, and had " + part.bytes() + " when it was written");
            if (in.readInt() != MAGIC) return Optional.of("it does not begin as a Parquet file");
            in.seek(in.length() - 4);
            if (in.readInt() != MAGIC) return Optional.of("it does not end as a Parquet file");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Files.exists(file) ? "it cannot be read: " + e.getMessage() : "it is missing");
        }
    }
}
