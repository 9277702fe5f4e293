package tradewind.views.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The zone of times on screen is decided in one place. Whoever names a zone of their own does it for a file, or for
/// data cut into days of UTC, and stands here with the reason.
class OneZoneTest {
    private static final Path SOURCES = Path.of("src/main/java/tradewind/views");
    private static final Pattern OWN_ZONE = Pattern.compile("\\bZoneOffset\\b|systemDefault\\(|\\bZoneId\\.of\\(");
    private static final Pattern OWN_FORMAT = Pattern.compile("\\bDateTimeFormatter\\b");

    /// Where the decision is made, and how it is written.
    private static final Set<String> HERE = Set.of("figures/ScreenZone.java", "figures/Figures.java");

    /// Files and their names: always UTC.
    private static final Set<String> FILES = Set.of("blotter/Plain.java", "chart/ChartPictures.java");

    /// Days of UTC, because the data are cut into them: the lake's parts, answers of SQL, daily closes.
    private static final Set<String> UTC_DATA = Set.of(
            "history/Coverage.java", "history/Words.java", "history/ResultLines.java", "portfolio/WealthPlot.java");

    /// Hours of the paper exchange and typed times, turned into the zone on screen right there; the axis of the chart,
    /// which writes local times.
    private static final Set<String> TURNED =
            Set.of("instruments/TradingDay.java", "ticket/ExpireTime.java", "chart/TimeTicks.java");

    /// Forms of times for what a zone has been given to elsewhere.
    private static final Set<String> FORMS =
            Set.of("history/CoverageMap.java", "history/ResultChart.java", "portfolio/Words.java", "replay/Tape.java");

    @Test
    void nobodyElseNamesAZone() throws IOException {
        assertEquals(all(HERE, FILES, UTC_DATA, TURNED), having(OWN_ZONE));
    }

    @Test
    void nobodyElseWritesTimesInAFormOfTheirOwn() throws IOException {
        Set<String> allowed = all(HERE, FILES, UTC_DATA, TURNED, FORMS);
        Set<String> found = having(OWN_FORMAT);
        found.removeAll(allowed);
        assertEquals(Set.of(), found);
    }

    /// A text that says UTC says it of days and files that are in UTC, never of a time that is handed to it.
    @Test
    void noTextPutsUtcBehindATimeOnScreen() throws IOException {
        Set<String> found = new TreeSet<>();
        Path texts = Path.of("../resources/src/main/resources/tradewind/texts");
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.toList())
                for (String line : Files.readAllLines(file))
                    if (line.matches(".*\\{\\d}.{0,2}UTC.*"))
                        found.add(file.getFileName() + ": "
                                + line.substring(0, line.indexOf('=')).strip());
        }
        assertEquals(
                Set.of(
                        "history.properties: utc",
                        "history_de.properties: utc",
                        "history_ja.properties: utc",
                        "history_zh.properties: utc"),
                found);
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... some) {
        Set<String> all = new TreeSet<>();
        for (Set<String> each : some) all.addAll(each);
        return all;
    }

    private static Set<String> having(Pattern what) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList())
                if (what.matcher(Files.readString(file)).find())
                    found.add(SOURCES.relativize(file).toString().replace('\\', '/'));
        }
        return found;
    }
}
