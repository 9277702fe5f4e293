package tradewind.views.instruments;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketStatus;
import tradewind.views.figures.Figures;

/// One instrument in words and figures.
///
/// @param status empty if the session does not say
record InstrumentLine(
        Instrument instrument,
        String symbol,
        String venue,
        String name,
        String assetClass,
        String tick,
        String lot,
        String currency,
        String hours,
        String expiry,
        String status,
        List<Fact> facts) {
    record Fact(String label, String value) {}

    private static final Set<String> MONEY = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final int CRYPTO_SCALE = 8;

    InstrumentLine {
        facts = List.copyOf(facts);
    }

    static InstrumentLine of(Instrument i, TradingDay day, String status) {
        String tick = decimal(i.tick(), i.priceScale());
        String lot = decimal(i.lot(), i.quantityScale());
        String assetClass = assetClass(i);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Asset class", assetClass));
        facts.add(new Fact("Quantities are in", i.base().code()));
        facts.add(new Fact("Prices and P&L are in", i.quote().code()));
        facts.add(new Fact("Tick", tick + " " + i.quote()));
        facts.add(new Fact("A tick on the ticket's size", tickValue(i)));
        facts.add(new Fact("Lot", lot + " " + i.base()));
        facts.add(new Fact("A new ticket begins with", Figures.quantity(i, i.defaultQuantity()) + " " + i.base()));
        facts.add(new Fact("Decimals of price, quantity", i.priceScale() + ", " + i.quantityScale()));
        facts.add(new Fact("Hours, UTC", day.full()));
        facts.add(new Fact("Expiry", "none"));
        facts.add(new Fact("Just now", status));
        return new InstrumentLine(
                i,
                i.symbol(),
                i.id().venue(),
                i.name(),
                assetClass,
                tick,
                lot,
                i.quote().code(),
                day.brief(),
                "none",
                status,
                facts);
    }

    /// From the currencies alone, since nothing else is said of an instrument: ISO 4217 knows money, and crypto is kept
    /// in eight decimals. Empty where that says nothing.
    private static String assetClass(Instrument i) {
        if (MONEY.contains(i.base().code())) return "Currencies";
        return i.base().scale() == CRYPTO_SCALE ? "Crypto" : "";
    }

    /// What the position of a fresh ticket gains or loses per tick.
    private static String tickValue(Instrument i) {
        try {
            return Figures.money(i.quote().money(i.notional(i.tick(), i.defaultQuantity()))) + " " + i.quote();
        } catch (ArithmeticException tooLarge) {
            return "";
        }
    }

    private static String decimal(long units, int scale) {
        String full = FixedPoint.format(units, scale);
        return full.indexOf('.') < 0 ? full : full.replaceFirst("\\.?0+$", "");
    }

    static String words(MarketStatus status) {
        return switch (status) {
            case OPEN -> "open";
            case AUCTION -> "in auction";
            case HALTED -> "halted";
            case CLOSED -> "closed";
        };
    }

    boolean matches(List<String> words) {
        String all = String.join(
                        " ",
                        symbol,
                        venue,
                        name,
                        assetClass,
                        currency,
                        instrument.base().code(),
                        status)
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
