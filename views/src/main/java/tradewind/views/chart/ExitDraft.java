package tradewind.views.chart;

import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Token;
import tradewind.views.working.OrderLine.Crossing;

/// A stop or a target being pulled out of a position, for the ticket to show. Nothing of it is sent.
///
/// @param side that closes the position
/// @param quantity of the position that no order of the kind would close yet, quantity units
/// @param price of the stop or the limit, on the instrument's tick, price units
public record ExitDraft(Kind kind, Instrument instrument, Side side, long quantity, long price) {
    /// What it is to the position.
    public enum Kind {
        STOP("SL", OrdType.STOP, Token.TYPE_LOSS),
        TARGET("TP", OrdType.LIMIT, Token.TYPE_TARGET);

        private final String tag;
        private final OrdType type;
        private final Token hue;

        Kind(String tag, OrdType type, Token hue) {
            this.tag = tag;
            this.type = type;
            this.hue = hue;
        }

        /// Two letters, the same in every language.
        String tag() {
            return tag;
        }

        Token hue() {
            return hue;
        }

        /// Whether it stands above the market.
        boolean above(Side side) {
            return (side == Side.SELL) == (this == TARGET);
        }
    }

    public OrdType type() {
        return kind.type;
    }

    /// What the market would do to it at once. Without a quote the last price stands for both sides of it.
    Crossing crossing(QuoteRow quote) {
        boolean sell = side == Side.SELL;
        if (kind == Kind.STOP) return reaches(quote.last(), !sell) ? Crossing.TRIGGERS_AT_ONCE : Crossing.NONE;
        long near = quote.hasQuote() ? (sell ? quote.bid() : quote.ask()) : quote.last();
        return reaches(near, sell) ? Crossing.FILLS_AT_ONCE : Crossing.NONE;
    }

    /// @param rising the market comes to it from below
    private boolean reaches(long market, boolean rising) {
        return rising ? market >= price : market <= price;
    }

    /// Steps from the last price, above zero upwards.
    long ticks(QuoteRow quote) {
        return (price - quote.last()) / instrument.tick();
    }

    /// About a hundredth of the price away on its side of the market, on the tick.
    static long begin(Kind kind, Side side, Instrument instrument, QuoteRow quote) {
        boolean above = kind.above(side);
        long near = quote.last();
        if (quote.hasQuote()) near = above ? Math.max(near, quote.ask()) : Math.min(near, quote.bid());
        long tick = instrument.tick();
        long away = Math.max(tick, Math.absExact(near) / 100);
        return above ? Math.ceilDiv(near + away, tick) * tick : Math.floorDiv(near - away, tick) * tick;
    }
}
