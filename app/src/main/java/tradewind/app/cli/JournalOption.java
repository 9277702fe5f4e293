package tradewind.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tradewind.app.home.DataFolder;

/// Which journal: a session's name or a folder; the latest one if nothing is said.
final class JournalOption {
    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "SESSION",
            description = "Session name or journal folder (default: the latest).")
    private Optional<String> session = Optional.empty();

    Path journal() throws IOException {
        DataFolder folder = home.folder();
        if (session.isPresent()) return named(folder, session.get());
        List<Path> all = journals(folder);
        return all.stream()
                .max(Comparator.comparing(JournalOption::changed))
                .orElseThrow(() -> new CommandFailure("There is no journal in " + folder.journals()
                        + " yet. Run tradewind once, or name another folder with --home."));
    }

    private static Path named(DataFolder folder, String name) throws IOException {
        Path session = folder.journals().resolve(name);
        if (Files.isDirectory(session)) return session;
        if (Files.isDirectory(Path.of(name))) return Path.of(name);
        String known = journals(folder).stream()
                .map(path -> path.getFileName().toString())
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
        throw new CommandFailure(
                "There is no journal " + name + ". In " + folder.journals() + " there are: " + known + ".");
    }

    private static List<Path> journals(DataFolder folder) throws IOException {
        if (!Files.isDirectory(folder.journals())) return List.of();
        try (Stream<Path> inside = Files.list(folder.journals())) {
            return inside.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static FileTime changed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            FileTime latest = Files.getLastModifiedTime(folder);
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                if (time.compareTo(latest) > 0) latest = time;
            }
            return latest;
        } catch (IOException e) {
            throw new CommandFailure("The journal folder " + folder + " cannot be read: " + e.getMessage());
        }
    }
}
