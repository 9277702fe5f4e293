package tradewind.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.cli.RunningDesk.KillReceipt;
import tradewind.app.cli.RunningDesk.Report;
import tradewind.app.cli.RunningDesk.SessionReport;
import tradewind.app.home.DataFolder;
import tradewind.engine.Session;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.FixedPoint;

/// The running desk's side of the data folder: once a second it writes how it stands to `status.json`, and five
/// times a second it looks for a `kill` file, carries the kill out and says in `kill.taken` how far it has come.
///
/// A thread of its own, so that it works while the window is frozen.
final class FolderWatch implements AutoCloseable {
    static final String STATUS = "status.json";
    static final String KILL = "kill";
    static final String TAKEN = "kill.taken";

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LOOKS_PER_REPORT = 5;

    private final Path root;
    private final Session session;
    private final ScheduledExecutorService thread;
    private int looks;
    private boolean killing;

    FolderWatch(DataFolder folder, Session session) {
        this.root = folder.root();
        this.session = session;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread t = new Thread(task, "folder watch");
            t.setDaemon(true);
            return t;
        });
        thread.scheduleWithFixedDelay(this::look, 0, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            takeKill();
            answerKill();
            if (looks++ % LOOKS_PER_REPORT == 0) report();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Data folder {}: {}", root, e.toString());
        }
    }

    private void takeKill() throws IOException {
        String reason;
        try {
            reason =
                    Files.readString(root.resolve(KILL), StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException none) {
            return;
        }
        session.orders().kill(reason.isEmpty() ? "command line" : reason);
        Files.delete(root.resolve(KILL));
        killing = true;
    }

    /// Says how far the kill has come until all is flat.
    private void answerKill() throws IOException {
        if (!killing) return;
        Optional<SessionStatus.Halt> halt = session.status().halted();
        if (halt.isEmpty()) return;
        SessionStatus.Halt h = halt.get();
        boolean flat = h.flatAt() > 0;
        String sentence = flat
                ? "Trading is halted, nothing is working and all is flat."
                : "Trading is halted; " + h.open() + " positions are not flat yet.";
        replace(TAKEN, JSON.writeValueAsBytes(new KillReceipt(flat, h.canceled(), h.closed(), h.unknown(), sentence)));
        killing = !flat;
    }

    private void report() throws IOException {
        String process = "pid " + ProcessHandle.current().pid();
        replace(STATUS, JSON.writeValueAsBytes(new Report(process, List.of(standing()))));
    }

    private void replace(String file, byte[] bytes) throws IOException {
        Path fresh = root.resolve(file + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, root.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private SessionReport standing() {
        SessionStatus status = session.status();
        long now = session.clock().now();
        List<String> positions = session.desk().positions().all().stream()
                .filter(row -> !row.flat())
                .map(FolderWatch::inWords)
                .toList();
        long working = session.desk().orders().all().stream()
                .map(OrderRow::status)
                .filter(s -> s.open())
                .count();
        return new SessionReport(
                session.name(),
                session.mode().name(),
                Instant.ofEpochSecond(now / 1_000_000_000L, now % 1_000_000_000L)
                        .toString(),
                status.tradingState().name(),
                status.ticks(),
                (int) working,
                positions,
                session.desk().account().equity().toString(),
                status.problem().orElse(""));
    }

    private static String inWords(PositionRow row) {
        return row.instrument().symbol() + " "
                + FixedPoint.format(row.netQuantity(), row.instrument().quantityScale()) + " "
                + row.instrument().base();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) thread.shutdownNow();
            Files.deleteIfExists(root.resolve(STATUS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("Data folder {}: {}", root, e.toString());
        }
    }
}
