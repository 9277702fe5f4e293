package tradewind.views.options;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.quant.options.VolatilitySurface;
import tradewind.engine.risk.OptionBook;
import tradewind.engine.risk.OptionChain;
import tradewind.views.risk.RiskWords;
import tradewind.views.texts.Texts;

/// Works an [OptionsPicture] out.
final class OptionsWork {
    private static final Texts TEXTS = Texts.of("options");
    private static final double[] EXPIRIES = {7, 30, 90};
    private static final int POINTS = 181;

    private OptionsWork() {}

    /// What the session knows.
    ///
    /// @param symbol     of the underlying
    /// @param spot       its last price
    /// @param volatility realised, a year
    record Market(String symbol, Optional<Double> spot, Optional<Double> volatility) {}

    /// @throws IllegalArgumentException in words, if there is no price or no volatility to begin with
    static OptionsPicture work(Market market, OptionsChoices choices) {
        double spot = choices.spot()
                .or(market::spot)
                .orElseThrow(() -> new IllegalArgumentException(TEXTS.get("empty.price", market.symbol())));
        OptionChain chain = choices.file().isPresent()
                ? OptionChain.read(choices.file().get(), spot, choices.rate(), 0)
                : OptionChain.theoretical(spot, choices.rate(), 0, volatility(market, choices), EXPIRIES);
        List<Double> expiries = chain.expiries();
        double days = expiries.contains(choices.days()) ? choices.days() : expiries.getFirst();
        Optional<VolatilitySurface> surface = Optional.empty();
        String why = "";
        double misfit = 0;
        try {
            List<VolatilitySurface.Quote> points = chain.smile();
            VolatilitySurface fitted = VolatilitySurface.fit(points);
            misfit = fitted.misfit(points);
            surface = Optional.of(fitted);
        } catch (IllegalArgumentException e) {
            why = TEXTS.get("surface.empty.text", String.valueOf(e.getMessage()));
        }
        OptionBook book = new OptionBook(choices.legs());
        boolean legs = !choices.legs().isEmpty();
        return new OptionsPicture(
                choices,
                chain,
                origin(market, choices),
                days,
                chain.of(days),
                surface,
                why,
                misfit,
                book,
                legs ? Optional.of(book.greeks(spot, choices.rate(), 0)) : Optional.empty(),
                legs ? Optional.of(payoff(book, spot, choices.rate())) : Optional.empty());
    }

    private static double volatility(Market market, OptionsChoices choices) {
        return choices.volatility()
                .or(market::volatility)
                .orElseThrow(() -> new IllegalArgumentException(TEXTS.get("empty.volatility")));
    }

    private static String origin(Market market, OptionsChoices choices) {
        int spot = choices.spot().isPresent() ? 1 : 0;
        if (choices.file().isPresent()) return TEXTS.get("origin.file", spot, market.symbol());
        double volatility = choices.volatility().or(market::volatility).orElse(0.0);
        return TEXTS.get(
                "origin.theory",
                choices.volatility().isPresent() ? 1 : 0,
                RiskWords.percent(volatility, 1),
                spot,
                market.symbol());
    }

    private static OptionsPicture.Payoff payoff(OptionBook book, double spot, double rate) {
        double days = book.firstExpiry();
        double volatility = book.legs().stream()
                .mapToDouble(OptionBook.Leg::volatility)
                .average()
                .orElseThrow();
        double spread = Math.clamp(3 * volatility * Math.sqrt(days / 365), 0.08, 0.9);
        double low = spot * (1 - Math.min(spread, 0.95));
        double high = spot * (1 + spread);
        for (OptionBook.Leg leg : book.legs()) {
            low = Math.min(low, leg.strike() * 0.95);
            high = Math.max(high, leg.strike() * 1.05);
        }
        double[] prices = new double[POINTS];
        double[] expiry = new double[POINTS];
        double[] today = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            prices[i] = low + (high - low) * i / (POINTS - 1);
            expiry[i] = book.profit(prices[i], days, rate, 0);
            today[i] = book.profit(prices[i], 0, rate, 0);
        }
        return new OptionsPicture.Payoff(prices, expiry, today, book.breakEvens(low, high, rate, 0), days);
    }

    /// `30 d`, `7.5 d`.
    static String days(double days) {
        return TEXTS.get("days", String.format(Locale.ROOT, days == Math.rint(days) ? "%.0f" : "%.1f", days));
    }
}
