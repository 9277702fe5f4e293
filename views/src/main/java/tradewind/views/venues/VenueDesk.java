package tradewind.views.venues;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.engine.Session;
import tradewind.views.providers.ProviderKind;

/// What the desk does about accounts at venues. Every method that changes something may take seconds and is not for
/// the application thread; [#open] and [#show] are for it alone.
public interface VenueDesk {
    /// Kinds of venues there are plugins for.
    List<ProviderKind> kinds();

    /// In the order they were added.
    List<VenueAccount> accounts();

    /// Whether there are secrets already, so that the passphrase has to be the one they were written with. Looks on
    /// disk.
    boolean secretsThere();

    /// Keeps a new account and its credentials.
    ///
    /// @param secrets by name, those that are to be kept; wiped by the caller
    /// @param passphrase wiped by the caller
    /// @return why nothing was kept, in a sentence; empty if it was
    Optional<String> add(VenueAccount account, Map<String, char[]> secrets, char[] passphrase) throws IOException;

    /// Keeps other settings or credentials of an account that is not open.
    ///
    /// @param secrets by name, those that are to be kept anew; wiped by the caller
    /// @param passphrase wiped by the caller
    /// @return why nothing was kept, in a sentence; empty if it was
    Optional<String> change(VenueAccount account, Map<String, char[]> secrets, char[] passphrase) throws IOException;

    /// Removes the credentials of an account; it stays set up.
    ///
    /// @param passphrase wiped here
    /// @return why they are still there, in a sentence; empty if they are gone
    Optional<String> dropSecrets(VenueAccount account, char[] passphrase) throws IOException;

    /// Forgets an account that is not open. Its journal stays, and so do its credentials.
    ///
    /// @param working though orders may still work there, which nobody will watch
    /// @return why it is still there, in a sentence; empty if it is gone
    Optional<String> remove(String account, boolean working);

    /// The folder with the journals of all sessions.
    String journals();

    /// Any thread.
    Stand stand(String account);

    /// Opens an account in a window of its own, or shows the one it is in.
    ///
    /// @param passphrase empty if it needs none; wiped
    /// @param done told on the application thread why it could not be opened, or that it was
    void open(String account, char[] passphrase, Consumer<Optional<String>> done);

    /// Brings the window of an account that is open to the front.
    void show(String account);

    /// Whether there is a session for an account.
    enum State {
        CLOSED,
        OPENING,
        OPEN,
        CLOSING
    }

    /// Where an account stands on this desk.
    ///
    /// @param session while it is open
    /// @param failure why it could not be opened the last time
    record Stand(State state, Optional<Session> session, Optional<String> failure) {
        public static final Stand CLOSED = new Stand(State.CLOSED, Optional.empty(), Optional.empty());
        public static final Stand OPENING = new Stand(State.OPENING, Optional.empty(), Optional.empty());
        public static final Stand CLOSING = new Stand(State.CLOSING, Optional.empty(), Optional.empty());

        public static Stand open(Session session) {
            return new Stand(State.OPEN, Optional.of(session), Optional.empty());
        }

        public static Stand failed(String why) {
            return new Stand(State.CLOSED, Optional.empty(), Optional.of(why));
        }
    }
}
