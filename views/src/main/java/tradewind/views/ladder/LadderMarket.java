package tradewind.views.ladder;

import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.desk.TradeBoard;
import tradewind.engine.desk.TradeRows;
import tradewind.engine.market.Instrument;

/// The market of one instrument by rows: the quote, and what was traded at each price since the ladder shows
/// it.
///
/// It begins with the trades that are kept for time and sales. When more came between two looks than those,
/// the older ones are missing and counted. One thread.
final class LadderMarket {
    private final QuoteBoard quotes;
    private final TradeBoard trades;
    private final QuoteRow quote = new QuoteRow();
    private final TradeRows fresh = new TradeRows();
    private final Totals byPrice = new Totals();
    private final Totals byRow = new Totals();
    private PriceRows rows;
    private long version = -1;
    private long seen;
    private long missed;

    LadderMarket(Desk desk, Instrument instrument) {
        quotes = desk.quotes();
        trades = desk.trades();
        rows = PriceRows.usual(instrument, 0);
        show(instrument);
    }

    /// Another instrument, in rows that suit its price.
    void show(Instrument instrument) {
        byPrice.clear();
        seen = 0;
        missed = 0;
        version = -1;
        quotes.read(instrument.index(), quote);
        group(PriceRows.usual(instrument, quote.last()));
    }

    /// Other rows for the same instrument.
    void group(PriceRows wanted) {
        rows = wanted;
        byRow.clear();
        byPrice.forEach((price, units) -> byRow.add(rows.near(price), units));
    }

    PriceRows rows() {
        return rows;
    }

    /// Reads what has changed.
    ///
    /// @return whether anything has
    boolean refresh() {
        int index = rows.instrument().index();
        long now = quotes.version(index);
        if (now == version) return false;
        version = now;
        quotes.read(index, quote);
        if (trades.count(index) != seen) take(index);
        return true;
    }

    private void take(int index) {
        trades.read(index, fresh);
        // the first look finds what is kept, and misses nothing by that
        boolean first = seen == 0;
        long since = fresh.count() - seen;
        int news = (int) Math.min(since, fresh.size());
        for (int i = 0; i < news; i++) {
            if (fresh.quantity(i) <= 0) continue;
            byPrice.add(fresh.price(i), fresh.quantity(i));
            byRow.add(rows.near(fresh.price(i)), fresh.quantity(i));
        }
        if (!first) missed += since - news;
        seen = fresh.count();
    }

    /// As it was last read.
    QuoteRow quote() {
        return quote;
    }

    /// Trades that came too fast to be counted in the volumes.
    long missed() {
        return missed;
    }

    /// Quantity units traded in a row.
    long volume(long row) {
        return byRow.at(row);
    }

    /// Whether there is a price to go by.
    boolean priced() {
        return quote.hasQuote() || quote.hasLast();
    }

    /// The row of the best bid; without a quote that of the last trade.
    long bidRow() {
        return rows.down(quote.hasQuote() ? quote.bid() : quote.last());
    }

    /// The row of the best ask; without a quote that of the last trade.
    long askRow() {
        return rows.up(quote.hasQuote() ? quote.ask() : quote.last());
    }

    /// The row of the last trade; far below all if there was none.
    long lastRow() {
        return quote.hasLast() ? rows.near(quote.last()) : Long.MIN_VALUE;
    }
}
