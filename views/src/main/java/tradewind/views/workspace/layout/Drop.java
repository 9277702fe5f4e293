package tradewind.views.workspace.layout;

/// What letting go of a dragged panel at a point would do.
public sealed interface Drop {
    /// It joins the tabs there.
    record Into(int at) implements Drop {}

    /// It is docked at a side of what is there.
    record Beside(Edge edge) implements Drop {}

    /// The share of a panel's width or height that counts as its side.
    double SIDE = 0.25;

    /// @param stack the tabs and what is below them
    /// @param head height of the tabs
    /// @param tabs how many there are
    /// @param tab index of the tab under the point; `tabs` if it is right of all of them
    /// @param x within the stack's box
    static Drop at(Box stack, double head, int tabs, int tab, double x, double y) {
        if (y - stack.y() < head) return new Into(tab);
        double left = (x - stack.x()) / stack.width();
        double top = (y - stack.y() - head) / Math.max(1, stack.height() - head);
        double nearest = Math.min(Math.min(left, 1 - left), Math.min(top, 1 - top));
        if (nearest > SIDE) return new Into(tabs);
        if (nearest == left) return new Beside(Edge.LEFT);
        if (nearest == 1 - left) return new Beside(Edge.RIGHT);
        return new Beside(nearest == top ? Edge.TOP : Edge.BOTTOM);
    }

    /// The part of the stack it would take, to show it.
    static Box room(Drop drop, Box stack) {
        return switch (drop) {
            case Into _ -> stack;
            case Beside(Edge edge) ->
                switch (edge) {
                    case LEFT -> new Box(stack.x(), stack.y(), stack.width() / 2, stack.height());
                    case RIGHT -> new Box(stack.x() + stack.width() / 2, stack.y(), stack.width() / 2, stack.height());
                    case TOP -> new Box(stack.x(), stack.y(), stack.width(), stack.height() / 2);
                    case BOTTOM ->
                        new Box(stack.x(), stack.y() + stack.height() / 2, stack.width(), stack.height() / 2);
                };
        };
    }
}
