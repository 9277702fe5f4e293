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
import tradewind.views.texts.Texts;

/// Cancel in the symbol, cancel all, close all: what the safety keys and their buttons do. They act in every state of
/// the session.
final class SafetyKeys {
    private static final Texts TEXTS = Texts.of("workspace");
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
        tell.accept(TEXTS.get("cancelling.symbol", instrument.symbol()));
        watch(
                TEXTS.get("cancel.all.symbol", instrument.symbol()),
                session.orders().cancelAll(instrument));
    }

    void cancelAll() {
        tell.accept(TEXTS.get("cancelling"));
        watch(TEXTS.get("cancel.all"), session.orders().cancelAll());
    }

    void closeAll() {
        List<Instrument> open = session.desk().positions().all().stream()
                .filter(position -> !position.flat())
                .map(PositionRow::instrument)
                .toList();
        if (open.isEmpty()) {
            tell.accept(TEXTS.get("close.nothing"));
            return;
        }
        for (Instrument instrument : open) {
            tell.accept(TEXTS.get("closing", instrument.symbol()));
            watch(
                    TEXTS.get("close.symbol", instrument.symbol()),
                    session.orders().flatten(instrument));
        }
    }

    private void watch(String what, CompletableFuture<Answer> answer) {
        var _ = answer.whenCompleteAsync(
                (done, failure) -> {
                    if (failure != null) {
                        LOG.log(ERROR, "no answer to a safety key: " + what, failure);
                        complain.accept(TEXTS.get("safety.no.answer", what));
                        return;
                    }
                    switch (done) {
                        case Answer.Sent _, Answer.Done _ -> {}
                        case Answer.Refused refused -> complain.accept(TEXTS.get("not.done", what, refused.denial()));
                        case Answer.NotDone notDone -> tell.accept(TEXTS.get("not.done", what, notDone.reason()));
                    }
                },
                fx);
    }
}
