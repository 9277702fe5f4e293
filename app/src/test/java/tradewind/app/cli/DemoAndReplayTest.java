package tradewind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.home.DataFolder;

/// `demo` and `replay`.
class DemoAndReplayTest extends ScriptedCli {
    @Test
    void printsTheDemoForAPerson() {
        String expected = """
                BTC/USD at Bitstamp, strategy trend

                Ticks         99,982  (18 rows quarantined)
                Orders        124  (3 denied)
                Fills         118
                Position      0.50 BTC
                Realised P&L  123.4000 USD  (before fees)
                Fees          45.1200 USD
                Equity        100078.2800 USD  (at the last price)
                Journal       4f3a
                Equity curve  ▁█▄
                              low 100,000.00, high 100,200.00
                """;
        assertEquals(expected, run("demo", "--headless").out());
    }

    @Test
    void printsTheDemoAsJsonInAFixedOrder() {
        String json = run("demo", "--headless", "--json").out();
        JsonNode node = JsonMapper.shared().readTree(json);
        assertEquals(18, node.get("quarantined").intValue());
        assertEquals("123.4000", node.get("realisedProfit").stringValue());
        assertEquals(
                List.of(
                        "market",
                        "strategy",
                        "ticks",
                        "quarantined",
                        "orders",
                        "denied",
                        "fills",
                        "position",
                        "currency",
                        "realisedProfit",
                        "fees",
                        "equity",
                        "rootHash",
                        "equityCurve"),
                List.copyOf(node.propertyNames()));
    }

    @Test
    void keepsJsonFreeOfTheSentenceAboutTheDisplay() {
        Said said = run("demo", "--json");
        assertEquals(118, JsonMapper.shared().readTree(said.out()).get("fills").intValue());
        assertTrue(said.err().startsWith("No display"));
    }

    @Test
    void letsNobodyTradeWithStrategyNone() {
        run("demo", "--headless", "--strategy", "none", "--home", home.toString());
        assertEquals(List.of(options(Optional.empty())), ran);
    }

    @Test
    void replaysWithoutAStrategyUnlessOneIsNamed() throws IOException {
        Path tape = Files.writeString(home.resolve("trades.csv"), "");
        run("replay", tape.toString(), "--headless", "--home", home.toString());
        run("replay", "sample", "--headless", "--strategy", "trend", "--home", home.toString());
        assertEquals(
                List.of(
                        new DemoOptions(new DataFolder(home), Optional.of(tape), Optional.empty()),
                        options(Optional.of("trend"))),
                ran);
    }

    @Test
    void recordsWhereItIsAskedTo() {
        run("demo", "--headless", "--record", "--strategy", "none", "--home", home.toString());
        assertTrue(ran.getFirst().record());
        run("demo", "--headless", "--home", home.toString());
        assertFalse(ran.getLast().record());
    }

    @Test
    void replaysAStretchOfTheLake() {
        run("replay", "lake", "--symbol", "BTC/USD", "--from", "2013-11-27", "--headless", "--home", home.toString());
        assertEquals(
                Optional.of(new LakeRange("", List.of("BTC/USD"), 1_385_510_400_000_000_000L, Long.MAX_VALUE)),
                ran.getFirst().range());
        assertTrue(run("replay", "lake", "--headless").err().contains("Name the symbol"));
        Said said = run("replay", "lake", "--symbol", "A", "--to", "yesterday", "--headless");
        assertTrue(said.err().contains("\"yesterday\" is no time"), said.err());
    }

    @Test
    void replaysSeveralSymbolsOfTheLakeAtOnce() {
        Optional<LakeRange> three = Optional.of(
                new LakeRange("", List.of("BTC/USD", "ETH/USD", "SOL/USD@Kraken"), Long.MIN_VALUE, Long.MAX_VALUE));
        String[] symbols = {"--symbol", "BTC/USD,ETH/USD", "--symbol", "SOL/USD@Kraken", "--home", home.toString()};
        run(Stream.concat(Stream.of("replay", "lake", "--headless"), Stream.of(symbols))
                .toArray(String[]::new));
        assertEquals(three, ran.getLast().range());
        run(Stream.concat(Stream.of("demo", "--headless"), Stream.of(symbols)).toArray(String[]::new));
        assertEquals(three, ran.getLast().range());
        assertTrue(ran.getLast().strategy().isPresent());
        assertTrue(run("demo", "--headless", "--from", "2013-11-27").err().contains("name it with --symbol"));
    }

    @Test
    void namesATapeThatIsNotThere() {
        Said said = run("replay", "nowhere.csv", "--headless");
        assertEquals(1, said.code());
        assertTrue(said.err().contains("nowhere.csv"), said.err());
        assertFalse(said.err().contains("Exception"), said.err());
    }
}
