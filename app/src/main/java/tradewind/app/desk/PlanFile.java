package tradewind.app.desk;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;
import tradewind.app.home.UnreadableException;
import tradewind.engine.market.Instruments;
import tradewind.engine.portfolio.KeptPlan;
import tradewind.views.portfolio.PlanMemory;
import tradewind.views.texts.Texts;

/// `plans/SESSION.json` in the data folder: the portfolio plan of a session that lines were released of.
///
/// A file that cannot be used is never overwritten. What is put aside goes to `plans/aside`, under a name of its own.
final class PlanFile implements PlanMemory {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(PlanFile.class);

    private final PlanJson json;
    private final Path file;
    private final Executor work;
    /// What stands in the file cannot be used, or says more than was taken from it. On `work`.
    private boolean untouchable;

    private boolean more;

    /// @param session its name
    /// @param work    where it is written, one task after the other
    PlanFile(DataFolder folder, String session, String account, Executor work) {
        this.work = work;
        json = new PlanJson(session, account);
        String name = URLEncoder.encode(session, StandardCharsets.UTF_8).replace("*", "%2A");
        file = folder.root().resolve("plans").resolve(name + ".json");
    }

    @Override
    public CompletionStage<Found> read(Instruments instruments) {
        return CompletableFuture.supplyAsync(() -> looked(instruments), work);
    }

    private Found looked(Instruments instruments) {
        Found found = found(instruments);
        untouchable = found instanceof Found.Unusable;
        more = found instanceof Found.Plan plan && !plan.gone().isEmpty();
        return found;
    }

    private Found found(Instruments instruments) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException first) {
            return new Found.Nothing();
        } catch (IOException e) {
            return unusable(e);
        }
        try {
            return json.read(bytes, instruments);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            return unusable(new UnreadableException(TEXTS.get("plan.damaged")));
        } catch (UnreadableException e) {
            return unusable(e);
        }
    }

    private Found unusable(Exception e) {
        LOG.warn("The plan in {} cannot be used: {}", file, e.toString());
        return new Found.Unusable(TEXTS.get("plan.unusable", file.toString(), UnreadableException.reason(e)));
    }

    @Override
    public CompletionStage<Optional<String>> keep(KeptPlan plan) {
        return CompletableFuture.supplyAsync(() -> write(plan), work);
    }

    private Optional<String> write(KeptPlan plan) {
        if (untouchable) return Optional.of(TEXTS.get("plan.untouched", file.toString()));
        try {
            if (more) move();
            more = false;
            AtomicFile.write(file, json.write(plan));
            return Optional.empty();
        } catch (IOException e) {
            LOG.error("The plan could not be kept in {}", file, e);
            return Optional.of(TEXTS.get("plan.unkept", file.toString(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public CompletionStage<Optional<String>> putAside() {
        return CompletableFuture.supplyAsync(this::aside, work);
    }

    private Optional<String> aside() {
        try {
            move();
            untouchable = false;
            more = false;
            return Optional.empty();
        } catch (IOException e) {
            LOG.error("{} could not be put aside", file, e);
            return Optional.of(TEXTS.get("plan.notmoved", file.toString(), String.valueOf(e.getMessage())));
        }
    }

    private void move() throws IOException {
        if (!Files.exists(file)) return;
        Path folder = file.resolveSibling("aside");
        Files.createDirectories(folder);
        String name = String.valueOf(file.getFileName());
        int number = 1;
        while (Files.exists(folder.resolve(number + "-" + name))) number++;
        Files.move(file, folder.resolve(number + "-" + name));
    }
}
