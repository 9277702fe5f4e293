package tradewind.views.stores;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.views.providers.ProviderKind;
import tradewind.views.providers.Typed;
import tradewind.views.providers.Visits;
import tradewind.views.providers.Visits.Visit;
import tradewind.views.texts.Texts;

/// Setting up the place the lake is copied to. Application thread only; the desk is asked elsewhere.
public final class StoresViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(StoresViewModel.class);
    private static final Texts TEXTS = Texts.of("stores");

    /// Whether the place answers, as far as it was asked since the desk opened.
    public enum Health {
        UNKNOWN,
        ANSWERS,
        FAILED
    }

    /// What the panel shows.
    ///
    /// @param secrets there are some already: the passphrase is theirs; else it is a new one, typed twice
    /// @param form the kind whose form is open
    /// @param busy the desk is at work
    /// @param visits when it was asked last
    /// @param message what came of the last thing done; may be empty
    /// @param refused the message says why something was not done
    public record Standing(
            List<ProviderKind> kinds,
            Optional<StorePlace> place,
            boolean secrets,
            Optional<ProviderKind> form,
            Health health,
            Visits visits,
            boolean busy,
            String message,
            boolean refused) {
        public Standing {
            kinds = List.copyOf(kinds);
        }

        /// The kind of the place that is set up; empty if its plugin is gone.
        public Optional<ProviderKind> kind() {
            return place.flatMap(now -> kinds.stream()
                    .filter(kind -> kind.name().equals(now.kind()))
                    .findFirst());
        }

        private Standing working() {
            return new Standing(kinds, place, secrets, form, health, visits, true, message, refused);
        }

        private Standing refusing(String why) {
            return new Standing(kinds, place, secrets, form, health, visits, false, why, true);
        }

        private Standing saying(String done) {
            return new Standing(kinds, place, secrets, form, health, visits, false, done, false);
        }

        private Standing having(boolean anySecrets) {
            return new Standing(kinds, place, anySecrets, form, health, visits, busy, message, refused);
        }

        private Standing visited(Health next, Visits asked) {
            return new Standing(kinds, place, secrets, form, next, asked, false, "", false);
        }

        /// Another place, of which nothing is known yet.
        private Standing at(Optional<StorePlace> next) {
            return new Standing(
                    kinds, next, secrets, Optional.empty(), Health.UNKNOWN, Visits.NONE, false, message, false);
        }

        private Standing with(Optional<ProviderKind> opened) {
            return new Standing(kinds, place, secrets, opened, health, visits, busy, "", false);
        }
    }

    private interface Work {
        Standing done(Standing before) throws IOException;
    }

    private final StoreDesk desk;
    private final Executor slow;
    private final Executor fx;
    private final LongSupplier nanos;
    private final LongSupplier wall;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(
            this,
            "standing",
            new Standing(
                    List.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Health.UNKNOWN,
                    Visits.NONE,
                    false,
                    "",
                    false));

    /// @param slow where the desk is asked
    /// @param nanos monotonic clock
    /// @param wall epoch nanoseconds
    public StoresViewModel(StoreDesk desk, Executor slow, Executor fx, LongSupplier nanos, LongSupplier wall) {
        this.desk = desk;
        this.slow = slow;
        this.fx = fx;
        this.nanos = nanos;
        this.wall = wall;
    }

    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /// Looks for kinds of stores and the place that is set up.
    public void refresh() {
        elsewhere(before -> new Standing(
                desk.kinds(),
                desk.place(),
                desk.secretsThere(),
                before.form(),
                before.health(),
                before.visits(),
                false,
                before.message(),
                before.refused()));
    }

    /// Opens the form for a kind.
    void open(ProviderKind kind) {
        standing.set(standing.get().with(Optional.of(kind)));
    }

    void close() {
        standing.set(standing.get().with(Optional.empty()));
    }

    /// Keeps what was typed into the form.
    ///
    /// @param typed wiped
    void keep(Typed typed) {
        ProviderKind kind = standing.get().form().orElseThrow();
        Optional<String> refusal = typed.refusal(standing.get().secrets());
        if (refusal.isPresent()) {
            typed.wipe();
            standing.set(standing.get().refusing(refusal.get()));
            return;
        }
        StorePlace place = new StorePlace(kind.name(), typed.settings());
        elsewhere(before -> {
            boolean secret = !typed.secrets().isEmpty();
            try {
                Optional<String> why = desk.keep(place, typed.secrets(), typed.passphrase());
                if (why.isPresent()) return before.refusing(why.get());
            } finally {
                typed.wipe();
            }
            return before.at(Optional.of(place))
                    .having(desk.secretsThere())
                    .saying(TEXTS.get(secret ? "kept.secrets" : "kept"));
        });
    }

    /// Asks the place whether it answers.
    ///
    /// @param passphrase wiped
    void check(char[] passphrase) {
        StorePlace place = standing.get().place().orElseThrow();
        elsewhere(before -> {
            long begun = nanos.getAsLong();
            Optional<String> why = desk.check(place, passphrase);
            Visit visit = new Visit(wall.getAsLong(), (nanos.getAsLong() - begun) / 1_000_000);
            return why.isPresent()
                    ? before.visited(Health.FAILED, before.visits().failed(visit))
                            .refusing(why.get())
                    : before.visited(Health.ANSWERS, before.visits().answered(visit));
        });
    }

    /// Removes the credentials of the place's kind; from then on it is asked without them.
    ///
    /// @param passphrase wiped
    void dropSecrets(char[] passphrase) {
        ProviderKind kind = standing.get().kind().orElseThrow();
        if (passphrase.length == 0) {
            standing.set(standing.get().refusing(TEXTS.get("drop.passphrase")));
            return;
        }
        elsewhere(before -> {
            Optional<String> why = desk.dropSecrets(kind, passphrase);
            if (why.isPresent()) return before.refusing(why.get());
            return before.visited(Health.UNKNOWN, before.visits())
                    .having(desk.secretsThere())
                    .saying(TEXTS.get("dropped"));
        });
    }

    /// Forgets the place; what is stored there stays.
    void forget() {
        elsewhere(before -> {
            boolean secret = before.secrets()
                    && before.kind().map(kind -> !kind.secrets().isEmpty()).orElse(false);
            desk.forget();
            return before.at(Optional.empty()).saying(TEXTS.get(secret ? "forgotten.secrets" : "forgotten"));
        });
    }

    private void elsewhere(Work work) {
        Standing before = standing.get();
        standing.set(before.working());
        var _ = CompletableFuture.supplyAsync(() -> done(work, before), slow).thenAcceptAsync(standing::set, fx);
    }

    private static Standing done(Work work, Standing before) {
        try {
            return work.done(before);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The place of the lake's copy", e);
            return before.refusing(String.valueOf(e.getMessage()));
        }
    }

    /// What is set, as lines of name and value, in the order of the kind.
    static List<Map.Entry<String, String>> lines(Standing now) {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        now.place()
                .ifPresent(place -> now.kind()
                        .map(kind -> kind.settings().keySet())
                        .orElse(place.settings().keySet())
                        .forEach(name -> {
                            String value = place.settings().get(name);
                            if (value != null) lines.add(Map.entry(name, value));
                        }));
        return lines;
    }
}
