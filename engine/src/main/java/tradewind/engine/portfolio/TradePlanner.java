package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.market.Price;
import tradewind.engine.quant.optimise.Covariance;

/// From target weights to whole lots within the budget.
///
/// Every trade is first rounded down, which keeps the budget; then lots are added one at a time where each
/// takes most off the tracking error √(d'Σd), d = weight after − target, as long as cash after costs stays
/// above the buffer. If costs alone break the buffer, lots are taken back from purchases the same way.
/// Money is exact; only the ranking of lots is in floating point.
public final class TradePlanner {
    /// @param held   quantity units, below zero short
    /// @param target share of equity
    public record Holding(Instrument instrument, long held, Price price, double target) {}

    private final List<Holding> holdings;
    private final Covariance covariance;
    private final TradeRules rules;
    private final Currency currency;
    private final Money cash;
    private final int n;
    private final double equity;
    private final long[] lots;
    private final String[] notes;

    private TradePlanner(List<Holding> holdings, Money cash, Covariance covariance, TradeRules rules) {
        this.holdings = List.copyOf(holdings);
        this.covariance = covariance;
        this.rules = rules;
        this.cash = cash;
        this.currency = cash.currency();
        this.n = holdings.size();
        this.lots = new long[n];
        this.notes = new String[n];
        Arrays.fill(notes, "");
        this.equity = real(equityUnits());
    }

    /// Plans.
    ///
    /// @param holdings   in the order of the covariance
    /// @param cash       free to spend, in the currency of every instrument
    /// @param covariance per year
    /// @throws IllegalArgumentException if currencies differ, a price is not above zero, a weight is not
    ///     finite, or there is no equity; the message names the instrument
    /// @throws ArithmeticException if a value does not fit
    public static TradeList plan(List<Holding> holdings, Money cash, Covariance covariance, TradeRules rules) {
        if (holdings.size() != covariance.size())
            throw new IllegalArgumentException(
                    holdings.size() + " holdings for a covariance of " + covariance.size() + " instruments");
        if (!rules.minTrade().currency().equals(cash.currency()))
            throw new IllegalArgumentException(
                    "the least trade is in " + rules.minTrade().currency() + ", cash in " + cash.currency());
        for (Holding holding : holdings) check(holding, cash.currency());
        return new TradePlanner(holdings, cash, covariance, rules).planned();
    }

    private static void check(Holding holding, Currency currency) {
        String symbol = holding.instrument().symbol();
        if (!holding.instrument().quote().equals(currency))
            throw new IllegalArgumentException(
                    symbol + " is priced in " + holding.instrument().quote() + " and the cash is in " + currency);
        if (holding.price().units() <= 0)
            throw new IllegalArgumentException("price of " + symbol + " is not above zero: " + holding.price());
        if (holding.price().scale() != holding.instrument().priceScale())
            throw new IllegalArgumentException("price of " + symbol + " is at another scale: " + holding.price());
        if (!Double.isFinite(holding.target()))
            throw new IllegalArgumentException("target weight of " + symbol + " is not finite: " + holding.target());
    }

    private long equityUnits() {
        long units = cash.units();
        for (Holding holding : holdings)
            units = Math.addExact(
                    units, holding.instrument().notional(holding.price().units(), holding.held()));
        if (units <= 0) throw new IllegalArgumentException("there is no equity to divide: " + currency.money(units));
        return units;
    }

    private TradeList planned() {
        double wanted = 0;
        for (Holding holding : holdings) wanted += holding.target();
        double room = 1 - rules.cashBuffer();
        double scale = wanted > room ? room / wanted : 1;
        for (int i = 0; i < n; i++) lots[i] = rounded(i, scale);
        boolean[] settled = new boolean[n];
        for (int i = 0; i < n; i++) settled[i] = settle(i);
        // A lot is added at most once to each: from rounded down to rounded up.
        for (int best = bestLot(settled); best >= 0; best = bestLot(settled)) {
            lots[best]++;
            settled[best] = true;
        }
        while (cashAfter() < buffer()) {
            int worst = purchaseToCut();
            if (worst < 0) break;
            long missing = buffer() - cashAfter();
            lots[worst] -= Math.clamp(missing / Math.max(1, valueUnits(worst, 1)), 1, lots[worst]);
            if (notes[worst].isEmpty()) notes[worst] = "smaller, to keep the cash buffer";
        }
        return list();
    }

    /// Whole lots towards the target, rounded down, and never through zero against the sign of the target.
    private long rounded(int i, double scale) {
        Holding holding = holdings.get(i);
        Instrument instrument = holding.instrument();
        double unit = (double) instrument.lot();
        double lotValue = holding.price().toDouble()
                * instrument.quantity(instrument.lot()).toDouble();
        double exact = holding.target() * scale * equity / lotValue - holding.held() / unit;
        if (!(Math.abs(exact) < 9e18))
            throw new IllegalArgumentException("trade of " + instrument.symbol() + " has too many lots: " + exact);
        long down = (long) Math.floor(exact);
        long after = Math.addExact(holding.held(), Math.multiplyExact(down, instrument.lot()));
        return holding.target() >= 0 && holding.held() >= 0 && after < 0 ? down + 1 : down;
    }

