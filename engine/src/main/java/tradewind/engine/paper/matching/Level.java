package tradewind.engine.paper.matching;

/// All orders of one side at one price, in the order of their turn: shown ones by time, then hidden ones by
/// time.
final class Level extends Link {
    /// Stands for none. Its key is worse than any limit.
    static final Level NONE = new Level();

    static {
        NONE.key = Long.MAX_VALUE;
    }

    /// Price in ticks, negative for buys: the lower, the better.
    long key;
    /// Shown of all orders, units.
    long shown;
    /// Left of all orders, hidden quantity included, units.
    long total;
    private Link firstHidden = this;

    boolean isEmpty() {
        return next == this;
    }

    /// Whose turn it is. Not of an empty level.
    RestingOrder first() {
        return (RestingOrder) next;
    }

    /// Joins behind its like.
    void add(RestingOrder order) {
        order.level = this;
        total += order.leaves;
        if (order.display == 0) {
            order.insertBefore(this);
            if (firstHidden == this) firstHidden = order;
        } else {
            shown += order.open;
            order.insertBefore(firstHidden);
        }
    }

    void remove(RestingOrder order) {
        total -= order.leaves;
        if (order.display == 0) {
            if (firstHidden == order) firstHidden = order.next;
        } else {
            shown -= order.open;
        }
        order.unlink();
    }

    /// An order of this level has traded or shrunk by `quantity`, all of it from what it offers now.
    void lose(RestingOrder order, long quantity) {
        order.leaves -= quantity;
        order.open -= quantity;
        total -= quantity;
        if (order.display != 0) shown -= quantity;
    }
}
