package tradewind.engine;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;

/// Limits as the log says them, with no more decimals than they have.
final class LimitsInWords {
    private LimitsInWords() {}

    static String of(Instrument instrument, Limits limits) {
        return String.format(
                Locale.ROOT,
                "order at most %s %s or %s, price within %d bp, position at most %s %s, %d messages a second",
                number(limits.maxQuantity(), instrument.quantityScale()),
                instrument.base(),
                money(limits.maxNotional(), instrument.quote()),
                limits.collarBps(),
                number(limits.maxPosition(), instrument.quantityScale()),
                instrument.base(),
                limits.maxMessagesPerSecond());
    }

    static String of(AccountLimits limits) {
        Currency home = limits.home();
        return String.format(
                Locale.ROOT,
                "gross at most %s, net %s, open orders %s, margin %d bp with credit %s, day loss %s, equity at least %s,"
                        + " %d orders for each fill from %d on, %d orders in one direction within %d s",
                money(limits.maxGross(), home),
                money(limits.maxNet(), home),
                money(limits.maxOpenValue(), home),
                limits.marginBps(),
                money(limits.credit(), home),
                money(limits.maxDayLoss(), home),
                money(limits.minEquity(), home),
                limits.maxOrdersPerFill(),
                limits.orderToTradeFrom(),
                limits.maxRepeats(),
                limits.repeatWindow() / 1_000_000_000L);
    }

    private static String money(long units, Currency currency) {
        return number(units, currency.scale()) + " " + currency;
    }

    private static String number(long units, int scale) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(scale);
        return format.format(BigDecimal.valueOf(units, scale));
    }
}
