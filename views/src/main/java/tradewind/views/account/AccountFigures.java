package tradewind.views.account;

import java.util.Locale;
import tradewind.engine.desk.AccountRow;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;

/// The account as the top bar writes it.
///
/// @param currency of every amount
/// @param dayPercent of the equity the day began with; empty if that was not above zero
/// @param dayDirection 1 for a profit, -1 for a loss, 0 for neither
/// @param exposureShare of the equity; empty if that is not above zero
record AccountFigures(
        String currency,
        String equity,
        String dayProfit,
        String dayPercent,
        int dayDirection,
        String openProfit,
        int openDirection,
        String exposure,
        String exposureShare,
        RiskUse risk) {

    static AccountFigures of(AccountRow row, RiskUse risk) {
        Money start = row.equity().minus(row.dayProfit());
        String percent =
                start.units() > 0 ? Figures.signedPercent(row.dayProfit().toDouble() / start.toDouble()) : "";
        String share = row.equity().units() > 0
                ? String.format(
                        Locale.ROOT,
                        "%.1f %%",
                        100 * row.exposure().toDouble() / row.equity().toDouble())
                : "";
        return new AccountFigures(
                row.equity().currency().code(),
                Figures.money(row.equity()),
                Figures.signedMoney(row.dayProfit()),
                percent,
                Long.signum(row.dayProfit().units()),
                Figures.signedMoney(row.openProfit()),
                Long.signum(row.openProfit().units()),
                Figures.money(row.exposure()),
                share,
                risk);
    }
}
