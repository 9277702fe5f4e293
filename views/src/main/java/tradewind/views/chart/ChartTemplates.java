package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tradewind.views.texts.Texts;

/// The templates of a desk, the same for all its charts. Reading and writing happen elsewhere; what goes wrong is told.
/// Application thread only.
public final class ChartTemplates {
    private static final Texts TEXTS = Texts.of("chart");

    private final ChartTemplateStore store;
    private final Executor work;
    private final Executor fx;
    private final Consumer<String> complain;
    private final List<ChartTemplate> saved = new ArrayList<>();

    /// Begins to read what is kept.
    ///
    /// @param work where files are read and written
    /// @param fx brings answers to the application thread
    /// @param complain shows a sentence that must be read
    public ChartTemplates(ChartTemplateStore store, Executor work, Executor fx, Consumer<String> complain) {
        this.store = store;
        this.work = work;
        this.fx = fx;
        this.complain = complain;
        work.execute(() -> {
            ChartTemplateStore.Kept kept = store.load();
            fx.execute(() -> take(kept));
        });
    }

    /// Templates that are forgotten with the chart.
    static ChartTemplates none() {
        return new ChartTemplates(ChartTemplateStore.NONE, Runnable::run, Runnable::run, problem -> {});
    }

    private void take(ChartTemplateStore.Kept kept) {
        // one saved while the others were still being read is the newer one
        for (ChartTemplate each : kept.templates()) if (find(each.name()).isEmpty()) saved.add(each);
        kept.problems().forEach(complain);
    }

    private Optional<ChartTemplate> find(String name) {
        return saved.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    /// The trader's own, then those to begin with that no own one has the name of.
    public List<ChartTemplate> all() {
        List<ChartTemplate> all = new ArrayList<>(saved);
        ChartTemplate.STARTERS.stream()
                .filter(each -> find(each.name()).isEmpty())
                .forEach(all::add);
        return List.copyOf(all);
    }

    /// The trader's own: these can be removed.
    public List<ChartTemplate> own() {
        return List.copyOf(saved);
    }

    /// Keeps a template under its name, in place of one that has it.
    ///
    /// @return what is wrong with the name; empty if it is taken
    Optional<String> save(String name, List<String> studies) {
        String wanted = name.strip();
        if (!ChartTemplate.isName(wanted)) return Optional.of(TEXTS.get("template.refused"));
        // on some disks two names that differ in case are one file
        String under = find(wanted).map(ChartTemplate::name).orElse(wanted);
        ChartTemplate template = new ChartTemplate(under, studies);
        find(under).ifPresent(saved::remove);
        saved.add(template);
        later(() -> store.save(template));
        return Optional.empty();
    }

    void remove(ChartTemplate template) {
        if (saved.remove(template)) later(() -> store.remove(template.name()));
    }

    private void later(Supplier<Optional<String>> step) {
        work.execute(() -> step.get().ifPresent(problem -> fx.execute(() -> complain.accept(problem))));
    }
}
