package tradewind.views.venues;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import tradewind.engine.Session;
import tradewind.views.connections.LinesAgain;
import tradewind.views.providers.ProviderKind;
import tradewind.views.providers.Typed;
import tradewind.views.texts.Texts;
import tradewind.views.venues.VenueDesk.State;

/// The accounts at venues: setting them up, opening them, and how they are doing. Application thread only; what may
/// take long the desk is asked elsewhere.
public final class VenuesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(VenuesViewModel.class);
    private static final Texts TEXTS = Texts.of("venues");
    private static final long LOOK_EVERY = 250_000_000L;

    /// What is being filled in.
    sealed interface Form {
        /// The fields it has.
        ProviderKind fields();

        record Adding(ProviderKind fields, String proposed) implements Form {}

        record Changing(VenueAccount account, ProviderKind fields) implements Form {}

        record Crediting(VenueAccount account, ProviderKind fields) implements Form {}

        /// Name of the account it is about, if that is there already.
        default Optional<String> about() {
            return switch (this) {
                case Adding _ -> Optional.empty();
                case Changing changing -> Optional.of(changing.account().name());
                case Crediting crediting -> Optional.of(crediting.account().name());
            };
        }
    }

    private interface Work {
        /// @return why it was not done, in a sentence
        Optional<String> done() throws IOException;
    }

    private record Outcome(Optional<String> why, boolean secrets) {}

    private final VenueDesk desk;
    private final Executor slow;
    private final Executor fx;
    private final LongSupplier nanos;
    private final LongSupplier wall;
    private final Map<String, AccountWatch> watches = new HashMap<>();
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", Standing.EMPTY);
    private final ReadOnlyObjectWrapper<Map<String, Health>> health =
            new ReadOnlyObjectWrapper<>(this, "health", Map.of());
    private long due = Long.MIN_VALUE;

    /// @param slow where the desk is asked what may take long
    /// @param nanos monotonic clock
    /// @param wall epoch nanoseconds
    public VenuesViewModel(VenueDesk desk, Executor slow, Executor fx, LongSupplier nanos, LongSupplier wall) {
        this.desk = desk;
        this.slow = slow;
        this.fx = fx;
        this.nanos = nanos;
        this.wall = wall;
        refresh();
    }

    ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /// By account.
    ReadOnlyObjectProperty<Map<String, Health>> health() {
        return health.getReadOnlyProperty();
    }

    /// Kinds of venues and accounts as they are now.
    public void refresh() {
        standing.set(standing.get().on(desk));
        askForSecrets();
        look();
    }

    /// It is a file that says so.
    private void askForSecrets() {
        var _ = CompletableFuture.supplyAsync(desk::secretsThere, slow)
                .thenAcceptAsync(there -> standing.set(standing.get().having(there)), fx);
    }

    /// To be called once a frame, whether the panel is in sight or not: else nobody knows when a line was down last.
    ///
    /// @param at monotonic clock
    public void pulse(long at) {
        if (at < due) return;
        due = at + LOOK_EVERY;
        // another window may have changed them
        if (!desk.accounts().equals(standing.get().accounts())
                && !standing.get().busy()) {
            standing.set(standing.get().on(desk));
            askForSecrets();
        }
        look();
    }

    private void look() {
        Map<String, Health> now = new LinkedHashMap<>();
        for (VenueAccount account : standing.get().accounts()) {
            AccountWatch watch = watches.computeIfAbsent(account.name(), name -> new AccountWatch(nanos, wall, fx));
            now.put(account.name(), watch.look(desk.stand(account.name())));
        }
        watches.keySet().retainAll(now.keySet());
        if (!now.equals(health.get())) health.set(now);
    }

    /// Begins an account of a kind, under a name that is free.
    void add(ProviderKind kind) {
        String name = kind.name();
        for (int number = 2; taken(name); number++) name = kind.name() + "-" + number;
        standing.set(standing.get().filling(Optional.of(new Form.Adding(kind, name))));
    }

    /// Begins an account if there is one kind only.
    ///
    /// @return false if a kind has to be chosen first, or there is none
    public boolean addOnly() {
        refresh();
        List<ProviderKind> kinds = standing.get().kinds();
        if (kinds.size() != 1) return false;
        add(kinds.getFirst());
        return true;
    }

    private boolean taken(String name) {
        return standing.get().accounts().stream()
                .anyMatch(account -> account.name().equalsIgnoreCase(name));
    }

    void change(VenueAccount account, ProviderKind kind) {
        fill(account, new Form.Changing(account, kind.withoutSecrets()));
    }

    void credentials(VenueAccount account, ProviderKind kind) {
        fill(account, new Form.Crediting(account, kind.withoutSettings()));
    }

    private void fill(VenueAccount account, Form form) {
        if (closed(account)) standing.set(standing.get().filling(Optional.of(form)));
    }

    /// Says so if it is not.
    private boolean closed(VenueAccount account) {
        if (desk.stand(account.name()).state() == State.CLOSED) return true;
        say(account, TEXTS.get("open.first", account.name()), true);
        return false;
    }

    void cancel() {
        standing.set(standing.get().filling(Optional.empty()));
    }

    /// Keeps what was typed into the form.
    ///
    /// @param typed wiped
    void keep(Typed typed) {
        Form form = standing.get().form().orElseThrow();
        Optional<String> refusal = typed.refusal(standing.get().secrets());
        if (refusal.isEmpty()
                && form instanceof Form.Crediting
                && typed.secrets().isEmpty()) refusal = Optional.of(TEXTS.get("credentials.none"));
        if (refusal.isPresent()) {
            typed.wipe();
            standing.set(standing.get().saying(refusal.get(), form.about(), true));
            return;
        }
        String done = TEXTS.get(typed.secrets().isEmpty() ? "kept" : "kept.secrets");
        elsewhere(done, form.about(), () -> {
            try {
                return switch (form) {
                    case Form.Adding(ProviderKind kind, String _) ->
                        desk.add(
                                new VenueAccount(typed.name(), kind.name(), typed.settings()),
                                typed.secrets(),
                                typed.passphrase());
                    case Form.Changing(VenueAccount account, ProviderKind _) ->
                        desk.change(account.withSettings(typed.settings()), typed.secrets(), typed.passphrase());
                    case Form.Crediting(VenueAccount account, ProviderKind _) ->
                        desk.change(account, typed.secrets(), typed.passphrase());
                };
            } finally {
                typed.wipe();
            }
        });
    }

    /// @param passphrase wiped
    void dropSecrets(VenueAccount account, char[] passphrase) {
        if (passphrase.length == 0) {
            say(account, TEXTS.get("drop.passphrase"), true);
            return;
        }
        elsewhere(
                TEXTS.get("dropped", account.name()),
                Optional.of(account.name()),
                () -> desk.dropSecrets(account, passphrase));
    }

    /// Asks whether an account shall go.
    void askRemove(VenueAccount account) {
        if (closed(account)) standing.set(standing.get().asking(Optional.of(account.name())));
    }

    void keepAfterAll() {
        standing.set(standing.get().asking(Optional.empty()));
    }

    /// Removes the account that was asked about, with the orders it may still have.
    void remove(VenueAccount account) {
        String done = TEXTS.get(account.credentials() ? "removed.secrets" : "removed", account.name(), kept(account));
        elsewhere(done, Optional.of(account.name()), () -> desk.remove(account.name(), account.working()));
    }

    /// Where the journal of an account is, and stays.
    String kept(VenueAccount account) {
        return account.journal()
                .map(folder -> TEXTS.get("journal.stays", folder, desk.journals()))
                .orElseGet(() -> TEXTS.get("journal.none"));
    }

    /// Opens an account, or shows its window.
    ///
    /// @param passphrase empty if it needs none; wiped
    void open(VenueAccount account, char[] passphrase) {
        if (desk.stand(account.name()).state() == State.OPEN) {
            Arrays.fill(passphrase, '\0');
            desk.show(account.name());
            return;
        }
        if (account.credentials() && passphrase.length == 0) {
            say(account, TEXTS.get("open.passphrase", account.name()), true);
            return;
        }
        say(account, "", false);
        desk.open(account.name(), passphrase, why -> {
            // what kept it shut stands on its card already
            if (desk.stand(account.name()).failure().isEmpty()) why.ifPresent(sentence -> say(account, sentence, true));
            refresh();
        });
        look();
    }

    /// Takes up the lines of an account that is open again.
    void reconnect(VenueAccount account) {
        Optional<Session> session = desk.stand(account.name()).session();
        session.ifPresent(open -> LinesAgain.take(open, fx, sentence -> say(account, sentence, false)));
    }

    private void say(VenueAccount account, String sentence, boolean why) {
        standing.set(standing.get().saying(sentence, Optional.of(account.name()), why));
    }

    private void elsewhere(String done, Optional<String> about, Work work) {
        standing.set(standing.get().working());
        var _ = CompletableFuture.supplyAsync(() -> new Outcome(why(work), desk.secretsThere()), slow)
                .thenAcceptAsync(
                        outcome -> {
                            Optional<String> why = outcome.why();
                            Standing now = standing.get().on(desk).having(outcome.secrets());
                            standing.set(
                                    why.isPresent()
                                            ? now.saying(why.get(), about, true)
                                            : now.filling(Optional.empty()).saying(done, about, false));
                            look();
                        },
                        fx);
    }

    private static Optional<String> why(Work work) {
        try {
            return work.done();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The accounts at venues", e);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
