package tradewind.views.connections;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import tradewind.engine.Answer;
import tradewind.engine.Session;
import tradewind.views.texts.Texts;

/// Letting go of a session's lines and taking them up again, as the trader asks for it.
public final class LinesAgain {
    private static final Texts TEXTS = Texts.of("connections");

    private LinesAgain() {}

    /// Returns at once.
    ///
    /// @param fx where what came of it is told
    public static void take(Session session, Executor fx, Consumer<String> tell) {
        session.reconnect()
                .whenCompleteAsync(
                        (answer, failure) -> {
                            if (answer instanceof Answer.NotDone not) tell.accept(not.reason());
                            else
                                tell.accept(
                                        failure == null
                                                ? TEXTS.get("reconnect.asked")
                                                : TEXTS.get("compare.failed", failure.toString()));
                        },
                        fx);
    }
}
