package tradewind.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The engine of one desk. It only opens things; each [Session] is a world of its own.
///
/// Any thread.
public final class TradingEngine implements AutoCloseable {
    private final List<Session> open = new ArrayList<>();
    private final EngineListener listener;

    /// An engine nobody listens to: what its sessions cannot put right is logged only.
    public TradingEngine() {
        this(EngineListener.NONE);
    }

    /// @param listener hears of the trouble of every session
    public TradingEngine(EngineListener listener) {
        this.listener = listener;
    }

    /// Opens a session, bringing back what its journal holds.
    ///
    /// @throws tradewind.engine.journal.JournalRefusedException if the journal is damaged or from a newer release;
    ///     nothing was touched
    /// @throws IOException if the journal cannot be read or written; the message says what to do
    /// @throws IllegalArgumentException if the journal is of another session: other instruments or starting cash
    public synchronized Session open(SessionConfig config) throws IOException {
        Session session = ReplaySession.open(config, listener, HeapGauge.process());
        open.add(session);
        return session;
    }

    /// Rehearses the kill switch on scratch sessions with the market, venue and limits of `like`: everything, one
    /// symbol, cancel only, and with an engine that hangs. No journal but the scratch ones is touched. Takes some
    /// seconds, on the caller's thread.
    ///
    /// @throws IOException if there is no room for the scratch journals
    public static DrillReport drill(SessionConfig like) throws IOException {
        return KillDrill.run(like);
    }

    /// Closes every session, the latest first.
    @Override
    public synchronized void close() {
        for (Session session : open.reversed()) session.close();
        open.clear();
    }
}
