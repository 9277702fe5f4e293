package tradewind.engine.history.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
    private static final Series BTC = new Series(DataType.TRADES, "Bitstamp", "BTC/USD", BarSpan.NONE);
    private static final Lineage LINEAGE = new Lineage("a \"file\".csv", "ab12", "kraken/1", "CSV, ü", "trades/1");
    private static final long TIME = 1_385_337_613_000_000_000L;

    @TempDir
    Path folder;

    private Lake lake;

    @BeforeEach
    void open() throws IOException {
        lake = Lake.open(folder, () -> TIME);
    }

    /// The lake does not look into its parts, so these need not be Parquet beyond their ends.
    private Part publish(String content) throws IOException {
        try (Staging staging = lake.stage()) {
            Path file = staging.file("x");
            Files.writeString(file, "PAR1" + content + "PAR1");
            Part part =
                    staging.add(file, BTC, BTC.partition(TIME), 7, TIME, TIME, 2, 8, new Quality(1, 0, 0, 5), LINEAGE);
            staging.publish(lake.now(), "import", content, List.of());
            return part;
        }
    }

    private List<String> contents(LakeSnapshot snapshot) throws IOException {
        List<String> found = new ArrayList<>();
        for (Part part : snapshot.parts())
            found.add(Files.readString(folder.resolve(part.path())).replace("PAR1", ""));
        return found;
    }

    @Test
    void isEmptyAtFirst() throws IOException {
        assertEquals(new LakeSnapshot(0, List.of()), lake.head());
        assertEquals(List.of(), lake.versions());
    }

    @Test
    void findsEverythingAgainThatWasPublished() throws IOException {
        Part part = publish("one");
        Lake again = Lake.open(folder, () -> 0);
        assertEquals(new LakeSnapshot(1, List.of(part)), again.head());
        assertEquals(LocalDate.of(2013, 11, 25), part.date());
        assertEquals(87, part.score());
        LakeVersion version = again.versions().getFirst();
        assertEquals(new LakeVersion(1, TIME, "import", "one", 1, 0, 7, version.hash()), version);
    }

    @Test
    void showsTheLakeAsItWas() throws IOException {
        publish("one");
        publish("two");
        assertEquals(List.of("one", "two"), contents(lake.head()));
        assertEquals(List.of("one"), contents(lake.asOf(1)));
        assertEquals(List.of(), contents(lake.asOf(0)));
        assertEquals(
                "The lake has no version 3; it has 1 to 2.",
                assertThrows(IllegalArgumentException.class, () -> lake.asOf(3)).getMessage());
    }

    @Test
    void rollsBackByANewVersionAndLosesNothing() throws IOException {
        publish("one");
        publish("two");
        LakeVersion back = lake.rollback(1);
        assertEquals(3, back.number());
        assertEquals(List.of("one"), contents(lake.head()));
        lake.rollback(2);
        assertEquals(List.of("one", "two"), contents(lake.head()));
        assertEquals(List.of(), contents(lake.asOf(0)));
        assertEquals(List.of(), lake.verify());
    }

    @Test
    void seesWhatAnotherProgramHasPublished() throws IOException {
        Lake other = Lake.open(folder, () -> 0);
        assertEquals(0, other.head().version());
        publish("one");
        assertEquals(1, other.head().version());
    }

    @Test
    void admitsOneWriter() throws IOException {
        try (Staging _ = lake.stage()) {
            var refused = assertThrows(
                    IOException.class, () -> Lake.open(folder, () -> 0).stage());
            assertTrue(refused.toString().contains("is being written by another import"), refused.toString());
        }
        lake.stage().close();
    }

    @Test
    void leavesNothingOfWhatWasNotPublished() throws IOException {
        try (Staging staging = lake.stage()) {
            Files.writeString(staging.file("x"), "half");
        }
        assertEquals(0, lake.head().version());
        try (var left = Files.list(folder.resolve("staging"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void clearsAwayWhatADeadProcessHadMovedWithoutNamingIt() throws IOException {
        Part one = publish("one");
        Path dead = Files.createDirectories(folder.resolve("staging/version-2"));
        Path orphan = folder.resolve(one.path()).resolveSibling("0000000002-00000.parquet");
        Files.writeString(orphan, "PAR1");
        Files.writeString(dead.resolve("moves"), folder.relativize(orphan) + "\n" + one.path() + "\n../../etc/x\n");
        lake.stage().close();
        assertFalse(Files.exists(orphan));
        assertEquals(List.of("one"), contents(lake.head()));
        assertFalse(Files.exists(dead));
    }

    @Test
    void refusesVersionsThatWereChangedOrAreMissing() throws IOException {
        publish("one");
        publish("two");
        publish("three");
        Path first = folder.resolve("versions/0000000001.jsonl");
        String text = Files.readString(first);
        Files.writeString(first, text.replace("\"rows\":7", "\"rows\":8"));
        var changed = assertThrows(LakeDamagedException.class, () -> Lake.open(folder, () -> 0));
        assertTrue(
                changed.toString().contains("Version 2 of the lake was not made from version 1"), changed.toString());
        Files.writeString(first, text.substring(0, text.length() - 9));
        var torn = assertThrows(LakeDamagedException.class, () -> Lake.open(folder, () -> 0));
        assertTrue(torn.toString().contains("Version 1 of the lake cannot be read"), torn.toString());
        Files.delete(first);
        var missing = assertThrows(LakeDamagedException.class, () -> Lake.open(folder, () -> 0));
        assertTrue(missing.toString().contains("Version 1 of the lake is missing"), missing.toString());
    }

    @Test
    void refusesVersionsOfANewerRelease() throws IOException {
        publish("one");
        Path first = folder.resolve("versions/0000000001.jsonl");
        Files.writeString(first, Files.readString(first).replace("\"format\":1", "\"format\":2"));
        var newer = assertThrows(LakeDamagedException.class, () -> Lake.open(folder, () -> 0));
        assertTrue(newer.toString().contains("written by a newer release"), newer.toString());
    }

    @Test
    void findsPartsThatWereChangedCutLostOrAdded() throws IOException {
        Part changed = publish("one");
        Part cut = publish("two");
        Part lost = publish("three");
        Files.writeString(folder.resolve(changed.path()), "PAR1oneXPAR1".replace("eX", "x"));
        Files.writeString(folder.resolve(cut.path()), "PAR1tw");
        Files.delete(folder.resolve(lost.path()));
        Path added = folder.resolve(changed.path()).resolveSibling("mine.parquet");
        Files.write(added, "PAR1".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        new LakeFinding(changed.path(), "its bytes were changed"),
                        new LakeFinding(cut.path(), "it has 6 bytes, and had 11 when it was written"),
                        new LakeFinding(lost.path(), "it is missing"),
                        new LakeFinding(folder.relativize(added).toString(), "no version names it")),
                lake.verify());
        lake.withdraw(Set.of(cut.path(), lost.path()), "broken");
        assertEquals(List.of(changed), lake.head().parts());
    }
}
