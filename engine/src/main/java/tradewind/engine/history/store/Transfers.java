package tradewind.engine.history.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeFinding;
import tradewind.engine.history.lake.Part;

/// Brings the files of a plan over, many at once. Nobody sees any of them yet.
final class Transfers {
    /// A part that could not be brought over because its bytes are not what they were.
    record Damaged(Slot slot, LakeFinding finding) {}

    private static final String CHANGED = "its bytes in the lake are not what they were; see tradewind lake verify";

    private final Lake lake;
    private final ObjectStore store;
    private final Requests requests;
    private final Path incoming;
    private final int parallel;
    private final long piece;

    Transfers(Lake lake, ObjectStore store, Requests requests, Path incoming, int parallel, long piece) {
        this.lake = lake;
        this.store = store;
        this.requests = requests;
        this.incoming = incoming;
        this.parallel = parallel;
        this.piece = piece;
    }

    /// @return what is to be left out of the plan
    /// @throws Requests.CancelledException if the one who watches wants no more
    /// @throws Refusal if the store wants no more
    List<Damaged> run(SyncPlan plan, SyncProgress progress) throws IOException {
        long bytes = 0;
        for (Part part : plan.push()) bytes += part.bytes();
        for (Part part : plan.pull()) bytes += part.bytes();
        Tally tally =
                new Tally(progress, bytes, plan.push().size() + plan.pull().size());
        requests.until(tally::stopped);
        Uploader uploader = new Uploader(store, requests, tally, piece);
        List<Damaged> damaged;
        try {
            damaged = transfer(plan, tally, uploader);
            if (tally.stopped()) throw new Requests.CancelledException();
        } catch (Requests.CancelledException e) {
            // nobody who wants no more wants half a file to wait in a bucket
            requests.until(() -> false);
            uploader.giveUp();
            throw e;
        }
        requests.until(() -> false);
        return damaged;
    }

    private List<Damaged> transfer(SyncPlan plan, Tally tally, Uploader uploader) throws IOException {
        List<Damaged> damaged = new ArrayList<>();
        // a virtual thread for each file and piece costs little; how much is under way is counted
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Downloader downloader = new Downloader(store, requests, tally, incoming);
            Semaphore files = new Semaphore(parallel);
            List<Future<Optional<Damaged>>> running = new ArrayList<>();
            for (Part part : plan.pull())
                running.add(threads.submit(() -> one(files, tally, () -> pull(downloader, part))));
            for (Part part : plan.push())
                running.add(threads.submit(() -> one(files, tally, () -> push(uploader, threads, part))));
            collect(running, damaged);
        }
        return damaged;
    }

    private interface Transfer {
        Optional<Damaged> run() throws IOException;
    }

    private static Optional<Damaged> one(Semaphore files, Tally tally, Transfer transfer) throws Exception {
        files.acquire();
        try {
            if (tally.stopped()) throw new Requests.CancelledException();
            Optional<Damaged> found = transfer.run();
            tally.partDone();
            return found;
        } catch (IOException | RuntimeException e) {
            // the others would meet the same; what has arrived stays
            tally.stop();
            throw e;
        } finally {
            files.release();
        }
    }

    /// Waits for all, and throws what stopped them.
    private static void collect(List<Future<Optional<Damaged>>> running, List<Damaged> damaged) throws IOException {
        Optional<Exception> failure = Optional.empty();
        for (Future<Optional<Damaged>> each : running) {
            try {
                Uploader.result(each).ifPresent(damaged::add);
            } catch (Requests.CancelledException e) {
                if (failure.isEmpty()) failure = Optional.of(e);
            } catch (IOException | RuntimeException e) {
                if (failure.isEmpty() || failure.get() instanceof Requests.CancelledException) failure = Optional.of(e);
            }
        }
        if (failure.isEmpty()) return;
        switch (failure.get()) {
            case IOException io -> throw io;
            case RuntimeException other -> throw other;
            default -> throw new IllegalStateException(failure.get());
        }
    }

    private Optional<Damaged> push(Uploader uploader, ExecutorService threads, Part part) throws IOException {
        Path file = lake.root().resolve(part.path());
        if (!Files.exists(file) || Files.size(file) != part.bytes()) return damaged(part, CHANGED);
        Answer<StoredObject> sent = uploader.upload(part, file, threads);
        if (!(sent instanceof Answer.Given) && !Uploader.intact(part, file)) return damaged(part, CHANGED);
        Refusal.unlessGiven(sent, Keys.of(part));
        return Optional.empty();
    }

    private static Optional<Damaged> pull(Downloader downloader, Part part) throws IOException {
        Answer<Path> got = downloader.download(part);
        if (got instanceof Answer.Missing)
            return damaged(part, "the bucket does not have the bytes that its manifest names");
        Refusal.unlessGiven(got, part.path());
        return Optional.empty();
    }

    private static Optional<Damaged> damaged(Part part, String what) {
        return Optional.of(new Damaged(Slot.of(part), new LakeFinding(part.path(), what)));
    }
}
