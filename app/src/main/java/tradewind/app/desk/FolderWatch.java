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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.cli.RunningDesk.KillOrder;
import tradewind.app.cli.RunningDesk.KillReceipt;
import tradewind.app.cli.RunningDesk.Report;
import tradewind.app.cli.RunningDesk.SessionReport;
import tradewind.app.home.DataFolder;
import tradewind.engine.Answer;
import tradewind.engine.Session;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// The running desk's side of the data folder: once a second it writes how its sessions stand to `status.json`, and
/// five times a second it looks for a `kill` file, carries the kill out in every session and says in `kill.taken` how
/// far it has come.
///
/// A thread of its own, so that it works while the window is frozen. Sessions are added and removed by any thread.
final class FolderWatch implements AutoCloseable {
    static final String STATUS = "status.json";
    static final String KILL = "kill";
    static final String TAKEN = "kill.taken";

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LOOKS_PER_REPORT = 5;

    private final Path root;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread;
    private int looks;

    /// What is wrong with the folder; empty if nothing is.
    private String trouble = "";

    private List<Killing> killing = List.of();

    /// What is being killed in a session.
    ///
    /// @param scope empty stands for everything
    /// @param asked answered once the session has begun with it; until then a halt may be that of an earlier kill
    private record Killing(Session session, Optional<Instrument> scope, CompletableFuture<Answer> asked) {
        Optional<SessionStatus.Halt> halt() {
            SessionStatus status = session.status();
            if (scope.isEmpty()) return status.halted();
            return status.symbols().stream()
                    .filter(halt -> halt.scope().equals(scope))
                    .findFirst();
        }
    }

    /// @param first there may be more later
    FolderWatch(DataFolder folder, Session first) {
        this(folder.root());
        sessions.add(first);
        thread.scheduleWithFixedDelay(this::look, 0, 200, TimeUnit.MILLISECONDS);
    }

    /// One without sessions that looks when it is told to.
    FolderWatch(Path root) {
        this.root = root;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread t = new Thread(task, "folder watch");
            t.setDaemon(true);
            return t;
        });
    }

    void add(Session session) {
        sessions.add(session);
    }

    void remove(Session session) {
        sessions.remove(session);
    }

    void look() {
        try {
            takeKill();
            answerKill();
            if (looks++ % LOOKS_PER_REPORT != 0) return;
            report();
            if (!trouble.isEmpty()) LOG.info("Data folder {} can be used again", root);
            trouble = "";
        } catch (IOException | RuntimeException e) {
            // once, for this comes round every second and more
            String now = e.toString();
            if (!now.equals(trouble)) LOG.warn("Data folder {}: {}", root, now);
            trouble = now;
        }
    }

    private void takeKill() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(root.resolve(KILL));
        } catch (NoSuchFileException none) {
            return;
        }
        KillOrder order = killOrder(bytes);
        killing = sessions.stream()
                .flatMap(session -> kill(session, order).stream())
                .toList();
        if (killing.isEmpty()) {
            String sentence = "There is no symbol " + order.symbol() + " here. Nothing was done.";
            replace(TAKEN, JSON.writeValueAsBytes(new KillReceipt(false, 0, 0, 0, 0, sentence)));
        }
        Files.delete(root.resolve(KILL));
    }

    /// @return empty if the session does not know the symbol
    private static Optional<Killing> kill(Session session, KillOrder order) {
        Optional<Instrument> scope = session.instruments().all().stream()
                .filter(instrument -> instrument.symbol().equalsIgnoreCase(order.symbol()))
                .findFirst();
        if (scope.isEmpty() && !order.symbol().isEmpty()) return Optional.empty();
        String reason = order.reason().isBlank() ? "command line" : order.reason();
        return Optional.of(new Killing(session, scope, session.orders().kill(scope, reason, order.flatten())));
    }

    /// A file without our JSON is somebody in a hurry: everything is killed, and what is written there is the reason.
    private static KillOrder killOrder(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) return new KillOrder(text, "", true);
        try {
            return JSON.readValue(bytes, KillOrder.class);
        } catch (JacksonException damaged) {
            return new KillOrder(text, "", true);
        }
    }

    /// Says how far the kill has come until it is done.
    private void answerKill() throws IOException {
        if (killing.isEmpty() || killing.stream().anyMatch(each -> !each.asked().isDone())) return;
        List<SessionStatus.Halt> halts =
                killing.stream().flatMap(each -> each.halt().stream()).toList();
        if (halts.size() < killing.size()) return;
        boolean done = halts.stream().allMatch(halt -> halt.doneAt() > 0);
        int open = halts.stream().mapToInt(FolderWatch::left).sum();
        String positions = halts.getFirst().flatten() ? " and all is flat." : "; positions were left as they are.";
        String sentence = what(halts)
                + (done ? ", nothing is working" + positions : "; " + open + " orders and positions are not done yet.");
        KillReceipt receipt = new KillReceipt(
                done,
                halts.stream().mapToInt(SessionStatus.Halt::canceled).sum(),
                halts.stream().mapToInt(SessionStatus.Halt::closed).sum(),
                open,
                halts.stream().mapToInt(SessionStatus.Halt::unknown).sum(),
                sentence);
        replace(TAKEN, JSON.writeValueAsBytes(receipt));
        if (done) killing = List.of();
    }

    private static int left(SessionStatus.Halt halt) {
        return halt.working() + (halt.flatten() ? halt.open() : 0);
    }

    private static String what(List<SessionStatus.Halt> halts) {
        String trading = halts.getFirst()
                .scope()
                .map(instrument -> "Trading in " + instrument.symbol())
                .orElse("Trading");
        return trading + " is halted" + (halts.size() == 1 ? "" : " in " + halts.size() + " sessions");
    }

    private void report() throws IOException {
        String process = "pid " + ProcessHandle.current().pid();
        replace(
                STATUS,
                JSON.writeValueAsBytes(new Report(
                        process, sessions.stream().map(FolderWatch::standing).toList())));
    }

    private void replace(String file, byte[] bytes) throws IOException {
        Path fresh = root.resolve(file + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, root.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static SessionReport standing(Session session) {
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
                status.symbols().stream().map(FolderWatch::inWords).toList(),
                status.ticks(),
                (int) working,
                positions,
                session.desk().account().equity().toString(),
                status.problem().orElse(""));
    }

    private static String inWords(SessionStatus.Halt halt) {
        return halt.scope().map(Instrument::symbol).orElse("") + ": " + halt.reason() + ", " + halt.canceled()
                + " canceled, " + halt.closed() + " closed, " + halt.open() + " positions open, " + halt.unknown()
                + " unknown";
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
