package tradewind.app.desk;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tradewind.app.home.AtomicFile;

/// Kept questions: a folder with a file of SQL for each.
final class QueryFiles {
    private static final String SUFFIX = ".sql";

    private final Path folder;

    QueryFiles(Path folder) {
        this.folder = folder;
    }

    Map<String, String> all() throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) return found;
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            String bare = name.substring(0, name.length() - SUFFIX.length());
            found.put(URLDecoder.decode(bare, StandardCharsets.UTF_8), Files.readString(file));
        }
        return found;
    }

    /// @param sql empty to forget it
    void keep(String name, String sql) throws IOException {
        Path file =
                folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8).replace(".", "%2E") + SUFFIX);
        if (sql.isBlank()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(folder);
        AtomicFile.write(file, sql.getBytes(StandardCharsets.UTF_8));
    }
}
