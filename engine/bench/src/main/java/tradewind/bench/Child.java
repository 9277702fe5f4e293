package tradewind.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A new JVM with the flags of this one, whose last line is its answer.
///
/// @param classPath in place of this one's
/// @param flags on top of this one's
record Child(String classPath, List<String> flags) {
    static Child same() {
        return new Child(System.getProperty("java.class.path"), List.of());
    }

    /// @throws IOException if it cannot be started, or fails
    String run(Class<?> main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0)
            throw new IOException(main.getSimpleName() + " " + String.join(" ", args) + " ended with "
                    + process.exitValue() + ": " + said);
        return said.substring(said.lastIndexOf('\n') + 1);
    }
}
