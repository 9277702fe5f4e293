package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.home.DataFolder;

/// `risk` and `price`.
class RiskCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private Optional<RunningDesk.Report> report = Optional.empty();
    private String prices = "";
    private String positions = "";

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void write() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("date,BTC/USD,SPY\n");
        double btc = 1_000;
        double spy = 180;
        for (int day = 0; day < 400; day++) {
            btc *= Math.exp(0.03 * random.nextGaussian());
            spy *= Math.exp(0.01 * random.nextGaussian());
            text.append(String.format(
                    Locale.ROOT, "%s,%.4f,%.4f%n", LocalDate.of(2013, 1, 1).plusDays(day), btc, spy));
        }
        prices = file("closes.csv", text.toString());
        positions = file("book.csv", "symbol,quantity\nBTC/USD,5\nSPY,40\n");
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(home.resolve(name), text).toString();
    }

    private Said run(String... arguments) {
        Injector injector =
                Guice.createInjector(binder -> binder.bind(RunningDesk.class).toInstance(new RunningDesk() {
                    @Override
                    public Optional<Report> status(DataFolder folder) {
                        return report;
                    }

                    @Override
                    public Optional<KillReceipt> kill(DataFolder folder, KillOrder order, Duration wait) {
                        return Optional.empty();
                    }
                }));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        boolean risk = all.removeFirst().equals("risk");
        Class<?> command = risk ? RiskCommand.class : PriceCommand.class;
        CommandLine line = new CommandLine((Object) injector.getInstance(command));
        line.setUsageHelpWidth(100).setExecutionExceptionHandler((failure, it, _) -> {
            if (!(failure instanceof CommandFailure)) throw failure;
            it.getErr().println(failure.getMessage());
            return 1;
        });
        int code = line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        Said said = run(all.toArray(String[]::new));
        assertEquals(0, said.code(), said.err());
        return JsonMapper.shared().readTree(said.out());
    }

    @Test
    void measuresByEveryMethodAndSaysWhatTheNumberMeans() {
        Said said = run("risk", "--positions", positions, "--prices", prices, "--level", "0.95", "--stress");
        assertEquals(0, said.code(), said.err());
        for (String method : List.of("Historical", "Parametric", "Cornish-Fisher", "Monte Carlo", "Extreme value"))
            assertTrue(said.out().contains(method), said.out());
        assertTrue(said.out().contains("In 5 of 100 horizons of 1 days more than"), said.out());
        assertTrue(said.out().contains("10 Apr 2013"), said.out());
    }

    @Test
    void theDefaultOfTheVenueCostsWhatItsSpreadSays() {
        JsonNode kept = json(
                        "risk",
                        "--positions",
                        positions,
                        "--prices",
                        prices,
                        "--method",
                        "parametric",
                        "--credit",
                        "0.03",
                        "--cash",
                        "1000",
                        "--years",
                        "2")
                .get("credit");
        double worth = 1_000 + kept.get("positions").doubleValue();
        double probability = 1 - Math.exp(-0.03 / 0.6 * 2);
        assertEquals(probability, kept.get("defaultProbability").doubleValue(), 1e-12);
        assertEquals(worth, kept.get("riskFree").doubleValue(), 1e-9);
        assertEquals(0.6 * probability * worth, kept.get("cva").doubleValue(), 1e-9 * worth);
        assertEquals(0, kept.get("dva").doubleValue());
    }

    @Test
    void aBorrowedAccountCanFailEitherWay() {
        JsonNode kept = json(
                        "risk",
                        "--positions",
                        positions,
                        "--prices",
                        prices,
                        "--method",
                        "parametric",
                        "--credit",
                        "0.03",
                        "--cash",
                        "-10000",
                        "--own-credit",
                        "0.02",
                        "--recovery",
                        "0")
                .get("credit");
        assertTrue(kept.get("cva").doubleValue() > 0 && kept.get("dva").doubleValue() > 0, kept.toString());
        assertEquals(
                kept.get("riskFree").doubleValue()
                        - kept.get("cva").doubleValue()
                        + kept.get("dva").doubleValue(),
                kept.get("adjusted").doubleValue(),
                1e-9);
        Said said =
                run("risk", "--positions", positions, "--prices", prices, "--method", "parametric", "--credit", "0.03");
        assertTrue(said.out().contains("the venue fails in that time with a probability of 4.88 %"), said.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cash 5|--cash and --own-credit are of an account",
                "--credit -0.1|spread of the venue must be zero or above: -0.1",
                "--credit 0.1 --recovery 1|recovery of the venue must lie between 0 and below 1: 1.0",
                "--credit 0.1 --years 0|years must rise from above zero"
            })
    void creditThatCannotBeIsRefused(String arguments, String why) {
        List<String> all = new ArrayList<>(List.of("risk", "--positions", positions, "--prices", prices));
        all.addAll(List.of(arguments.split(" ")));
        Said said = run(all.toArray(String[]::new));
        assertEquals(1, said.code());
        assertTrue(said.err().startsWith(why), said.err());
    }

    @Test
    void printsComponentsThatSumToTheValueAtRisk() {
        JsonNode found = json("risk", "--positions", positions, "--prices", prices, "--method", "parametric");
        JsonNode method = found.get("methods").get(0);
        double sum = 0;
        for (JsonNode part : method.get("contributions"))
            sum += part.get("component").doubleValue();
        assertEquals(method.get("var").doubleValue(), sum, 1e-9);
        assertEquals(2.3263, method.get("var").doubleValue() / deviation(found), 0.35);
    }

    /// The book's daily deviation, roughly: 3 % of the coins, 1 % of the stocks.
    private static double deviation(JsonNode found) {
        JsonNode parts = found.get("methods").get(0).get("contributions");
        double squares = 0;
        for (JsonNode part : parts) {
            double vol = part.get("symbol").stringValue().equals("SPY") ? 0.01 : 0.03;
            squares += Math.pow(vol * part.get("worth").doubleValue(), 2);
        }
        return Math.sqrt(squares);
    }

    @Test
    void aShockOfYourOwnIsOneMoreScenario() {
        JsonNode found = json("risk", "--positions", positions, "--prices", prices, "--shock", "BTC/USD=-0.5");
        JsonNode own = found.get("stress").get(0);
        JsonNode btc = found.get("methods").get(0).get("contributions");
        double worth = 0;
        for (JsonNode part : btc)
            if (part.get("symbol").stringValue().equals("BTC/USD"))
                worth = part.get("worth").doubleValue();
        assertEquals(-0.5 * worth, own.get("profit").doubleValue(), 1e-6);
        assertEquals("SPY", own.get("uncovered").get(0).stringValue());
    }

    @Test
    void judgesEveryMethodByItsBacktest() {
        JsonNode found =
                json("risk", "--positions", positions, "--prices", prices, "--level", "0.95", "--backtest", "150");
        // a tail that no window fits is refused in words, not judged
        assertEquals(6, found.get("backtests").size() + found.get("refused").size());
        assertTrue(found.get("backtests").size() >= 5, found.toString());
        assertEquals(249, found.get("backtests").get(0).get("periods").intValue());
    }

    @Test
    void takesThePositionsOfTheRunningDesk() {
        report = Optional.of(new RunningDesk.Report(
                "pid 1",
                List.of(new RunningDesk.SessionReport(
                        "s", "REPLAY", "", "ACTIVE", List.of(), 1, 0, List.of("0.50 BTC"), "100", ""))));
        JsonNode found = json("risk", "--prices", prices, "--method", "historical", "--home", home.toString());
        assertEquals(
                "BTC/USD",
                found.get("methods")
                        .get(0)
                        .get("contributions")
                        .get(0)
                        .get("symbol")
                        .stringValue());
    }

    @Test
    void saysWhatIsWrongWithAFileAndWhere() throws Exception {
        Said holes =
                run("risk", "--positions", positions, "--prices", file("h.csv", "date,A\n2020-01-01,1\n2020-01-02,\n"));
        assertEquals(1, holes.code());
        assertEquals("prices line 3, A: '' is not a number", holes.err().strip());
        Said order = run(
                "risk", "--positions", positions, "--prices", file("o.csv", "date,A\n2020-01-02,1\n2020-01-02,2\n"));
        assertTrue(order.err().contains("line 3") && order.err().contains("dates must rise"), order.err());
        Said nobody = run("risk", "--prices", prices, "--home", home.toString());
        assertTrue(nobody.err().contains("--positions"), nobody.err());
        Said unknown = run("risk", "--positions", positions, "--prices", prices, "--method", "guess");
        assertTrue(unknown.err().contains("filtered-historical"), unknown.err());
    }

    @ParameterizedTest
    @CsvSource({
        "call --spot 100 --strike 100 --years 1 --rate 0.05 --vol 0.2,10.450583572185565",
        "put --spot 100 --strike 100 --years 1 --rate 0.05 --vol 0.2,5.573526022256971",
        "call --model black76 --forward 19 --strike 19 --years 0.75 --rate 0.1 --vol 0.28,1.7010507252362679"
    })
    void pricesWhatTextbooksPrice(String line, double expected) {
        String[] arguments = ("price " + line).split(" ");
        assertEquals(expected, json(arguments).get("price").doubleValue(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crr",
                "american",
                "baw",
                "bjerksund-1993",
                "bjerksund-2002",
                "lsm",
                "asian-geometric",
                "asian-arithmetic",
                "down-out --barrier 80",
                "up-in --barrier 120",
                "heston --heston 0.04,1.5,0.04,0.3,-0.7",
                "sabr --sabr 0.2,1,0.3,-0.2"
            })
    void everyModelHasAPriceAndGreeks(String model) {
        String[] arguments =
                ("price put --spot 100 --strike 105 --years 0.5 --rate 0.03 --dividend 0.01 --vol 0.2 --greeks"
                                + " --paths 2000 --steps 50 --model " + model)
                        .split(" ");
        JsonNode found = json(arguments);
        assertTrue(found.get("price").doubleValue() > 0, found.toString());
        assertTrue(Math.abs(found.get("greeks").get("delta").doubleValue()) <= 1.5, found.toString());
    }

    @Test
    void findsTheVolatilityOfAPrice() {
        JsonNode found = json(
                "price call --spot 100 --strike 100 --years 1 --rate 0.05 --implied 10.450583572185565".split(" "));
        assertEquals(0.2, found.get("impliedVolatility").doubleValue(), 1e-12);
    }

    @Test
    void refusesWhatHasNoPriceInWords() {
        Said expired = run("price call --spot 100 --strike 100 --years 0 --vol 0.2".split(" "));
        assertEquals(1, expired.code());
        assertTrue(expired.err().contains("expired"), expired.err());
        assertTrue(run("price call --spot 100 --strike 100 --years 1".split(" "))
                .err()
                .contains("--vol"));
        assertTrue(run("price call --spot 100 --strike 100 --years 1 --implied 101".split(" "))
                .err()
                .contains("no volatility"));
        assertTrue(run("price swap --spot 1 --strike 1 --years 1 --vol 1".split(" "))
                .err()
                .contains("neither"));
    }

    @ParameterizedTest
    @CsvSource({"risk", "price"})
    void helpHasExamplesAndFitsATerminal(String command) {
        Said said = run(command, "--help");
        assertTrue(said.out().contains("Examples:"), said.out());
        assertTrue(said.out().lines().allMatch(line -> line.length() <= 100), said.out());
    }
}
