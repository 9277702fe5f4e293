package tradewind.app.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where everything is kept that outlives a run. Nothing here touches the disk.
///
/// @param root absolute
public record DataFolder(Path root) {
    public static final String VARIABLE = "TRADEWIND_HOME";

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /// The folder of this process: `given` if there is one, else `TRADEWIND_HOME`, else the platform's convention.
    public static DataFolder find(Optional<Path> given) {
        return find(given, System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static DataFolder find(Optional<Path> given, Map<String, String> environment, String system, Path userHome) {
        if (given.isPresent()) return new DataFolder(given.get());
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) return new DataFolder(Path.of(variable));
        return new DataFolder(convention(environment, system.toLowerCase(Locale.ROOT), userHome));
    }

    private static Path convention(Map<String, String> environment, String system, Path userHome) {
        if (system.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            Path base = roaming.isBlank() ? userHome.resolve("AppData").resolve("Roaming") : Path.of(roaming);
            return base.resolve("Tradewind");
        }
        if (system.startsWith("mac"))
            return userHome.resolve("Library").resolve("Application Support").resolve("Tradewind");
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // the XDG specification says that a relative path there is to be ignored
        Path base = !data.isBlank() && Path.of(data).isAbsolute()
                ? Path.of(data)
                : userHome.resolve(".local").resolve("share");
        return base.resolve("tradewind");
    }

    public Path settings() {
        return root.resolve("settings.json");
    }

    /// Keys the trader gave to other actions.
    public Path keys() {
        return root.resolve("keys.json");
    }

    /// One folder per session.
    public Path journals() {
        return root.resolve("journal");
    }

    /// Market data and its versions.
    public Path lake() {
        return root.resolve("lake");
    }

    /// Passwords and keys of plugins, encrypted.
    public Path secrets() {
        return root.resolve("secrets.bin");
    }

    /// Plugins that did not come with the workstation: jars, and folders of jars.
    public Path plugins() {
        return root.resolve("plugins");
    }

    /// Where the lake was synced with last.
    public Path lakeStore() {
        return root.resolve("lake-store.json");
    }

    /// Accounts at venues, by the trader's own names. No secrets.
    public Path venues() {
        return root.resolve("venues.json");
    }

    public Path reports() {
        return root.resolve("reports");
    }

    /// One file per layout of the window.
    public Path layouts() {
        return root.resolve("layouts");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
