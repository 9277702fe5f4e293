package tradewind.views.workspace;

import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import tradewind.engine.Answer;
import tradewind.engine.Session;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.Instrument;

/// Cancel in the symbol, cancel all, close all: what the safety keys and their buttons do. They act in every state of
/// the session.
final class SafetyKeys {
    private static final System.Logger LOG = System.getLogger(SafetyKeys.class.getName());

    private final Session session;
    private final Executor fx;
    private final Consumer<String> tell;
    private final Consumer<String> complain;

    /// @param fx where answers are taken
    /// @param tell shows a sentence for a moment
    /// @param complain shows a sentence that must be read
    SafetyKeys(Session session, Executor fx, Consumer<String> tell, Consumer<String> complain) {
        this.session = session;
        this.fx = fx;
        this.tell = tell;
        this.complain = complain;
    }

    void cancelAll(Instrument instrument) {
        tell.accept("Cancelling all orders in " + instrument.symbol());
        watch("Cancel all in " + instrument.symbol(), session.orders().cancelAll(instrument));
    }

    void cancelAll() {
        tell.accept("Cancelling all orders");
        watch("Cancel all", session.orders().cancelAll());
    }

    void closeAll() {
        List<Instrument> open = session.desk().positions().all().stream()
                .filter(position -> !position.flat())
                .map(PositionRow::instrument)
                .toList();
        if (open.isEmpty()) {
            tell.accept("Nothing to close: every position is flat");
            return;
        }
        for (Instrument instrument : open) {
            tell.accept("Closing " + instrument.symbol() + " at the market");
            watch("Close " + instrument.symbol(), session.orders().flatten(instrument));
        }
    }

    private void watch(String what, CompletableFuture<Answer> answer) {
        var _ = answer.whenCompleteAsync(
                (done, failure) -> {
                    if (failure != null) {
                        LOG.log(ERROR, what, failure);
                        complain.accept(what + ": no answer from the engine. Check the blotter before going on.");
                        return;
                    }
                    switch (done) {
                        case Answer.Sent _, Answer.Done _ -> {}
                        case Answer.Refused refused -> complain.accept(what + ": " + refused.denial());
                        case Answer.NotDone notDone -> tell.accept(what + ": " + notDone.reason());
                    }
                },
                fx);
    }
}
