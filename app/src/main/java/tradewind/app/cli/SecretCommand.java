package tradewind.app.cli;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.app.home.SecretFile;

/// `secret`: the only way a password or key gets into the data folder. None is ever an argument, where the system would
/// show it to everybody.
@Command(
        name = "secret",
        description = {
            "Keep a password or key for a plugin, encrypted with your passphrase. It is asked for, or read as one line",
            "from the standard input. The passphrase is asked for, or taken from TRADEWIND_PASSPHRASE."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tradewind secret                             which there are; never what they are",
            "  tradewind secret s3 secret-key               keep the secret key of your bucket",
            "  tradewind secret s3 secret-key < key.txt     the same without a terminal",
            "  tradewind secret s3 secret-key --remove      forget it"
        })
final class SecretCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private Output output = new Output();

    @Parameters(index = "0", arity = "0..1", paramLabel = "PLUGIN", description = "Name of the plugin, such as s3.")
    private Optional<String> plugin = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Name of the secret.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--remove", description = "Forget it.")
    private boolean remove;

    private final Typed typed;

    @Inject
    SecretCommand() {
        this(new Typed());
    }

    SecretCommand(Typed typed) {
        this.typed = typed;
    }

    @Override
    public Integer call() throws IOException {
        if (plugin.isPresent() != name.isPresent())
            throw new CommandFailure("Say which plugin and which secret, such as: tradewind secret s3 secret-key");
        if (plugin.isEmpty() && !SecretFile.exists(home.folder())) {
            output.out().println(output.json() ? "[ ]" : "There are no secrets yet.");
            return 0;
        }
        try (SecretFile secrets = Stores.secrets(home.folder(), typed)) {
            if (plugin.isEmpty()) list(secrets);
            else if (remove) remove(secrets, plugin.get(), name.orElseThrow());
            else keep(secrets, plugin.get(), name.orElseThrow());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private void list(SecretFile secrets) {
        if (output.json()) output.out().println(Json.pretty(secrets.names()));
        else secrets.names().forEach(output.out()::println);
    }

    private void remove(SecretFile secrets, String plugin, String name) throws IOException {
        boolean was = secrets.remove(plugin, name);
        output.out().println(was ? "Forgotten." : "There was no " + plugin + "/" + name + ".");
    }

    private void keep(SecretFile secrets, String plugin, String name) throws IOException {
        char[] secret = typed.hidden(plugin + "/" + name + ": ").orElseGet(SecretCommand::line);
        if (secret.length == 0) throw new CommandFailure("Nothing was given, and nothing was kept.");
        secrets.put(plugin, name, secret);
        Arrays.fill(secret, '\0');
        output.out().println("Kept, encrypted.");
    }

    private static char[] line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.strip().toCharArray();
        } catch (IOException e) {
            return new char[0];
        }
    }
}
