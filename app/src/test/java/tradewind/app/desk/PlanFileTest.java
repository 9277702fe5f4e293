package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.app.home.DataFolder;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderId;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.KeptPlan;
import tradewind.engine.portfolio.TradePlanner;
import tradewind.engine.portfolio.TradeRules;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.views.portfolio.PlanMemory;

class PlanFileTest {
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final Instrument ETH = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.ETH, Currency.USD, 2, 5, 4, 100, 100_000L);
    private static final Instruments BOTH = new Instruments(List.of(BTC, ETH));

    @TempDir
    Path home;

    private PlanFile open(String session) {
        return new PlanFile(new DataFolder(home), session, "paper-1", Runnable::run);
    }

    private Path file() {
        return home.resolve("plans/Week+1.json");
    }

    /// Ether is sold, bitcoin bought: the trades are in another order than the lines.
    private static KeptPlan plan(Algo first) {
        Covariance covariance = Covariance.of(new double[][] {{0.4, 0.1}, {0.1, 0.7}});
        var trades = TradePlanner.plan(
                List.of(
                        new TradePlanner.Holding(BTC, 0, BTC.price("1000.10"), 0.333),
                        new TradePlanner.Holding(ETH, ETH.quantity("100").units(), ETH.price("45.05"), 0.1)),
                Currency.USD.money("1234.5678"),
                covariance,
                new TradeRules(Currency.USD.money("0"), Currency.USD.money("1000000"), 0.01, 0.001));
        return new KeptPlan(
                3,
                1_385_764_992_118_000_001L,
                trades,
                covariance,
                List.of(
                        new KeptPlan.Line(first, true, List.of(OrderId.of(2, 8), OrderId.of(2, 9))),
                        new KeptPlan.Line(new Algo.AtLimit(2), false, List.of())),
                Optional.of(OrderId.of(2, 9)));
    }

    private static void kept(PlanFile file, KeptPlan plan) {
        assertEquals(Optional.empty(), file.keep(plan).toCompletableFuture().join());
    }

    private static PlanMemory.Found read(PlanFile file, Instruments instruments) {
        return file.read(instruments).toCompletableFuture().join();
    }

    private PlanMemory.Found.Unusable refused(Instruments instruments) {
        return assertInstanceOf(PlanMemory.Found.Unusable.class, read(open("Week 1"), instruments));
    }

    @Test
    void whatWasKeptIsThereAgain() {
        assertEquals(new PlanMemory.Found.Nothing(), read(open("Week 1"), BOTH));
        for (Algo algo : List.of(
                new Algo.AtMarket(),
                new Algo.Twap(10, Duration.ofMillis(1_500)),
                new Algo.Vwap(List.of(1.0, 0.25, 3e-7), Duration.ofMinutes(5)),
                new Algo.ArrivalPrice(5, Duration.ofSeconds(30), 0.1 + 0.2))) {
            KeptPlan plan = plan(algo);
            kept(open("Week 1"), plan);
            var found = assertInstanceOf(PlanMemory.Found.Plan.class, read(open("Week 1"), BOTH));
            assertEquals(List.of(), found.gone());
            assertEquals(plan.plan(), found.plan().plan());
            assertEquals(plan.lines(), found.plan().lines());
            assertEquals(plan.witness(), found.plan().witness());
            assertEquals(plan.number(), found.plan().number());
            assertEquals(plan.madeAt(), found.plan().madeAt());
            assertEquals(0.1, found.plan().covariance().get(0, 1));
        }
        assertEquals(new PlanMemory.Found.Nothing(), read(open("Week 2"), BOTH));
    }

    @ParameterizedTest
    @CsvSource({
        "half,damaged",
        "figure,damaged",
        "digest,damaged",
        "nothing,damaged",
        "list,damaged",
        "newer,newer release",
        "foreign,session Week 2",
        "folder,plans"
    })
    void whatCannotBeUsedIsLeftAsItIsUntilItIsPutAside(String what, String said) throws IOException {
        kept(open("Week 1"), plan(new Algo.AtMarket()));
        String good = Files.readString(file());
        String bad = spoilt(what, good);
        if (what.equals("folder")) {
            Files.delete(file());
            Files.createDirectories(file().resolve("x"));
        } else {
            Files.writeString(file(), bad);
        }
        PlanFile file = open("Week 1");
        var unusable = assertInstanceOf(PlanMemory.Found.Unusable.class, read(file, BOTH));
        assertTrue(unusable.why().contains(said), unusable.why());
        assertTrue(unusable.why().contains(file().toString()), unusable.why());
        Optional<String> why =
                file.keep(plan(new Algo.AtMarket())).toCompletableFuture().join();
        assertTrue(why.isPresent(), "it was written over");
        if (!what.equals("folder")) assertEquals(bad, Files.readString(file()));
        assertEquals(Optional.empty(), file.putAside().toCompletableFuture().join());
        Path aside = home.resolve("plans/aside/1-Week+1.json");
        if (!what.equals("folder")) assertEquals(bad, Files.readString(aside));
        kept(file, plan(new Algo.AtMarket()));
        assertInstanceOf(PlanMemory.Found.Plan.class, read(open("Week 1"), BOTH));
    }

    private static String spoilt(String what, String good) {
        return switch (what) {
            case "half" -> good.substring(0, good.length() / 2);
            case "figure" -> good.replaceFirst("\"trade\" : -", "\"trade\" : -1");
            case "digest" -> good.replace("\"sha256\"", "\"sha1\"");
            case "nothing" -> "";
            case "list" -> "[1]";
            case "newer" -> good.replace("\"version\" : 1", "\"version\" : 2");
            case "foreign" -> good.replace("\"session\" : \"Week 1\"", "\"session\" : \"Week 2\"");
            default -> good;
        };
    }

    @Test
    void aSymbolThatIsNotTradedAnyMoreIsNamedAndItsFileIsNotWrittenOver() throws IOException {
        kept(open("Week 1"), plan(new Algo.AtMarket()));
        String whole = Files.readString(file());
        PlanFile file = open("Week 1");
        var found = assertInstanceOf(PlanMemory.Found.Plan.class, read(file, new Instruments(List.of(BTC))));
        assertEquals(List.of("ETH/USD"), found.gone());
        assertEquals(
                List.of(new KeptPlan.Line(new Algo.AtLimit(2), false, List.of())),
                found.plan().lines());
        assertEquals(0.4, found.plan().covariance().get(0, 0));
        assertEquals(1, found.plan().covariance().size());
        kept(file, found.plan());
        assertEquals(whole, Files.readString(home.resolve("plans/aside/1-Week+1.json")));
    }

    @Test
    void aSymbolWhoseUnitsMeanSomethingElseNowIsGoneToo() {
        kept(open("Week 1"), plan(new Algo.AtMarket()));
        Instrument finer = new Instrument(0, BTC.id(), "Bitcoin", Currency.BTC, Currency.USD, 2, 1, 6, 1, 1_000_000L);
        assertTrue(refused(new Instruments(List.of(finer))).why().contains("none of its symbols"));
    }

    @Test
    void whatIsPutAsideNeverTakesThePlaceOfWhatWasPutAsideBefore() throws IOException {
        PlanFile file = open("Week 1");
        for (int i = 0; i < 2; i++) {
            kept(file, plan(new Algo.Twap(2 + i, Duration.ofSeconds(1))));
            file.putAside().toCompletableFuture().join();
            assertEquals(new PlanMemory.Found.Nothing(), read(file, BOTH));
        }
        try (var files = Files.list(home.resolve("plans/aside"))) {
            assertEquals(2, files.count());
        }
    }
}
