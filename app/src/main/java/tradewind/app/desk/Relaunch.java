package tradewind.app.desk;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts this process anew in its own place, with the same command line. The new one waits until this one is gone,
/// and sees to it that it goes.
public final class Relaunch {
    private static final Logger LOG = LoggerFactory.getLogger(Relaunch.class);
    /// `pid:count` of the process a new one replaces.
    private static final String AFTER = "TRADEWIND_AFTER";

    private static final int MOST = 3;
    private static final int EXIT_CODE = 70;
    private static final int PATIENCE_SECONDS = 5;

    private final Class<?> main;
    private final List<String> arguments;

    /// @param main the class this process was started with
    /// @param arguments its arguments
    public Relaunch(Class<?> main, List<String> arguments) {
        this.main = main;
        this.arguments = List.copyOf(arguments);
    }

    /// Ends this process at once if another could be started in its place.
    ///
    /// @return false if it could not, or was done three times in a row already
    boolean now() {
        int count = predecessor().map(Predecessor::count).orElse(0) + 1;
        if (count > MOST) {
            LOG.error("Started anew {} times already; this desk stays as it is", MOST);
            return false;
        }
        ProcessBuilder next = new ProcessBuilder(command()).inheritIO();
        next.environment().put(AFTER, ProcessHandle.current().pid() + ":" + count);
        try {
            next.start();
        } catch (IOException e) {
            LOG.error("The desk could not be started anew", e);
            return false;
        }
        Runtime.getRuntime().halt(EXIT_CODE);
        return true;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        Optional<String> image = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        if (image.isPresent()) {
            command.add(image.get());
        } else {
            command.add(
                    Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.add("-cp");
            command.add(System.getProperty("java.class.path", ""));
            command.add(main.getName());
        }
        command.addAll(arguments);
        return command;
    }

    private record Predecessor(long pid, int count) {}

    private static Optional<Predecessor> predecessor() {
        String[] parts = System.getenv().getOrDefault(AFTER, "").split(":");
        try {
            return parts.length == 2
                    ? Optional.of(new Predecessor(Long.parseLong(parts[0]), Integer.parseInt(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    /// Waits until the process this one replaces is gone; one that cannot end by itself is ended.
    static void awaitPredecessor() {
        predecessor().flatMap(before -> ProcessHandle.of(before.pid())).ifPresent(old -> {
            try {
                old.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException hangs) {
                old.destroyForcibly();
            } catch (ExecutionException e) {
                LOG.warn("The process before this one", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
