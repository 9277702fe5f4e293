package tradewind.views.instruments;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketStatus;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

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
    private static final Texts TEXTS = Texts.of("instruments");

    record Fact(String label, String value) {}

    private static final Set<String> MONEY = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final int CRYPTO_SCALE = 8;

    InstrumentLine {
        facts = List.copyOf(facts);
    }

    /// @param next the phase of the day that comes next; empty if nobody has said
    static InstrumentLine of(Instrument i, TradingDay day, Optional<String> next, String status) {
        String tick = decimal(i.tick(), i.priceScale());
        String lot = decimal(i.lot(), i.quantityScale());
        String assetClass = assetClass(i);
        // what is delivered at once never expires; of anything else the engine knows no date
        String expiry = assetClass.isEmpty() ? "" : TEXTS.get("expiry.none");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(TEXTS.get("fact.class"), assetClass));
        facts.add(new Fact(TEXTS.get("fact.base"), i.base().code()));
        facts.add(new Fact(TEXTS.get("fact.quote"), i.quote().code()));
        facts.add(new Fact(TEXTS.get("tick"), tick + " " + i.quote()));
        facts.add(new Fact(TEXTS.get("fact.tick.value"), tickValue(i)));
        facts.add(new Fact(TEXTS.get("lot"), lot + " " + i.base()));
        facts.add(new Fact(TEXTS.get("fact.default"), Figures.quantity(i, i.defaultQuantity()) + " " + i.base()));
        facts.add(new Fact(TEXTS.get("fact.decimals"), i.priceScale() + ", " + i.quantityScale()));
        facts.add(new Fact(Figures.head(TEXTS.get("hours")), day.full()));
        next.ifPresent(text -> facts.add(new Fact(TEXTS.get("fact.next"), text)));
        facts.add(new Fact(TEXTS.get("expiry"), expiry));
        facts.add(new Fact(TEXTS.get("fact.status"), status));
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
                expiry,
                status,
                facts);
    }

    /// From the currencies alone, since nothing else is said of an instrument: ISO 4217 knows money, and crypto is kept
    /// in eight decimals. Empty where that says nothing.
    private static String assetClass(Instrument i) {
        if (MONEY.contains(i.base().code())) return TEXTS.get("class.currencies");
        return i.base().scale() == CRYPTO_SCALE ? TEXTS.get("class.crypto") : "";
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
        return TEXTS.get("status." + status.name());
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
