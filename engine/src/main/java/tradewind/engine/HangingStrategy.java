package tradewind.engine;

import java.util.concurrent.CountDownLatch;
import tradewind.engine.market.Instrument;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;
import tradewind.engine.strategies.StrategyProvider;

/// A strategy for rehearsals that does nothing until told to, and then does not come back from a quote until
/// released.
final class HangingStrategy implements Strategy {
    static final String NAME = "drill-hang";

    /// Makes one, and holds the string it hangs by.
    static final class Provider implements StrategyProvider {
        private final CountDownLatch released = new CountDownLatch(1);
        private final CountDownLatch hangs = new CountDownLatch(1);
        private volatile boolean asked;

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "Hangs on the next quote.";
        }

        @Override
        public Strategy create() {
            return new HangingStrategy(this);
        }

        /// Returns once it hangs, or was released.
        void hang() {
            asked = true;
            awaitQuietly(hangs);
        }

        void release() {
            released.countDown();
            hangs.countDown();
        }

        private static void awaitQuietly(CountDownLatch latch) {
            boolean interrupted = false;
            while (true) {
                try {
                    latch.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private final Provider provider;

    private HangingStrategy(Provider provider) {
        this.provider = provider;
    }

    @Override
    public void onStart(StrategyContext context) {}

    @Override
    public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
        if (!provider.asked) return;
        provider.hangs.countDown();
        Provider.awaitQuietly(provider.released);
    }
}
