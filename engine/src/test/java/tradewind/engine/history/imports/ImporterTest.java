package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.quality.Rule;

class ImporterTest extends LakeImports {
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
}
