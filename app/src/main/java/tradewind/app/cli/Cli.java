package tradewind.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// The whole command line, ready to execute.
public final class Cli {
    private Cli() {}

    /// @param commands makes the command classes of this package, with what they need
    public static CommandLine commandLine(Function<Class<?>, Object> commands) {
        return new CommandLine(Tradewind.class, new Commands(commands))
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    PrintWriter err = line.getErr();
                    switch (failure) {
                        case CommandFailure known -> err.println(known.getMessage());
                        case IOException io -> err.println("Could not read or write: " + io);
                        default -> failure.printStackTrace(err);
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /// Our own classes from the injector, picocli's from picocli.
    private record Commands(Function<Class<?>, Object> ours) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (!type.getPackageName().equals(Cli.class.getPackageName()))
                return CommandLine.defaultFactory().create(type);
            return type.cast(ours.apply(type));
        }
    }
}
