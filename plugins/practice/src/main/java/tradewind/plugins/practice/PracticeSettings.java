package tradewind.plugins.practice;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Money;
import tradewind.engine.plugins.PluginSettings;

/// What can be set about a practice account; the table is on the package's door.
///
/// @param folder empty if the book is kept nowhere
/// @param drop nanoseconds between two losses of the line, about; 0 for never
/// @param away nanoseconds for which the line is lost then
/// @param latency nanoseconds each way
record PracticeSettings(String account, Money cash, Optional<Path> folder, long drop, long away, long latency) {
    static final String ACCOUNT = "account";
    static final String CASH = "cash";
    static final String FOLDER = "folder";
    static final String DROP = "drop";
    static final String AWAY = "away";
    static final String LATENCY = "latency";

    static final long MILLI = 1_000_000L;
    static final long SECOND = 1_000 * MILLI;
    static final long MINUTE = 60 * SECOND;

    private static final Money MOST = Currency.USD.money("1000000000");

    /// What came of reading them.
    sealed interface Read {
        record Right(PracticeSettings settings) implements Read {}

        /// @param why names the setting, what it could be and what it is
        record Wrong(String why) implements Read {}
    }

    static Read read(PluginSettings settings) {
        try {
            return new Read.Right(new PracticeSettings(
                    account(text(settings, ACCOUNT, "practice-1")),
                    cash(text(settings, CASH, "100000")),
                    folder(text(settings, FOLDER, "")),
                    MINUTE * whole(settings, DROP, 0, 0, 1_440, "minutes"),
                    SECOND * whole(settings, AWAY, 20, 1, 3_600, "seconds"),
                    MILLI * whole(settings, LATENCY, 20, 0, 2_000, "milliseconds")));
        } catch (Unusable e) {
            return new Read.Wrong(e.why);
        }
    }

    /// A setting left empty is one that was not set.
    private static String text(PluginSettings settings, String name, String otherwise) {
        return settings.value(name)
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElse(otherwise);
    }

    private static String account(String given) throws Unusable {
        if (!given.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"))
            throw new Unusable(
                    ACCOUNT,
                    "1 to 40 letters A to Z, digits, dots, dashes or underscores, a letter or digit first",
                    given);
        return given;
    }

    private static Money cash(String given) throws Unusable {
        String allowed = "US dollars above 0 and at most 1000000000, such as 100000";
        try {
            Money cash = Currency.USD.money(given);
            if (cash.units() > 0 && !cash.exceeds(MOST)) return cash;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Unusable(CASH, allowed, given);
        }
        throw new Unusable(CASH, allowed, given);
    }

    private static Optional<Path> folder(String given) throws Unusable {
        if (given.isEmpty()) return Optional.empty();
        try {
            Path folder = Path.of(given);
            if (folder.isAbsolute()) return Optional.of(folder.normalize());
        } catch (InvalidPathException e) {
            throw new Unusable(FOLDER, "a whole path of this computer", given);
        }
        throw new Unusable(FOLDER, "a whole path of this computer", given);
    }

    private static long whole(PluginSettings settings, String name, int otherwise, int least, int most, String unit)
            throws Unusable {
        String given = text(settings, name, Integer.toString(otherwise));
        if (given.matches("\\d{1,9}")) {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) return number;
        }
        throw new Unusable(name, "a whole number of " + unit + " from " + least + " to " + most, given);
    }

    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        final String why;

        Unusable(String setting, String allowed, String given) {
            why = "The setting " + setting + " is " + allowed + ", not " + given + ".";
        }
    }
}
