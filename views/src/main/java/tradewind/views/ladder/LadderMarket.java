package tradewind.views.ladder;

import java.util.OptionalLong;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.desk.TradeBoard;
import tradewind.engine.desk.TradeRows;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;

/// The market of one instrument by rows: the order book if the feed brings one, else the quote; and what was traded at
/// each price since the ladder shows it.
///
/// Best prices and quantities are all of the book while it is valid, and all of the quote while it is not: the two may
/// differ for a moment, and are never mixed.
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
    private final Totals countByPrice = new Totals();
    private final Totals countByRow = new Totals();
    private final LadderDepth depth;
    private PriceRows rows;
    private long version = -1;
    private long seen;
    private long missed;

    LadderMarket(Desk desk, Instrument instrument) {
        quotes = desk.quotes();
        trades = desk.trades();
        rows = PriceRows.usual(instrument, 0);
        depth = new LadderDepth(desk.depth(), rows);
        show(instrument);
    }

    /// Another instrument, in rows that suit its price.
    void show(Instrument instrument) {
        byPrice.clear();
        countByPrice.clear();
        seen = 0;
        missed = 0;
        version = -1;
        quotes.read(instrument.index(), quote);
        group(PriceRows.usual(instrument, quote.last()));
    }

    /// Other rows for the same instrument.
    void group(PriceRows wanted) {
        rows = wanted;
        depth.show(rows);
        byRow.clear();
        byPrice.forEach((price, units) -> byRow.add(rows.near(price), units));
        countByRow.clear();
        countByPrice.forEach((price, count) -> countByRow.add(rows.near(price), count));
    }

    PriceRows rows() {
        return rows;
    }

    /// Reads what has changed.
    ///
    /// @return whether anything has
    boolean refresh() {
        int index = rows.instrument().index();
        boolean changed = depth.refresh();
        long now = quotes.version(index);
        if (now == version) return changed;
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
            countByPrice.add(fresh.price(i), 1);
            countByRow.add(rows.near(fresh.price(i)), 1);
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

    /// Trades in a row, as many as make its volume.
    long trades(long row) {
        return countByRow.at(row);
    }

    LadderDepth depth() {
        return depth;
    }

    /// Whether there is a price to go by.
    boolean priced() {
        return hasTouch() || quote.hasLast();
    }

    /// Whether best bid and best ask are known.
    boolean hasTouch() {
        return depth.valid() ? bid() > 0 && ask() > 0 : quote.hasQuote();
    }

    /// The best bid, price units; 0 if there is none.
    long bid() {
        return depth.valid() ? depth.best(Side.BUY).orElse(0) : quote.bid();
    }

    /// The best ask, price units; 0 if there is none.
    long ask() {
        return depth.valid() ? depth.best(Side.SELL).orElse(0) : quote.ask();
    }

    /// What is shown as bid and asked is worked out from trades.
    boolean derived() {
        return !depth.valid() && quote.hasQuote() && quote.derived();
    }

    /// Quantity units that are bid in a row, or asked; empty if nothing is known there.
    OptionalLong offered(Side side, long row) {
        if (depth.valid()) return depth.at(side, row);
        if (!quote.hasQuote()) return OptionalLong.empty();
        boolean bid = side == Side.BUY;
        if (row != (bid ? bidRow() : askRow())) return OptionalLong.empty();
        return OptionalLong.of(bid ? quote.bidQuantity() : quote.askQuantity());
    }

    /// The row of the best bid; without bid and ask that of the last trade.
    long bidRow() {
        return rows.down(hasTouch() ? bid() : quote.last());
    }

    /// The row of the best ask; without bid and ask that of the last trade.
    long askRow() {
        return rows.up(hasTouch() ? ask() : quote.last());
    }

    /// The row of the last trade; far below all if there was none.
    long lastRow() {
        return quote.hasLast() ? rows.near(quote.last()) : Long.MIN_VALUE;
    }
}
