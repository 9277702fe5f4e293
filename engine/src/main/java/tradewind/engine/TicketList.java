package tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Orders that depend on each other, as a person asks for them: sent all together or not at all. The desk keeps them
/// in step, whatever the venue offers; what waits on the desk dies with the application.
public sealed interface TicketList {
    /// The orders, the one that goes first in front.
    List<Leg> legs();

    /// One order of the list and what it is there.
    record Leg(Contingency.Role role, Ticket ticket) {}

    /// Takes profit on a part of a bracket's entry.
    ///
    /// @param quantity of the whole entry; of a partial fill it gets its share
    /// @param terms usually a limit on the far side of the entry
    record Target(Quantity quantity, Terms terms) {}

    /// An entry, the targets that take profit on it and the stop that limits its loss. The exits are good till
    /// cancelled and sized by what the entry has filled.
    ///
    /// @param targets none for an entry with a stop alone; together not more than the entry
    /// @param stop with a trigger: stop, stop-limit or trailing stop
    record Bracket(Ticket entry, List<Target> targets, Terms stop) implements TicketList {
        public Bracket {
            targets = List.copyOf(targets);
        }

        @Override
        public List<Leg> legs() {
            List<Leg> legs = new ArrayList<>();
            legs.add(new Leg(Contingency.Role.PARENT, entry));
            for (Target target : targets)
                legs.add(new Leg(Contingency.Role.TARGET, exit(target.quantity(), target.terms())));
            legs.add(new Leg(Contingency.Role.STOP, exit(entry.quantity(), stop)));
            return legs;
        }

        private Ticket exit(Quantity quantity, Terms terms) {
            Side side = entry.side().opposite();
            return new Ticket(entry.instrument(), side, quantity, terms, TimeInForce.GTC, entry.source());
        }
    }

    /// Orders of which one takes the place of the others: a fill takes as much off those on the same side of the same
    /// instrument, and cancels any other.
    record OneCancelsOther(List<Ticket> peers) implements TicketList {
        public OneCancelsOther {
            peers = List.copyOf(peers);
        }

        @Override
        public List<Leg> legs() {
            return peers.stream()
                    .map(peer -> new Leg(Contingency.Role.PEER, peer))
                    .toList();
        }
    }

    /// An order and those that go out once it has filled whole.
    record OneTriggersOther(Ticket first, List<Ticket> then) implements TicketList {
        public OneTriggersOther {
            then = List.copyOf(then);
        }

        @Override
        public List<Leg> legs() {
            List<Leg> legs = new ArrayList<>();
            legs.add(new Leg(Contingency.Role.PARENT, first));
            for (Ticket ticket : then) legs.add(new Leg(Contingency.Role.FOLLOWER, ticket));
            return legs;
        }
    }
}
