package tradewind.engine;

import java.util.List;
import java.util.Optional;
import tradewind.engine.market.Instrument;

/// The kernel stopped answering, and what was done about it without its help.
///
/// @param session its name
/// @param wallMillis wall clock, epoch milliseconds
/// @param stuckMillis how long it had not answered
/// @param strategy whose code was running, if any was
/// @param callback such as `ema-cross.onTrade`; empty if no strategy's code was running
/// @param stack where the kernel's thread was, innermost first, as far as it could be asked
/// @param gateways what each was asked and how it went
/// @param kill a kill that waits for an answer
public record Incident(
        String session,
        long wallMillis,
        long stuckMillis,
        Optional<String> strategy,
        String callback,
        List<String> stack,
        List<GatewayAnswer> gateways,
        Optional<PendingKill> kill) {
    /// @param answer `asked`, or what went wrong
    public record GatewayAnswer(String gateway, String answer) {}

    /// @param scope empty for everything
    public record PendingKill(Optional<Instrument> scope, String reason, boolean flatten) {}

    public Incident {
        stack = List.copyOf(stack);
        gateways = List.copyOf(gateways);
    }

    /// What happened, for a person.
    public String sentence() {
        String who = callback.isEmpty() ? "The engine has" : "The strategy callback " + callback + " has";
        return who + " not come back for " + stuckMillis
                + " ms. Every venue was asked to cancel what is working there.";
    }
}
