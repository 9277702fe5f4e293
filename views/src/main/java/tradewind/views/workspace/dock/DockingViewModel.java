package tradewind.views.workspace.dock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.views.workspace.layout.Box;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// The layout in sight, what is done to it, and the way to the others ([KeptLayouts]). One thread.
///
/// Every change is kept: at most once a second while the desk runs, and when it closes.
public final class DockingViewModel {
    private static final double SIDE = 306;
    private static final int MOST_CLOSED = 20;

    private final Instruments instruments;
    private final Map<String, PanelKind> kinds = new LinkedHashMap<>();
    private final KeptLayouts layouts;
    private final ReadOnlyObjectWrapper<Layout> layout;
    private final ReadOnlyLongWrapper structure = new ReadOnlyLongWrapper(this, "structure");
    private final ReadOnlyLongWrapper seats = new ReadOnlyLongWrapper(this, "seats");
    private final Map<LinkGroup, Instrument> groups = new EnumMap<>(LinkGroup.class);
    private final Deque<Place> closed = new ArrayDeque<>();
    private String focused = "";

    /// @param kinds every panel there is
    /// @param builtIn at least one, in the order of their names
    /// @param work where layouts are written, one after the other
    /// @param fx where answers are taken
    /// @param complain shows a sentence that must be read
    public DockingViewModel(
            Instruments instruments,
            List<PanelKind> kinds,
            List<Layout> builtIn,
            LayoutStore store,
            Executor work,
            Executor fx,
            Consumer<String> complain) {
        this.instruments = instruments;
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        layouts = new KeptLayouts(builtIn, store, work, fx, complain);
        layout = new ReadOnlyObjectWrapper<>(this, "layout", layouts.first());
        takeSymbols();
    }

    /// The layout in sight.
    public ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    public Layout layout() {
        return layout.get();
    }

