package tradewind.app.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Whether a window can open here. On Linux that takes an X server (XWayland will do) and GTK 3; elsewhere it is taken
/// for granted.
public final class Display {
    private static final String LIBRARY = "libgtk-3.so.0";
    private static final List<Path> FOLDERS = Stream.of(
                    "/lib",
                    "/usr/lib",
                    "/lib64",
                    "/usr/lib64",
                    "/usr/local/lib",
                    "/lib/x86_64-linux-gnu",
                    "/usr/lib/x86_64-linux-gnu",
                    "/lib/aarch64-linux-gnu",
                    "/usr/lib/aarch64-linux-gnu")
            .map(Path::of)
            .toList();

    private final boolean linux;
    private final Map<String, String> environment;
    private final Supplier<Optional<String>> gtk;

    /// This machine.
    public Display() {
        this(System.getProperty("os.name").startsWith("Linux"), System.getenv(), Display::findGtk);
    }

    /// Any machine.
    ///
    /// @param gtk where GTK 3 is, if it is anywhere
    public Display(boolean linux, Map<String, String> environment, Supplier<Optional<String>> gtk) {
        this.linux = linux;
        this.environment = environment;
        this.gtk = gtk;
    }

    /// One sentence saying what is missing and how to get a window; empty if a window can open.
    public Optional<String> missing() {
        if (!linux) return Optional.empty();
        if (server().isEmpty())
            return Optional.of("No display: " + absence() + ", so the demo runs in this terminal; for the window start"
                    + " Tradewind in a desktop session, over `ssh -X`, or under `xvfb-run`.");
        if (gtk.get().isEmpty())
            return Optional.of("No GTK 3: " + LIBRARY + " is not installed, so the demo runs in this terminal; for the"
                    + " window install it, on Debian or Ubuntu with `sudo apt install libgtk-3-0`.");
        return Optional.empty();
    }

    /// Such as `DISPLAY=:0`; empty if there is no X server to draw on.
    Optional<String> server() {
        String display = environment.getOrDefault("DISPLAY", "");
        return display.isBlank() ? Optional.empty() : Optional.of("DISPLAY=" + display);
    }

    /// What is missing when there is no server.
    String absence() {
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
                ? "DISPLAY is not set"
                : "there is Wayland but no XWayland (DISPLAY is not set)";
    }

    boolean linux() {
        return linux;
    }

    Optional<String> gtk() {
        return gtk.get();
    }

    private static Optional<String> findGtk() {
        Optional<String> known = FOLDERS.stream()
                .map(folder -> folder.resolve(LIBRARY))
                .filter(Files::exists)
                .map(Path::toString)
                .findFirst();
        return known.isPresent() ? known : fromLinkerCache();
    }

    private static Optional<String> fromLinkerCache() {
        for (String ldconfig : List.of("/sbin/ldconfig", "/usr/sbin/ldconfig")) {
            if (!Files.isExecutable(Path.of(ldconfig))) continue;
            try {
                Process process = new ProcessBuilder(ldconfig, "-p")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String cache = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroy();
                return cache.lines()
                        .filter(line -> line.contains(LIBRARY) && line.contains("=>"))
                        .map(line -> line.substring(line.indexOf("=>") + 2).strip())
                        .findFirst();
            } catch (IOException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
