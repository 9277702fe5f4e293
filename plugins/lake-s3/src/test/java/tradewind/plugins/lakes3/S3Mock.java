package tradewind.plugins.lakes3;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.plugins.Secret;
import tradewind.engine.plugins.Secrets;

/// Adobe's S3 server in a process of its own, with one bucket. Maven puts its jar beside the classes.
final class S3Mock implements AutoCloseable {
    static final String SECRET = "VeryPrivate/+KeyOfTheTrader";
    static final String BUCKET = "prices";
    private static final Pattern PORTS = Pattern.compile("Tomcat started on ports \\d+ \\(https\\), (\\d+) \\(http\\)");

    private final Process process;
    private final int port;
    private final Path folder;

    private S3Mock(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    /// Starts soon.
    static S3Mock start() throws IOException {
        return start("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }

    static S3Mock start(String... flags) throws IOException {
        Path jar = Path.of(System.getProperty("s3mock.jar", "target/s3mock/s3mock.jar"));
        if (!Files.exists(jar)) throw new IOException("no " + jar.toAbsolutePath() + ": mvn process-test-resources");
        Path folder = Files.createTempDirectory("s3mock");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-Xmx512m",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                jar.toAbsolutePath().toString(),
                "--server.port=0",
                "--http.port=0",
                "--com.adobe.testing.s3mock.store.root=" + folder,
                "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        int port = 0;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher ports = PORTS.matcher(line);
            if (ports.find()) port = Integer.parseInt(ports.group(1));
            if (line.contains("Started S3Mock")) break;
        }
        if (port == 0) {
            process.destroyForcibly();
            throw new IOException("S3Mock did not start:\n" + said);
        }
        // nobody reads on, and a full pipe would stop it
        Thread.ofVirtual().start(() -> {
            try (out) {
                while (out.readLine() != null) continue;
            } catch (IOException e) {
                // it was stopped
            }
        });
        return new S3Mock(process, port, folder);
    }

    /// Seconds so far.
    double cpu() {
        return cpu(process.toHandle());
    }

    static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    String endpoint() {
        return "http://localhost:" + port;
    }

    ObjectStore open(String prefix) {
        return open(endpoint(), prefix);
    }

    static ObjectStore open(String endpoint, String prefix) {
        Answer<ObjectStore> opened = new S3Provider()
                .open(
                        key -> switch (key) {
                            case "bucket" -> Optional.of(BUCKET);
                            case "prefix" -> Optional.of(prefix);
                            case "endpoint" -> Optional.of(endpoint);
                            default -> Optional.empty();
                        },
                        secrets());
        if (opened instanceof Answer.Given<ObjectStore>(ObjectStore store)) return store;
        throw new AssertionError(opened.toString());
    }

    static Secrets secrets() {
        return name -> switch (name) {
            case "access-key" -> Optional.of(new Secret("AKTRADER".toCharArray()));
            case "secret-key" -> Optional.of(new Secret(SECRET.toCharArray()));
            default -> Optional.empty();
        };
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }
}
