package tradewind.views.venues;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.views.providers.ProviderKind;

/// Accounts at venues as the test has them, and what was asked of them.
final class RecordedDesk implements VenueDesk {
    static final ProviderKind PRACTICE = new ProviderKind("practice", Map.of("account", "its name there"), Map.of());
    static final ProviderKind BROKER =
            new ProviderKind("broker", Map.of("account", "its name there"), Map.of("key", "of the account"));

    final Map<String, VenueAccount> accounts = new LinkedHashMap<>();
    final Map<String, Stand> stands = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    List<ProviderKind> kinds = List.of(PRACTICE, BROKER);
    Optional<String> refusal = Optional.empty();
    boolean secrets;
    Consumer<Optional<String>> opening = _ -> {};

    @Override
    public List<ProviderKind> kinds() {
        return kinds;
    }

    VenueAccount at(String name) {
        return Objects.requireNonNull(accounts.get(name), name);
    }

    @Override
    public List<VenueAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    @Override
    public boolean secretsThere() {
        return secrets;
    }

    @Override
    public Optional<String> add(VenueAccount account, Map<String, char[]> typed, char[] passphrase) throws IOException {
        return change(account, typed, passphrase);
    }

    @Override
    public Optional<String> change(VenueAccount account, Map<String, char[]> typed, char[] passphrase)
            throws IOException {
        if (account.name().equals("full")) throw new IOException("the disk is full");
        typed.forEach((name, secret) -> asked.add(name + "=" + new String(secret)));
        if (refusal.isEmpty()) accounts.put(account.name(), account.withCredentials(!typed.isEmpty()));
        return refusal;
    }

    @Override
    public Optional<String> dropSecrets(VenueAccount account, char[] passphrase) {
        if (!new String(passphrase).equals("right")) return Optional.of("That is not the passphrase.");
        accounts.put(account.name(), account.withCredentials(false));
        return Optional.empty();
    }

    @Override
    public Optional<String> remove(String account, boolean working) {
        if (refusal.isEmpty()) accounts.remove(account);
        return refusal;
    }

    @Override
    public String journals() {
        return "/desk/journal";
    }

    @Override
    public Stand stand(String account) {
        return stands.getOrDefault(account, Stand.CLOSED);
    }

    @Override
    public void open(String account, char[] passphrase, Consumer<Optional<String>> done) {
        asked.add("open " + account + " " + new String(passphrase));
        opening = done;
    }

    @Override
    public void show(String account) {
        asked.add("show " + account);
    }
}
