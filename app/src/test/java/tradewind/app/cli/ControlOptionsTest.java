package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.cli.CommandRun.Said;
import tradewind.engine.quant.execution.AlmgrenChriss;

/// `optimise --execution` and `optimise --quotes`.
class ControlOptionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private Said run(String arguments) {
        List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
        all.addFirst("optimise");
        return CommandRun.run(home, _ -> {}, all.toArray(String[]::new));
    }

    private JsonNode json(String arguments) {
        Said said = run(arguments + " --json");
        assertEquals("", said.err());
        assertEquals(0, said.code());
        return JsonMapper.shared().readTree(said.out());
    }

    @Test
    void thePaceOfAnOrderIsThatOfAlmgrenAndChrissInShortPeriods() {
        JsonNode found = json("--execution 10 --days 2 --sigma 1 --eta 2 --lambda 0.5 --intervals 4");
        AlmgrenChriss optimal = AlmgrenChriss.optimal(10, 2, 400, new AlmgrenChriss.Market(1, 2, 0, 0), 0.5);
        double sold = 0;
        for (int k = 0; k <= 4; k++)
            assertEquals(optimal.holdings()[100 * k], found.get("left").get(k).doubleValue(), 0.15, "interval " + k);
        for (JsonNode each : found.get("sold")) sold += each.doubleValue();
        assertEquals(10, sold, 0.02);
        assertEquals(0.5, found.get("kappa").doubleValue(), 1e-12);
        assertEquals(
                found.get("closedForm").doubleValue(),
                found.get("costAndRisk").doubleValue(),
                0.01 * found.get("closedForm").doubleValue());
    }

    @Test
    void aPaceIsPrintedWithWhatItCosts() {
        Said said = run("--execution 100000 --days 5 --sigma 0.95 --eta 2.5e-6 --lambda 0 --intervals 5");
        assertEquals("", said.err());
        assertTrue(said.out().startsWith("from day     sell  left then"), said.out());
        assertTrue(said.out().contains("Without aversion to risk the pace is even."), said.out());
        assertTrue(said.out().contains("closed form 49"), said.out());
    }

    @Test
    void quotesLeanAgainstTheInventoryAndStopAtTheMost() {
        JsonNode quotes =
                json("--quotes 3 --sigma 2 --decay 1.5 --fills 140 --gamma 0.1").get("quotes");
        assertEquals(7, quotes.size());
        JsonNode flat = quotes.get(3);
        assertEquals(flat.get("bid").doubleValue(), flat.get("ask").doubleValue(), 1e-9);
        for (int i = 1; i < 6; i++)
            assertTrue(
                    quotes.get(i).get("ask").doubleValue()
                            < quotes.get(i - 1).path("ask").asDouble(Double.POSITIVE_INFINITY),
                    "the more is held, the nearer the offer");
        assertFalse(quotes.get(0).has("ask"));
        assertFalse(quotes.get(6).has("bid"));
        Said said = run("--quotes 3 --sigma 2 --decay 1.5 --fills 140");
        assertTrue(said.out().startsWith("inventory  bid below mid  ask above mid"), said.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--execution 10 --quotes 3|--execution and --quotes are two questions: ask one of them.",
                "--execution 10 --sigma 1|--execution needs --eta, which has no usual value.",
                "--execution -10 --sigma 1 --eta 1|--execution must be above zero: -10.0.",
                "--execution 10 --sigma 1 --eta 1 --days 0|--days must be above zero: 0.0.",
                "--execution 10 --sigma 1 --eta 1 --intervals 0|--intervals must lie between 1 and 1000: 0.",
                "--quotes 3 --sigma 1 --decay 1|--quotes needs --fills, which has no usual value.",
                "--quotes 0 --sigma 1 --decay 1 --fills 1|--quotes must lie between 1 and 200: 0.",
                "closes.csv --quotes 3|--execution and --quotes read no prices: leave out the file and --symbols."
            })
    void whatCannotBeUsedIsNamed(String arguments, String said) {
        Said answer = run(arguments);
        assertEquals(1, answer.code());
        assertEquals(said, answer.err().strip());
        assertEquals("", answer.out());
    }

    @Test
    void aNegativeImpactIsRefusedByTheModel() {
        Said said = run("--execution 10 --sigma 1 --eta -1");
        assertEquals(1, said.code());
        assertTrue(said.err().startsWith("Eta "), said.err());
    }
}
