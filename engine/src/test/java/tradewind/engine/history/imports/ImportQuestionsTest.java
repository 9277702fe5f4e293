package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the importer asks rather than guess, and what it sees by itself.
class ImportQuestionsTest extends LakeImports {
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
