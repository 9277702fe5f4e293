package tradewind.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tradewind.app.cli.Cli;
import tradewind.app.desk.DeskModule;
import tradewind.app.desk.Relaunch;

/// The way in. Not a JavaFX application itself: such a class cannot be started from the class path.
public final class Launcher {
    private Launcher() {}

    private static List<Module> modules(List<String> arguments) {
        return List.of(new DeskModule(new Relaunch(Launcher.class, arguments)));
    }

    public static void main(String[] arguments) {
        // a terminal without a locale would print ? for ✓ and sparklines
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Injector injector = Guice.createInjector(modules(List.of(arguments)));
        System.exit(Cli.commandLine(injector::getInstance).execute(arguments));
    }
}
