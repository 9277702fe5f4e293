package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.lake.OfflineDuckDb;

/// The kinds of file there are: packed, marked, in pieces, or not what they say.
class ImportFormatsTest extends LakeImports {
    @Test
    void readsUtf8AndUtf16WithAndWithoutMarksAndAnyMixtureOfLineEnds() throws Exception {
        String text = "timestamp;price;amount\r\n1385337613;801.5;0.5\n1385337614;801.25;1\r1385337615;801.75;2";
        int day = 0;
        for (byte[] mark : List.of(new byte[0], new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(mark);
            out.write(text.getBytes(StandardCharsets.UTF_8));
            Path file = Files.write(folder.resolve("u8-" + day++ + ".csv"), out.toByteArray());
            assertEquals(3, fixture.imported(file, "", "A" + day, Map.of()).rows());
        }
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                Path file = fixture.file("u16-" + day++ + ".csv", mark + text, charset);
                assertEquals(3, fixture.imported(file, "", "A" + day, Map.of()).rows());
            }
        }
        assertEquals(18, fixture.lake.head().rows());
    }

    @Test
    void unpacksGzipAndZip() throws Exception {
        byte[] text = (HEADER + "1385337613,801.5,0.5\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            out.write(text);
        }
        fixture.imported(Files.write(folder.resolve("a.bin"), gz.toByteArray()), "", "A", Map.of());
        Path zip = zip(Map.of("inside.csv", text));
        fixture.imported(zip, "", "B", Map.of());
        assertEquals(List.of(ONE, ONE), trades());
    }

    @Test
    void asksWhichOfTheFilesInAZip() throws Exception {
        byte[] text = (HEADER + "1385337613,801.5,0.5\n").getBytes(StandardCharsets.UTF_8);
        Path zip = zip(Map.of("one.csv", new byte[] {'x'}, "two.csv", text));
        assertEquals("entry", asked(fixture.run(zip)).key());
        fixture.imported(zip, "", "A", Map.of("entry", "two.csv"));
        assertEquals(List.of(ONE), trades());
    }

    @Test
    void refusesABomb() throws Exception {
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            out.write((HEADER + "1385337613,801.5,0.5\n").getBytes(StandardCharsets.UTF_8));
            byte[] blank = "\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) out.write(blank);
        }
        String sentence = refused(fixture.run(Files.write(folder.resolve("a.gz"), gz.toByteArray())));
        assertTrue(sentence.startsWith("a.gz unpacks to more than 200 times its size"), sentence);
        assertEquals(List.of(), trades());
    }

    @Test
    void readsJsonLinesAndParquet() throws Exception {
        Path json = fixture.file(
                "a.jsonl",
                "{\"timestamp\":1385337613,\"price\":\"801.5\",\"amount\":0.5,\"more\":[1,{\"x\":2}]}\n{\"timestamp\":1}\n");
        fixture.imported(json, "", "A", Map.of());
        Path parquet = folder.resolve("b.parquet");
        try (var database = OfflineDuckDb.trusted();
                var statement = database.createStatement()) {
            statement.execute("COPY (SELECT TIMESTAMPTZ '2013-11-25 00:00:13+00' AS \"time\", 801.5::DOUBLE AS price,"
                    + " 0.5 AS amount) TO " + OfflineDuckDb.text(parquet.toString()) + " (FORMAT parquet)");
        }
        fixture.imported(parquet, "", "B", Map.of());
        assertEquals(List.of(ONE, ONE), trades());
        assertEquals(1, fixture.quarantine().size());
    }

    @Test
    void refusesAParquetFileWithoutItsEnd() throws Exception {
        Path file = fixture.file("a.parquet", "PAR1 and nothing that follows");
        String sentence = refused(fixture.run(file));
        assertTrue(sentence.startsWith("a.parquet is no whole Parquet file"), sentence);
    }

    @Test
    void refusesAFileThatHoldsNothingUsableAndSaysWhatItSaw() throws Exception {
        assertEquals(
                "a.csv has no usable row; of line 2: the quantity is not above zero. Check that it holds trades of"
                        + " BTC/USD. Nothing was imported.",
                refused(fixture.run(fixture.file("a.csv", HEADER + "1385337613,801.5,0\n"))));
        assertTrue(refused(fixture.run(fixture.file("b.csv", "1385337613,801.5,0\n")))
                .startsWith("b.csv has no header line, so its columns have no names. Name a template (yahoo, stooq,"));
        assertTrue(refused(fixture.run(fixture.file("c.csv", ""))).startsWith("c.csv is empty"));
        assertTrue(refused(fixture.run(folder.resolve("d.csv"))).contains("d.csv does not exist"));
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var each : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return zip;
    }
}
