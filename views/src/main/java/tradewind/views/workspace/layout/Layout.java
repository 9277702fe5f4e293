package tradewind.views.workspace.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tradewind.views.workspace.layout.Area.Stack;

/// Where every panel of a desk stands. Immutable: a change gives another layout.
///
/// @param name as the trader calls it
/// @param main what is in the session's window
/// @param windows torn off
/// @param symbols instrument of each link group, as it was last; a group that is not there shows the session's first
public record Layout(String name, Area main, List<Floating> windows, Map<LinkGroup, String> symbols) {
    /// A window of its own.
    public record Floating(Area area, Box box) {}

    private static final int LONGEST_NAME = 40;

    public Layout {
        windows = List.copyOf(windows);
        symbols = Collections.unmodifiableMap(new TreeMap<>(symbols));
        if (!isName(name)) throw new IllegalArgumentException("not a name for a layout: " + name);
        long places = Stream.concat(
                        main.places(), windows.stream().flatMap(w -> w.area().places()))
                .count();
        long ids = Stream.concat(
                        main.places(), windows.stream().flatMap(w -> w.area().places()))
                .map(Place::id)
                .distinct()
                .count();
        if (ids != places) throw new IllegalArgumentException("a panel stands twice in " + name);
    }

    public Layout(String name, Area main) {
        this(name, main, List.of(), Map.of());
    }

    /// Letters, digits, spaces, `-` and `_`, 40 at most, beginning with a letter or digit: a layout is also a file.
    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && name.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N} _-]*[\\p{L}\\p{N}_-])?");
    }

    /// All panels, those of the session's window first.
    public List<Place> places() {
        return Stream.concat(
                        main.places(), windows.stream().flatMap(w -> w.area().places()))
                .toList();
    }

    public Optional<Place> find(String id) {
        return places().stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /// The stack a panel stands in.
    public Optional<Stack> stackOf(String id) {
        List<Stack> found = new ArrayList<>();
        each(stack -> {
            if (stack.holds(id)) found.add(stack);
            return stack;
        });
        return found.stream().findFirst();
    }

    /// The panel is in a window of its own.
    public boolean floats(String id) {
        return main.places().noneMatch(place -> place.id().equals(id)) && find(id).isPresent();
    }

    /// The name of the first free id of a kind: `chart`, then `chart-2`.
    public String freeId(String kind) {
        if (find(kind).isEmpty()) return kind;
        int number = 2;
        while (find(kind + "-" + number).isPresent()) number++;
        return kind + "-" + number;
    }

    public Layout named(String other) {
        return new Layout(other, main, windows, symbols);
    }

    /// Takes a panel away. A window that has none left goes with it.
    public Layout closed(String id) {
        Area left = Areas.without(main, id).orElse(Stack.EMPTY);
        List<Floating> open = new ArrayList<>();
        for (Floating window : windows)
            Areas.without(window.area(), id).ifPresent(area -> open.add(new Floating(area, window.box())));
        return new Layout(name, left, open, symbols);
    }

    /// Puts a panel beside the one named `target`, wherever it stood before.
    ///
    /// @throws IllegalArgumentException if there is no such target, or it is the panel itself
    public Layout beside(Place place, String target, Edge edge) {
        requireOther(place, target);
        Layout without = closed(place.id());
        return without.areas(area -> Areas.beside(area, target, Stack.of(place), edge));
    }

    /// Puts a panel in front of the stack of the one named `target`.
    ///
    /// @param at index among the tabs; beyond the last one it is put last
    /// @throws IllegalArgumentException if there is no such target, or it is the panel itself
    public Layout into(Place place, String target, int at) {
        requireOther(place, target);
        Layout without = closed(place.id());
        return without.areas(area -> Areas.into(area, target, place, at));
    }

    private void requireOther(Place place, String target) {
        if (place.id().equals(target) || find(target).isEmpty())
            throw new IllegalArgumentException("cannot put " + place.id() + " at " + target);
    }

    /// Puts a panel at an edge of the session's window, over its whole length.
    ///
    /// @param size pixels it takes
    public Layout atEdge(Place place, Edge edge, double size) {
        Layout without = closed(place.id());
        boolean nothing = without.main.places().findAny().isEmpty();
        Area whole = nothing ? Stack.of(place) : Areas.atEdge(without.main, Stack.of(place), edge, size);
        return new Layout(name, whole, without.windows, symbols);
    }

    /// Gives a panel a window of its own.
    public Layout tornOff(Place place, Box box) {
        Layout without = closed(place.id());
        List<Floating> open = new ArrayList<>(without.windows);
        open.add(new Floating(Stack.of(place), box));
        return new Layout(name, without.main, open, symbols);
    }

    /// Brings a panel to the front of its stack.
    public Layout selected(String id) {
        return each(stack -> {
            for (int i = 0; i < stack.panels().size(); i++)
                if (stack.panels().get(i).id().equals(id)) return new Stack(stack.panels(), i);
            return stack;
        });
    }

    /// Changes one panel.
    public Layout changed(String id, UnaryOperator<Place> change) {
        return each(stack -> new Stack(
                stack.panels().stream()
                        .map(place -> place.id().equals(id) ? change.apply(place) : place)
                        .toList(),
                stack.selected()));
    }

    /// Gives the parts of a split new sizes.
    ///
    /// @param window index of the torn-off window; −1 for the session's
    /// @param path index of the part at each level
    /// @param sizes one for each part, pixels
    public Layout resized(int window, List<Integer> path, List<Double> sizes) {
        if (window < 0) return new Layout(name, Areas.resized(main, path, sizes), windows, symbols);
        List<Floating> open = new ArrayList<>(windows);
        Floating there = open.get(window);
        open.set(window, new Floating(Areas.resized(there.area(), path, sizes), there.box()));
        return new Layout(name, main, open, symbols);
    }

    /// A torn-off window was moved or resized.
    public Layout moved(int window, Box box) {
        List<Floating> open = new ArrayList<>(windows);
        open.set(window, new Floating(open.get(window).area(), box));
        return new Layout(name, main, open, symbols);
    }

    /// A link group shows another instrument.
    public Layout linked(LinkGroup group, String symbol) {
        Map<LinkGroup, String> more = new TreeMap<>(symbols);
        more.put(group, symbol);
        return new Layout(name, main, windows, more);
    }

    /// Brings back every window that is on no screen.
    ///
    /// @param screens at least one, the main one first
    public Layout onto(List<Box> screens) {
        return new Layout(
                name,
                main,
                windows.stream()
                        .map(window -> new Floating(window.area(), window.box().onto(screens)))
                        .toList(),
                symbols);
    }

    private Layout each(UnaryOperator<Stack> change) {
        return areas(area -> Areas.stacks(area, change));
    }

    private Layout areas(UnaryOperator<Area> change) {
        return new Layout(
                name,
                change.apply(main),
                windows.stream()
                        .map(window -> new Floating(change.apply(window.area()), window.box()))
                        .toList(),
                symbols);
    }
}
