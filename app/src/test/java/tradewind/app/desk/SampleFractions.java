package tradewind.app.desk;

import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.PriceNotation;

/// The sample market as if it were quoted in fractions, for pictures only: a dollar is an eighth, on a tick of half a
/// 32nd.
final class SampleFractions {
    private static final int SCALE = 6;
    private static final long TICK = 15_625;
    private static final long CENTS = 100;
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final Instrument INSTRUMENT = new Instrument(
                    0,
                    BTC.id(),
                    BTC.name(),
                    BTC.base(),
                    BTC.quote(),
                    SCALE,
                    TICK,
                    BTC.quantityScale(),
                    BTC.lot(),
                    BTC.defaultQuantity())
            .written(PriceNotation.HALF_THIRTY_SECONDS);

    private SampleFractions() {}

    /// What stands for a dollar, in price units.
    static long step(Instrument instrument) {
        return instrument.notation() == PriceNotation.DECIMAL ? CENTS : 8 * TICK;
    }

    static TradeTape load() {
        TradeTape tape = SampleMarket.load();
        TradeTape.Builder builder = TradeTape.builder(INSTRUMENT, tape.source());
        for (int i = 0; i < tape.size(); i++)
            builder.add(tape.time(i), tape.price(i) * 8 / CENTS * TICK, tape.quantity(i));
        return builder.build();
    }
}
