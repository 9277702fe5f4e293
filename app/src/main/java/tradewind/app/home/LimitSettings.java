package tradewind.app.home;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// The limits as `settings.json` has them: plain decimals in the units a trader thinks in.
///
/// @param maxQuantity of one order, in the instrument's base currency
/// @param maxNotional of one order, in its quote currency
/// @param collarBps how far a price may be from the last one, basis points
/// @param maxPosition absolute, in the base currency
/// @param staleSeconds age at which the last price no longer counts, seconds of session time
/// @param maxMessagesPerSecond new orders and changes
/// @param duplicateMillis how soon the same order may not be sent again, milliseconds of session time
/// @param restricted symbols of which only what is held may be closed
/// @param maxShort located to borrow, in the base currency; zero allows no short sale
public record LimitSettings(
        String maxQuantity,
        String maxNotional,
        int collarBps,
        String maxPosition,
        int staleSeconds,
        int maxMessagesPerSecond,
        int duplicateMillis,
        List<String> restricted,
        String maxShort) {
    public static final LimitSettings DEFAULTS =
            new LimitSettings("50", "100000", 500, "100", 1_800, 20, 500, List.of(), "100");

    public LimitSettings {
        restricted = List.copyOf(restricted);
    }

    /// @throws NumberFormatException if a decimal is none, or too exact for the instrument
    public Limits of(Instrument instrument) {
        return new Limits(
                FixedPoint.parse(maxQuantity, instrument.quantityScale()),
                FixedPoint.parse(maxNotional, instrument.quote().scale()),
                collarBps,
                FixedPoint.parse(maxPosition, instrument.quantityScale()),
                staleSeconds * 1_000_000_000L,
                maxMessagesPerSecond,
                duplicateMillis * 1_000_000L,
                restricted.contains(instrument.symbol()),
                FixedPoint.parse(maxShort, instrument.quantityScale()));
    }

    /// The limits in force in these units; the restricted list of other symbols stays as it is.
    ///
    /// @throws ArithmeticException if a time does not fit
    public LimitSettings with(Instrument instrument, Limits limits) {
        List<String> symbols = new ArrayList<>(restricted);
        symbols.remove(instrument.symbol());
        if (limits.restricted()) symbols.add(instrument.symbol());
        return new LimitSettings(
                Decimals.text(limits.maxQuantity(), instrument.quantityScale()),
                Decimals.text(limits.maxNotional(), instrument.quote().scale()),
                limits.collarBps(),
                Decimals.text(limits.maxPosition(), instrument.quantityScale()),
                Math.toIntExact(limits.staleAfter() / 1_000_000_000L),
                limits.maxMessagesPerSecond(),
                Math.toIntExact(limits.duplicateWindow() / 1_000_000L),
                symbols,
                Decimals.text(limits.maxShort(), instrument.quantityScale()));
    }
}
