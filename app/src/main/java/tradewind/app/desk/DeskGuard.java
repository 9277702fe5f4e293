package tradewind.app.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.home.DataFolder;
import tradewind.engine.Answer;
import tradewind.engine.EngineListener;
import tradewind.engine.Incident;
import tradewind.engine.Session;

/// Keeps a desk going: when its kernel hangs, it leaves a note and has the process started anew; and what the note
/// says is carried out when the new one comes up.
final class DeskGuard implements EngineListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskGuard.class);

    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final IncidentFiles files;
    private final Relaunch relaunch;
    private final List<Session> watched = new CopyOnWriteArrayList<>();
    private final Thread ending = new Thread(this::nameWhoEndsTheProcess, "last words");

    DeskGuard(DataFolder folder, Relaunch relaunch) {
        this.files = new IncidentFiles(folder);
        this.relaunch = relaunch;
        Runtime.getRuntime().addShutdownHook(ending);
    }

    @Override
    public void onIncident(Incident incident) {
        leave(IncidentNote.of(incident));
        if (!relaunch.now()) LOG.error("The desk was not started anew: {}", incident.sentence());
    }

    private void leave(IncidentNote note) {
        try {
            files.write(note);
        } catch (IOException | RuntimeException e) {
            LOG.error("The note could not be kept: {}", note, e);
        }
    }

    /// From now on a strategy that ends the process is named in a note. Any thread.
    void watch(Session session) {
        watched.add(session);
    }

    /// The session has ended and can be let go of. Any thread.
    void forget(Session session) {
        watched.remove(session);
    }

    private void nameWhoEndsTheProcess() {
        for (Session session : watched)
            session.callbackInHand()
                    .filter(callback -> endsTheProcess())
                    .ifPresent(callback -> leave(IncidentNote.ended(session.name(), callback, Instant.now())));
    }

    /// The kernel's thread waits in the call that ends the process.
    private static boolean endsTheProcess() {
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            if (!each.getKey().getName().startsWith("kernel ")) continue;
            for (StackTraceElement frame : each.getValue())
                if (frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit")) return true;
        }
        return false;
    }

    /// Carries out what was left to do in this session when the last desk could not go on. A note about another
    /// session waits until that one is opened.
    ///
    /// @return what the trader has to read
    List<String> takeUp(Session session) {
        List<String> sentences = new ArrayList<>();
        files.unread().forEach((file, note) -> {
            if (!note.session().equals(session.name())) return;
            CompletableFuture<Answer> asked = note.kill()
                    .map(kill -> kill(session, kill))
                    .orElseGet(() -> session.orders().cancelAll());
            try {
                var _ = asked.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
                files.read(file);
            } catch (ExecutionException | TimeoutException e) {
                LOG.error("Not carried out, the note stays: {}", note, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sentences.add(note.sentence());
        });
        return sentences;
    }

    private static CompletableFuture<Answer> kill(Session session, IncidentNote.Kill kill) {
        var scope = session.instruments().all().stream()
                .filter(instrument -> instrument.symbol().equals(kill.symbol()))
                .findFirst();
        return session.orders().kill(scope, kill.reason(), kill.flatten());
    }

    @Override
    public void close() {
        watched.clear();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException goingDown) {
            LOG.debug("the process ends already", goingDown);
        }
    }
}
