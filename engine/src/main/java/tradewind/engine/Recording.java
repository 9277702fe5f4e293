package tradewind.engine;

import java.util.Optional;
import tradewind.engine.history.History;
import tradewind.engine.history.recorder.RecorderStatus;

/// Records what the feed of a session brings into the trader's lake, while it trades. Any thread.
///
/// The kernel never waits for it: what the recorder cannot take is counted, and the lake has a gap that says so.
public interface Recording {
    /// Of a session that has no feed to record.
    Recording NONE = new Recording() {
        @Override
        public boolean on(History lake) {
            return false;
        }

        @Override
        public void off() {}

        @Override
        public Optional<RecorderStatus> status() {
            return Optional.empty();
        }
    };

    /// Begins to record, from the next event on.
    ///
    /// @return false if it records already, or the session is closed
    boolean on(History lake);

    /// Ends it and publishes what is left; takes a moment. Does nothing if nothing is recorded.
    void off();

    /// How the recording stands; empty if nothing is recorded.
    Optional<RecorderStatus> status();
}