    /// Names of all layouts, in the trader's order.
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return layouts.namesProperty();
    }

    /// Goes up when panels came, went or moved, and everything has to be put up anew.
    ReadOnlyLongProperty structureProperty() {
        return structure.getReadOnlyProperty();
    }

    /// Goes up when links, instruments or settings changed, and panels stay where they are.
    ReadOnlyLongProperty seatsProperty() {
        return seats.getReadOnlyProperty();
    }

    public List<PanelKind> kinds() {
        return List.copyOf(kinds.values());
    }

    Optional<PanelKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /// Shows another layout.
    public void show(String name) {
        if (name.equals(layout().name())) return;
        layouts.find(name).ifPresent(next -> {
            layout.set(next);
            takeSymbols();
            layouts.shown();
            structure.set(structure.get() + 1);
        });
    }

    /// Keeps the layout in sight under another name too, and goes on with that.
    ///
    /// @return why not; empty if it was done
    public Optional<String> saveAs(String typed) {
        String name = typed.strip();
        Optional<String> refused = layouts.refused(name);
        if (refused.isPresent()) return refused;
        Layout copy = layout().named(name);
        // the name before the layout, so that the one in sight is always among the names
        layouts.add(copy);
        layout.set(copy);
        structure.set(structure.get() + 1);
        return Optional.empty();
    }

    /// Takes the layout in sight away. The last one stays.
    public boolean remove() {
        return layouts.remove(layout().name(), this::show);
    }

    /// How the built-in layouts come now: another window size has room for other panels.
    public void setOrigins(Supplier<List<Layout>> layouts) {
        this.layouts.setOrigins(layouts);
    }

    /// Puts the layout in sight back to how it came; one of the trader's own becomes like the first built-in one.
    public void reset() {
        String name = layout().name();
        rebuild(now -> layouts.origin(name));
        takeSymbols();
        seats.set(seats.get() + 1);
    }

    /// Changes where panels stand.
    void rebuild(UnaryOperator<Layout> change) {
        if (replace(change)) structure.set(structure.get() + 1);
    }

    /// Changes what needs no putting up anew: sizes, what is in front, where windows are.
    void adjust(UnaryOperator<Layout> change) {
        replace(change);
    }

    private boolean replace(UnaryOperator<Layout> change) {
        Layout before = layout();
        Layout after = change.apply(before);
        if (after.equals(before)) return false;
        layouts.replace(after);
        layout.set(after);
        return true;
    }

    /// Opens a panel: brings it to the front if it is there and there can be only one.
    ///
    /// @return its id
    public String open(String kindName) {
        PanelKind kind = kinds.get(kindName);
        if (kind == null) throw new IllegalArgumentException("there is no panel " + kindName);
        Optional<Place> there = layout().places().stream()
                .filter(place -> place.kind().equals(kindName))
                .findFirst();
        if (there.isPresent() && !kind.many()) {
            front(there.get().id());
            return there.get().id();
        }
        LinkGroup link = kind.follows() ? LinkGroup.A : LinkGroup.NONE;
        Place fresh = new Place(layout().freeId(kindName), kindName, link);
        rebuild(now -> placed(now, fresh));
        focused = fresh.id();
        return fresh.id();
    }

    /// Where a panel goes that is opened: to the tabs of those that usually stand on the same side, the one that has
    /// the focus first; if there are none, to that side of the window.
    private Layout placed(Layout now, Place fresh) {
        Optional<Edge> side = kind(fresh.kind()).flatMap(PanelKind::side);
        Optional<Place> company = now.places().stream()
                .filter(place -> kind(place.kind()).isPresent()
                        && kind(place.kind()).flatMap(PanelKind::side).equals(side))
                .min((a, b) -> Boolean.compare(b.id().equals(focused), a.id().equals(focused)));
        if (company.isPresent()) return now.into(fresh, company.get().id(), Integer.MAX_VALUE);
        return now.atEdge(fresh, side.orElse(Edge.TOP), SIDE);
    }

    /// Brings a panel to the front of its tabs.
    void front(String id) {
        rebuild(now -> now.selected(id));
        focused = id;
    }

    public void close(String id) {
        Optional<Place> place = layout().find(id);
        if (place.isEmpty()) return;
        closed.push(place.get());
        if (closed.size() > MOST_CLOSED) closed.removeLast();
        if (id.equals(focused)) focused = "";
        rebuild(now -> now.closed(id));
    }

    /// Opens the panel that was closed last.
    ///
    /// @return its id; empty if none was closed
    public Optional<String> reopen() {
        while (!closed.isEmpty()) {
            Place last = closed.pop();
            PanelKind kind = kinds.get(last.kind());
            if (kind == null) continue;
            boolean there =
                    layout().places().stream().anyMatch(place -> place.kind().equals(last.kind()));
            if (there && !kind.many()) continue;
            Place back = new Place(layout().freeId(last.kind()), last.kind(), last.link(), last.settings());
            rebuild(now -> placed(now, back));
            focused = back.id();
            return Optional.of(back.id());
        }
        return Optional.empty();
    }

    /// Gives a panel a window of its own, or brings it back from there.
    void tearOff(String id, Box box) {
        Place place = layout().find(id).orElseThrow();
        rebuild(now -> now.floats(id) ? placed(now.closed(id), place) : now.tornOff(place, box));
        focused = id;
    }

    /// Links a panel to a group.
    public void linkPanel(String id, LinkGroup group) {
        if (replace(now -> now.changed(id, place -> place.withLink(group)))) seats.set(seats.get() + 1);
    }

    /// Shows another instrument in every panel of a group.
    public void link(LinkGroup group, Instrument next) {
        groups.put(group, next);
        replace(now -> now.linked(group, next.symbol()));
        seats.set(seats.get() + 1);
    }

    /// Shows an instrument in the first panel of a kind, and in every panel of its group.
    ///
    /// @return whether the layout in sight has such a panel
    public boolean showOn(String kind, Instrument next) {
        List<Place> there = layout().places().stream()
                .filter(place -> place.kind().equals(kind))
                .toList();
        if (there.isEmpty()) return false;
        Place first = there.stream()
                .filter(place -> place.link() != LinkGroup.NONE)
                .findFirst()
                .orElse(there.getFirst());
        if (first.link() == LinkGroup.NONE) keep(first.id(), PanelSeat.SYMBOL, next.symbol());
        else link(first.link(), next);
        return true;
    }

    void keep(String id, String name, String value) {
        if (replace(now -> now.changed(id, place -> place.withSetting(name, value)))) seats.set(seats.get() + 1);
    }

    /// The instrument of a group.
    public Instrument instrument(LinkGroup group) {
        return groups.getOrDefault(group, instruments.get(0));
    }

    /// The instrument of that symbol, else the session's first.
    Instrument known(Optional<String> symbol) {
        return symbol.flatMap(instruments::find).orElse(instruments.get(0));
    }

    private void takeSymbols() {
        groups.clear();
        layout().symbols().forEach((group, symbol) -> groups.put(group, known(Optional.of(symbol))));
    }

    /// The panel that has the keys; empty if none.
    public String focused() {
        return focused;
    }

    /// The instrument of the panel that has the keys; of group A if it has none.
    public Instrument focusedInstrument() {
        Optional<Place> place = layout().find(focused)
                .filter(each -> kind(each.kind()).map(PanelKind::follows).orElse(false));
        if (place.isPresent() && place.get().link() == LinkGroup.NONE)
            return known(Optional.ofNullable(place.get().settings().get(PanelSeat.SYMBOL)));
        return instrument(place.map(Place::link).orElse(LinkGroup.A));
    }

    void focused(String id) {
        focused = id;
    }

    /// Once per frame.
    ///
    /// @param nanos any clock that only goes forward
    void pulse(long nanos) {
        layouts.pulse(nanos, layout().name());
    }

    /// Keeps what is not kept yet, on the caller's thread.
    void close() {
        layouts.close(layout().name());
    }
}
