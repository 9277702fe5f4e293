package tradewind.engine.history;

import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.QuoteDeriver;

/// The trades of a [TradeTape], each with the quote that holds after it.
final class TradeReel implements Reel {
    private final TradeTape tape;
    private final QuoteDeriver quotes;
    private final int instrument;
    private final int size;
    private int next;

    TradeReel(TradeTape tape, QuoteDeriver quotes) {
        this.tape = tape;
        this.quotes = quotes;
        instrument = tape.instrument().index();
        size = tape.size();
    }

    @Override
    public long time() {
        return next < size ? tape.time(next) : END;
    }

    @Override
    public boolean trade() {
        return next < size;
    }

    @Override
    public boolean deliver(MarketDataListener to) {
        int i = next;
        long time = tape.time(i);
        long price = tape.price(i);
        quotes.onTrade(price);
        to.onTrade(instrument, time, price, tape.quantity(i), quotes.aggressor());
        quote(to, time);
        next = i + 1;
        return true;
    }

    private void quote(MarketDataListener to, long time) {
        to.onQuote(instrument, time, quotes.bid(), quotes.depth(), quotes.ask(), quotes.depth(), true);
    }

    @Override
    public void tellQuotes(MarketDataListener to, long time) {
        if (next > 0) quote(to, time);
    }

    @Override
    public void close() {}
}
