package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.history.LakeMarket;
import tradewind.engine.history.MarketTape;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.Durability;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Money;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.strategies.BuiltInStrategies;

/// A session on the sample week, as tests want it.
final class SampleSession {
    static final TradeTape TAPE = SampleMarket.load();
    static final Limits LIMITS =
            new Limits(5_000_000_000L, 100_000_0000L, 500, 5_000_000_000L, 3_600_000_000_000L, 50, 0);

    static final AccountLimits ACCOUNT_LIMITS = new AccountLimits(
            Currency.USD,
            1_000_000_0000L,
            1_000_000_0000L,
            1_000_000_0000L,
            1_000,
            0,
            50_000_0000L,
            10_000_0000L,
            1_000,
            1_000,
            1_000,
            60_000_000_000L,
            RuleGrid.DEFAULT);

    private SampleSession() {}

    static SessionConfig config(Path journal) {
        return config(journal, TAPE, List.of(Currency.USD.money("100000")), LIMITS);
    }

    static SessionConfig config(Path journal, Limits limits) {
        return config(journal, TAPE, List.of(Currency.USD.money("100000")), limits);
    }

    static SessionConfig config(Path journal, MarketTape tape, List<Money> cash, Limits limits) {
        return new SessionConfig(
                "Sample week",
                "paper-1",
                journal,
                Durability.ASYNCHRONOUS,
                tape,
                tape.start(),
                25,
                250_000_000L,
                cash,
                limits,
                ACCOUNT_LIMITS,
                BuiltInStrategies.all(),
                PaperOptions.DEFAULT,
                "test");
    }

    static LakeMarket found(LakeMarket.Result result) {
        return assertInstanceOf(LakeMarket.Result.Found.class, result).market();
    }
}
