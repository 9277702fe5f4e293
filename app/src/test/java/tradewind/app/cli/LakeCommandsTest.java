package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.cli.CommandRun.Said;

class LakeCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private Said run(String... arguments) {
        return CommandRun.run(home, _ -> {}, arguments);
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(home.resolve(name), text).toString();
    }

    @Test
    void importsAFileTellsWhatBecameOfItAndAnswersQuestionsAboutIt() throws Exception {
        String tape = file("tape.csv", "1385337613,801.50,0.5\n1385337614,801.25,1\nno,trade,this\n");
        assertEquals(new Said(0, """
                        BTC/USD@Kraken trades: 2 rows in 1 part, version 1 of the lake
                          read as      CSV in UTF-8, commas between fields, decimal point, epoch seconds
                          quarantined  1
                          score        66 of 100
                        """, ""), run("import", tape, "--template", "kraken", "--symbol", "BTC/USD"));
        assertEquals(
                new Said(0, "tape.csv is in the lake already, as tape.csv. Nothing was imported.\n", ""),
                run("import", tape, "--template", "kraken", "--symbol", "BTC/USD"));
        assertEquals(new Said(0, """
                        time                  price  quantity
                        2013-11-25 00:00:13   801.5       0.5
                        2013-11-25 00:00:14  801.25         1
                        """, ""), run("query", "SELECT time, price, quantity FROM trades ORDER BY time"));
        var json = JsonMapper.shared()
                .readTree(run("query", "SELECT max(price) AS top, NULL AS none FROM trades", "--json")
                        .out());
        assertEquals("801.5", json.get("rows").get(0).get(0).asString());
        assertTrue(json.get("rows").get(0).get(1).isNull());
        assertEquals(1, json.get("version").intValue());
        assertEquals(
                new Said(1, "", "The lake is only read: one SELECT is a question, nothing else is.\n"),
                run("query", "DROP VIEW trades"));
    }

    @Test
    void asksAboutAFileInsteadOfGuessing() throws Exception {
        String file = file("a.csv", "time;price;amount\n2024-01-02 10:00:00;1.234;5\n");
        Said asked = run("import", file, "--symbol", "X", "--venue", "V", "--zone", "UTC");
        assertEquals(new Said(1, "", """
                        Which mark is the decimal one in "1.234"?
                          --answer decimal=point   read as 1.234
                          --answer decimal=comma   read as 1234
                        Nothing was imported. Say which, and import it again.
                        """), asked);
        Said shown = run(
                "import",
                file,
                "--symbol",
                "X",
                "--venue",
                "V",
                "--zone",
                "UTC",
                "--answer",
                "decimal=comma",
                "--preview");
        assertEquals(0, shown.code());
        assertTrue(shown.out().contains("2024-01-02T10:00:00Z  1234.00000000  5.00000000"), shown.out());
        var json = JsonMapper.shared()
                .readTree(run("import", file, "--symbol", "X", "--venue", "V", "--json")
                        .out());
        assertEquals("ambiguous", json.get("state").asString());
        assertEquals("zone", json.get("question").get("key").asString());
    }

    @Test
    void importsCorporateActionsOnceAndTellsWhatItCouldNotRead() throws Exception {
        String file = file("splits.csv", "date,announced,ratio\n1598832000,1596067200,4:1\n1598918400,,half\n");
        String[] command = {"import", file, "--type", "actions", "--symbol", "AAPL", "--venue", "Yahoo"};
        assertEquals(new Said(0, """
                        AAPL@Yahoo actions: 1 rows in 1 part, version 1 of the lake
                          read as      CSV in UTF-8, commas between fields, header, decimal point, epoch seconds
                          quarantined  1
                          score        50 of 100
                        """, ""), run(command));
        assertEquals(
                "splits.csv is in the lake already, as splits.csv. Nothing was imported.\n",
                run(command).out());
        assertEquals(
                List.of("reason", "the ratio: \"half\" is none, such as 3:1"),
                run("query", "SELECT reason FROM quarantine")
                        .out()
                        .lines()
                        .map(String::strip)
                        .toList());
    }

    @Test
    void namesTheTemplatesThereAre() throws Exception {
        Said said = run("import", file("a.csv", "x"), "--template", "nobody");
        assertEquals(1, said.code());
        assertTrue(said.err().startsWith("There is no template nobody. There are: yahoo, stooq, binance,"), said.err());
    }

    @Test
    void listsVerifiesAndRollsBack() throws Exception {
        assertEquals(
                "The lake is empty. Bring a file into it with tradewind import.\n",
                run("lake", "list").out());
        run("import", file("a.csv", "1385337613,801.50,0.5\n"), "--template", "kraken", "--symbol", "BTC/USD");
        run("import", file("b.csv", "1385424000,790,2\n"), "--template", "kraken", "--symbol", "BTC/USD");
        String list = run("lake", "list").out();
        assertTrue(
                list.lines()
                        .toList()
                        .get(1)
                        .startsWith(
                                "trades  Kraken  BTC/USD        2013-11-25T00:00:13Z  2013-11-26T00:00:00Z     2      2"),
                list);
        assertEquals(
                "The lake is whole: version 2, 2 parts.\n",
                run("lake", "verify").out());
        assertEquals(
                "Version 3 is the lake as of version 1: 1 rows. Undo it with tradewind lake rollback 2.\n",
                run("lake", "rollback", "1").out());
        assertEquals(
                List.of("import", "import", "rollback"),
                JsonMapper.shared()
                        .readTree(run("lake", "versions", "--json").out())
                        .valueStream()
                        .map(each -> each.get("action").asString())
                        .toList());
        assertEquals(
                "The lake has no version 9; it has 1 to 3.\n",
                run("lake", "rollback", "9").err());
        try (var parts = Files.walk(home.resolve("lake/data"))) {
            Path part = parts.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            Files.writeString(part, "PAR1");
        }
        Said damaged = run("lake", "verify", "--withdraw");
        assertEquals(1, damaged.code());
        assertTrue(damaged.out().contains("it has 4 bytes, and had"), damaged.out());
        assertEquals(
                "The lake is whole: version 4, 0 parts.\n",
                run("lake", "verify").out());
    }

    @Test
    void writesCsvThatASpreadsheetTakesForNoFormula() {
        assertEquals(
                "a,b\n'=1+1,\n",
                run("query", "SELECT '=1+1' AS a, NULL AS b", "--csv").out());
    }
}
