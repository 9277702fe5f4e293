package tradewind.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The engine of one desk. It only opens things; each [Session] is a world of its own.
///
/// Any thread.
public final class TradingEngine implements AutoCloseable {
    private final List<Session> open = new ArrayList<>();

    /// Opens a session, bringing back what its journal holds.
    ///
    /// @throws tradewind.engine.journal.JournalRefusedException if the journal is damaged or from a newer release;
    ///     nothing was touched
    /// @throws IOException if the journal cannot be read or written; the message says what to do
    /// @throws IllegalArgumentException if the journal is of another session: other instruments or starting cash
    public synchronized Session open(SessionConfig config) throws IOException {
        Session session = ReplaySession.open(config);
        open.add(session);
        return session;
    }

    /// Closes every session, the latest first.
    @Override
    public synchronized void close() {
        for (Session session : open.reversed()) session.close();
        open.clear();
    }
}
