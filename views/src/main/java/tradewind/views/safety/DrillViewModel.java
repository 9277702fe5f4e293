package tradewind.views.safety;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.DrillReport;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The rehearsal of the kill switch: starts one, and says how the last one went. Application thread only.
public final class DrillViewModel {
    private static final Texts TEXTS = Texts.of("safety");

    /// @param passed everything was as it should be
    /// @param summary when, how many, how long
    /// @param cases one line each
    record Outcome(boolean passed, String summary, List<Line> cases) {}

    /// @param time until all was as it should be, or `not done`
    /// @param failures what was not; empty if it passed
    record Line(boolean passed, String text, String time, String failures) {}

    private static final System.Logger LOG = System.getLogger(DrillViewModel.class.getName());

    private final Drill drill;
    private final Executor work;
    private final Executor fx;
    private final Consumer<String> complain;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private final ReadOnlyObjectWrapper<Optional<Outcome>> last =
            new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());
    private Optional<DrillReport> report = Optional.empty();

    /// @param work where a rehearsal runs, some seconds long
    /// @param complain shows a sentence that must be read
    public DrillViewModel(Drill drill, Executor work, Executor fx, Consumer<String> complain) {
        this.drill = drill;
        this.work = work;
        this.fx = fx;
        this.complain = complain;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// The last rehearsal; empty before the first.
    ReadOnlyObjectProperty<Optional<Outcome>> last() {
        return last.getReadOnlyProperty();
    }

    /// Looks up what was kept of the last one.
    public void recall() {
        var _ = CompletableFuture.supplyAsync(drill::last, work)
                .whenCompleteAsync(
                        (known, failure) -> {
                            if (failure == null) know(known);
                        },
                        fx);
    }

    void run() {
        if (running.get()) return;
        running.set(true);
        var _ = CompletableFuture.supplyAsync(this::rehearse, work).whenCompleteAsync(this::done, fx);
    }

    private DrillReport rehearse() {
        try {
            return drill.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void done(DrillReport report, Throwable failure) {
        running.set(false);
        if (failure != null) {
            LOG.log(ERROR, "drill", failure);
            complain.accept(TEXTS.get("drill.failed", String.valueOf(failure.getMessage())));
            return;
        }
        know(Optional.of(report));
    }

    private void know(Optional<DrillReport> now) {
        report = now;
        retell();
    }

    /// Says again what was known: the zone of times is another one.
    void retell() {
        last.set(report.map(DrillViewModel::outcome));
    }

    static Outcome outcome(DrillReport report) {
        String when = Figures.inZone(Figures.full(report.wallMillis() * 1_000_000L));
        String passed = Long.toString(
                report.cases().stream().filter(DrillReport.Case::passed).count());
        String all = Integer.toString(report.cases().size());
        String summary = report.cases().stream()
                .flatMap(each -> each.millisToDone().stream())
                .max(Comparator.naturalOrder())
                .map(slowest -> TEXTS.get("drill.summary.slowest", when, passed, all, seconds(slowest)))
                .orElseGet(() -> TEXTS.get("drill.summary", when, passed, all));
        return new Outcome(
                report.passed(),
                summary,
                report.cases().stream().map(DrillViewModel::line).toList());
    }

    private static Line line(DrillReport.Case each) {
        String time = each.millisToDone().map(DrillViewModel::seconds).orElseGet(() -> TEXTS.get("drill.not.done"));
        String name = each.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + each.name().substring(1);
        return new Line(each.passed(), name, time, each.passed() ? "" : String.join("; ", each.failures()));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1e3);
    }
}
