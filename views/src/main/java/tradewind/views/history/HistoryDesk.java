package tradewind.views.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.Recording;
import tradewind.engine.Session;
import tradewind.engine.history.History;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncOutlook;
import tradewind.engine.history.store.SyncProgress;
import tradewind.engine.history.store.SyncResult;

/// What the desk does for the panel.
public interface HistoryDesk {
    /// The lake, opened when it is first asked for. Slow: not on the FX thread.
    ///
    /// @throws IOException if it cannot be opened
    History history() throws IOException;

    /// The session whose trades can be followed; empty if there is none.
    default Optional<Session> session() {
        return Optional.empty();
    }

    /// The switch that records the session's feed.
    Recording recording();

    /// Opens a session beside this one that replays a stretch of the lake.
    ///
    /// @param trades a series of trades
    /// @param from epoch nanoseconds, the first that counts
    /// @param to epoch nanoseconds, the first that does not count
    /// @return why that cannot be done, for a person; empty if it is being done
    Optional<String> replay(Series trades, long from, long to);

    /// Files to bring in, chosen by the trader; none if it was called off. FX thread.
    List<Path> chooseFiles();

    /// Where to write a file, chosen by the trader. FX thread.
    Optional<Path> chooseTarget(String name);

    /// Questions that were kept, by name. Slow.
    Map<String, String> queries() throws IOException;

    /// Keeps a question, or forgets it if the text is empty. Slow.
    void keepQuery(String name, String sql) throws IOException;

    /// Where the lake is synced with; empty if no place was chosen yet. Slow.
    Optional<SyncTarget> syncTarget() throws IOException;

    /// A folder to sync the lake with, chosen by the trader; empty if it was called off. FX thread.
    Optional<Path> chooseFolder();

    /// What a sync would do. Asks the place, and moves nothing: not on the FX thread.
    ///
    /// @param target as it was shown
    /// @param passphrase of the trader's secrets, wiped here; empty if none are needed
    /// @throws IOException if the place cannot be opened; the message says what to do
    SyncOutlook outlook(SyncTarget target, SyncDirection direction, char[] passphrase) throws IOException;

    /// Makes the lake and the place it is synced with agree. Takes as long as that: not on the FX thread.
    ///
    /// @param target as it was shown
    /// @param passphrase of the trader's secrets, wiped here; empty if none are needed
    /// @throws IOException if the place cannot be opened; the message says what to do
    SyncResult sync(SyncTarget target, SyncDirection direction, char[] passphrase, SyncProgress progress)
            throws IOException;
}
