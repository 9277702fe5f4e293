package tradewind.engine.paper.matching;

/// A place in a ring of orders: an order, or the level that holds the ring together. Ring and level need no
/// null this way, and no case for the first and the last.
abstract sealed class Link permits Level, RestingOrder {
    Link previous = this;
    Link next = this;

    final void insertBefore(Link other) {
        Link before = other.previous;
        previous = before;
        next = other;
        before.next = this;
        other.previous = this;
    }

    final void unlink() {
        previous.next = next;
        next.previous = previous;
    }
}
