package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.cli.CommandRun.Said;

class OptimiseCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private Said run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.isEmpty() || !all.getFirst().equals("import")) all.addFirst("optimise");
        return CommandRun.run(home, _ -> {}, all.toArray(String[]::new));
    }

    /// Daily closes of AAA, BBB and CCC, each twice as volatile as the one before.
    private String closes(int rows) throws Exception {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("date,AAA,BBB,CCC\n");
        double[] price = {100, 50, 20};
        for (int t = 0; t < rows; t++) {
            text.append(LocalDate.of(2023, 1, 1).plusDays(t));
            for (int i = 0; i < 3; i++) {
                price[i] *= 1 + 0.0005 + 0.005 * (1 << i) * random.nextGaussian();
                text.append(String.format(Locale.ROOT, ",%.4f", price[i]));
            }
            text.append('\n');
        }
        return Files.writeString(home.resolve("closes.csv"), text).toString();
    }

    @Test
    void printsWeightsRiskAndWhatTheyMean() throws Exception {
        Said said = run(closes(120), "--method", "risk-parity", "--now", "AAA=0.5,CCC=0.5");
        assertEquals("", said.err());
        assertEquals(0, said.code());
        assertTrue(said.out().startsWith("symbol  now %  weight %  risk %\nAAA     50.00"), said.out());
        assertTrue(said.out().contains("33.33"), said.out());
        assertTrue(said.out().contains("Every position carries the same share of the portfolio's risk."), said.out());
    }

    @Test
    void adjustsOnlyPricesOfTheLake() throws Exception {
        assertEquals(
                "Only prices of the lake can be adjusted: name symbols with --symbols.",
                run(closes(120), "--adjusted").err().strip());
        assertEquals(
                "--as-of is of adjusted prices: say --adjusted too.",
                run("--symbols", "AAPL", "--as-of", "2020-09-01").err().strip());
    }

    @Test
    void theJsonHoldsTheLimitsAsked() throws Exception {
        Said said = run(closes(120), "--method", "minimum-variance", "--constraints", "max=0.5", "--json");
        JsonNode json = JsonMapper.shared().readTree(said.out());
        double sum = 0;
        for (JsonNode line : json.get("weights")) {
            assertTrue(line.get("weight").doubleValue() <= 0.5 + 1e-9);
            sum += line.get("weight").doubleValue();
        }
        assertEquals(1, sum, 1e-9);
        assertEquals(0.5, json.get("weights").get(0).get("weight").doubleValue(), 1e-7);
        assertTrue(json.get("kktResidual").doubleValue() < 1e-8);
    }

    @Test
    void comparesMethodsAfterCosts() throws Exception {
        Said said = run(
                closes(150),
                "--compare",
                "--methods",
                "equal-weight,hrp,cardinality",
                "--window",
                "60",
                "--step",
                "20",
                "--json");
        JsonNode methods = JsonMapper.shared().readTree(said.out()).get("methods");
        assertEquals(3, methods.size());
        assertTrue(methods.get(1).get("sharpeError").doubleValue() > 0);
        assertTrue(methods.get(2).get("reason").asString().contains("hold=K"));
        Said table = run(closes(150), "--compare", "--methods", "equal-weight", "--window", "60");
        assertTrue(table.out().startsWith("method"), table.out());
        assertTrue(table.out().contains("traded a period later"), table.out());
    }

    @Test
    void racesTheSearchesAgainstBranchAndBound() throws Exception {
        Said said = run(closes(120), "--constraints", "hold=2,min=0.1", "--searches", "--json");
        JsonNode rows = JsonMapper.shared().readTree(said.out());
        assertEquals(6, rows.size());
        assertTrue(rows.get(0).get("proven").booleanValue());
        for (JsonNode row : rows) assertEquals(0, row.get("aboveBest").doubleValue(), 1e-12);
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() throws Exception {
        String file = closes(120);
        assertEquals(
                new Said(1, "", "Name a CSV file of closing prices, or symbols of the lake with --symbols.\n"), run());
        assertTrue(run(file, "--method", "best").err().startsWith("No method best. There are equal-weight"));
        assertTrue(run(file, "--constraints", "max=0.2").err().contains("upper bounds sum to"));
        assertTrue(run(file, "--now", "ZZZ=1").err().contains("ZZZ"));
        String holed = Files.writeString(home.resolve("holed.csv"), "date,AAA\n2023-01-01,1\n2023-01-02,\n")
                .toString();
        assertEquals(new Said(1, "", "holed.csv, line 3: prices of AAA have a hole.\n"), run(holed));
        assertTrue(run("--symbols", "AAA,BBB").err().startsWith("Lake: "));
    }

    @Test
    void readsSymbolsOfTheLakeAtTheTimesTheyShare() throws Exception {
        for (String symbol : List.of("ONE/USD", "TWO/USD")) {
            Random random = new Random(symbol.hashCode());
            StringBuilder tape = new StringBuilder();
            double price = 100;
            for (int day = 0; day < 12; day++) {
                price *= 1 + 0.01 * random.nextGaussian();
                if (day == 7 && symbol.startsWith("TWO")) continue;
                tape.append(1_385_337_600L + day * 86_400L).append(String.format(Locale.ROOT, ",%.2f,1%n", price));
            }
            Path file = Files.writeString(home.resolve(symbol.substring(0, 3) + ".csv"), tape);
            assertEquals(
                    0,
                    run("import", file.toString(), "--template", "kraken", "--symbol", symbol)
                            .code());
        }
        Said said = run("--symbols", "ONE/USD,TWO/USD", "--method", "equal-weight", "--json");
        assertEquals("1 times at which not every symbol has a price were left out.\n", said.err());
        assertEquals(11, JsonMapper.shared().readTree(said.out()).get("rows").intValue());
    }
}
