package tradewind.views.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradewind.engine.Recording;
import tradewind.engine.Session;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Template;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.recorder.RecorderStatus;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.FolderStore;
import tradewind.engine.history.store.LakeSync;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncOutlook;
import tradewind.engine.history.store.SyncProgress;
import tradewind.engine.history.store.SyncRequest;
import tradewind.engine.history.store.SyncResult;

/// A lake in a scratch folder, and a desk that writes down what it is asked for.
final class ScriptedLake implements HistoryDesk {
    static final long NOW = 1_385_900_000_000_000_000L;

    final History history;
    final List<String> asked = new ArrayList<>();
    final Map<String, String> kept = new TreeMap<>();
    List<Path> files = List.of();
    Optional<Path> target = Optional.empty();
    Optional<Session> session = Optional.empty();
    volatile Optional<SyncTarget> syncTarget = Optional.empty();
    private final Path folder;
    private volatile boolean recording;

    ScriptedLake(Path folder) throws IOException {
        this.folder = folder;
        history = History.open(folder.resolve("lake"), () -> NOW);
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// Six days of trades, one of them missing, two rows that cannot be right; and a minute bar series with a hole.
    ScriptedLake filled() throws IOException {
        StringBuilder trades = new StringBuilder("timestamp,price,amount\n");
        for (int day = 0; day < 6; day++) {
            if (day == 3) continue;
            for (int i = 0; i < 400 - 40 * day; i++)
                trades.append(1_385_337_600L + 86_400L * day + 200L * i)
                        .append(',')
                        .append(800 + day * 40 + i % 17)
                        .append(",0.5\n");
            if (day == 1)
                for (int i = 0; i < 30; i++)
                    trades.append(1_385_337_600L + 86_400L * 2 - 1).append(",840,0\n");
        }
        add(file("week.csv", trades.toString()), "bitstamp", "BTC/USD");
        StringBuilder bars = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int day = 25; day <= 29; day++)
            if (day != 27) bars.append("2013-11-").append(day).append(",520.1,525.5,518,523.2,1000\n");
        add(file("aapl.csv", bars.toString()), "stooq", "AAPL");
        return this;
    }

    /// More trades, of a file of their own.
    void more(String lines) throws IOException {
        add(file("more.csv", "timestamp,price,amount\n" + lines), "bitstamp", "BTC/USD");
    }

    private void add(Path file, String template, String symbol) {
        ImportRequest request = new ImportRequest(
                file, Template.named(template), symbol, template.equals("stooq") ? "Stooq" : "", Map.of(), List.of());
        ImportResult result = history.add(request, Progress.UNWATCHED);
        if (!(result instanceof ImportResult.Imported)) throw new AssertionError(result.toString());
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Optional<Session> session() {
        return session;
    }

    @Override
    public Recording recording() {
        return new Recording() {
            @Override
            public boolean on(History lake) {
                recording = true;
                return true;
            }

            @Override
            public void off() {
                recording = false;
            }

            @Override
            public Optional<RecorderStatus> status() {
                return recording ? Optional.of(new RecorderStatus(12_480, 12_000, 0, 3, "")) : Optional.empty();
            }
        };
    }

    @Override
    public Optional<String> replay(Series trades, long from, long to) {
        asked.add("replay " + trades.symbol() + " " + Words.time(from) + " to " + Words.time(to));
        return Optional.empty();
    }

    @Override
    public List<Path> chooseFiles() {
        return files;
    }

    @Override
    public Optional<Path> chooseTarget(String name) {
        return target;
    }

    @Override
    public Map<String, String> queries() {
        return kept;
    }

    @Override
    public void keepQuery(String name, String sql) {
        if (sql.isBlank()) kept.remove(name);
        else kept.put(name, sql);
    }

    @Override
    public Optional<SyncTarget> syncTarget() {
        return syncTarget;
    }

    @Override
    public Optional<Path> chooseFolder() {
        return target;
    }

    @Override
    public SyncOutlook outlook(SyncTarget to, SyncDirection direction, char[] passphrase) throws IOException {
        try (ObjectStore store = open(to)) {
            return new LakeSync(history.lake(), store).outlook(SyncRequest.of(direction));
        }
    }

    @Override
    public SyncResult sync(SyncTarget to, SyncDirection direction, char[] passphrase, SyncProgress progress)
            throws IOException {
        try (ObjectStore store = open(to)) {
            syncTarget = Optional.of(to);
            return new LakeSync(history.lake(), store).run(SyncRequest.of(direction), progress);
        }
    }

    private static ObjectStore open(SyncTarget to) throws IOException {
        Answer<ObjectStore> opened = new FolderStore.Provider()
                .open(key -> Optional.ofNullable(to.settings().get(key)), _ -> Optional.empty());
        if (opened instanceof Answer.Given<ObjectStore>(ObjectStore store)) return store;
        throw new IOException(opened.toString());
    }
}
