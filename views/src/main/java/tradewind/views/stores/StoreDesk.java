package tradewind.views.stores;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.views.providers.ProviderKind;

/// What the desk does about stores. Every method may take seconds: not for the application thread.
public interface StoreDesk {
    /// @throws IOException if plugins cannot be looked for
    List<ProviderKind> kinds() throws IOException;

    /// The place the lake is copied to; empty if none was set up.
    ///
    /// @throws IOException if the file that says so cannot be read; the message says what to do
    Optional<StorePlace> place() throws IOException;

    /// Whether there are secrets already, so that the passphrase has to be the one they were written with.
    boolean secretsThere();

    /// Keeps a place and its credentials.
    ///
    /// @param secrets by name, those that are to be kept anew; wiped here
    /// @param passphrase wiped here
    /// @return why nothing was kept, in a sentence; empty if it was
    Optional<String> keep(StorePlace place, Map<String, char[]> secrets, char[] passphrase) throws IOException;

    /// Asks the place once whether it answers.
    ///
    /// @param passphrase wiped here; empty for a kind without secrets
    /// @return why it does not, in a sentence; empty if it does
    Optional<String> check(StorePlace place, char[] passphrase);

    /// Removes the credentials of a kind of store; the place stays set up.
    ///
    /// @param passphrase wiped here
    /// @return why they are still there, in a sentence; empty if they are gone
    Optional<String> dropSecrets(ProviderKind kind, char[] passphrase) throws IOException;

    /// Forgets the place. Nothing there is touched, and secrets stay where they are.
    void forget() throws IOException;
}
