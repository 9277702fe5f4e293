package tradewind.engine.orders;

/// What an order has to do with others of its list (ContingencyType, tag 1385; ListID, tag 66).
///
/// A bracket is a parent with a target and a stop behind it; scale-out has several targets. One-cancels-other is a
/// list of peers; one-triggers-other a parent with followers. The list has the id of its first order.
///
/// @param role what it is in its list
/// @param list number of the list: the value of its first order's id; 0 if it stands alone
/// @param share what the order was planned to be, quantity units: the whole that a parent's partial fill is measured
///     against, and the part of it that is a target's. Never changes, whatever the order is resized to
public record Contingency(Role role, long list, long share) {
    public enum Role {
        /// Stands alone.
        NONE,
        /// Its fills bring its followers to life.
        PARENT,
        /// A new order once the parent has filled whole.
        FOLLOWER,
        /// Takes profit on what the parent has filled; its own fills shrink the stop.
        TARGET,
        /// Limits the loss on what the parent has filled and the targets have not closed.
        STOP,
        /// A fill of one cancels the others.
        PEER
    }

    public static final Contingency NONE = new Contingency(Role.NONE, 0, 0);

    public Contingency {
        if ((role == Role.NONE) != (list == 0))
            throw new IllegalArgumentException("list " + list + " with role " + role);
        if ((list == 0) != (share == 0) || share < 0)
            throw new IllegalArgumentException("share " + share + " in list " + list);
    }

    /// Waits for its parent before it may work.
    public boolean waitsForParent() {
        return role == Role.FOLLOWER || role == Role.TARGET || role == Role.STOP;
    }

    /// Whether an order that waits for its parent may work now: a follower once the parent has filled whole, an exit
    /// once it has filled at all.
    public boolean released(OrderState parent) {
        return released(parent.status(), parent.cumQty());
    }

    public boolean released(OrderStanding parent) {
        return released(parent.status(), parent.cumQty());
    }

    private boolean released(OrdStatus parent, long cumQty) {
        return role == Role.FOLLOWER ? parent == OrdStatus.FILLED : cumQty > 0;
    }

    /// Closes what the parent opened.
    public boolean exit() {
        return role == Role.TARGET || role == Role.STOP;
    }
}
