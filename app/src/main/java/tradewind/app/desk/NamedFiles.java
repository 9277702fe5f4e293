package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.UnreadableException;
import tradewind.views.texts.Texts;

/// One JSON file per thing that has a name, and beside each the last good one as `.bak`.
///
/// A file that cannot be read is never overwritten: the last good one is used, and nothing is kept under that name
/// until somebody has repaired or removed the file. One thread at a time.
final class NamedFiles<T> {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(NamedFiles.class);
    private static final String END = ".json";

    private final Path folder;
    private final String kind;
    private final Predicate<String> isName;
    private final BiFunction<String, byte[], T> form;
    private final Set<String> untouchable = new HashSet<>();

    /// @param kind how the texts about one of them begin, such as `layout.`
    /// @param form reads one of that name from its bytes; throws [JacksonException] or [UnreadableException]
    NamedFiles(Path folder, String kind, Predicate<String> isName, BiFunction<String, byte[], T> form) {
        this.folder = folder;
        this.kind = kind;
        this.isName = isName;
        this.form = form;
    }

    /// Names of the files there, in their order.
    ///
    /// @param problems takes what could not be listed, in sentences
    List<String> names(List<String> problems) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            for (String file :
                    files.map(path -> path.getFileName().toString()).sorted().toList()) {
                if (file.startsWith(".") || !file.endsWith(END)) continue;
                String name = file.substring(0, file.length() - END.length());
                if (isName.test(name)) names.add(name);
                else problems.add(text("name", folder.resolve(file)));
            }
            return names;
        } catch (IOException e) {
            problems.add(text("list", folder, UnreadableException.reason(e)));
            return List.of();
        }
    }

    /// The one of that name, or the last good one.
    ///
    /// @param problems takes what could not be read, in sentences
    Optional<T> read(String name, List<String> problems) {
        Path file = file(name);
        try {
            byte[] bytes = Files.readAllBytes(file);
            T found = form.apply(name, bytes);
            keepGood(name, bytes);
            return Optional.of(found);
        } catch (IOException | JacksonException | UnreadableException e) {
            untouchable.add(name);
            Optional<T> good = lastGood(name);
            problems.add(text(good.isPresent() ? "last" : "out", file, UnreadableException.reason(e), name));
            return good;
        }
    }

    private Optional<T> lastGood(String name) {
        try {
            return Optional.of(form.apply(name, Files.readAllBytes(backup(name))));
        } catch (IOException | JacksonException | UnreadableException e) {
            return Optional.empty();
        }
    }

    /// Not being able to keep the last good one is no reason not to use it.
    void keepGood(String name, byte[] good) {
        try {
            Path backup = backup(name);
            if (Files.exists(backup) && Arrays.equals(good, Files.readAllBytes(backup))) return;
            AtomicFile.write(backup, good);
        } catch (IOException e) {
            LOG.warn("The last good {} {} could not be kept: {}", kind, name, e.toString());
        }
    }

    /// @return why it was not kept, in a sentence
    Optional<String> save(String name, byte[] bytes) {
        if (untouchable.contains(name)) return Optional.of(text("untouchable", name, file(name)));
        try {
            AtomicFile.write(file(name), bytes);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(text("unkept", name, file(name), UnreadableException.reason(e)));
        }
    }

    /// @return why it was not removed, in a sentence
    Optional<String> remove(String name) {
        try {
            Files.deleteIfExists(file(name));
            Files.deleteIfExists(backup(name));
            untouchable.remove(name);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(text("unremoved", name, UnreadableException.reason(e)));
        }
    }

    private String text(String what, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return TEXTS.get(kind + what, words);
    }

    private Path file(String name) {
        return folder.resolve(name + END);
    }

    private Path backup(String name) {
        return folder.resolve(name + END + ".bak");
    }
}
