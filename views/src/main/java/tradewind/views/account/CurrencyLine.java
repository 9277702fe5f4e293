package tradewind.views.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.engine.desk.BalanceRow;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;

/// One currency of the account: its cash, and what the positions priced in it come to. Texts are empty where there is
/// nothing to say.
///
/// @param cash in the account
/// @param change since the session began
/// @param open profit of the positions priced in it, at the last price
/// @param marked every position priced in it has a last price; else open profit and exposure are not known
/// @param held long or short in the currency itself, such as `+20.90 BTC/USD`
record CurrencyLine(
        Currency currency,
        String cash,
        String change,
        String open,
        String realised,
        String fees,
        String exposure,
        boolean marked,
        String held) {
    /// What is summed up over the positions priced in one currency.
    private static final class Sum {
        private Money open;
        private Money realised;
        private Money fees;
        private Money exposure;
        private boolean marked = true;
        private boolean traded;
        private boolean positions;

        Sum(Currency currency) {
            Money zero = currency.money(0);
            open = zero;
            realised = zero;
            fees = zero;
            exposure = zero;
        }

        void add(PositionRow row, QuoteRow quote) {
            traded |= !row.flat() || row.realised().units() != 0 || row.fees().units() != 0;
            realised = realised.plus(row.realised());
            fees = fees.plus(row.fees());
            if (row.flat()) return;
            positions = true;
            if (!quote.hasLast()) {
                marked = false;
                return;
            }
            Instrument instrument = row.instrument();
            open = open.plus(row.openProfit(quote.last()));
            exposure = exposure.plus(
                    instrument.quote().money(instrument.notional(quote.last(), Math.abs(row.netQuantity()))));
        }
    }

    static List<CurrencyLine> of(Desk desk) {
        Map<Currency, Sum> sums = new LinkedHashMap<>();
        Map<Currency, List<String>> held = new LinkedHashMap<>();
        Map<Currency, BalanceRow> balances = new LinkedHashMap<>();
        for (BalanceRow row : desk.balances().all()) {
            balances.put(row.total().currency(), row);
            sums.put(row.total().currency(), new Sum(row.total().currency()));
        }
        QuoteRow quote = new QuoteRow();
        for (PositionRow row : desk.positions().all()) {
            Instrument instrument = row.instrument();
            desk.quotes().read(instrument.index(), quote);
            sums.computeIfAbsent(instrument.quote(), Sum::new).add(row, quote);
            if (!row.flat())
                held.computeIfAbsent(instrument.base(), base -> new ArrayList<>())
                        .add((row.netQuantity() > 0 ? "+" : "") + Figures.quantity(instrument, row.netQuantity()) + " "
                                + instrument.symbol());
        }
        held.keySet().forEach(currency -> sums.computeIfAbsent(currency, Sum::new));
        List<CurrencyLine> lines = new ArrayList<>();
        sums.forEach((currency, sum) -> lines.add(line(
                currency,
                balances.containsKey(currency) ? List.of(balances.get(currency)) : List.of(),
                sum,
                OrderWords.list(held.getOrDefault(currency, List.of())))));
        return lines;
    }

    private static CurrencyLine line(Currency currency, List<BalanceRow> balance, Sum sum, String held) {
        String cash = balance.isEmpty() ? "" : Figures.money(balance.getFirst().total());
        String change = balance.isEmpty()
                ? ""
                : Figures.signedMoney(
                        balance.getFirst().total().minus(balance.getFirst().start()));
        boolean shows = sum.positions && sum.marked;
        return new CurrencyLine(
                currency,
                cash,
                change,
                shows ? Figures.signedMoney(sum.open) : "",
                sum.traded ? Figures.signedMoney(sum.realised) : "",
                sum.traded ? Figures.money(sum.fees) : "",
                shows ? Figures.money(sum.exposure) : "",
                sum.marked,
                held);
    }
}
