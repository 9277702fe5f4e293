package tradewind.views.ticket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Sizing by risk: the cash that may be lost and the price at which it would be; the quantity follows from both.
///
/// Quantity = risk ÷ |entry − stop|, down to a whole lot, before fees and slippage. The entry is the limit price,
/// the trigger of a stop order, or the touch of a market order. The stop only sizes: none is attached to the order.
final class RiskSizing {
    private static final Texts TEXTS = Texts.of("ticket");

    /// What follows from the fields.
    ///
    /// @param quantity derived, or why there is none
    /// @param cashWrong the reason is in the cash field
    /// @param stopWrong the reason is in the stop field
    record Size(NumberEntry quantity, boolean cashWrong, boolean stopWrong) {
        static final Size UNUSED = new Size(new NumberEntry.Wrong(""), false, false);
    }

    private final Currency account;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);
    private final StringProperty cash = new SimpleStringProperty(this, "cash", "");
    private final StringProperty stop = new SimpleStringProperty(this, "stop", "");

    /// @param account currency the risk is in
    RiskSizing(Currency account, Runnable changed) {
        this.account = account;
        on.addListener((seen, was, is) -> changed.run());
        cash.addListener((seen, was, is) -> changed.run());
        stop.addListener((seen, was, is) -> changed.run());
    }

    Currency account() {
        return account;
    }

    BooleanProperty on() {
        return on;
    }

    /// The cash at risk as typed, in the account's currency.
    StringProperty cash() {
        return cash;
    }

    /// The price at which it would be lost, as typed.
    StringProperty stop() {
        return stop;
    }

    /// Off, and without a stop; the cash stays for the next order.
    void fresh() {
        on.set(false);
        stop.set("");
    }

    Size size(TicketFields fields, QuoteRow quote) {
        Instrument instrument = fields.instrument();
        if (!instrument.quote().equals(account))
            return new Size(
                    new NumberEntry.Wrong(TEXTS.get("wrong.risk.currency", account, instrument.quote())), true, false);
        Optional<BigDecimal> risk = NumberEntry.number(cash.get()).filter(c -> c.signum() > 0);
        if (risk.isEmpty()) return new Size(new NumberEntry.Wrong(TEXTS.get("enter.risk")), true, false);
        if (!(NumberEntry.price(instrument, stop.get()) instanceof NumberEntry.Units at))
            return new Size(new NumberEntry.Wrong(stopProblem(instrument)), false, true);
        Optional<Long> entry = entry(fields, quote);
        if (entry.isEmpty()) return new Size(new NumberEntry.Wrong(TEXTS.get("wrong.entry.size")), false, false);
        Side side = fields.side().get();
        NumberEntry quantity = quantity(instrument, side, risk.get(), entry.get(), at.units());
        boolean wrongSide = side.sign() * (entry.get() - at.units()) <= 0;
        return new Size(quantity, !wrongSide && quantity instanceof NumberEntry.Wrong, wrongSide);
    }

    private String stopProblem(Instrument instrument) {
        if (stop.get().isBlank()) return TEXTS.get("enter.stop");
        return NumberEntry.price(instrument, stop.get()) instanceof NumberEntry.Wrong wrong ? wrong.reason() : "";
    }

    /// @param cash above zero, in the quote currency
    /// @param entry price units
    /// @param stop price units
    static NumberEntry quantity(Instrument instrument, Side side, BigDecimal cash, long entry, long stop) {
        String at = Figures.price(instrument, entry);
        if (stop == entry) return new NumberEntry.Wrong(TEXTS.get("wrong.stop.equal", at));
        if (side == Side.BUY && stop > entry) return new NumberEntry.Wrong(TEXTS.get("wrong.stop.buy", at));
        if (side == Side.SELL && stop < entry) return new NumberEntry.Wrong(TEXTS.get("wrong.stop.sell", at));
        BigDecimal units = cash.movePointRight(instrument.quantityScale() + instrument.priceScale())
                .divide(BigDecimal.valueOf(Math.abs(entry - stop)), 0, RoundingMode.FLOOR);
        if (units.compareTo(NumberEntry.LARGEST) > 0) return new NumberEntry.Wrong(TEXTS.get("wrong.large"));
        long lots = units.longValueExact() / instrument.lot();
        return lots > 0
                ? new NumberEntry.Units(lots * instrument.lot())
                : new NumberEntry.Wrong(TEXTS.get("wrong.risk.small"));
    }

    private static Optional<Long> entry(TicketFields fields, QuoteRow quote) {
        Instrument instrument = fields.instrument();
        return switch (fields.type().get()) {
            case MARKET, MARKET_TO_LIMIT -> touch(fields.side().get(), quote);
            case LIMIT, STOP_LIMIT, LIMIT_IF_TOUCHED, PEGGED ->
                price(instrument, fields.limit().get());
            case STOP, TRAILING_STOP, MARKET_IF_TOUCHED ->
                price(instrument, fields.stop().get());
        };
    }

    private static Optional<Long> touch(Side side, QuoteRow quote) {
        return quote.hasQuote() ? Optional.of(side == Side.BUY ? quote.ask() : quote.bid()) : Optional.empty();
    }

    private static Optional<Long> price(Instrument instrument, String typed) {
        return NumberEntry.price(instrument, typed) instanceof NumberEntry.Units units
                ? Optional.of(units.units())
                : Optional.empty();
    }
}
