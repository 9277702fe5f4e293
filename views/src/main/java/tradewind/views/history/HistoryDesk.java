package tradewind.views.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.Recording;
import tradewind.engine.history.History;
import tradewind.engine.history.lake.Series;

/// What the desk does for the panel.
public interface HistoryDesk {
    /// The lake, opened when it is first asked for. Slow: not on the FX thread.
    ///
    /// @throws IOException if it cannot be opened
    History history() throws IOException;

    /// The switch that records the session's feed.
    Recording recording();

    /// Ends this session in order and opens one that replays a stretch of the lake.
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
}
