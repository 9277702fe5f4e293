import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Run with `java StartUpCache.java IMAGE`: starts the application image once, lets it show its first frame, keeps what the JVM learned
/// in `app/tradewind.aot` beside the jars, and has the launcher use it from then on. Without a display, and without xvfb-run, the
/// terminal demo is learned from instead, which helps the engine and not the window. An image whose cache does not fit still starts.
public final class StartUpCache {
    private static final String CACHE = "tradewind.aot";
    /// Also in debian/postinst.
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final String OPTION = "java-options=-XX:AOTCache=$APPDIR/" + CACHE;

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path image = Path.of(arguments[0]).toAbsolutePath();
        String system = System.getProperty("os.name");
        Path app = system.startsWith("Mac") ? image.resolve("Contents/app") : system.startsWith("Win") ? image.resolve("app") : image.resolve("lib/app");
        Path launcher = system.startsWith("Mac")
                ? image.resolve("Contents/MacOS/tradewind")
                : system.startsWith("Win") ? image.resolve("tradewind.exe") : image.resolve("bin/tradewind");
        Path cache = app.resolve(CACHE);
        // the JVM compares the times of the jars; packaging loses them, and the package's own script sets them again
        try (Stream<Path> files = Files.list(app)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) Files.setLastModifiedTime(jar, TIME);
        }
        Path home = Files.createTempDirectory("tradewind-first-start");
        try {
            boolean window = !system.startsWith("Linux") || System.getenv("DISPLAY") != null || onPath("xvfb-run");
            List<String> command = new ArrayList<>();
            if (system.startsWith("Linux") && System.getenv("DISPLAY") == null && window)
                command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"));
            command.addAll(List.of(launcher.toString(), "--home", home.toString()));
            if (!window) command.addAll(1, List.of("demo", "--headless"));
            ProcessBuilder first = new ProcessBuilder(command).inheritIO();
            first.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:aot*=error -XX:AOTCacheOutput=" + cache + (window ? " -Dtradewind.untilFirstFrame=true" : ""));
            Process process = first.start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the first start did not end within three minutes");
            }
            if (process.exitValue() != 0 || !Files.isRegularFile(cache))
                throw new IOException("the first start left no cache (exit code " + process.exitValue() + ")");
        } finally {
            try (Stream<Path> left = Files.walk(home)) {
                left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
        Path configuration = app.resolve("tradewind.cfg");
        List<String> lines = Files.readAllLines(configuration);
        if (!lines.contains(OPTION)) {
            lines.add(lines.indexOf("[JavaOptions]") + 1, OPTION);
            Files.write(configuration, lines, StandardOpenOption.TRUNCATE_EXISTING);
        }
        System.out.printf("Start-up cache: %d MB%n", Files.size(cache) / 1_000_000);
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
