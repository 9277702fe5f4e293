package tradewind.plugins.practice;

import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.market.MarketDataListener;

/// The market's end of the line to a [PracticeVenue]. It is the orders' line too: both are lost together. When it is
/// back, it begins with the quote in force.
final class PracticeFeed implements MarketDataFeed {
    private final PracticeVenue venue;

    PracticeFeed(PracticeVenue venue) {
        this.venue = venue;
    }

    @Override
    public String name() {
        return PracticeProvider.NAME;
    }

    @Override
    public void start(MarketDataListener listener) {
        venue.listen(listener);
    }

    @Override
    public boolean reconnect() {
        return venue.reconnect();
    }

    @Override
    public void close() {
        venue.deafen();
    }
}