    /// Leaves out what is too small and cuts what is too large; whether the lots of a line are final.
    private boolean settle(int i) {
        if (lots[i] == 0) return false;
        long value = valueUnits(i, Math.abs(lots[i]));
        boolean closes = holdings.get(i).target() == 0;
        if (value < rules.minTrade().units() && !closes) {
            lots[i] = 0;
            notes[i] = "worth less than the least trade";
            return true;
        }
        if (value > rules.maxTrade().units()) {
            long fits = rules.maxTrade().units() / Math.max(1, valueUnits(i, 1));
            lots[i] = Long.signum(lots[i]) * Math.min(Math.abs(lots[i]), fits);
            notes[i] = "cut to the largest trade";
            return true;
        }
        return closes;
    }

    /// Where one more lot takes most off the tracking error and can be paid; -1 if nowhere.
    private int bestLot(boolean[] settled) {
        double[] gap = gaps(after());
        double[] slope = covariance.times(gap);
        long free = cashAfter() - buffer();
        int best = -1;
        double most = 0;
        for (int i = 0; i < n; i++) {
            if (settled[i]) continue;
            long price = valueUnits(i, 1);
            boolean buys = lots[i] >= 0;
            double cost = price * (1 + (buys ? rules.costRate() : -rules.costRate()));
            if (cost > free) continue;
            if (lots[i] == 0 && price < rules.minTrade().units()) continue;
            double step = real(price) / equity;
            double less = -(2 * step * slope[i] + step * step * covariance.get(i, i));
            if (less > most) {
                most = less;
                best = i;
            }
        }
        return best;
    }

    /// The purchase whose last lot does least for the tracking error; -1 if there is none.
    private int purchaseToCut() {
        double[] slope = covariance.times(gaps(after()));
        int worst = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (lots[i] <= 0) continue;
            double more = -slope[i] / covariance.volatility(i);
            if (more < least) {
                least = more;
                worst = i;
            }
        }
        return worst;
    }

    private double[] after() {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            Holding holding = holdings.get(i);
            long units = holding.held() + lots[i] * holding.instrument().lot();
            weights[i] = real(holding.instrument().notional(holding.price().units(), units)) / equity;
        }
        return weights;
    }

    private double[] gaps(double[] weights) {
        double[] gap = new double[n];
        for (int i = 0; i < n; i++) gap[i] = weights[i] - holdings.get(i).target();
        return gap;
    }

    private long valueUnits(int i, long count) {
        Holding holding = holdings.get(i);
        return holding.instrument()
                .notional(
                        holding.price().units(),
                        Math.multiplyExact(count, holding.instrument().lot()));
    }

    /// Rounded up: what a trade may cost.
    private long costUnits(int i) {
        return (long) Math.ceil(valueUnits(i, Math.abs(lots[i])) * rules.costRate());
    }

    private long cashAfter() {
        long units = cash.units();
        for (int i = 0; i < n; i++)
            units = Math.subtractExact(Math.subtractExact(units, valueUnits(i, lots[i])), costUnits(i));
        return units;
    }

    private long buffer() {
        return (long) Math.ceil(rules.cashBuffer() * equity * scale());
    }

    private double scale() {
        return Math.pow(10, currency.scale());
    }

    private double real(long units) {
        return units / scale();
    }

    private TradeList list() {
        double[] weights = after();
        List<TradeList.Line> lines = new ArrayList<>();
        double traded = 0;
        long cost = 0;
        double[] now = new double[n];
        for (int i = 0; i < n; i++) {
            Holding holding = holdings.get(i);
            now[i] = real(holding.instrument().notional(holding.price().units(), holding.held())) / equity;
            long value = valueUnits(i, Math.abs(lots[i]));
            traded += real(value) / equity;
            cost = Math.addExact(cost, costUnits(i));
            lines.add(new TradeList.Line(
                    holding.instrument(),
                    holding.price(),
                    holding.held(),
                    Math.multiplyExact(lots[i], holding.instrument().lot()),
                    now[i],
                    holding.target(),
                    weights[i],
                    currency.money(value),
                    currency.money(costUnits(i)),
                    notes[i]));
        }
        return new TradeList(
                lines,
                currency.money(equityUnits()),
                currency.money(cashAfter()),
                traded,
                currency.money(cost),
                Math.sqrt(covariance.variance(gaps(now))),
                Math.sqrt(covariance.variance(gaps(weights))));
    }
}
