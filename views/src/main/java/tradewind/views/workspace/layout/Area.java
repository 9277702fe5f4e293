package tradewind.views.workspace.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a window: panels behind one another, or several areas beside one another.
public sealed interface Area {
    /// All panels in it, left to right and top to bottom.
    Stream<Place> places();

    /// Panels of which one is in front.
    ///
    /// @param selected index of the one in front; 0 if there are none
    record Stack(List<Place> panels, int selected) implements Area {
        public static final Stack EMPTY = new Stack(List.of(), 0);

        public Stack {
            panels = List.copyOf(panels);
            if (selected < 0 || selected >= Math.max(1, panels.size()))
                throw new IllegalArgumentException("panel " + selected + " of " + panels.size());
        }

        public static Stack of(Place... panels) {
            return new Stack(List.of(panels), 0);
        }

        @Override
        public Stream<Place> places() {
            return panels.stream();
        }

        /// The panel in front.
        public Optional<Place> front() {
            return panels.isEmpty() ? Optional.empty() : Optional.of(panels.get(selected));
        }

        public boolean holds(String id) {
            return panels.stream().anyMatch(place -> place.id().equals(id));
        }
    }

    /// Areas side by side or one above the other.
    ///
    /// @param parts two or more, none of them split along the same axis
    record Split(Axis axis, List<Part> parts) implements Area {
        public Split {
            parts = List.copyOf(parts);
            if (parts.size() < 2) throw new IllegalArgumentException("a split of " + parts.size());
        }

        public static Split across(Part... parts) {
            return new Split(Axis.ACROSS, List.of(parts));
        }

        public static Split down(Part... parts) {
            return new Split(Axis.DOWN, List.of(parts));
        }

        @Override
        public Stream<Place> places() {
            return parts.stream().flatMap(part -> part.area().places());
        }
    }

    /// A part of a split.
    ///
    /// @param size pixels along the axis, above zero; for those that grow only the proportion counts
    /// @param grows takes its share of what the others leave
    record Part(Area area, double size, boolean grows) {
        public Part {
            if (!(size > 0) || !Double.isFinite(size)) throw new IllegalArgumentException("a part of size " + size);
        }

        /// Keeps its size when the window changes.
        public static Part fixed(double size, Area area) {
            return new Part(area, size, false);
        }

        /// Takes its share of what is left.
        public static Part growing(double size, Area area) {
            return new Part(area, size, true);
        }

        Part with(Area other) {
            return new Part(other, size, grows);
        }
    }
}
