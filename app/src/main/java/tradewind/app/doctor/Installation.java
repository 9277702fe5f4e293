package tradewind.app.doctor;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether this Tradewind runs from a package, and whether the start-up cache of the package is in use.
///
/// @param launcher the package's launcher; empty when started from a build
/// @param arguments what the JVM was started with
/// @param shared whether the JVM has mapped a cache; one that does not fit its jars is passed over
record Installation(Optional<Path> launcher, List<String> arguments, boolean shared) {
    private static final String CACHE = "-XX:AOTCache=";

    /// This process.
    static Installation here() {
        return new Installation(
                Optional.ofNullable(System.getProperty("jpackage.app-path")).map(Path::of),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.vm.info", "").contains("sharing"));
    }

    Finding origin() {
        return launcher.map(path -> Finding.ok("Package", "installed at " + path))
                .orElseGet(() -> Finding.ok("Package", "none, started from a build"));
    }

    Optional<Finding> cache() {
        if (launcher.isEmpty()) return Optional.empty();
        Optional<Path> file = arguments.stream()
                .filter(argument -> argument.startsWith(CACHE))
                .map(argument -> Path.of(argument.substring(CACHE.length())))
                .findFirst();
        if (file.isEmpty())
            return Optional.of(
                    Finding.warn("Start cache", "not asked for", "Starts take longer. Build the package again."));
        String trouble = !Files.isRegularFile(file.get()) ? "missing: " : shared ? "" : "does not fit: ";
        return Optional.of(
                trouble.isEmpty()
                        ? Finding.ok("Start cache", "in use: " + file.get())
                        : Finding.warn(
                                "Start cache", trouble + file.get(), "Starts take longer. Install Tradewind again."));
    }
}
