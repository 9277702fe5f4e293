package tradewind.app.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;
import tradewind.views.notebook.Diary;
import tradewind.views.texts.Texts;

/// `notebook/2013-11-29.md` in the data folder, one file a day, and beside it the last good one as `.bak`.
///
/// A file that is no text is never overwritten: the last good one is shown until somebody has repaired or removed it.
/// A page that was emptied is kept empty, so that nothing comes back by itself.
final class DiaryFiles implements Diary {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(DiaryFiles.class);
    private static final String END = ".md";

    private final Path folder;
    private final Set<LocalDate> untouchable = new HashSet<>();

    DiaryFiles(DataFolder home) {
        folder = home.root().resolve("notebook");
    }

    @Override
    public synchronized List<LocalDate> days() {
        if (!Files.isDirectory(folder)) return List.of();
        List<LocalDate> days = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) day(file.getFileName().toString()).ifPresent(days::add);
        } catch (IOException e) {
            LOG.warn("The pages in {} cannot be listed: {}", folder, e.toString());
        }
        days.sort(Comparator.reverseOrder());
        return days;
    }

    private static Optional<LocalDate> day(String file) {
        if (!file.endsWith(END)) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(file.substring(0, file.length() - END.length())));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized Page read(LocalDate day) {
        try {
            return new Page(text(file(day)), Optional.empty());
        } catch (NoSuchFileException nothing) {
            return new Page("", Optional.empty());
        } catch (IOException e) {
            untouchable.add(day);
            return new Page(lastGood(day), Optional.of(refusal(day, reason(e))));
        }
    }

    private String refusal(LocalDate day, String why) {
        return TEXTS.get("page.unreadable", file(day).toString(), why);
    }

    private static String reason(IOException e) {
        return e instanceof CharacterCodingException
                ? TEXTS.get("page.notext")
                : e.getClass().getSimpleName();
    }

    private String lastGood(LocalDate day) {
        try {
            return text(backup(day));
        } catch (IOException none) {
            return "";
        }
    }

    private static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    @Override
    public synchronized Optional<String> write(LocalDate day, String text) {
        if (untouchable.contains(day)) return Optional.of(refusal(day, TEXTS.get("page.notext")));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFile.write(file(day), bytes);
            AtomicFile.write(backup(day), bytes);
            return Optional.empty();
        } catch (IOException e) {
            LOG.error("The page of {} could not be kept", day, e);
            return Optional.of(TEXTS.get("page.unkept", file(day).toString(), String.valueOf(e.getMessage())));
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + END);
    }

    private Path backup(LocalDate day) {
        return folder.resolve(day + END + ".bak");
    }
}
