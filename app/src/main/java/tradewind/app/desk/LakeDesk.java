package tradewind.app.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tradewind.app.cli.LakeRange;
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
    private final Consumer<SessionSource> beside;
    private final QueryFiles queries;
    private final SyncStores stores;
    private @Nullable History history;

    /// @param beside opens a session beside this one
    LakeDesk(DataFolder folder, SyncStores stores, Session session, Stage stage, Consumer<SessionSource> beside) {
        this.folder = folder;
        this.session = session;
        this.stage = stage;
        this.beside = beside;
        this.stores = stores;
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
    public Optional<Session> session() {
        return Optional.of(session);
    }

    @Override
    public Recording recording() {
        return session.recording();
    }

    @Override
    public Optional<String> replay(Series trades, long from, long to) {
        beside.accept(new SessionSource.Range(new LakeRange(trades.venue(), List.of(trades.symbol()), from, to)));
        return Optional.empty();
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
    public SyncOutlook outlook(SyncTarget target, SyncDirection direction, char[] passphrase) throws IOException {
        return stores.outlook(history().lake(), target, direction, passphrase);
    }

    @Override
    public SyncResult sync(SyncTarget target, SyncDirection direction, char[] passphrase, SyncProgress progress)
            throws IOException {
        return stores.sync(history().lake(), target, direction, passphrase, progress);
    }
}
