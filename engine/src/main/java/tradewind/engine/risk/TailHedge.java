package tradewind.engine.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.quant.options.BlackScholes;
import tradewind.engine.quant.options.OptionType;
import tradewind.engine.quant.options.Vanilla;

/// Ways to bring a loss back under a limit. Proposals for a person; nothing here sends an order.
///
/// @param symbol   what is traded, or what the option is on
/// @param quantity to trade, signed: below zero sells; options above zero
/// @param cost     premium paid now; zero for a plain trade
/// @param before   the loss without it
/// @param after    the loss with it
/// @param sentence what and why, in words
public record TailHedge(String symbol, double quantity, double cost, double before, double after, String sentence) {

    /// Reduces the holding that drives a scenario until the scenario costs no more than `limit`.
    ///
    /// @param limit positive loss
    /// @return empty if the scenario is within the limit, or the driver alone cannot bring it there
    public static Optional<TailHedge> reduce(Book book, Loadings loadings, Scenario scenario, double limit) {
        requireLimit(limit);
        Stress.Outcome now = Stress.run(book, loadings, scenario);
        double loss = -now.profit();
        if (loss <= limit || now.driver().isEmpty()) return Optional.empty();
        Holding driver = book.holding(now.driver()).orElseThrow();
        double without =
                -Stress.run(book.without(now.driver()), loadings, scenario).profit();
        double own = loss - without;
        double share = (loss - limit) / own;
        if (!(own > 0) || share > 1) return Optional.empty();
        double quantity = -share * driver.quantity();
        return Optional.of(new TailHedge(
                driver.symbol(),
                quantity,
                0,
                loss,
                limit,
                String.format(
                        Locale.ROOT,
                        "%s %.4g %s: %s then costs %,.0f instead of %,.0f",
                        quantity < 0 ? "Sell" : "Buy",
                        Math.abs(quantity),
                        driver.symbol(),
                        scenario.name(),
                        limit,
                        loss)));
    }

    /// Buys puts on a long holding (calls on a short one), struck out of the money, as many as bring the
    /// scenario to the limit at the scenario's price, at their intrinsic value then.
    ///
    /// @param moneyness  how far out the strike lies, 0.1 is 10 %
    /// @param years      to expiry
    /// @param volatility a year, for the premium by Black-Scholes without carry
    public static Optional<TailHedge> options(
            Book book,
            Loadings loadings,
            Scenario scenario,
            double limit,
            double moneyness,
            double years,
            double volatility) {
        requireLimit(limit);
        Stress.Outcome now = Stress.run(book, loadings, scenario);
        double loss = -now.profit();
        if (loss <= limit || now.driver().isEmpty()) return Optional.empty();
        Holding driver = book.holding(now.driver()).orElseThrow();
        Stress.Outcome alone =
                Stress.run(new Book(book.currency(), book.equity(), List.of(driver)), loadings, scenario);
        boolean puts = driver.quantity() > 0;
        OptionType type = puts ? OptionType.PUT : OptionType.CALL;
        double strike = driver.price() * (puts ? 1 - moneyness : 1 + moneyness);
        double shocked = driver.price() + alone.profit() / driver.quantity();
        double payoff = type.payoff(shocked, strike);
        Vanilla option = new Vanilla(type, driver.price(), strike, years, 0, 0, volatility);
        double premium = BlackScholes.price(option);
        // each option pays its payoff less its premium
        double gain = payoff - premium;
        if (!(gain > 0)) return Optional.empty();
        double quantity = (loss - limit) / gain;
        if (quantity > Math.abs(driver.quantity())) return Optional.empty();
        return Optional.of(new TailHedge(
                driver.symbol(),
                quantity,
                quantity * premium,
                loss,
                limit,
                String.format(
                        Locale.ROOT,
                        "Buy %s on %.4g %s, strike %,.2f, %.0f days: about %,.0f now, and %s costs %,.0f"
                                + " instead of %,.0f",
                        puts ? "puts" : "calls",
                        quantity,
                        driver.symbol(),
                        strike,
                        365 * years,
                        quantity * premium,
                        scenario.name(),
                        limit,
                        loss)));
    }

    /// For every scenario beyond the limit the plain reduction, the worst scenario first.
    public static List<TailHedge> proposals(Book book, Loadings loadings, List<Scenario> scenarios, double limit) {
        List<TailHedge> all = new ArrayList<>();
        scenarios.forEach(each -> reduce(book, loadings, each, limit).ifPresent(all::add));
        all.sort(Comparator.comparingDouble(hedge -> -hedge.before()));
        return List.copyOf(all);
    }

    private static void requireLimit(double limit) {
        if (!(limit > 0) || Double.isInfinite(limit))
            throw new IllegalArgumentException("the loss limit must be above zero: " + limit);
    }
}
