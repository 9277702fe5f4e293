package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `journal verify`, `export` and `tail`.
class JournalCommandsTest extends ScriptedCli {
    @Test
    void verifiesTheLatestJournal() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Said said = run("journal", "verify", "--home", home.toString());
        assertEquals(0, said.code());
        assertTrue(said.out().contains("ab12"), said.out());
        assertTrue(said.out().contains("Snapshot   at record 2,000, state cd34"), said.out());
        assertTrue(said.out().contains("Snapshot   at record 3,000, is damaged"), said.out());
    }

    @Test
    void exportsAsCsvWithItsRootHashAside() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Said said = run("journal", "export", "--format", "csv", "--home", home.toString());
        assertEquals(
                List.of(
                        "sequence,time,type,order,qty",
                        "1,1970-01-01T00:00:01Z,Filled,T1-1,0.50",
                        "2,1970-01-01T00:00:02Z,Filled,T1-2,0.50",
                        "3,1970-01-01T00:00:03Z,Filled,T1-3,0.50"),
                said.out().lines().toList());
        assertEquals("Root hash  ab12", said.err().strip());
    }

    @Test
    void exportsToAFile() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Path json = home.resolve("out.jsonl");
        Said said = run("journal", "export", "--out", json.toString(), "--home", home.toString());
        assertEquals("Root hash  ab12", said.out().strip());
        assertEquals(3, Files.readAllLines(json).size());

        Path parquet = home.resolve("out.parquet");
        run("journal", "export", "--format", "parquet", "--out", parquet.toString(), "--home", home.toString());
        assertEquals(List.of("order", "qty", "1 T1-1", "2 T1-2", "3 T1-3", "ab12"), Files.readAllLines(parquet));
        Said refused = run("journal", "export", "--format", "parquet", "--home", home.toString());
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("--out"), refused.err());
    }

    @Test
    void anExportThatFailsLeavesTheFileOfThatNameAsItWasAndNothingBesideIt() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Path out = Files.writeString(
                Files.createDirectories(home.resolve("exports")).resolve("out.jsonl"), "of yesterday");
        unreadable = Optional.of("The disk is gone.");
        Said said = run("journal", "export", "--out", out.toString(), "--home", home.toString());
        assertEquals(1, said.code());
        assertTrue(said.err().contains("The disk is gone."), said.err());
        assertEquals("of yesterday", Files.readString(out));
        try (Stream<Path> files = Files.list(home.resolve("exports"))) {
            assertEquals(List.of(out), files.toList());
        }
    }

    @Test
    void failsOnAJournalThatIsNotWhole() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        verdict = new JournalTool.Verdict("damaged", 2, "ab12", "The journal is damaged.");
        assertEquals(
                1, run("journal", "verify", "replay", "--home", home.toString()).code());
        Said export = run("journal", "export", "--home", home.toString());
        assertEquals(1, export.code());
        assertEquals(3, export.out().lines().count());
        assertEquals("The journal is damaged.", export.err().strip());
    }

    @Test
    void tailsTheLastRecordsOnly() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Said said = run("journal", "tail", "-n", "1", "--home", home.toString());
        assertEquals(
                "       3  1970-01-01T00:00:03Z  Filled             order=T1-3 qty=0.50",
                said.out().stripTrailing());
    }

    @Test
    void saysWhichJournalsThereAre() throws IOException {
        Files.createDirectories(home.resolve("journal/replay"));
        Said said = run("journal", "verify", "paper", "--home", home.toString());
        assertEquals(1, said.code());
        assertTrue(said.err().contains("replay"), said.err());
        assertEquals(
                1,
                run("journal", "verify", "--home", home.resolve("empty").toString())
                        .code());
    }
}
