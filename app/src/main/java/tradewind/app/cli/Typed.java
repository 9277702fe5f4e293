package tradewind.app.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;

/// What is typed at the terminal and not shown, or comes from the environment where nobody types.
class Typed {
    static final String PASSPHRASE = "TRADEWIND_PASSPHRASE";

    private final Map<String, String> environment;

    Typed() {
        this(System.getenv());
    }

    Typed(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The passphrase of the file of secrets; empty if nobody can be asked.
    Optional<char[]> passphrase() {
        String given = environment.getOrDefault(PASSPHRASE, "");
        return given.isEmpty() ? hidden("Passphrase of your secrets: ") : Optional.of(given.toCharArray());
    }

    /// Asks at the terminal; empty if there is none.
    Optional<char[]> hidden(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) return Optional.empty();
        return Optional.ofNullable(console.readPassword("%s", question));
    }
}
