package tradewind.engine.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

/// The market that comes with the program: BTC/USD trades at Bitstamp, 25 November to 1 December 2013, as recorded.
public final class SampleMarket {
    /// Bitcoin against US dollars at Bitstamp: tick 0.01 USD, lot 0.00000001 BTC, index 0.
    public static final Instrument BTC_USD = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Bitstamp"),
            "Bitcoin / US dollar",
            Currency.BTC,
            Currency.USD,
            2,
            1,
            8,
            1,
            100_000_000);

    private static final String RESOURCE = "/bitstamp_trades_from_20131125_usd.csv";

    private SampleMarket() {}

    /// Reads the trades from the class path: 99,982 and 18 in quarantine, for their amount of zero.
    ///
    /// @throws IllegalStateException if the program was put together without them
    public static TradeTape load() {
        try (InputStream in = SampleMarket.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + RESOURCE);
            return switch (TradeCsv.read(in, "Bitstamp, 25 Nov to 1 Dec 2013", BTC_USD)) {
                case TradeCsv.Result.Loaded loaded -> loaded.tape();
                case TradeCsv.Result.Refused refused -> throw new IllegalStateException(refused.sentence());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
