package tradewind.engine.kernel;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Replies nobody has worked out yet; what is left when the kernel stops is answered then. Any thread.
final class WaitingReplies {
    private final Set<CompletableFuture<Outcome>> replies = ConcurrentHashMap.newKeySet();

    void add(CompletableFuture<Outcome> reply) {
        replies.add(reply);
    }

    /// It is worked out, and will be told when the journal has it.
    void remove(CompletableFuture<Outcome> reply) {
        replies.remove(reply);
    }

    void answer(CompletableFuture<Outcome> reply, Outcome outcome) {
        replies.remove(reply);
        reply.complete(outcome);
    }

    void answerAll(Outcome outcome) {
        for (CompletableFuture<Outcome> reply : replies) answer(reply, outcome);
    }
}
