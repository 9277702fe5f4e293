package tradewind.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyProvider;

/// The strategies of one session.
final class SessionStrategies implements StrategyDesk {
    private final List<StrategyProvider> providers;
    private final Inbox inbox;
    private final SessionNews news;

    SessionStrategies(List<StrategyProvider> providers, Inbox inbox, SessionNews news) {
        this.providers = providers;
        this.inbox = inbox;
        this.news = news;
    }

    @Override
    public List<Entry> all() {
        return providers.stream()
                .map(p -> new Entry(p.name(), p.description(), news.running(p.name())))
                .toList();
    }

    @Override
    public CompletableFuture<Answer> start(String name) {
        for (StrategyProvider provider : providers) {
            if (!provider.name().equals(name)) continue;
            Strategy strategy;
            try {
                strategy = provider.create();
            } catch (RuntimeException broken) {
                return done(name + " could not be made: " + broken);
            }
            return inbox.command(new Command.StartStrategy(name, strategy)).thenApply(SessionOrders::answer);
        }
        return done("There is no strategy " + name + ".");
    }

    @Override
    public CompletableFuture<Answer> stop(String name) {
        return inbox.command(new Command.StopStrategy(name)).thenApply(SessionOrders::answer);
    }

    private static CompletableFuture<Answer> done(String reason) {
        return CompletableFuture.completedFuture(new Answer.NotDone(reason));
    }
}
