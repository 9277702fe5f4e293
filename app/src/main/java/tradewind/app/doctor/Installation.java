package tradewind.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether this Tradewind runs from a package, and whether the start-up cache of the package is in use.
///
/// @param launcher the package's launcher; empty when started from a build
/// @param arguments what the JVM was started with
record Installation(Optional<Path> launcher, List<String> arguments) {
    private static final String CACHE = "-XX:AOTCache=";

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
            return Optional.of(Finding.warn("Start cache", "not asked for", "Starts take longer. Build the package again."));
        return Optional.of(
                Files.isRegularFile(file.get())
                        ? Finding.ok("Start cache", "in use: " + file.get())
                        : Finding.warn(
                                "Start cache", "missing: " + file.get(), "Starts take longer. Install Tradewind again."));
    }
}
