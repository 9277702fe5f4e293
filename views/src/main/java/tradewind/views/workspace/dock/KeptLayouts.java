package tradewind.views.workspace.dock;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;

/// The layouts of a desk by name, in the trader's order, and what of them is still to be kept. One thread; the store is
/// asked on another.
final class KeptLayouts {
    private static final Texts TEXTS = Texts.of("workspace");
    private static final long BETWEEN_SAVES = 1_000_000_000L;

    private final LayoutStore store;
    private final Executor work;
    private final Executor fx;
    private final Consumer<String> complain;
    private Supplier<List<Layout>> builtIn;
    private final List<Layout> layouts = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<String>> names;
    private final Layout first;
    private final Set<String> dirty = new LinkedHashSet<>();
    private final Set<String> said = new LinkedHashSet<>();
    private boolean orderDirty;
    private long savedAt = Long.MIN_VALUE;

    /// @param builtIn at least one, in the order of their names
    /// @param work where layouts are written, one after the other
    /// @param fx where answers are taken
    /// @param complain shows a sentence that must be read
    KeptLayouts(List<Layout> builtIn, LayoutStore store, Executor work, Executor fx, Consumer<String> complain) {
        List<Layout> came = List.copyOf(builtIn);
        this.builtIn = () -> came;
        this.store = store;
        this.work = work;
        this.fx = fx;
        this.complain = complain;
        LayoutStore.Kept kept = store.load();
        layouts.addAll(kept.layouts());
        if (layouts.isEmpty()) {
            layouts.addAll(builtIn);
            // otherwise a desk that comes back would know only those that were changed
            builtIn.forEach(each -> dirty.add(each.name()));
            // and in which order, even if it is never closed
            orderDirty = true;
        }
        first = kept.current().flatMap(this::find).orElse(layouts.getFirst());
        names = new ReadOnlyObjectWrapper<>(this, "names", namesNow());
        kept.problems().forEach(complain);
    }

    private List<String> namesNow() {
        return layouts.stream().map(Layout::name).toList();
    }

    ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /// The one that was in sight when the desk was closed.
    Layout first() {
        return first;
    }

    Optional<Layout> find(String name) {
        return layouts.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// @param layouts at least one, of the names of those it began with
    void setOrigins(Supplier<List<Layout>> layouts) {
        builtIn = layouts;
    }

    /// How a layout comes; one of the trader's own is like the first built-in one.
    Layout origin(String name) {
        List<Layout> all = builtIn.get();
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(all.getFirst())
                .named(name);
    }

    /// Why a layout cannot get this name; empty if it can.
    Optional<String> refused(String name) {
        if (!Layout.isName(name)) return Optional.of(TEXTS.get("layout.name.wrong"));
        // a file system may not tell upper from lower case
        return layouts.stream().anyMatch(each -> each.name().equalsIgnoreCase(name))
                ? Optional.of(TEXTS.get("layout.name.taken", name))
                : Optional.empty();
    }

    /// @param fresh its name is not refused
    void add(Layout fresh) {
        layouts.add(fresh);
        dirty.add(fresh.name());
        orderDirty = true;
        names.set(namesNow());
    }

    /// The layout of that name is like this now.
    void replace(Layout changed) {
        layouts.replaceAll(each -> each.name().equals(changed.name()) ? changed : each);
        dirty.add(changed.name());
    }

    /// Takes a layout away. The last one stays.
    ///
    /// @param show gets the name of one that is left, before the other is no name any longer
    boolean remove(String name, Consumer<String> show) {
        if (layouts.size() == 1) return false;
        layouts.removeIf(each -> each.name().equals(name));
        dirty.remove(name);
        keepInOrder(() -> store.remove(name), name);
        show.accept(layouts.getFirst().name());
        names.set(namesNow());
        return true;
    }

    /// Another one is in sight: that is kept too.
    void shown() {
        orderDirty = true;
    }

    /// Once per frame: keeps what has changed, at most once a second.
    ///
    /// @param nanos any clock that only goes forward
    /// @param inSight name of the layout in sight
    void pulse(long nanos, String inSight) {
        if (dirty.isEmpty() && !orderDirty || nanos - savedAt < BETWEEN_SAVES && savedAt != Long.MIN_VALUE) return;
        savedAt = nanos;
        for (Layout each : takeDirty()) keepInOrder(() -> store.save(each), each.name());
        if (orderDirty) {
            orderDirty = false;
            List<String> all = names.get();
            keepInOrder(() -> store.order(all, inSight), "");
        }
    }

    private List<Layout> takeDirty() {
        List<Layout> changed =
                layouts.stream().filter(each -> dirty.contains(each.name())).toList();
        dirty.clear();
        return changed;
    }

    private void keepInOrder(Supplier<Optional<String>> step, String what) {
        work.execute(() -> step.get().ifPresent(problem -> fx.execute(() -> sayOnce(what, problem))));
    }

    /// The same trouble again every second would bury everything else.
    private void sayOnce(String what, String problem) {
        if (said.add(what + problem)) complain.accept(problem);
    }

    /// Keeps what is not kept yet, on the caller's thread.
    void close(String inSight) {
        for (Layout each : takeDirty()) store.save(each).ifPresent(complain);
        store.order(names.get(), inSight).ifPresent(complain);
    }
}
