package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.cli.CommandFailure;
import tradewind.app.cli.DemoOptions;
import tradewind.app.cli.DemoResult;
import tradewind.app.cli.LakeRange;
import tradewind.app.home.DataFolder;
import tradewind.engine.history.History;
import tradewind.engine.history.MarketTape;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Template;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;

class LakeReplaysTest {
    private static final long START = 1_385_337_600L;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @BeforeEach
    void importTwoMarkets() throws IOException {
        bring("kraken", "BTC/USD", 800, "");
        bring("kraken", "ETH/USD", 50, "");
        bring("kraken", "ETH/USD", 51, "Bitstamp");
        bring("kraken", "SAP/EUR", 60, "");
    }

    private void bring(String template, String symbol, int price, String venue) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 400; i++)
            rows.append(START + i * 60L).append(',').append(price + i % 7).append(".50,0.25\n");
        bring(template, symbol, venue, rows.toString());
    }

    private void bring(String template, String symbol, String venue, String rows) throws IOException {
        Path file = Files.writeString(home.resolve("trades.csv"), rows);
        ImportRequest request = new ImportRequest(file, Template.named(template), symbol, venue, Map.of(), List.of());
        ImportResult result = History.open(new DataFolder(home).lake(), () -> 1).add(request, Progress.UNWATCHED);
        assertTrue(result instanceof ImportResult.Imported, result.toString());
    }

    @Test
    void refusesMarketsWithDifferentHours() throws IOException {
        bring("alpaca", "AAPL", "", "t,p,s\n2013-11-25T14:30:00Z,74.50,100\n2013-11-25T14:31:00Z,74.55,100\n");
        bring("kraken", "BTC/USD", "", "1385389800,800.50,0.25\n1385389900,800.50,0.25\n");
        assertEquals(
                "BTC/USD is traded around the clock and AAPL in the hours of the US stock exchanges. A replay has the"
                        + " hours of one market: replay them one at a time.",
                refused("BTC/USD", "AAPL"));
    }

    private DemoOptions options(String... symbols) {
        LakeRange range = new LakeRange("", List.of(symbols), Long.MIN_VALUE, Long.MAX_VALUE);
        return new DemoOptions(
                new DataFolder(home), Optional.empty(), Optional.of(range), Optional.of("ema-cross"), false);
    }

    private String refused(String... symbols) {
        return String.valueOf(assertThrows(CommandFailure.class, () -> ReplayConfigs.tape(options(symbols)))
                .getMessage());
    }

    @Test
    void replaysSeveralSymbolsWithoutAWindowTheSameWayEachTime() throws IOException {
        DemoResult result = new HeadlessDemo().run(options("BTC/USD", "eth/usd@Bitstamp"));
        assertEquals("BTC/USD at Kraken, ETH/USD at Bitstamp", result.market());
        assertEquals(800, result.ticks());
        assertTrue(result.position().endsWith(" BTC, 0.00000000 ETH"), result.position());
        assertEquals(120, result.equityCurve().size());
        assertTrue(result.fills() > 0, "the first symbol was traded");
        assertEquals(result, new HeadlessDemo().run(options("BTC/USD", "ETH/USD@Bitstamp")));
    }

    @Test
    void numbersTheInstrumentsAsTheyAreNamed() {
        MarketTape tape = ReplayConfigs.tape(options("SAP/EUR"));
        assertEquals("EUR", tape.instrument().quote().code());
        assertEquals(2, tape.instrument().priceScale(), "not what the lake has room for");
        List<Instrument> both =
                ReplayConfigs.tape(options("ETH/USD@Kraken", "BTC/USD")).instruments();
        assertEquals(
                List.of("ETH/USD", "BTC/USD"),
                both.stream().map(Instrument::symbol).toList());
        assertEquals(List.of(0, 1), both.stream().map(Instrument::index).toList());
    }

    @Test
    void saysWhichSymbolsCannotBeReplayedAndWhy() {
        assertEquals(
                "The lake has no trades of SOL/USD; it has those of BTC/USD, ETH/USD, SAP/EUR."
                        + " See tradewind lake list.",
                refused("BTC/USD", "SOL/USD"));
        assertEquals(
                "The lake has trades of ETH/USD at Bitstamp, Kraken. Say which with --venue, or as ETH/USD@Bitstamp.",
                refused("ETH/USD"));
        assertEquals("BTC/USD is named twice. Name each symbol once.", refused("BTC/USD", "btc/usd"));
        assertEquals(
                "BTC/USD is quoted in USD and SAP/EUR in EUR. A replay has one account in one currency: replay them one"
                        + " at a time.",
                refused("BTC/USD", "SAP/EUR"));
    }

    @Test
    void replaysPricesInTheFractionsThatWereChosenIfAllAreOnThem() throws IOException {
        bring(
                "kraken",
                "ZN",
                "CBOT",
                START + ",110.515625,1\n" + (START + 60) + ",110.5,2\n" + (START + 120) + ",110.53125,1\n");
        bring("kraken", "ODD", "CBOT", START + ",110.515625,1\n" + (START + 60) + ",110.510001,2\n");
        Instrument decimal = ReplayConfigs.tape(options("ZN")).instrument();
        assertEquals(PriceNotation.DECIMAL, decimal.notation());
        choose("ZN@CBOT", "32nds/2");
        choose("ODD@CBOT", "32nds/2");
        Instrument note = ReplayConfigs.tape(options("ZN")).instrument();
        assertEquals(PriceNotation.HALF_THIRTY_SECONDS, note.notation());
        assertEquals(note.price("0.015625").units(), note.tick());
        assertEquals(
                PriceNotation.DECIMAL,
                ReplayConfigs.tape(options("ODD")).instrument().notation());
        assertNotEquals(name(decimal), name(note), "another tick is another journal");
    }

    @Test
    void aQuoteThatIsOnNoFractionLeavesThePricesInDecimals() throws IOException {
        for (String symbol : List.of("ZB", "ZN")) {
            bring("firstrate", symbol, "CBOT", "datetime,price,volume\n2013-11-25 09:31:00,110.5,1\n");
            String ask = symbol.equals("ZB") ? "110.515625" : "110.510001";
            bring("alpaca", symbol, "CBOT", "t,bp,bs,ap,as\n2013-11-25T14:31:00Z,110.5,1," + ask + ",1\n");
            choose(symbol + "@CBOT", "32nds/2");
        }
        assertEquals(
                PriceNotation.HALF_THIRTY_SECONDS,
                ReplayConfigs.tape(options("ZB")).instrument().notation());
        assertEquals(
                PriceNotation.DECIMAL,
                ReplayConfigs.tape(options("ZN")).instrument().notation());
    }

    @Test
    void pricesGetTheDecimalsTheirFractionNeeds() throws IOException {
        bring("kraken", "ZN", "CBOT", START + ",110.5,1\n" + (START + 60) + ",111,2\n");
        assertEquals(2, ReplayConfigs.tape(options("ZN")).instrument().priceScale());
        choose("ZN@CBOT", "32nds/2");
        Instrument note = ReplayConfigs.tape(options("ZN")).instrument();
        assertEquals(PriceNotation.HALF_THIRTY_SECONDS, note.notation());
        assertEquals(6, note.priceScale());
        assertEquals(15_625, note.tick());
    }

    @Test
    void pricesWithoutRoomForTheFractionStayDecimals() throws IOException {
        bring("kraken", "LIRA", "CBOT", START + ",123456789012.5,1\n" + (START + 60) + ",123456789012.5,2\n");
        choose("LIRA@CBOT", "32nds/2");
        Instrument instrument = ReplayConfigs.tape(options("LIRA")).instrument();
        assertEquals(PriceNotation.DECIMAL, instrument.notation());
        assertEquals(1, instrument.tick());
    }

    private void choose(String instrument, String code) {
        new NamedFile(new DataFolder(home), LakeReplays.PRICES, Runnable::run, sentence -> {})
                .put(instrument, Map.of("notation", code));
    }

    private String name(Instrument instrument) {
        return LakeReplays.name(options("ZN").range().orElseThrow(), List.of(instrument));
    }
}
