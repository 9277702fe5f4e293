package tradewind.engine;

import java.nio.file.Path;
import java.util.List;
import tradewind.engine.gate.Limits;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.Durability;
import tradewind.engine.market.Currency;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.strategies.BuiltInStrategies;

/// A session on the sample week, as tests want it.
final class SampleSession {
    static final TradeTape TAPE = SampleMarket.load();
    static final Limits LIMITS =
            new Limits(5_000_000_000L, 100_000_0000L, 500, 5_000_000_000L, 3_600_000_000_000L, 50, 0);

    private SampleSession() {}

    static SessionConfig config(Path journal) {
        return new SessionConfig(
                "Sample week",
                "paper-1",
                journal,
                Durability.ASYNCHRONOUS,
                TAPE,
                TAPE.start(),
                25,
                250_000_000L,
                List.of(Currency.USD.money("100000")),
                LIMITS,
                BuiltInStrategies.all(),
                PaperOptions.DEFAULT,
                "test");
    }
}
