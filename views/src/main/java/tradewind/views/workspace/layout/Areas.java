package tradewind.views.workspace.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tradewind.views.workspace.layout.Area.Part;
import tradewind.views.workspace.layout.Area.Split;
import tradewind.views.workspace.layout.Area.Stack;

/// The steps changes of a layout are made of. What comes out is in order: no empty stack beside others, no split of
/// one, no split within a split along the same axis.
final class Areas {
    private static final double HALF = 400;

    private Areas() {}

    /// The area without a panel; empty if nothing is left.
    static Optional<Area> without(Area area, String id) {
        return switch (area) {
            case Stack stack -> {
                int at = index(stack, id);
                if (at < 0) yield Optional.of(stack);
                if (stack.panels().size() == 1) yield Optional.empty();
                List<Place> left = new ArrayList<>(stack.panels());
                left.remove(at);
                int front = at < stack.selected() ? stack.selected() - 1 : stack.selected();
                yield Optional.of(new Stack(left, Math.min(front, left.size() - 1)));
            }
            case Split split -> {
                List<Part> left = new ArrayList<>();
                for (Part part : split.parts()) without(part.area(), id).ifPresent(there -> left.add(part.with(there)));
                yield joined(split.axis(), left);
            }
        };
    }

    private static int index(Stack stack, String id) {
        for (int i = 0; i < stack.panels().size(); i++)
            if (stack.panels().get(i).id().equals(id)) return i;
        return -1;
    }

    /// Puts parts beside one another, taking apart those that are split the same way.
    private static Optional<Area> joined(Axis axis, List<Part> parts) {
        List<Part> flat = new ArrayList<>();
        for (Part part : parts) {
            if (part.area() instanceof Split inner && inner.axis() == axis) flat.addAll(fitted(inner.parts(), part));
            else flat.add(part);
        }
        if (flat.isEmpty()) return Optional.empty();
        if (flat.size() == 1) return Optional.of(flat.getFirst().area());
        // somebody has to take what is left
        if (flat.stream().noneMatch(Part::grows)) {
            Part last = flat.removeLast();
            flat.add(Part.growing(last.size(), last.area()));
        }
        return Optional.of(new Split(axis, flat));
    }

    /// The parts of a split, made to take the room the split had.
    private static List<Part> fitted(List<Part> inner, Part outer) {
        double all = inner.stream().mapToDouble(Part::size).sum();
        return inner.stream()
                .map(part -> new Part(part.area(), part.size() * outer.size() / all, outer.grows()))
                .toList();
    }

    /// Puts a panel beside the stack that holds another one, each with half of the room.
    static Area beside(Area area, String target, Area added, Edge edge) {
        return switch (area) {
            case Stack stack -> index(stack, target) < 0 ? stack : split(stack, added, edge, HALF, true);
            case Split split -> {
                List<Part> parts = new ArrayList<>();
                for (Part part : split.parts()) {
                    boolean here = part.area() instanceof Stack stack && index(stack, target) >= 0;
                    if (here && edge.axis() == split.axis()) {
                        Part half = new Part(part.area(), part.size() / 2, part.grows());
                        parts.add(half);
                        parts.add(edge.after() ? parts.size() : parts.size() - 1, half.with(added));
                    } else parts.add(part.with(beside(part.area(), target, added, edge)));
                }
                yield joined(split.axis(), parts).orElseThrow();
            }
        };
    }

    /// Puts an area at the edge of a whole window.
    static Area atEdge(Area area, Area added, Edge edge, double size) {
        Part fresh = Part.fixed(size, added);
        Part old = Part.growing(HALF, area);
        return joined(edge.axis(), edge.after() ? List.of(old, fresh) : List.of(fresh, old))
                .orElseThrow();
    }

    private static Area split(Area there, Area added, Edge edge, double size, boolean grows) {
        Part old = new Part(there, size, grows);
        Part fresh = new Part(added, size, grows);
        return joined(edge.axis(), edge.after() ? List.of(old, fresh) : List.of(fresh, old))
                .orElseThrow();
    }

    /// Changes every stack.
    static Area stacks(Area area, UnaryOperator<Stack> change) {
        return switch (area) {
            case Stack stack -> change.apply(stack);
            case Split split ->
                new Split(
                        split.axis(),
                        split.parts().stream()
                                .map(part -> part.with(stacks(part.area(), change)))
                                .toList());
        };
    }

    /// Puts a panel in front of the stack that holds another one.
    static Area into(Area area, String target, Place added, int at) {
        return stacks(area, stack -> {
            if (index(stack, target) < 0) return stack;
            List<Place> more = new ArrayList<>(stack.panels());
            int index = Math.clamp(at, 0, more.size());
            more.add(index, added);
            return new Stack(more, index);
        });
    }

    /// Gives the parts of the split at a path new sizes.
    ///
    /// @param path index of the part at each level
    static Area resized(Area area, List<Integer> path, List<Double> sizes) {
        if (!(area instanceof Split split)) throw new IllegalArgumentException("no split at " + path);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < split.parts().size(); i++) {
            Part part = split.parts().get(i);
            if (path.isEmpty()) parts.add(new Part(part.area(), sizes.get(i), part.grows()));
            else if (path.getFirst() == i)
                parts.add(part.with(resized(part.area(), path.subList(1, path.size()), sizes)));
            else parts.add(part);
        }
        return new Split(split.axis(), parts);
    }
}
