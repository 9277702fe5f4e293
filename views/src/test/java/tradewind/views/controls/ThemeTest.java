package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sets of colours, read from the sheets: complete, legible, and the only place where a colour is written down.
class ThemeTest {
    private static final List<String> TEXT = List.of(
            "text",
            "text-2",
            "text-3",
            "accent",
            "buy",
            "sell",
            "up",
            "down",
            "warn",
            "danger",
            "ok",
            "type-limit",
            "type-stop",
            "type-stop-limit",
            "type-loss",
            "type-target",
            "series-1",
            "series-2",
            "series-3",
            "series-4",
            "series-5",
            "series-6");
    private static final List<String> MODES = List.of("mode-replay", "mode-paper", "mode-backtest", "mode-live");
    private static final List<String> STATUSES = Arrays.stream(Token.values())
            .map(Token::sheetName)
            .filter(name -> name.startsWith("status-") && !name.endsWith("-bg"))
            .toList();
    private static final Pattern COLOUR_LITERAL = Pattern.compile(
            "#[0-9A-Fa-f]{6}\\b|#[0-9A-Fa-f]{3}\\b|#[0-9A-Fa-f]{8}\\b|\\brgba?\\(|\\bhsba?\\(|Color\\.(web|valueOf|color|gray)\\(");

    private static final Set<String> TOKEN_SHEETS = Arrays.stream(Theme.values())
            .flatMap(theme -> theme.sheets().stream())
            .map(sheet -> sheet.substring(sheet.lastIndexOf('/') + 1))
            .filter(sheet -> !sheet.equals("tradewind.css") && !sheet.equals("desk.css"))
            .map(sheet -> "../resources/src/main/resources/tradewind/themes/" + sheet)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Pattern ONLY_TOKENS =
            Pattern.compile("\\s*\\.root \\{(\\s*-tw-[a-z0-9-]+: #[0-9A-F]{6}([0-9A-F]{2})?;)+\\s*}\\s*");
    private static final Pattern NAME = Pattern.compile("-tw-([a-z0-9-]+)");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void answersEveryName(Theme theme) {
        Set<String> names =
                Arrays.stream(Token.values()).map(Token::sheetName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names, new TreeSet<>(TokenSheet.of(theme).colours().keySet()));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsLegibleOnEveryGroundItStandsOn(Theme theme) {
        assertContrast(
                theme, 4.5, TEXT, "surface", "surface-raised", "surface-field", "surface-hover", "surface-selected");
        assertContrast(theme, 4.5, MODES, "surface", "surface-raised");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void statusWordsAreLegibleOnTheirChips(Theme theme) {
        assertEquals(
                List.of(),
                STATUSES.stream()
                        .map(status -> tooFaint(theme, status, status + "-bg", 5))
                        .filter(Predicate.not(String::isEmpty))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void candlesAndHandlesStandOutFromTheSurface(Theme theme) {
        assertContrast(theme, 3, List.of("candle-up", "candle-down", "line-strong"), "surface");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsOnFillsAreLegible(Theme theme) {
        assertContrast(theme, 4.5, List.of("on-fill"), "buy-fill", "sell-fill", "danger-fill");
        assertContrast(theme, 5.6, List.of("on-mode"), "mode-replay", "mode-paper", "mode-backtest", "mode-live");
        assertContrast(theme, 4.5, List.of("on-accent"), "accent");
        assertContrast(theme, 4.5, List.of("on-tip"), "surface-tip");
        assertContrast(theme, 4.5, List.of("text", "warn"), "warn-bg");
        assertContrast(theme, 4.5, List.of("text", "danger"), "danger-bg");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void figuresAreLegibleOnTheDeepestCellOfAHeatMap(Theme theme) {
        for (String series : List.of("series-1", "series-3")) {
            double ratio = TokenSheet.of(theme).contrast("text", "surface", series, Drawing.DEEPEST);
            assertTrue(ratio >= 4.5, theme + ", " + series + ": " + ratio);
        }
    }

    @Test
    void highContrastTextReachesSevenToOne() {
        assertContrast(Theme.CONTRAST, 7, TEXT, "surface");
        assertContrast(Theme.CONTRAST, 7, MODES, "surface");
    }

    @Test
    void noColourIsWrittenOutsideTheTokenSheets() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main", "../resources/src/main/resources")) {
            String name = file.toString();
            if (TOKEN_SHEETS.contains(name)) continue;
            if (name.endsWith(".java") || name.endsWith(".css")) {
                COLOUR_LITERAL
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> found.add(name + ": " + hit.group()));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aTokenSheetHoldsNothingButTokens() throws IOException {
        List<String> others = new ArrayList<>();
        for (String sheet : TOKEN_SHEETS) {
            String text = Files.readString(Path.of(sheet)).replaceAll("(?s)/\\*.*?\\*/", "");
            if (!ONLY_TOKENS.matcher(text).matches()) others.add(sheet);
        }
        assertEquals(List.of(), others);
    }

    private static List<Path> files(String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void theSheetsUseOnlyNamesThatExist() {
        Set<String> names = TokenSheet.of(Theme.DARK).colours().keySet();
        assertEquals(
                List.of(),
                Theme.DARK.sheets().stream()
                        .flatMap(sheet -> NAME.matcher(TokenSheet.text(sheet)).results())
                        .map(hit -> hit.group(1))
                        .filter(Predicate.not(names::contains))
                        .distinct()
                        .toList());
    }

    private static void assertContrast(Theme theme, double atLeast, List<String> marks, String... grounds) {
        assertEquals(
                List.of(),
                marks.stream()
                        .flatMap(mark -> Arrays.stream(grounds).map(ground -> tooFaint(theme, mark, ground, atLeast)))
                        .filter(Predicate.not(String::isEmpty))
                        .toList());
    }

    private static String tooFaint(Theme theme, String mark, String ground, double atLeast) {
        double ratio = TokenSheet.of(theme).contrast(mark, ground);
        return ratio >= atLeast
                ? ""
                : String.format(Locale.ROOT, "%s on %s is %.2f, needs %.1f", mark, ground, ratio, atLeast);
    }
}
