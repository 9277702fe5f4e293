package tradewind.engine.gateways;

import java.util.List;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.market.Money;

/// A prepared way to one account at a venue: its orders and its market. Whoever has it starts both parts in a session,
/// or closes it.
///
/// @param account as the venue calls it
/// @param realMoney false for a venue's test account
/// @param instruments what can be traded there, by index
/// @param startingCash what the account holds when its book is begun here; the first one's currency is the home
///     currency
/// @param gateway not started
/// @param feed not started
public record VenueConnection(
        String account,
        boolean realMoney,
        List<Instrument> instruments,
        List<Money> startingCash,
        Gateway gateway,
        MarketDataFeed feed)
        implements AutoCloseable {
    public VenueConnection {
        instruments = List.copyOf(instruments);
        startingCash = List.copyOf(startingCash);
        if (instruments.isEmpty()) throw new IllegalArgumentException(gateway.name() + " offers nothing to trade");
        if (startingCash.isEmpty()) throw new IllegalArgumentException("an account needs a home currency");
    }

    /// Lets go of both parts.
    @Override
    public void close() {
        try (gateway) {
            feed.close();
        }
    }
}
