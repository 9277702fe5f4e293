package tradewind.app.desk;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tradewind.app.cli.CommandFailure;
import tradewind.app.home.DataFolder;
import tradewind.app.home.HeldSecrets;
import tradewind.app.home.SecretFile;
import tradewind.app.home.Settings;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.TradingEngine;
import tradewind.engine.VenueSessionConfig;
import tradewind.engine.gateways.VenueConnection;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.gateways.VenueProvider.Opening;
import tradewind.engine.journal.Durability;
import tradewind.engine.market.Instrument;
import tradewind.engine.strategies.BuiltInStrategies;
import tradewind.engine.strategies.StrategyProvider;
import tradewind.views.instruments.NotationBook;
import tradewind.views.texts.Texts;
import tradewind.views.venues.VenueAccount;

/// Opens the session of an account at a venue. May take long: not for the application thread.
final class AccountOpening {
    private static final Texts TEXTS = Texts.of("desk");

    private final DataFolder folder;
    private final DeskPlugins plugins;
    private final Settings settings;

    AccountOpening(DataFolder folder, DeskPlugins plugins, Settings settings) {
        this.folder = folder;
        this.plugins = plugins;
        this.settings = settings;
    }

    /// @param passphrase of the secrets, empty if they are not to be opened; wiped here
    /// @throws CommandFailure if venue or desk refuse; the message says why, and nothing is left open
    OpenSession.Opened open(TradingEngine engine, VenueAccount account, char[] passphrase) throws IOException {
        HeldSecrets secrets = secrets(account, passphrase);
        try {
            VenueConnection connection = connection(account, secrets);
            return new OpenSession.Opened(
                    new SessionSource.Account(account.name()),
                    session(engine, account, connection),
                    journal(account, connection),
                    secrets::close);
        } catch (IOException | RuntimeException e) {
            secrets.close();
            throw e;
        }
    }

    private HeldSecrets secrets(VenueAccount account, char[] passphrase) throws IOException {
        try {
            if (passphrase.length == 0) {
                if (account.credentials()) throw new CommandFailure(TEXTS.get("account.locked", account.name()));
                return HeldSecrets.none();
            }
            if (!SecretFile.exists(folder)) return HeldSecrets.none();
            try (SecretFile file = SecretFile.open(folder, passphrase)
                    .orElseThrow(() -> new CommandFailure(TEXTS.get("store.passphrase")))) {
                return file.hold(owner(account));
            }
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /// Whose secrets those of an account are.
    static String owner(VenueAccount account) {
        return account.kind() + "/" + account.name();
    }

    private VenueConnection connection(VenueAccount account, HeldSecrets secrets) {
        VenueProvider provider = plugins.venue(account.kind())
                .orElseThrow(() -> new CommandFailure(TEXTS.get("account.kind", account.kind())));
        return switch (provider.open(new AccountSettings(account, provider, folder), secrets)) {
            case Opening.Opened(VenueConnection connection) -> connection;
            case Opening.Refused(String why) -> throw new CommandFailure(why);
        };
    }

    private Session session(TradingEngine engine, VenueAccount account, VenueConnection connection) throws IOException {
        try {
            return engine.open(config(account, connection));
        } catch (IOException | RuntimeException e) {
            // the engine starts both parts or neither; closing them again does no harm
            connection.close();
            throw e;
        }
    }

    private VenueSessionConfig config(VenueAccount account, VenueConnection connection) {
        SessionMode mode = mode(connection);
        NotationBook notations = LakeReplays.notations(folder);
        Durability asked = settings.journal().durability();
        List<StrategyProvider> strategies = Stream.concat(
                        BuiltInStrategies.all().stream(), plugins.strategies().stream())
                .toList();
        try {
            return new VenueSessionConfig(
                    account.name() + " (" + account.kind() + ")",
                    connection.account(),
                    mode,
                    folder.journals().resolve(journal(account, connection)),
                    asked == Durability.DURABLE ? asked : VenueSessionConfig.durability(mode),
                    settings.journal().retention(),
                    connection.instruments().stream().map(notations::written).toList(),
                    connection.gateway(),
                    connection.feed(),
                    connection.startingCash(),
                    connection.instruments().stream().map(settings.limits()::of).toList(),
                    settings.account().of(connection.startingCash().getFirst().currency()),
                    strategies,
                    Build.version());
        } catch (NumberFormatException e) {
            throw new CommandFailure(TEXTS.get(
                    "account.limits",
                    String.join(
                            ", ",
                            connection.instruments().stream()
                                    .map(Instrument::symbol)
                                    .toList()),
                    String.valueOf(e.getMessage())));
        }
    }

    static SessionMode mode(VenueConnection connection) {
        return connection.realMoney() ? SessionMode.LIVE : SessionMode.PAPER;
    }

    /// One folder for each account at the venue: paper and live are never the same, and neither are two accounts that
    /// were set up under one name after the other.
    static String journal(VenueAccount account, VenueConnection connection) {
        String there = connection.account();
        String plain = there.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        String own = plain.equals(there) ? plain : plain + "-" + HexFormat.of().toHexDigits(there.hashCode());
        return mode(connection).name().toLowerCase(Locale.ROOT) + "-" + account.kind() + "-"
                + account.name().toLowerCase(Locale.ROOT) + "-" + own;
    }
}
