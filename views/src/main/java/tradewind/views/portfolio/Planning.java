package tradewind.views.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.Session;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.portfolio.Algo;
import tradewind.engine.portfolio.KeptPlan;
import tradewind.engine.portfolio.PortfolioOptimiser;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.engine.portfolio.TradePlanner;
import tradewind.engine.portfolio.TradeRules;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.views.texts.Texts;

/// From target weights to a plan of trades at this session's prices and holdings.
final class Planning {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double PERCENT = 100;

    /// A plan.
    ///
    /// @param outside which symbols the session does not trade, in a sentence; empty if it trades all
    record Planned(RebalanceRun run, String outside) {}

    private final Session session;
    /// Plans whose orders are not in the journal yet have their numbers too.
    private long last;

    Planning(Session session) {
        this.session = session;
    }

    /// A plan that was not made here has its number.
    void taken(long number) {
        last = Math.max(last, number);
    }

    /// @param leastTrade worth of a trade, in the account's currency
    /// @param buffer     percent of equity that stays in cash
    /// @throws IllegalArgumentException if there is no plan; the message says why
    Planned plan(Study wanted, String leastTrade, String buffer) {
        PriceHistory history = wanted.request().history();
        List<TradePlanner.Holding> holdings = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < history.assets(); i++) {
            String symbol = history.symbols().get(i);
            Optional<Instrument> instrument = session.instruments().find(symbol);
            if (instrument.isEmpty()) {
                missing.add(symbol);
                left += wanted.target().weights()[i];
                continue;
            }
            holdings.add(holding(instrument.get(), wanted.target().weights()[i]));
            columns.add(i);
        }
        if (holdings.isEmpty()) throw new IllegalArgumentException(TEXTS.get("outside.all"));
        int[] kept = columns.stream().mapToInt(Integer::intValue).toArray();
        Covariance covariance = PortfolioOptimiser.covariance(
                history.columns(kept), wanted.request().wishes());
        Money cash = cash();
        TradeRules rules = rules(
                leastTrade.strip(),
                buffer.strip(),
                cash.currency(),
                wanted.request().wishes().costRate());
        RebalanceRun run = new RebalanceRun(
                next(),
                session.clock().now(),
                TradePlanner.plan(holdings, cash, covariance, rules),
                covariance,
                new Algo.AtMarket());
        return new Planned(run, missing.isEmpty() ? "" : outside(missing, left));
    }

    /// Above the number of every plan whose orders the journal holds, and of every one made since.
    private long next() {
        for (OrderRow row : session.desk().orders().all())
            last = Math.max(last, KeptPlan.number(row.order().source()));
        return ++last;
    }

    private static String outside(List<String> missing, double left) {
        return TEXTS.get(
                missing.size() == 1 ? "outside.one" : "outside.many", Words.list(missing), Words.percent(left));
    }

    private TradePlanner.Holding holding(Instrument instrument, double target) {
        QuoteRow quote = new QuoteRow();
        session.desk().quotes().read(instrument.index(), quote);
        if (!quote.hasLast()) throw new IllegalArgumentException(TEXTS.get("no.price", instrument.symbol()));
        PositionRow position = session.desk().positions().get(instrument.index());
        return new TradePlanner.Holding(instrument, position.netQuantity(), instrument.price(quote.last()), target);
    }

    private Money cash() {
        Currency home = session.desk().account().equity().currency();
        return session.desk().balances().all().stream()
                .map(row -> row.total())
                .filter(total -> total.currency().equals(home))
                .findFirst()
                .orElse(home.zero());
    }

    private static TradeRules rules(String leastTrade, String buffer, Currency currency, double cost) {
        try {
            return new TradeRules(
                    currency.money(leastTrade),
                    currency.money(Long.MAX_VALUE / 4),
                    Double.parseDouble(buffer) / PERCENT,
                    cost);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(TEXTS.get("rules.numbers", leastTrade, buffer), e);
        }
    }
}
