package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.quality.Rule;

class ImporterTest {
    private static final String HEADER = "timestamp,price,amount\n";
    private static final String ONE = "2013-11-25 00:00:13 801.5 0.5 0 null";

    @TempDir
    Path folder;

    private LakeFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new LakeFixture(folder);
    }

    private List<String> trades() throws Exception {
        return fixture.rows(DataType.TRADES);
    }

    private Question asked(ImportResult result) {
        return assertInstanceOf(ImportResult.Ambiguous.class, result).question();
    }

    private String refused(ImportResult result) throws IOException {
        assertEquals(0, fixture.lake.head().version());
        return assertInstanceOf(ImportResult.Refused.class, result).sentence();
    }

    @Test
    void keepsEveryDigitOfPricesAndTimes() throws Exception {
        Path file = fixture.file(
                "a.csv", HEADER + "1385337613123456789,0.123456789012,0.00000001\n1385337613123456790,1,2\n");
        fixture.imported(file, "", "SHIB/USD", Map.of());
        assertEquals(
                List.of(
                        "2013-11-25 00:00:13.123456789 0.123456789012 0.00000001 0 null",
                        "2013-11-25 00:00:13.12345679 1 2 0 null"),
                trades());
    }

    @Test
    void doesNotTakeZerosAtTheEndForDecimalsThatAreNeeded() throws Exception {
        Path file = fixture.file("a.csv", HEADER + "1385337613,801.500000000000000000,0.500000000000\n");
        fixture.imported(file, "", "A", Map.of());
        Part part = fixture.lake.head().parts().getFirst();
        assertEquals(List.of(8, 8), List.of(part.priceScale(), part.quantityScale()));
        assertEquals(List.of(ONE), trades());
    }

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
    void readsDecimalCommasWhereARowTellsThem() throws Exception {
        Path file = fixture.file("a.csv", "Date;Price;Amount\n25.11.2013 01:00:13;1.801,50;0,5\n");
        var imported = fixture.imported(file, "", "BTC/EUR", Map.of("zone", "Europe/Berlin"));
        assertEquals(List.of("2013-11-25 00:00:13 1801.5 0.5 0 null"), trades());
        assertEquals(
                "CSV in UTF-8, semicolons between fields, header, decimal comma, dates with the day first in Europe/Berlin",
                imported.dialect().toString());
    }

    @Test
    void asksRatherThanGuessWhetherAMarkIsADecimalOne() throws Exception {
        Path file = fixture.file("a.csv", "timestamp;price;amount\n1385337613;1.234;5\n1385337614;1.235;5\n");
        Question question = asked(fixture.run(file));
        assertEquals("decimal", question.key());
        assertEquals("Which mark is the decimal one in \"1.234\"?", question.text());
        assertEquals(
                List.of(new Question.Choice("point", "read as 1.234"), new Question.Choice("comma", "read as 1234")),
                question.choices());
        assertEquals(0, fixture.lake.head().version());
        fixture.imported(file, "", "A", Map.of("decimal", "comma"));
        fixture.imported(file, "", "B", Map.of("decimal", "point"));
        assertEquals("2013-11-25 00:00:13 1234 5 0 null", trades().get(0));
        assertEquals("2013-11-25 00:00:13 1.234 5 0 null", trades().get(2));
    }

    @Test
    void asksWhetherTheDayOrTheMonthIsFirst() throws Exception {
        Path file = fixture.file("a.csv", "date,price,amount\n03/04/2024 00:00:01Z,1.5,5\n");
        Question question = asked(fixture.run(file));
        assertEquals("dates", question.key());
        fixture.imported(file, "", "A", Map.of("dates", "dmy"));
        fixture.imported(file, "", "B", Map.of("dates", "mdy"));
        assertEquals(List.of("2024-04-03 00:00:01 1.5 5 0 null", "2024-03-04 00:00:01 1.5 5 0 null"), trades());
    }

    @Test
    void seesInTheRowsThatTheMonthIsFirst() throws Exception {
        Path file =
                fixture.file("a.csv", "date,price,amount\n03/04/2024 00:00:01Z,1.5,5\n03/14/2024 00:00:01Z,1.5,5\n");
        fixture.imported(file, "", "A", Map.of());
        assertEquals("2024-03-04 00:00:01 1.5 5 0 null", trades().getFirst());
    }

    @Test
    void asksForTheZoneOfTimesThatNameNone() throws Exception {
        Path file = fixture.file("a.csv", "time,price,amount\n2024-07-01 09:30:00,1.5,5\n");
        Question question = asked(fixture.run(file));
        assertEquals("zone", question.key());
        assertTrue(question.open());
        fixture.imported(file, "", "A", Map.of("zone", "America/New_York"));
        assertEquals(List.of("2024-07-01 13:30:00 1.5 5 0 null"), trades());
    }

    @Test
    void asksWhichColumnIsThePriceIfTwoCouldBe() throws Exception {
        Path file = fixture.file("a.csv", "timestamp,price,Last Price,amount\n1385337613,801.5,801.6,0.5\n");
        Question question = asked(fixture.run(file));
        assertEquals("column.price", question.key());
        fixture.imported(file, "", "A", Map.of("column.price", "Last Price"));
        assertEquals(List.of("2013-11-25 00:00:13 801.6 0.5 0 null"), trades());
    }

    @Test
    void quarantinesARowOfAnHourThatTheClockOfItsZoneHadTwiceOrNever() throws Exception {
        Path file = fixture.file(
                "a.csv",
                "time,price,amount\n2024-03-10 01:59:59,1.5,5\n2024-03-10 02:30:00,1.5,5\n2024-03-10 03:00:00,1.5,5\n"
                        + "2024-11-03 00:59:59,1.5,5\n2024-11-03 01:30:00,1.5,5\n2024-11-03 02:00:00,1.5,5\n");
        fixture.imported(file, "", "A", Map.of("zone", "America/New_York"));
        assertEquals(
                List.of(
                        "2024-03-10 06:59:59 1.5 5 0 null",
                        "2024-03-10 07:00:00 1.5 5 0 null",
                        "2024-11-03 04:59:59 1.5 5 0 null",
                        "2024-11-03 07:00:00 1.5 5 0 null"),
                trades());
        assertEquals(
                List.of(
                        "3 2024-03-10 02:30:00,1.5,5 readable the time: \"2024-03-10 02:30:00\" is a time that"
                                + " America/New_York never had: the clock was set forward",
                        "6 2024-11-03 01:30:00,1.5,5 readable the time: \"2024-11-03 01:30:00\" is a time that"
                                + " America/New_York had twice: the clock was set back"),
                fixture.quarantine());
    }

    @Test
    void keepsEveryRowItDoesNotTakeAsItStoodWithTheReason() throws Exception {
        Path file = fixture.file(
                "a.csv",
                HEADER + "1385337613,801.5,0.5\n1385337614,801.5\n1385337615,abc,0.5\n1385337616,80\0,0.5\n"
                        + "1385337617,\"801.5,0.5\nyesterday,801.5,0.5\n1385337618,801.5,0\n"
                        + "1385337612,801.5,0.5\n");
        var imported = fixture.imported(file, "", "A", Map.of());
        assertEquals(List.of(ONE), trades());
        assertEquals(7, imported.quarantined());
        assertEquals(12, imported.score());
        assertEquals(
                List.of(
                        "3 1385337614,801.5 readable it has 2 fields, where 3 are needed",
                        "4 1385337615,abc,0.5 readable the price: \"abc\" is not a number",
                        "5 1385337616,80␀,0.5 readable it holds a NUL",
                        "6 1385337617,\"801.5,0.5 readable a quote is not closed",
                        "7 yesterday,801.5,0.5 readable the time: \"yesterday\" is not epoch seconds",
                        "8 1385337618,801.5,0 above-zero quantity the quantity is not above zero",
                        "9 1385337612,801.5,0.5 monotonic it is earlier than the row before it"),
                fixture.quarantine());
    }

    @Test
    void quarantinesALineOfAGigabyteWithoutHoldingIt() throws Exception {
        StringBuilder text = new StringBuilder(HEADER).append("1385337613,801.5,0.5\n");
        text.append("9".repeat(3_000_000)).append("\n1385337614,801.5,0.5\n");
        fixture.imported(fixture.file("a.csv", text.toString()), "", "A", Map.of());
        assertEquals(2, trades().size());
        String bad = fixture.quarantine().getFirst();
        assertTrue(bad.startsWith("3 999") && bad.endsWith("the line is longer than 65,536 bytes"), bad);
        assertTrue(bad.length() < 700, bad);
    }

    @Test
    void importsAFileOnceWhateverItIsCalled() throws Exception {
        String text = HEADER + "1385337613,801.5,0.5\n";
        fixture.imported(fixture.file("a.csv", text), "", "A", Map.of());
        var again = assertInstanceOf(
                ImportResult.AlreadyThere.class, fixture.run(fixture.file("b.csv", text), "", "A", Map.of()));
        assertEquals("b.csv is in the lake already, as a.csv. Nothing was imported.", again.sentence());
        assertEquals(1, fixture.lake.head().version());
    }

    @Test
    void takesOnlyTheRowsOfAnOverlappingFileThatTheLakeDoesNotHave() throws Exception {
        String twice = "1385337613,801.5,0.5\n1385337613,801.5,0.5\n";
        fixture.imported(fixture.file("a.csv", HEADER + twice), "", "A", Map.of());
        var more = fixture.imported(
                fixture.file("b.csv", HEADER + twice + "1385337613,801.5,0.5\n1385337614,801.500,0.7\n"),
                "",
                "A",
                Map.of());
        assertEquals(2, more.rows());
        assertEquals(2, more.known());
        assertEquals(List.of(ONE, ONE, ONE, "2013-11-25 00:00:14 801.5 0.7 0 null"), trades());
        var nothing = fixture.run(fixture.file("c.csv", HEADER + "1385337613,801.5,0.5\n"), "", "A", Map.of());
        assertEquals(
                "The lake has every row of c.csv already. Nothing was imported.",
                assertInstanceOf(ImportResult.AlreadyThere.class, nothing).sentence());
    }

    @Test
    void quarantinesABarThatContradictsTheLake() throws Exception {
        String header = "date,open,high,low,close,volume\n";
        Map<String, String> day = Map.of("span", "1d");
        fixture.imported(fixture.file("a.csv", header + "2024-01-02,1,2,1,2,5\n"), "", "A", day);
        var imported = fixture.imported(
                fixture.file("b.csv", header + "2024-01-02,1,2,1,1.5,5\n2024-01-03,2,2,2,2,5\n"), "", "A", day);
        assertEquals(1, imported.rows());
        assertEquals(1, imported.quarantined());
        assertEquals(
                List.of(
                        "0 2024-01-02 00:00:00 one bar per time the lake has another bar for this time; its own closes at"
                                + " 1.50000000"),
                fixture.quarantine());
    }

    @Test
    void turnsAFileAroundThatGoesBackInTime() throws Exception {
        Path file = fixture.file("a.csv", HEADER + "1385337615,3,1\n1385337614,2.5,1\n1385337613,2,1\n");
        fixture.imported(file, "", "A", Map.of());
        assertEquals(
                List.of(
                        "2013-11-25 00:00:13 2 1 0 null",
                        "2013-11-25 00:00:14 2.5 1 0 null",
                        "2013-11-25 00:00:15 3 1 0 null"),
                trades());
    }

    @Test
    void putsEachDayOfTradesInAFolderOfItsOwn() throws Exception {
        Path file = fixture.file("a.csv", HEADER + "1385423999,3,1\n1385424000,2.5,1\n1385510400,2,1\n");
        assertEquals(3, fixture.imported(file, "", "BTC/USD", Map.of()).parts());
        assertEquals(
                "data/type=trades/venue=Test/symbol=BTC%2FUSD/date=2013-11-26/0000000001-00001.parquet",
                fixture.lake.head().parts().get(1).path());
    }

    @Test
    void knowsTheBytesOfPartsThatWereHashedWhileOthersWereRead() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 80_000; i++)
            text.append(1_385_337_600 + 8L * i).append(",800.").append(i % 10).append(",1\n");
        Path file = fixture.file("week.csv", text.toString());
        assertInstanceOf(ImportResult.Imported.class, fixture.run(file, "kraken", "BTC/USD", Map.of()));
        assertEquals(8, fixture.lake.head().parts().size());
        assertEquals(80_000, fixture.lake.head().rows());
        assertEquals(List.of(), fixture.lake.verify());
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

    @Test
    void leavesNothingBehindWhenItIsCancelled() throws Exception {
        Path file = fixture.file("a.csv", HEADER + "1385337613,801.5,0.5\n");
        var result =
                fixture.importer.run(LakeFixture.request(file, "", "A", Map.of()), (read, total, rows) -> read < total);
        assertInstanceOf(ImportResult.Cancelled.class, result);
        assertEquals(0, fixture.lake.head().version());
        try (var left = Files.walk(folder.resolve("lake"))) {
            assertEquals(
                    List.of(".lock"),
                    left.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void holdsRowsToTheRulesTheTraderAdds() throws Exception {
        Path file = fixture.file("a.csv", HEADER + "1385337613,801.5,0.5\n1385337614,801.53,0.5\n");
        var request =
                new ImportRequest(file, Optional.empty(), "A", "Test", Map.of(), List.of(Rule.of("tick price 0.25")));
        assertInstanceOf(ImportResult.Imported.class, fixture.importer.run(request, Progress.UNWATCHED));
        assertEquals(List.of(ONE), trades());
        Part part = fixture.lake.head().of(DataType.TRADES).getFirst();
        assertEquals("trades/1 + tick price 0.25", part.lineage().rules());
    }

    @Test
    void remembersWhereEachPartCameFrom() throws Exception {
        Path file = fixture.file("kraken.csv", "1385337613,801.5,0.02\n");
        fixture.imported(file, "kraken", "BTC/USD", Map.of());
        var lineage = fixture.lake.head().of(DataType.TRADES).getFirst().lineage();
        assertEquals("kraken.csv", lineage.source());
        assertEquals("kraken/1", lineage.template());
        assertEquals("trades/1", lineage.rules());
        assertEquals(
                HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(file))),
                lineage.sourceSha256());
    }

    @Test
    void showsHowItWouldReadAFileBeforeItDoes() throws Exception {
        Path file = fixture.file("a.csv", HEADER + "1385337613,801.5,0.5\n");
        var preview = assertInstanceOf(
                Preview.Clear.class, fixture.importer.preview(LakeFixture.request(file, "", "A", Map.of())));
        assertEquals(
                List.of(List.of("2013-11-25T00:00:13Z", "801.50000000", "0.50000000", "", "")), withoutSide(preview));
        assertEquals(
                List.of(
                        "time from timestamp",
                        "price from price",
                        "quantity from amount",
                        "side from nothing",
                        "id from nothing"),
                preview.columns());
        assertEquals(0, fixture.lake.head().version());
    }

    private static List<List<String>> withoutSide(Preview.Clear preview) {
        return preview.sample().stream()
                .map(row -> List.of(row.get(0), row.get(1), row.get(2), "", row.get(4)))
                .toList();
    }
}
