package tradewind.app.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tradewind.app.home.DataFolder;
import tradewind.engine.Recording;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.History;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncOutlook;
import tradewind.engine.history.store.SyncProgress;
import tradewind.engine.history.store.SyncResult;
import tradewind.views.history.HistoryDesk;
import tradewind.views.history.SyncTarget;

/// What this desk does for the panel of market data.
final class LakeDesk implements HistoryDesk {
    private final DataFolder folder;
    private final Session session;
    private final Stage stage;
    private final Consumer<List<String>> next;
    private final QueryFiles queries;
    private final SyncStores stores;
    private @Nullable History history;

    /// @param next takes the arguments of the desk that follows this one, and closes this one
    LakeDesk(DataFolder folder, Session session, Stage stage, Consumer<List<String>> next) {
        this.folder = folder;
        this.session = session;
        this.stage = stage;
        this.next = next;
        this.stores = new SyncStores(folder);
        this.queries = new QueryFiles(folder.root().resolve("queries"));
    }

    @Override
    public synchronized History history() throws IOException {
        History known = history;
        if (known != null) return known;
        try (TradingEngine engine = new TradingEngine()) {
            History opened = engine.history(folder.lake());
            history = opened;
            return opened;
        }
    }

    @Override
    public Recording recording() {
        return session.recording();
    }

    @Override
    public Optional<String> replay(Series trades, long from, long to) {
        next.accept(List.of(
                "replay",
                "lake",
                "--symbol",
                trades.symbol(),
                "--venue",
                trades.venue(),
                "--from",
                time(from),
                "--to",
                time(to),
                "--home",
                folder.root().toString()));
        return Optional.empty();
    }

    private static String time(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L)).toString();
    }

    @Override
    public List<Path> chooseFiles() {
        List<File> chosen = new FileChooser().showOpenMultipleDialog(stage);
        return Stream.ofNullable(chosen).flatMap(List::stream).map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseTarget(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public Map<String, String> queries() throws IOException {
        return queries.all();
    }

    @Override
    public void keepQuery(String name, String sql) throws IOException {
        queries.keep(name, sql);
    }

    @Override
    public Optional<SyncTarget> syncTarget() throws IOException {
        return stores.remembered();
    }

    @Override
    public Optional<Path> chooseFolder() {
        return Optional.ofNullable(new DirectoryChooser().showDialog(stage)).map(File::toPath);
    }

    @Override
    public SyncResult sync(SyncTarget target, SyncDirection direction, char[] passphrase, SyncProgress progress)
            throws IOException {
        return stores.sync(history().lake(), target, direction, passphrase, progress);
    }

    @Override
    public SyncOutlook outlook(SyncTarget target, SyncDirection direction, char[] passphrase) throws IOException {
        return stores.outlook(history().lake(), target, direction, passphrase);
    }
}
