package tradewind.engine;

import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.OrderId;

/// What a new order has to do with one that is open already.
///
/// @param to the open order; it stands alone or in a list of the same kind
public record OrderLink(Kind kind, OrderId to) {
    public enum Kind {
        /// A fill of one takes as much off the other if both do the same, which then have to be for as much;
        /// otherwise it cancels the other.
        ONE_CANCELS_OTHER(Contingency.Role.PEER),
        /// The new order waits on the desk and goes out once the other has filled whole.
        TRIGGERED(Contingency.Role.FOLLOWER);

        private final Contingency.Role role;

        Kind(Contingency.Role role) {
            this.role = role;
        }

        Contingency.Role role() {
            return role;
        }
    }
}
