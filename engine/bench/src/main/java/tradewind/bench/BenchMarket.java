package tradewind.bench;

import java.util.List;
import java.util.stream.IntStream;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;

/// A market of many instruments that differ in their names only: whole units, prices of two decimals in dollars.
final class BenchMarket {
    static final List<Money> CASH = List.of(Currency.USD.money("1000000000"));
    private static final Limits LIMITS =
            new Limits(1L << 40, 1L << 58, 1_000, 1L << 58, 3_600_000_000_000L, 2_000, 500_000_000L);

    private BenchMarket() {}

    static Instruments instruments(int count) {
        return new Instruments(
                IntStream.range(0, count).mapToObj(BenchMarket::instrument).toList());
    }

    private static Instrument instrument(int index) {
        String symbol = "S" + index + "/USD";
        return new Instrument(
                index, new InstrumentId(symbol, "Bench"), symbol, Currency.BTC, Currency.USD, 2, 1, 0, 1, 1);
    }

    /// Wide ones for each.
    static List<Limits> limits(int count) {
        return IntStream.range(0, count).mapToObj(_ -> LIMITS).toList();
    }
}
