package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.app.home.DataFolder;
import tradewind.views.workspace.layout.Area.Part;
import tradewind.views.workspace.layout.Area.Split;
import tradewind.views.workspace.layout.Area.Stack;
import tradewind.views.workspace.layout.Box;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore.Kept;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

class LayoutFilesTest {
    private static final Layout TRADE = new Layout(
            "Trade",
            Split.across(
                    Part.growing(
                            900,
                            new Stack(
                                    List.of(
                                            new Place("chart", "chart", LinkGroup.A, Map.of("interval", "5m")),
                                            new Place("old", "no-such-panel", LinkGroup.NONE)),
                                    1)),
                    Part.fixed(306, Stack.of(new Place("ticket", "ticket", LinkGroup.A)))),
            List.of(new Layout.Floating(
                    Stack.of(new Place("tape", "tape", LinkGroup.B)), new Box(-1_200, 30.5, 400, 300))),
            Map.of(LinkGroup.A, "BTC/USD"));

    @TempDir
    Path home;

    private Path file(String name) {
        return home.resolve("layouts").resolve(name);
    }

    private LayoutFiles files() {
        return new LayoutFiles(new DataFolder(home));
    }

    @Test
    void givesBackWhatItWasGivenAPanelNobodyKnowsIncluded() throws IOException {
        LayoutFiles first = files();
        Layout empty = new Layout("Empty", Stack.EMPTY);
        assertEquals(Optional.empty(), first.save(TRADE));
        assertEquals(Optional.empty(), first.save(empty));
        assertEquals(Optional.empty(), first.order(List.of("Trade", "Empty"), "Empty"));
        Kept kept = files().load();
        assertEquals(new Kept(List.of(TRADE, empty), Optional.of("Empty"), List.of()), kept);
        try (Stream<Path> left = Files.list(home.resolve("layouts"))) {
            assertTrue(left.noneMatch(path -> path.toString().endsWith(".new")), "nothing half-written is left");
        }
    }

    @Test
    void aFolderThatIsNotThereIsNoProblem() {
        assertEquals(new Kept(List.of(), Optional.empty(), List.of()), files().load());
        assertFalse(Files.exists(home.resolve("layouts")), "looking makes nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"version\": 1, \"main\": { \"across\": [ | Unexpected end-of-input",
                "{ \"version\": 2, \"anything\": [] } | of version 2, made by a newer release; this one reads 1",
                "[] | does not begin with {",
                "{ \"version\": 1, \"windows\": [] } | \"main\" does not begin with {",
                "{ \"version\": 1, \"windows\": [], \"main\": { \"across\": [] } } | a split of 0",
                "{ \"version\": 1, \"windows\": [], \"main\": { \"panels\": [], \"selected\": 3 } } | panel 3 of 0",
                "{ \"version\": 1, \"windows\": [], \"main\": { \"panels\": [ { \"id\": \"a\", \"kind\": \"b\","
                        + " \"link\": \"Z\" } ] } } | there is no link group \"Z\"",
                "{ \"version\": 1, \"windows\": [], \"symbols\": { \"A\": 3 }, \"main\": { \"panels\": [] } } |"
                        + " \"A\" is not a text",
                "{ \"version\": 1, \"windows\": [ { \"x\": 0, \"y\": 0, \"width\": -4, \"height\": 2, \"area\": {"
                        + " \"panels\": [] } } ], \"main\": { \"panels\": [] } } | no room",
            })
    void aFileThatIsNoLayoutIsLeftAloneAndTheLastGoodOneShown(String text, String why) throws IOException {
        files().save(TRADE);
        files().load();
        Files.writeString(file("Trade.json"), text);
        LayoutFiles files = files();
        Kept kept = files.load();
        assertEquals(List.of(TRADE), kept.layouts());
        String problem = String.join("", kept.problems());
        assertTrue(problem.contains(why), problem);
        assertTrue(problem.contains("The last good one is shown and the file was left as it is"), problem);
        assertTrue(files.save(TRADE).orElseThrow().contains("is not kept"));
        assertEquals(text, Files.readString(file("Trade.json")));

        Files.delete(file("Trade.json"));
        assertEquals(Optional.empty(), files().save(TRADE), "once it is gone the name can be used again");
    }

    @Test
    void withoutALastGoodOneTheLayoutIsLeftOut() throws IOException {
        Files.createDirectories(home.resolve("layouts"));
        Files.writeString(file("Trade.json"), "{");
        Kept kept = files().load();
        assertEquals(List.of(), kept.layouts());
        assertTrue(
                kept.problems().getFirst().contains("It is left out"),
                kept.problems().toString());
    }

    @Test
    void anOrderThatCannotBeReadCostsTheOrderOnly() throws IOException {
        files().save(TRADE);
        files().save(TRADE.named("Another"));
        Files.writeString(file(".order.json"), "{ \"names\": [");
        Kept kept = files().load();
        assertEquals(
                List.of("Another", "Trade"),
                kept.layouts().stream().map(Layout::name).toList());
        assertEquals(List.of(), kept.problems());
    }

    @Test
    void whatIsRemovedStaysAway() {
        files().save(TRADE);
        files().load();
        assertEquals(Optional.empty(), files().remove("Trade"));
        assertEquals(List.of(), files().load().layouts());
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        Files.writeString(home.resolve("layouts"), "a file where the folder should be");
        assertTrue(files().save(TRADE).orElseThrow().contains("could not be kept"));
        assertEquals(List.of(), files().load().layouts());
    }
}
