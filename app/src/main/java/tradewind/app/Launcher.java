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

/// The way in. Not a JavaFX application itself: such a class cannot be started from the class path.
public final class Launcher {
    private static final List<Module> MODULES = List.of(new DeskModule());

    private Launcher() {}

    public static void main(String[] arguments) {
        // a terminal without a locale would print ? for ✓ and sparklines
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Injector injector = Guice.createInjector(MODULES);
        System.exit(Cli.commandLine(injector::getInstance).execute(arguments));
    }
}
