package tradewind.engine.kernel;

import tradewind.engine.gateways.LinkState;

/// Where the connection to the venue stands, for all parts of the kernel that must know. Kernel thread writes; a
/// screen may read.
final class VenueLink {
    private volatile LinkState state;
    /// Something was said that does not fit our book: ask soon.
    private boolean surprised;

    VenueLink(LinkState state) {
        this.state = state;
    }

    LinkState state() {
        return state;
    }

    void state(LinkState next) {
        state = next;
    }

    /// Whether new risk may go out.
    boolean trades() {
        return state == LinkState.READY;
    }

    /// Why new risk may not go out, as a denial code; empty if it may.
    String refusal() {
        return state.refusal();
    }

    /// Whether anything can reach the venue.
    boolean up() {
        return state != LinkState.DOWN;
    }

    void surprise() {
        surprised = true;
    }

    boolean takeSurprise() {
        boolean was = surprised;
        surprised = false;
        return was;
    }
}
