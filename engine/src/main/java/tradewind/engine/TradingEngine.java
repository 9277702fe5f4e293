package tradewind.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tradewind.engine.history.History;
import tradewind.engine.time.SystemClock;

/// The engine of one desk. It only opens things; each [Session] is a world of its own.
///
/// Any thread.
public final class TradingEngine implements AutoCloseable {
    /// A session leaves it by itself as it closes, which waits for nobody here.
    private final List<DeskSession> open = new CopyOnWriteArrayList<>();
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
    /// @throws IllegalStateException if an open session writes that journal already
    public synchronized Session open(SessionConfig config) throws IOException {
        requireOwnJournal(config.journal());
        return opened(ReplaySession.open(config, listener, HeapGauge.process()));
    }

    /// Opens a session on an outside venue, bringing back what its journal holds. It connects by itself; until our
    /// book and the venue's were compared nothing new is sent, see [Session#safety].
    ///
    /// Gateway and feed belong to the session once it is open, and are closed with it. If this throws they were not
    /// started, or are closed again.
    ///
    /// @throws tradewind.engine.journal.JournalRefusedException if the journal is damaged or from a newer release;
    ///     nothing was touched
    /// @throws IOException if the journal cannot be read or written, or is of the other kind of money; the message
    ///     says what to do
    /// @throws IllegalArgumentException if the journal is of another session: other instruments or starting cash
    /// @throws IllegalStateException if another session is live already, or trades the same account; the message
    ///     says which
    public synchronized Session open(VenueSessionConfig config) throws IOException {
        requireOwnJournal(config.journal());
        String venue = config.gateway().name();
        find(session -> session.parts.gateway.name().equals(venue)
                        && session.account().equals(config.account()))
                .ifPresent(other -> refuse("Account " + config.account() + " at " + venue + " is traded by session "
                        + other.name() + " already. One account has one book, one set of limits and one session;"
                        + " nothing was opened."));
        if (config.mode() == SessionMode.LIVE)
            find(session -> session.mode() == SessionMode.LIVE)
                    .ifPresent(other -> refuse("Session " + other.name()
                            + " is live already. At most one session trades real money; close it first."));
        return opened(VenueSession.open(config, new SystemClock(), listener, HeapGauge.process()));
    }

    private void requireOwnJournal(Path journal) {
        Path wanted = journal.toAbsolutePath().normalize();
        find(session -> session.plan().journal().toAbsolutePath().normalize().equals(wanted))
                .ifPresent(other -> refuse("Session " + other.name() + " is writing the journal in " + journal
                        + ". Each session has a folder of its own."));
    }

    private Optional<DeskSession> find(Predicate<DeskSession> wanted) {
        return open.stream().filter(session -> !session.closed()).filter(wanted).findFirst();
    }

    private static void refuse(String why) {
        throw new IllegalStateException(why);
    }

    private Session opened(DeskSession session) {
        open.add(session);
        session.onClosed(() -> open.remove(session));
        return session;
    }

    /// Opens the trader's market data; an empty lake is made where there is none. It is apart from every session: a
    /// lake that is broken keeps nobody from trading.
    ///
    /// @throws tradewind.engine.history.lake.LakeDamagedException if its versions cannot be trusted; nothing was
    ///     touched
    /// @throws IOException if the folder cannot be used
    public History history(Path lake) throws IOException {
        return History.open(lake, new SystemClock());
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
        for (Session session : List.copyOf(open).reversed()) session.close();
    }
}
