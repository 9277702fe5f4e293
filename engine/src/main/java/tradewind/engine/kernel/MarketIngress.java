package tradewind.engine.kernel;

import tradewind.engine.gate.GateView;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.Instruments;

/// Keeps market data out that cannot be right, before anything is compared with it: a trade at no price or of nothing,
/// a quote with a price or a quantity below zero. Says so at most once a minute.
final class MarketIngress {
    private static final long QUIET = 60_000_000_000L;

    private final Instruments instruments;
    private final GateView view;
    private final AuditTrail trail;
    private long quietUntil = Long.MIN_VALUE;
    private long refused;

    MarketIngress(Instruments instruments, GateView view, AuditTrail trail) {
        this.instruments = instruments;
        this.view = view;
        this.trail = trail;
    }

    /// @return whether it is kept out
    boolean refusesTrade(int instrument, long price, long quantity) {
        if (price > 0 && quantity > 0) return false;
        refuse(instrument, "a trade of " + quantity + " at " + price);
        return true;
    }

    /// A side that is not there has price and quantity 0.
    ///
    /// @return whether it is kept out
    boolean refusesQuote(int instrument, long bid, long bidQuantity, long ask, long askQuantity) {
        if ((bid | bidQuantity | ask | askQuantity) >= 0) return false;
        refuse(instrument, "a quote of " + bidQuantity + " at " + bid + " and " + askQuantity + " at " + ask);
        return true;
    }

    private void refuse(int instrument, String what) {
        refused++;
        if (view.now() < quietUntil) return;
        quietUntil = view.now() + QUIET;
        trail.log(
                Level.WARN,
                "",
                "Market data of " + instruments.get(instrument).symbol() + " that cannot be right was not taken: "
                        + what + " (in units). " + refused + " so far.");
    }
}
