package tradewind.views.ticket;

import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;

/// Quote and position as the ticket shows them; what is not known is empty.
///
/// @param derived the quotes are worked out from trades
/// @param lastDirection 1 up, -1 down, 0 unknown
/// @param spread in ticks
/// @param direction LONG, SHORT or FLAT
record MarketFace(
        String bid,
        String bidSize,
        String ask,
        String askSize,
        boolean derived,
        String last,
        int lastDirection,
        String spread,
        String direction,
        String position,
        String average,
        String openProfit) {
    static final MarketFace NOTHING = new MarketFace("", "", "", "", false, "", 0, "", "FLAT", "", "", "");

    static MarketFace of(Instrument instrument, QuoteRow quote, PositionRow position) {
        boolean quoted = quote.hasQuote();
        return new MarketFace(
                quoted ? Figures.price(instrument, quote.bid()) : "",
                quoted ? Figures.quantity(instrument, quote.bidQuantity()) : "",
                quoted ? Figures.price(instrument, quote.ask()) : "",
                quoted ? Figures.quantity(instrument, quote.askQuantity()) : "",
                quote.derived(),
                quote.hasLast() ? Figures.price(instrument, quote.last()) : "",
                quote.lastDirection(),
                quoted ? ticks((quote.ask() - quote.bid()) / instrument.tick()) : "",
                position.flat() ? "FLAT" : position.netQuantity() > 0 ? "LONG" : "SHORT",
                position.flat() ? "" : Figures.quantity(instrument, Math.abs(position.netQuantity())),
                position.averagePrice()
                        .map(p -> Figures.price(instrument, p.units()))
                        .orElse(""),
                position.flat() || !quote.hasLast() ? "" : Figures.signedMoney(position.openProfit(quote.last())));
    }

    private static String ticks(long number) {
        return Figures.count(number) + (number == 1 ? " tick" : " ticks");
    }
}
