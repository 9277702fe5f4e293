package tradewind.views.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.Font;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The texts of all rooms against each other and against the code that reads them.
class BundlesTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = TOP.resolve("resources/src/main/resources/tradewind/texts");
    private static final Pattern ROOM = Pattern.compile("Texts\\.of\\(\\s*\"([a-z]+)\"\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern GET = Pattern.compile("TEXTS\\s*\\.get\\(\\s*\"([^\"]*)\"\\s*([,)])");
    /// What shows words: its first literal must come from a bundle.
    private static final Pattern SHOWS = Pattern.compile(
            "(?:new (?:Label|Button|MenuItem|Tooltip|EmptyState|ToggleButton|CheckBox|TableColumn<[^(]*>)"
                    + "|setText|setPromptText|setAccessibleText|setTitle|setHeaderText)\\(\\s*\"([^\"]*)\"");

    /// The cross of an alarm; only the figures' font has it, and no desk at rest shows one.
    private static final int ALARM = '✕';

    private final Map<String, Properties> bundles = new TreeMap<>();
    private final Map<String, String> code = new TreeMap<>();

    BundlesTest() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                bundles.put(file.getFileName().toString().replace(".properties", ""), texts);
            }
        }
        for (String module : List.of("views", "app"))
            try (Stream<Path> files = Files.walk(TOP.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList())
                    code.put(TOP.relativize(file).toString(), Files.readString(file));
            }
    }

    private List<String> rooms() {
        return bundles.keySet().stream().filter(name -> !name.contains("_")).toList();
    }

    private Properties bundle(String room, Language language) {
        String name = language == Language.ENGLISH ? room : room + "_" + language.locale();
        return bundles.getOrDefault(name, new Properties());
    }

    @Test
    void everyTextIsThereInEveryLanguageAndInNoOther() {
        assertFalse(rooms().isEmpty());
        List<String> wrong = new ArrayList<>();
        for (String room : rooms())
            for (Language language : Language.values()) {
                Set<String> missing =
                        new TreeSet<>(bundle(room, Language.ENGLISH).stringPropertyNames());
                missing.removeAll(bundle(room, language).stringPropertyNames());
                for (String key : missing) wrong.add(room + " " + language + " lacks " + key);
                Set<String> more = new TreeSet<>(bundle(room, language).stringPropertyNames());
                more.removeAll(bundle(room, Language.ENGLISH).stringPropertyNames());
                for (String key : more) wrong.add(room + " " + language + " has " + key + " more");
            }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String name : bundles.keySet()) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(FOLDER.resolve(name + ".properties"))) {
                int equals = line.indexOf('=');
                if (line.startsWith("#") || equals < 0) continue;
                if (!seen.add(line.substring(0, equals).strip())) wrong.add(name + ": " + line);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void everyTextIsAPatternWithTheArgumentsOfTheEnglishOne() {
        List<String> wrong = new ArrayList<>();
        for (String room : rooms())
            for (Language language : Language.values())
                for (String key : bundle(room, language).stringPropertyNames()) {
                    String text = bundle(room, language).getProperty(key);
                    String where = room + " " + language + " " + key + ": " + text;
                    if (text.isBlank()) wrong.add(where + " is blank");
                    if (text.replace("''", "").contains("'")) wrong.add(where + " has a single apostrophe");
                    try {
                        if (!arguments(text)
                                .equals(arguments(bundle(room, Language.ENGLISH).getProperty(key, text))))
                            wrong.add(where + " has other arguments");
                    } catch (IllegalArgumentException e) {
                        wrong.add(where + " is no pattern: " + e.getMessage());
                    }
                }
        assertEquals("", String.join("\n", wrong));
    }

    /// Else every font of the system is opened to find one that has it, and the sign looks different on each machine.
    @Test
    void everySignOfALatinTextIsInOurOwnFont() throws Exception {
        Font words = Font.createFont(
                Font.TRUETYPE_FONT,
                TOP.resolve("resources/src/main/resources/tradewind/fonts/Inter-Regular.otf")
                        .toFile());
        List<String> wrong = new ArrayList<>();
        for (String room : rooms())
            for (Language language : List.of(Language.ENGLISH, Language.GERMAN))
                for (String key : bundle(room, language).stringPropertyNames()) {
                    String text = bundle(room, language).getProperty(key);
                    text.codePoints()
                            .filter(sign -> sign > ' ' && sign != ALARM && !words.canDisplay(sign))
                            .forEach(sign ->
                                    wrong.add(room + " " + language + " " + key + ": " + Character.toString(sign)));
                }
        assertEquals("", String.join("\n", wrong));
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> all = new TreeSet<>();
        MessageFormat format = new MessageFormat(text, Locale.ROOT);
        for (var each : format.getFormatsByArgumentIndex())
            if (each instanceof ChoiceFormat choice)
                for (Object branch : choice.getFormats()) all.addAll(arguments(branch.toString()));
        Matcher names = Pattern.compile("\\{(\\d+)").matcher(text);
        while (names.find()) all.add(Integer.parseInt(names.group(1)));
        return all;
    }

    @Test
    void everyTextTheCodeAsksForIsThere() {
        List<String> wrong = new ArrayList<>();
        code.forEach((file, source) -> {
            Matcher room = ROOM.matcher(source);
            if (!room.find()) return;
            Properties texts = bundle(room.group(1), Language.ENGLISH);
            Matcher get = GET.matcher(source);
            while (get.find()) if (!texts.containsKey(get.group(1))) wrong.add(file + " asks for " + get.group(1));
        });
        assertEquals("", String.join("\n", wrong));
    }

    /// A key that is put together in code begins with a literal that ends with a point, such as `"side." + name`.
    @Test
    void everyTextIsAskedForSomewhere() {
        Map<String, Set<String>> literals = new TreeMap<>();
        code.forEach((file, source) -> {
            Matcher room = ROOM.matcher(source);
            while (room.find()) {
                Matcher literal = LITERAL.matcher(source);
                Set<String> all = literals.computeIfAbsent(room.group(1), name -> new TreeSet<>());
                while (literal.find()) all.add(literal.group(1));
            }
        });
        List<String> wrong = new ArrayList<>();
        for (String room : rooms()) {
            Set<String> all = literals.getOrDefault(room, Set.of());
            for (String key : bundle(room, Language.ENGLISH).stringPropertyNames())
                if (!all.contains(key) && all.stream().noneMatch(begin -> begin.endsWith(".") && key.startsWith(begin)))
                    wrong.add(room + " " + key);
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void whatTheWindowShowsComesFromABundle() {
        List<String> wrong = new ArrayList<>();
        code.forEach((file, source) -> {
            if (file.contains("/cli/") || file.contains("/home/") || file.contains("/doctor/")) return;
            Matcher shows = SHOWS.matcher(source);
            while (shows.find())
                if (shows.group(1).matches("(?s).*\\p{L}{2,}.*")) wrong.add(file + ": " + shows.group());
        });
        assertEquals("", String.join("\n", wrong));
    }
}
