package tradewind.views.controls;

/// The rule behind the kill switch: pressed, held for the whole time, fires exactly once; let go early, nothing
/// happens.
///
/// A plain object with no clock of its own. Times are nanoseconds of one monotonic clock.
final class HoldToFire {
    enum State {
        REST,
        HOLDING,
        FIRED
    }

    private final long holdNanos;
    private State state = State.REST;
    private long pressedAt;
    private long heldFor;

    HoldToFire(long holdNanos) {
        if (holdNanos <= 0) throw new IllegalArgumentException("hold must be above zero: " + holdNanos);
        this.holdNanos = holdNanos;
    }

    /// Starts a hold; ignored while one runs and after firing.
    void press(long now) {
        if (state != State.REST) return;
        state = State.HOLDING;
        pressedAt = now;
        heldFor = 0;
    }

    /// Moves the time on.
    ///
    /// @return true exactly once, at the first call at or after the end of the hold
    boolean tick(long now) {
        if (state != State.HOLDING) return false;
        heldFor = Math.max(0, now - pressedAt);
        if (heldFor < holdNanos) return false;
        state = State.FIRED;
        return true;
    }

    /// Ends the hold without firing.
    ///
    /// @return true if a hold was cancelled; false at rest and after firing
    boolean release() {
        if (state != State.HOLDING) return false;
        state = State.REST;
        heldFor = 0;
        return true;
    }

    /// Stands as fired without having been held here: trading was halted some other way.
    void halt() {
        state = State.FIRED;
        heldFor = holdNanos;
    }

    /// Back to rest, ready for another hold.
    void reset() {
        state = State.REST;
        heldFor = 0;
    }

    State state() {
        return state;
    }

    /// The share of the hold that has passed, 0 to 1.
    double progress() {
        return switch (state) {
            case REST -> 0;
            case HOLDING -> (double) heldFor / holdNanos;
            case FIRED -> 1;
        };
    }

    /// Seconds left until it fires; 0 after it has.
    double secondsLeft() {
        return state == State.FIRED ? 0 : (holdNanos - heldFor) / 1e9;
    }
}
