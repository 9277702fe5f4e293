package tradewind.views.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.views.texts.Texts;

/// The limits of one instrument, or of the account: what is in force, what was proposed, and how it is changed.
///
/// @param <L> such limits
final class LimitSet<L> {
    private static final Texts TEXTS = Texts.of("limits");

    /// A raise that waits for its second step.
    record Raise<L>(long number, L limits) {}

    /// What a text would do to a limit.
    enum Effect {
        NONE,
        LOWERS,
        RAISES,
        REFUSED
    }

    /// @param reason why it is refused; empty if it is not
    record Verdict(Effect effect, String reason) {}

    /// @param uses by key
    record Shown<L>(L inForce, Optional<Raise<L>> raise, Map<String, LimitUse> uses) {}

    /// Asks and changes the session; may wait for it, so not on the application thread.
    ///
    /// @param change gives the number of the proposal if it raises anything
    /// @param confirm false if the proposal is gone
    /// @param others what differs between two of them beside the fields, in words
    record Door<L>(
            Supplier<L> inForce,
            Supplier<Optional<Raise<L>>> raise,
            Function<L, Optional<Long>> change,
            Function<Long, Boolean> confirm,
            BiFunction<L, L, Boolean> raises,
            BiFunction<L, L, List<String>> others) {}

    private final List<LimitField<L>> fields;
    private final Door<L> door;
    private final Executor engine;
    private final Executor fx;
    private final Consumer<String> tell;
    private final ReadOnlyObjectWrapper<Shown<L>> shown;
    /// A raise the session has taken and does not name yet: its list is written a moment after its answer.
    private Optional<Raise<L>> taken = Optional.empty();
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>(this, "refusal", "");

    LimitSet(List<LimitField<L>> fields, Door<L> door, Executor engine, Executor fx, Consumer<String> tell) {
        this.fields = List.copyOf(fields);
        this.door = door;
        this.engine = engine;
        this.fx = fx;
        this.tell = tell;
        shown = new ReadOnlyObjectWrapper<>(
                this, "shown", new Shown<>(door.inForce().get(), door.raise().get(), Map.of()));
    }

    List<LimitField<L>> fields() {
        return fields;
    }

    ReadOnlyObjectProperty<Shown<L>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Why the session did not take the last change; empty if it did.
    ReadOnlyObjectProperty<String> refusal() {
        return refusal.getReadOnlyProperty();
    }

    void show(Map<String, LimitUse> uses) {
        Shown<L> next = new Shown<>(door.inForce().get(), raise(), uses);
        if (!next.equals(shown.get())) shown.set(next);
    }

    private Optional<Raise<L>> raise() {
        Optional<Raise<L>> named = door.raise().get();
        long last = named.map(Raise::number).orElse(0L);
        if (taken.isPresent() && last >= taken.get().number()) taken = Optional.empty();
        return taken.or(() -> named);
    }

    /// What a text would do if it were put in a field.
    Verdict judge(LimitField<L> field, String text) {
        try {
            return new Verdict(effect(field.with().apply(shown.get().inForce(), field.parse(text))), "");
        } catch (IllegalArgumentException e) {
            return new Verdict(Effect.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private Effect effect(L next) {
        L now = shown.get().inForce();
        if (next.equals(now)) return Effect.NONE;
        return door.raises().apply(now, next) ? Effect.RAISES : Effect.LOWERS;
    }

    /// Lowers a limit, or proposes to raise it. A raise that waits already is kept: the new one comes with it.
    ///
    /// @throws IllegalArgumentException if the text cannot be this limit
    void put(LimitField<L> field, String text) {
        long units = field.parse(text);
        change(limits -> field.with().apply(limits, units));
    }

    /// Changes the limits, what is proposed already among it.
    void change(Function<L, L> change) {
        Shown<L> now = shown.get();
        Effect effect = effect(change.apply(now.inForce()));
        if (effect == Effect.NONE && now.raise().isEmpty()) return;
        send(
                change.apply(now.raise().map(Raise::limits).orElse(now.inForce())),
                switch (effect) {
                    case RAISES -> TEXTS.get("done.proposed");
                    case LOWERS -> TEXTS.get("done.lowered");
                    case NONE, REFUSED -> TEXTS.get("done.that.withdrawn");
                });
    }

    /// Takes back what was proposed.
    void withdraw() {
        if (shown.get().raise().isPresent()) send(shown.get().inForce(), TEXTS.get("done.withdrawn"));
    }

    private void send(L next, String done) {
        var _ = CompletableFuture.supplyAsync(() -> door.change().apply(next), engine)
                .whenCompleteAsync(
                        (proposal, failure) -> {
                            refusal.set(failure == null ? "" : reason(failure));
                            if (failure == null) taken = proposal.map(number -> new Raise<>(number, next));
                            show(shown.get().uses());
                            if (failure == null) tell.accept(done);
                        },
                        fx);
    }

    /// The second step: puts what was proposed in force.
    void confirm() {
        shown.get().raise().ifPresent(raise -> {
            var _ = CompletableFuture.supplyAsync(() -> door.confirm().apply(raise.number()), engine)
                    .whenCompleteAsync(
                            (done, failure) -> {
                                refusal.set(failure == null ? "" : reason(failure));
                                taken = Optional.empty();
                                show(shown.get().uses());
                                if (failure == null) tell.accept(TEXTS.get(done ? "done.raised" : "done.gone"));
                            },
                            fx);
        });
    }

    /// What the raise that waits would change, in words; empty if none waits.
    List<String> changes() {
        Shown<L> now = shown.get();
        if (now.raise().isEmpty()) return List.of();
        L then = now.raise().get().limits();
        List<String> words = new ArrayList<>();
        for (LimitField<L> field : fields) {
            String from = field.shown(now.inForce());
            String to = field.shown(then);
            if (!from.equals(to))
                words.add(TEXTS.get(
                                "changed",
                                field.title(),
                                from.isEmpty() ? TEXTS.get("changed.missing") : from,
                                to,
                                field.unit())
                        .strip());
        }
        words.addAll(door.others().apply(now.inForce(), then));
        return words;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof IllegalStateException && cause.getMessage() != null
                ? cause.getMessage()
                : TEXTS.get("engine.none", cause.toString());
    }
}
