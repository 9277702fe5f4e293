import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// Run with `java StartUpCache.java IMAGE`: starts the application image once, lets it show its first frame, keeps what the JVM learned
/// in `app/tradewind.aot` beside the jars, and has the launcher use it from then on. Without a display, and without xvfb-run, the
/// terminal demo is learned from instead, which helps the engine and not the window. An image whose cache does not fit still starts.
///
/// In the image no jar is sealed. In an image that was moved, as packaging does, the JVM would refuse the first class that is not in the
/// cache, of a package that has classes there. So the image is moved and started twice before it is called done, the second time with the
/// journal of the first, and each time the cache has to fit.
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
        try (Stream<Path> files = Files.list(app)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                unseal(jar);
                // the JVM compares the times of the jars; packaging loses them, and the package's own script sets them again
                Files.setLastModifiedTime(jar, TIME);
            }
        }
        Path home = Files.createTempDirectory("tradewind-first-start");
        try {
            start(launcher, home, " -Xlog:aot*=error -XX:AOTCacheOutput=" + cache);
        } finally {
            delete(home);
        }
        if (!Files.isRegularFile(cache)) throw new IOException("the first start left no cache");
        Path configuration = app.resolve("tradewind.cfg");
        List<String> lines = Files.readAllLines(configuration);
        if (!lines.contains(OPTION)) {
            lines.add(lines.indexOf("[JavaOptions]") + 1, OPTION);
            Files.write(configuration, lines, StandardOpenOption.TRUNCATE_EXISTING);
        }
        startElsewhere(image, image.relativize(launcher));
        System.out.printf("Start-up cache: %d MB%n", Files.size(cache) / 1_000_000);
    }

    private static void startElsewhere(Path image, Path launcher) throws IOException, InterruptedException {
        Path moved = image.resolveSibling(image.getFileName() + "-moved");
        Path home = Files.createTempDirectory("tradewind-moved");
        Files.move(image, moved);
        try {
            for (int start = 0; start < 2; start++) start(moved.resolve(launcher), home, " -XX:AOTMode=on");
        } finally {
            Files.move(moved, image);
            delete(home);
        }
    }

    /// Starts it up to its first frame; without a display the demo, up to its end.
    ///
    /// @throws IOException if it does not end, or not well
    private static void start(Path launcher, Path home, String options) throws IOException, InterruptedException {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        boolean hidden = linux && System.getenv("DISPLAY") == null;
        boolean window = !hidden || onPath("xvfb-run");
        List<String> command = new ArrayList<>();
        if (hidden && window) command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"));
        command.add(launcher.toString());
        if (!window) command.addAll(List.of("demo", "--headless"));
        command.addAll(List.of("--home", home.toString()));
        ProcessBuilder starting = new ProcessBuilder(command).inheritIO();
        starting.environment().put("JAVA_TOOL_OPTIONS", (window ? "-Dtradewind.untilFirstFrame=true" : "") + options);
        Process process = starting.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("a start did not end within three minutes");
        }
        if (process.exitValue() != 0) throw new IOException("a start ended with exit code " + process.exitValue());
    }

    private static void unseal(Path jar) throws IOException {
        Manifest manifest;
        try (JarFile file = new JarFile(jar.toFile())) {
            manifest = file.getManifest();
        }
        if (manifest == null || manifest.getMainAttributes().remove(Attributes.Name.SEALED) == null) return;
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                OutputStream out = Files.newOutputStream(inside.getPath(JarFile.MANIFEST_NAME))) {
            manifest.write(out);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
