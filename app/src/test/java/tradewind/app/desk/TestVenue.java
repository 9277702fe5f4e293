package tradewind.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.gateways.VenueConnection;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Currency;
import tradewind.engine.market.MarketDataFeed;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.plugins.PluginSettings;
import tradewind.engine.plugins.Secret;
import tradewind.engine.plugins.Secrets;

/// A venue as a plugin brings one: it takes every order and fills none, and its line is as good as a test wants it.
public class TestVenue implements VenueProvider {
    static final AtomicInteger OPEN = new AtomicInteger();
    static final AtomicInteger AGAIN = new AtomicInteger();

    public TestVenue() {}

    /// The same with a key.
    public static final class Locked extends TestVenue {
        public Locked() {}

        @Override
        public String name() {
            return "test-locked";
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("key", "of the account");
        }

        @Override
        public Opening open(PluginSettings settings, Secrets secrets) {
            try (Secret key = secrets.find("key").orElseGet(() -> new Secret(new char[0]))) {
                if (!new String(key.characters()).equals("open sesame"))
                    return new Opening.Refused("The key is not the one of this account.");
            }
            return super.open(settings, secrets);
        }
    }

    @Override
    public String name() {
        return "test-venue";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("account", "as the venue calls it");
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of();
    }

    @Override
    public Opening open(PluginSettings settings, Secrets secrets) {
        Optional<String> account = settings.value("account");
        if (account.isEmpty()) return new Opening.Refused("The setting account is missing.");
        OPEN.incrementAndGet();
        return new Opening.Opened(new VenueConnection(
                account.get(),
                account.get().startsWith("real"),
                List.of(SampleMarket.BTC_USD),
                List.of(Currency.USD.money("100000")),
                new Line(name()),
                new Market()));
    }

    private static final class Line implements Gateway {
        private final String name;
        private ExecutionReports reports = _ -> {};
        private boolean closed;

        Line(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start(ExecutionReports to) {
            reports = to;
            to.onConnection(true, "");
            to.onHeartbeat();
        }

        @Override
        public boolean reconnect() {
            AGAIN.incrementAndGet();
            reports.onConnection(false, "let go of");
            reports.onConnection(true, "");
            reports.onHeartbeat();
            return true;
        }

        @Override
        public void requestAccount(long request) {
            reports.onAccount(new VenueAccount(request, List.of(), List.of(), Optional.of(List.of())));
        }

        @Override
        public void send(Passed order) {
            OrderId id = order.order().id();
            reports.onReport(new OrderEvent.Accepted(id, System.currentTimeMillis() * 1_000_000, "v" + id.counter()));
        }

        @Override
        public void replace(Passed changed) {}

        @Override
        public void cancel(OrderId order) {
            reports.onReport(new OrderEvent.Canceled(order, System.currentTimeMillis() * 1_000_000, ""));
        }

        @Override
        public void cancelWorking() {}

        @Override
        public synchronized void close() {
            if (!closed) OPEN.decrementAndGet();
            closed = true;
        }
    }

    /// One trade and one quote, then nothing.
    private static final class Market implements MarketDataFeed {
        @Override
        public String name() {
            return "test-market";
        }

        @Override
        public void start(MarketDataListener listener) {
            long now = System.currentTimeMillis() * 1_000_000;
            listener.onTrade(0, now, 100_000, 100_000_000, 1);
            listener.onQuote(0, now, 99_900, 100_000_000, 100_100, 100_000_000, false);
        }

        @Override
        public void close() {}
    }
}
