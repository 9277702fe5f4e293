package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;
import tradewind.views.keeping.ExportFile;
import tradewind.views.keys.KeyMap;
import tradewind.views.keys.KeyStore;
import tradewind.views.texts.Texts;

/// `keys.json` in the data folder: the keys that differ from those the desk comes with.
///
/// A file of which something cannot be used is put aside under another name, and what can be used of it is in force
/// and kept. One that cannot even be put aside is left alone, and nothing is kept.
final class KeysFile implements KeyStore {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(KeysFile.class);
    /// So many problems are told; more are in the file to be read.
    private static final int TOLD = 3;

    private final Path file;
    private volatile Optional<String> blocked = Optional.empty();

    KeysFile(DataFolder folder) {
        file = folder.keys();
    }

    /// @param complain told what could not be used, and where the file is now
    KeyMap load(Consumer<String> complain) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return KeyMap.DEFAULTS;
        } catch (IOException e) {
            block(e, complain);
            return KeyMap.DEFAULTS;
        }
        KeysJson.Read read = KeysJson.read(bytes);
        KeyMap.Reading reading = KeyMap.read(read.lines());
        List<String> problems = new ArrayList<>();
        read.broken().ifPresent(why -> problems.add(TEXTS.get("keys.broken", why)));
        reading.problems().forEach(problem -> problems.add(problem.sentence()));
        if (!problems.isEmpty()) putAside(reading.map(), problems, complain);
        return reading.map();
    }

    private void putAside(KeyMap good, List<String> problems, Consumer<String> complain) {
        try {
            Path aside = free();
            Files.move(file, aside);
            complain.accept(TEXTS.get("keys.aside", told(problems), aside.toString()));
        } catch (IOException e) {
            block(e, complain);
            return;
        }
        keep(good).ifPresent(complain);
    }

    /// A name nothing was put aside under.
    private Path free() {
        int number = 1;
        while (true) {
            Path name = file.resolveSibling(file.getFileName() + ".aside-" + number++);
            if (Files.notExists(name)) return name;
        }
    }

    private static String told(List<String> problems) {
        String first = String.join(" ", problems.subList(0, Math.min(TOLD, problems.size())));
        return problems.size() <= TOLD ? first : TEXTS.get("keys.more", first, problems.size() - TOLD);
    }

    private void block(IOException e, Consumer<String> complain) {
        LOG.error("{} cannot be read or put aside", file, e);
        String sentence = TEXTS.get("keys.blocked", file.toString(), String.valueOf(e.getMessage()));
        blocked = Optional.of(sentence);
        complain.accept(sentence);
    }

    @Override
    public Optional<String> keep(KeyMap map) {
        if (blocked.isPresent()) return blocked;
        try {
            AtomicFile.write(file, KeysJson.write(map.changes()));
            return Optional.empty();
        } catch (IOException e) {
            LOG.error("The keys could not be kept in {}", file, e);
            return Optional.of(TEXTS.get("keys.unkept", file.toString(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void export(KeyMap map, Path to) throws IOException {
        byte[] bytes = KeysJson.write(map.all());
        ExportFile.write(to, part -> Files.write(part, bytes));
    }

    @Override
    public List<KeyMap.Line> lines(Path from) throws IOException {
        KeysJson.Read read = KeysJson.read(Files.readAllBytes(from));
        if (read.broken().isPresent()) throw new IOException(read.broken().get());
        return read.lines();
    }
}
