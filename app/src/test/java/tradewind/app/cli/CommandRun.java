package tradewind.app.cli;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tradewind.engine.history.History;

/// A command as a terminal runs it, on a data folder of the test and with a clock that stands.
final class CommandRun {
    private static final long NOW = 1_700_000_000_000_000_000L;

    /// What it said.
    record Said(int code, String out, String err) {}

    private CommandRun() {}

    /// @param more what else is bound, besides the lake
    /// @param arguments the name of the command first; the data folder is added
    static Said run(Path home, Module more, String... arguments) {
        Injector injector = Guice.createInjector(
                binder -> binder.bind(LakeDoor.class).toInstance(folder -> History.open(folder.lake(), () -> NOW)),
                more);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        CommandLine line =
                new CommandLine(injector.getInstance(command(all.removeFirst())), new CommandLine.IFactory() {
                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        boolean ours = type.getPackageName().equals("tradewind.app.cli");
                        return ours
                                ? injector.getInstance(type)
                                : CommandLine.defaultFactory().create(type);
                    }
                });
        line.setExecutionExceptionHandler((failure, it, _) -> {
            if (!(failure instanceof CommandFailure)) throw failure;
            it.getErr().println(failure.getMessage());
            return 1;
        });
        int code = line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private static Class<?> command(String name) {
        return switch (name) {
            case "import" -> ImportCommand.class;
            case "query" -> QueryCommand.class;
            case "lake" -> LakeCommand.class;
            case "secret" -> SecretCommand.class;
            case "optimise" -> OptimiseCommand.class;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
