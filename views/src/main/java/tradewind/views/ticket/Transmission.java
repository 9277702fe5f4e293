package tradewind.views.ticket;

import static java.lang.System.Logger.Level.ERROR;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.orders.Denial;
import tradewind.views.texts.Texts;

/// Sends one order or change at a time and says what became of it. FX thread only.
final class Transmission {
    private static final Texts TEXTS = Texts.of("ticket");
    private static final System.Logger LOG = System.getLogger(Transmission.class.getName());

    /// What became of the last request.
    ///
    /// @param bad nothing was sent, or nobody knows
    record Message(String text, boolean bad) {
        static final Message NONE = new Message("", false);
    }

    private final Executor fx;
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
    private boolean underWay;

    /// @param fx the FX thread
    Transmission(Executor fx) {
        this.fx = fx;
    }

    ReadOnlyObjectProperty<Message> message() {
        return message.getReadOnlyProperty();
    }

    /// An answer is awaited.
    boolean underWay() {
        return underWay;
    }

    void refuse(String reason) {
        message.set(new Message(TEXTS.get("not.sent", reason), true));
    }

    void forget() {
        message.set(Message.NONE);
    }

    /// From here until the answer nothing else is sent.
    void begin() {
        if (underWay) throw new IllegalStateException("an answer is awaited");
        underWay = true;
        message.set(new Message(TEXTS.get("sending"), false));
    }

    /// @param what in words
    /// @param changing the working order this replaces
    /// @param then whether it was sent
    void send(
            String what, Optional<Edit> changing, Supplier<CompletableFuture<Answer>> request, Consumer<Boolean> then) {
        var _ = request.get()
                .whenCompleteAsync(
                        (answer, failure) -> {
                            underWay = false;
                            message.set(words(answer, failure, what, changing.isPresent()));
                            then.accept(answer instanceof Answer.Sent);
                        },
                        fx);
    }

    private static Message words(@Nullable Answer answer, @Nullable Throwable failure, String what, boolean replaced) {
        if (answer == null) {
            if (failure != null) LOG.log(ERROR, "no answer to " + what, failure);
            return new Message(TEXTS.get("no.answer"), true);
        }
        return switch (answer) {
            case Answer.Sent sent ->
                new Message(
                        replaced ? TEXTS.get("sent.change", sent.order()) : TEXTS.get("sent.order", sent.order(), what),
                        false);
            case Answer.Done _ -> new Message(TEXTS.get("sent", what), false);
            case Answer.Refused refused -> new Message(refusal(refused.denial()), true);
            case Answer.NotDone notDone -> new Message(TEXTS.get("not.done", notDone.reason()), true);
        };
    }

    private static String refusal(Denial denial) {
        return TEXTS.get("refused", DenialWords.words(denial), denial);
    }
}
