package tradewind.views.plugins;

import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.plugins.PluginInfo.State;
import tradewind.views.texts.Texts;

/// The plugins of a desk and their switches. Application thread only; switches are kept elsewhere.
public final class PluginsViewModel {
    private static final Texts TEXTS = Texts.of("plugins");

    /// @param off names of the plugins that are off from the next start
    /// @param waiting how many of them are in another state now
    /// @param problem why the last switch was not kept; empty if it was
    record Switches(Set<String> off, int waiting, String problem) {}

    private static final System.Logger LOG = System.getLogger(PluginsViewModel.class.getName());

    private final List<PluginLine> plugins;
    private final String folder;
    private final Function<Set<String>, Optional<String>> keep;
    private final Executor work;
    private final Executor fx;
    private final Set<String> started;
    private final ReadOnlyObjectWrapper<Switches> switches;

    /// @param folder where plugins are put
    /// @param off names that are switched off, of plugins that were found and of others
    /// @param keep keeps the names that are off, and says why it could not
    /// @param work where that is done, one after the other
    public PluginsViewModel(
            List<PluginLine> plugins,
            String folder,
            Set<String> off,
            Function<Set<String>, Optional<String>> keep,
            Executor work,
            Executor fx) {
        this.plugins = List.copyOf(plugins);
        this.folder = folder;
        this.keep = keep;
        this.work = work;
        this.fx = fx;
        started = Set.copyOf(off);
        switches = new ReadOnlyObjectWrapper<>(this, "switches", new Switches(started, 0, ""));
    }

    List<PluginLine> plugins() {
        return plugins;
    }

    String folder() {
        return folder;
    }

    ReadOnlyObjectProperty<Switches> switches() {
        return switches.getReadOnlyProperty();
    }

    /// Whether a switch makes sense: a plugin that never came into service has none, unless it was switched off.
    boolean switchable(PluginLine line) {
        return !(line.info().state() instanceof State.Failed);
    }

    /// Switches a plugin on or off from the next start.
    void put(String name, boolean on) {
        Set<String> next = new TreeSet<>(switches.get().off());
        boolean changes = on ? next.remove(name) : next.add(name);
        if (!changes) return;
        var _ = CompletableFuture.supplyAsync(() -> keep.apply(next), work)
                .whenCompleteAsync(
                        (problem, failure) -> {
                            if (failure != null) LOG.log(ERROR, "plugins off: " + next, failure);
                            String why = failure != null ? TEXTS.get("not.saved") : problem.orElse("");
                            Set<String> off = why.isEmpty()
                                    ? Set.copyOf(next)
                                    : switches.get().off();
                            switches.set(new Switches(off, waiting(off), why));
                        },
                        fx);
    }

    private int waiting(Set<String> off) {
        Set<String> names = plugins.stream().map(line -> line.info().name()).collect(Collectors.toUnmodifiableSet());
        return (int) names.stream()
                .filter(name -> off.contains(name) != started.contains(name))
                .count();
    }
}
