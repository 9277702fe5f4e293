package tradewind.app.desk;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.home.DataFolder;
import tradewind.app.home.SecretFile;
import tradewind.engine.Session;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.gateways.VenueProvider.Opening;
import tradewind.engine.plugins.Secret;
import tradewind.engine.plugins.Secrets;
import tradewind.views.providers.ProviderKind;
import tradewind.views.texts.Texts;
import tradewind.views.venues.VenueAccount;
import tradewind.views.venues.VenueDesk;

/// The accounts at venues: what is set up, which are open, and the way to their windows. Any thread, except where
/// [VenueDesk] says otherwise.
final class DeskAccounts implements VenueDesk {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(DeskAccounts.class);
    /// Sessions and secrets are kept under the name, on every system and by every plugin.
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,31}";

    /// Where sessions get their windows. FX thread only.
    interface Windows {
        void open(String account, char[] passphrase, Consumer<Optional<String>> done);

        void show(String account);
    }

    private final DataFolder folder;
    private final DeskPlugins plugins;
    private final AccountFile file;
    private final Map<String, Stand> stands = new ConcurrentHashMap<>();
    private Windows windows = new Windows() {
        @Override
        public void open(String account, char[] passphrase, Consumer<Optional<String>> done) {
            Arrays.fill(passphrase, '\0');
            done.accept(Optional.of(TEXTS.get("account.alone")));
        }

        @Override
        public void show(String account) {}
    };

    /// @param complain told what is wrong with the file of accounts
    DeskAccounts(DataFolder folder, DeskPlugins plugins, Consumer<String> complain) {
        this.folder = folder;
        this.plugins = plugins;
        file = new AccountFile(folder, complain);
    }

    /// From here on there are windows.
    void to(Windows desk) {
        windows = desk;
    }

    @Override
    public List<ProviderKind> kinds() {
        return plugins.venues().stream()
                .map(each -> new ProviderKind(each.name(), each.settings(), each.secrets()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    @Override
    public List<VenueAccount> accounts() {
        return file.all();
    }

    /// @return empty if there is none of that name
    Optional<VenueAccount> find(String name) {
        return file.find(name);
    }

    @Override
    public boolean secretsThere() {
        return SecretFile.exists(folder);
    }

    @Override
    public Optional<String> add(VenueAccount account, Map<String, char[]> secrets, char[] passphrase)
            throws IOException {
        if (!account.name().matches(NAME)) return Optional.of(TEXTS.get("account.name"));
        Optional<VenueAccount> taken = file.find(account.name());
        if (taken.isPresent())
            return Optional.of(TEXTS.get("account.taken", taken.get().name()));
        return change(account, secrets, passphrase);
    }

    @Override
    public Optional<String> change(VenueAccount account, Map<String, char[]> secrets, char[] passphrase)
            throws IOException {
        if (stand(account.name()).state() != State.CLOSED)
            return Optional.of(TEXTS.get("account.open", account.name()));
        Optional<VenueProvider> provider = plugins.venue(account.kind());
        if (provider.isEmpty()) return Optional.of(TEXTS.get("account.kind", account.kind()));
        // with secrets it does not have the venue may refuse what is right
        if (provider.get().secrets().isEmpty() || !secrets.isEmpty()) {
            Optional<String> why = refusal(provider.get(), account, secrets);
            if (why.isPresent()) return why;
        }
        if (!secrets.isEmpty()) KeptSecrets.keep(folder, AccountOpening.owner(account), secrets, passphrase);
        VenueAccount now = secrets.isEmpty() ? account : account.withCredentials(true);
        stands.remove(account.name());
        return file.keep(now);
    }

    /// Prepares a connection, and lets go of it again.
    private Optional<String> refusal(VenueProvider provider, VenueAccount account, Map<String, char[]> secrets) {
        Secrets typed = key -> Optional.of(
                new Secret(secrets.getOrDefault(key, new char[] {'x'}).clone()));
        try {
            return switch (provider.open(new AccountSettings(account, provider, folder), typed)) {
                case Opening.Refused(String why) -> Optional.of(why);
                case Opening.Opened(var connection) -> {
                    connection.close();
                    yield Optional.empty();
                }
            };
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The plugin {} failed", provider.name(), e);
            return Optional.of(TEXTS.get("account.broken", provider.name(), e.toString()));
        }
    }

    @Override
    public Optional<String> dropSecrets(VenueAccount account, char[] passphrase) throws IOException {
        List<String> names = plugins.venue(account.kind()).stream()
                .flatMap(venue -> venue.secrets().keySet().stream())
                .toList();
        Optional<String> why = KeptSecrets.drop(folder, AccountOpening.owner(account), names, passphrase);
        return why.isPresent() ? why : file.keep(account.withCredentials(false));
    }

    @Override
    public Optional<String> remove(String name, boolean working) {
        if (stand(name).state() != State.CLOSED) return Optional.of(TEXTS.get("account.open", name));
        if (!working && file.find(name).map(VenueAccount::working).orElse(false))
            return Optional.of(TEXTS.get("account.working", name));
        stands.remove(name);
        return file.remove(name);
    }

    @Override
    public String journals() {
        return folder.journals().toString();
    }

    @Override
    public Stand stand(String name) {
        return stands.getOrDefault(name, Stand.CLOSED);
    }

    @Override
    public void open(String name, char[] passphrase, Consumer<Optional<String>> done) {
        windows.open(name, passphrase, done);
    }

    @Override
    public void show(String name) {
        windows.show(name);
    }

    /// Somebody begins to open it.
    ///
    /// @return false if it is open, or on its way there or back
    synchronized boolean begin(String name) {
        if (stand(name).state() != State.CLOSED) return false;
        stands.put(name, Stand.OPENING);
        return true;
    }

    /// Until it is closed in good order, orders may work there.
    void opened(String name, OpenSession.Opened opened) {
        stands.put(name, Stand.open(opened.session()));
        keep(name, account -> account.opened(opened.session().mode(), opened.folder()));
    }

    void failed(String name, String why) {
        stands.put(name, Stand.failed(why));
    }

    /// Its window is gone, and its session goes.
    void closing(String name) {
        stands.put(name, Stand.CLOSING);
    }

    /// @param working orders that are still open at the venue
    void closed(String name, boolean working) {
        keep(name, account -> account.closed(working));
        stands.remove(name);
    }

    private void keep(String name, UnaryOperator<VenueAccount> change) {
        file.find(name)
                .flatMap(account -> file.keep(change.apply(account)))
                .ifPresent(why -> LOG.warn("What is known of {} was not kept: {}", name, why));
    }

    /// Whether orders of a session are open.
    static boolean working(Session session) {
        return session.desk().orders().all().stream()
                .anyMatch(row -> row.status().open());
    }
}
