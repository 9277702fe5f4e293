package tradewind.views.blotter;

import java.util.Optional;
import tradewind.engine.Session;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.HomeValue;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;

/// Profit in the currency of the account line: at the last price of the session's instrument that has the profit's
/// currency as its base, as the gate values it. Without such an instrument, or before its first trade, it is not known.
/// FX thread only.
final class HomeRates {
    private final Desk desk;
    private final Instruments instruments;
    private final HomeValue value;
    private final QuoteRow quote = new QuoteRow();

    HomeRates(Session session) {
        desk = session.desk();
        instruments = session.instruments();
        value = new HomeValue(instruments, desk.home());
    }

    Currency home() {
        return value.home();
    }

    /// Whether an instrument of the session is quoted in another currency.
    boolean foreign() {
        return instruments.all().stream().anyMatch(each -> !each.quote().equals(home()));
    }

    /// @param mark last price in price units, 0 before the first trade
    HomeMark mark(PositionRow row, long mark) {
        Instrument instrument = row.instrument();
        int by = value.rateInstrument(instrument.index());
        Optional<Money> open = row.flat() || mark == 0 ? Optional.empty() : Optional.of(row.openProfit(mark));
        if (by == HomeValue.HOME) return new HomeMark(open, Optional.of(row.realised()), "", false);
        long rate = 0;
        if (by >= 0) {
            desk.quotes().read(by, quote);
            rate = quote.hasLast() ? quote.last() : 0;
        }
        if (rate <= 0) return new HomeMark(Optional.empty(), Optional.empty(), "", true);
        long at = rate;
        Instrument pair = instruments.get(by);
        return new HomeMark(
                open.flatMap(money -> home(instrument, money, at)),
                home(instrument, row.realised(), at),
                Figures.price(pair, at) + " " + pair.symbol(),
                false);
    }

    private Optional<Money> home(Instrument instrument, Money money, long rate) {
        long units = value.ofMoney(instrument.index(), money.units(), rate);
        return units == HomeValue.UNKNOWN ? Optional.empty() : Optional.of(home().money(units));
    }
}
