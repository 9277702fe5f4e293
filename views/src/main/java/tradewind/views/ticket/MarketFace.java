package tradewind.views.ticket;

import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Quote and position as the ticket shows them; what is not known is empty.
///
/// @param derived the quotes are worked out from trades
/// @param lastDirection 1 up, -1 down, 0 unknown
/// @param spread in ticks
/// @param stale how old the quote is, once it is older than the session's limit
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
        String stale,
        String direction,
        String position,
        String average,
        String openProfit) {
    private static final Texts TEXTS = Texts.of("ticket");
    private static final long SECOND = 1_000_000_000L;

    static final MarketFace NOTHING = new MarketFace("", "", "", "", false, "", 0, "", "", "FLAT", "", "", "");

    /// @param now session time, epoch nanoseconds
    /// @param staleAfter age from which a quote is stale, nanoseconds; 0 if there is no such limit
    static MarketFace of(Instrument instrument, QuoteRow quote, PositionRow position, long now, long staleAfter) {
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
                quote.time() == 0 || staleAfter <= 0 ? "" : stale(now - quote.time(), staleAfter),
                position.flat() ? "FLAT" : position.netQuantity() > 0 ? "LONG" : "SHORT",
                position.flat() ? "" : Figures.quantity(instrument, Math.abs(position.netQuantity())),
                position.averagePrice()
                        .map(p -> Figures.price(instrument, p.units()))
                        .orElse(""),
                position.flat() || !quote.hasLast() ? "" : Figures.signedMoney(position.openProfit(quote.last())));
    }

    private static String stale(long age, long limit) {
        if (age <= limit) return "";
        if (age < 100 * SECOND) return TEXTS.get("stale") + " " + Figures.decimal(age / (SECOND / 10), 1, 1) + " s";
        if (age < 6_000 * SECOND) return TEXTS.get("stale") + " " + age / (60 * SECOND) + " min";
        return TEXTS.get("stale") + " " + Figures.count(age / (3_600 * SECOND)) + " h";
    }

    private static String ticks(long number) {
        return Figures.count(number) + " " + TEXTS.get(number == 1 ? "spread.tick" : "spread.ticks");
    }
}
