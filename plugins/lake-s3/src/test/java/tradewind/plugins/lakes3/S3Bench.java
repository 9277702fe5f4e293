package tradewind.plugins.lakes3;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.transfer.s3.S3TransferManager;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;
import tradewind.engine.history.store.LakeSync;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncProgress;
import tradewind.engine.history.store.SyncRequest;
import tradewind.engine.history.store.SyncResult;

/// How long a sync takes beside the transfer manager of the SDK, which only moves the same files: no manifest, no
/// hash of the whole file, nothing forced to the disk.
///
/// The CPU time is that of both processes, ours and the server's: it says what the two cost where the machine is busy.
///
/// Arguments: megabytes (default 256), megabytes of each file (default 16), rounds (default 3). Both take turns.
final class S3Bench {
    private S3Bench() {}

    public static void main(String[] args) throws IOException {
        int total = args.length > 0 ? Integer.parseInt(args[0]) : 256;
        int each = args.length > 1 ? Integer.parseInt(args[1]) : 16;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Path folder = Files.createTempDirectory("s3bench");
        try (S3Mock server = S3Mock.start("-XX:+UseParallelGC")) {
            Lake lake = lake(folder.resolve("lake"), total / each, each << 20);
            List<Double> up = new ArrayList<>();
            List<Double> down = new ArrayList<>();
            List<Double> work = new ArrayList<>();
            for (int round = -1; round < rounds; round++) {
                Path target = folder.resolve("round" + round);
                double[] peer = manager(server, lake, "peer" + round, target.resolve("peer"));
                double[] ours = sync(server, lake, "ours" + round, target);
                System.out.printf(
                        "%s  up: manager %.2f s, sync %.2f s, ratio %.2f, CPU %.2f and %.2f s   down:"
                                + " manager %.2f s, sync %.2f s, ratio %.2f%n",
                        round < 0 ? "warm-up" : "round " + round,
                        peer[0],
                        ours[0],
                        peer[0] / ours[0],
                        peer[2],
                        ours[2],
                        peer[1],
                        ours[1],
                        peer[1] / ours[1]);
                delete(target);
                if (round < 0) continue;
                up.add(peer[0] / ours[0]);
                down.add(peer[1] / ours[1]);
                work.add(ours[2] / peer[2]);
            }
            System.out.printf(
                    "%d MB in files of %d MB: %.2fx of the transfer manager up at %.2f of its CPU time, %.2fx down"
                            + " (medians of %d)%n",
                    total, each, median(up), median(work), median(down), rounds);
        } finally {
            delete(folder);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Lake lake(Path folder, int files, int size) throws IOException {
        Lake lake = Lake.open(folder, () -> 1);
        Series series = new Series(DataType.TRADES, "Bench", "BTC/USD", BarSpan.NONE);
        Random random = new Random(1);
        byte[] magic = "PAR1".getBytes(StandardCharsets.US_ASCII);
        try (Staging staging = lake.stage()) {
            for (int i = 0; i < files; i++) {
                byte[] bytes = new byte[size];
                random.nextBytes(bytes);
                System.arraycopy(magic, 0, bytes, 0, 4);
                System.arraycopy(magic, 0, bytes, size - 4, 4);
                long time = (19_000L + i) * 86_400_000_000_000L;
                staging.add(
                        Files.write(staging.file("part-" + i), bytes),
                        series,
                        series.partition(time),
                        1,
                        time,
                        time,
                        2,
                        8,
                        Quality.UNJUDGED,
                        new Lineage("", "", "", "", ""));
            }
            staging.publish(1, "import", "", List.of());
        }
        return lake;
    }

    /// Seconds up and down, and CPU seconds of both processes up.
    private static double[] manager(S3Mock server, Lake lake, String prefix, Path target) throws IOException {
        Files.createDirectories(target);
        try (S3AsyncClient client = S3AsyncClient.builder()
                        .endpointOverride(URI.create(server.endpoint()))
                        .forcePathStyle(true)
                        .region(Region.US_EAST_1)
                        // a busy machine lets its fifty connections wait for longer than the ten seconds it has
                        .httpClientBuilder(
                                NettyNioAsyncHttpClient.builder().connectionAcquisitionTimeout(Duration.ofMinutes(5)))
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .multipartEnabled(true)
                        .build();
                S3TransferManager manager =
                        S3TransferManager.builder().s3Client(client).build()) {
            double idle = cpu(server);
            long start = System.nanoTime();
            List<CompletableFuture<?>> running = new ArrayList<>();
            for (Part part : lake.head().parts())
                running.add(manager.uploadFile(it -> it.source(lake.root().resolve(part.path()))
                                .putObjectRequest(
                                        put -> put.bucket(S3Mock.BUCKET).key(prefix + "/" + part.sha256())))
                        .completionFuture());
            running.forEach(CompletableFuture::join);
            long middle = System.nanoTime();
            double worked = cpu(server) - idle;
            running.clear();
            for (Part part : lake.head().parts())
                running.add(manager.downloadFile(it -> it.destination(target.resolve(part.sha256()))
                                .getObjectRequest(
                                        get -> get.bucket(S3Mock.BUCKET).key(prefix + "/" + part.sha256())))
                        .completionFuture());
            running.forEach(CompletableFuture::join);
            return new double[] {(middle - start) / 1e9, (System.nanoTime() - middle) / 1e9, worked};
        }
    }

    /// Seconds up and down, and CPU seconds of both processes up.
    private static double[] sync(S3Mock server, Lake lake, String prefix, Path target) throws IOException {
        try (ObjectStore store = server.open(prefix)) {
            double idle = cpu(server);
            long start = System.nanoTime();
            require(new LakeSync(lake, store).run(SyncRequest.of(SyncDirection.PUSH), SyncProgress.UNWATCHED));
            long middle = System.nanoTime();
            double worked = cpu(server) - idle;
            Lake other = Lake.open(target.resolve("ours"), () -> 1);
            require(new LakeSync(other, store).run(SyncRequest.of(SyncDirection.PULL), SyncProgress.UNWATCHED));
            long end = System.nanoTime();
            if (other.head().parts().size() != lake.head().parts().size())
                throw new IllegalStateException("parts are missing: " + other.head());
            if (!other.verify().isEmpty())
                throw new IllegalStateException(other.verify().toString());
            return new double[] {(middle - start) / 1e9, (end - middle) / 1e9, worked};
        }
    }

    private static double cpu(S3Mock server) {
        return S3Mock.cpu(ProcessHandle.current()) + server.cpu();
    }

    private static void require(SyncResult result) {
        if (!(result instanceof SyncResult.Synced synced) || !synced.agreed())
            throw new IllegalStateException(result.toString());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }
}
