package tradewind.engine.history.store;

/// Counts what was transferred, tells the one who watches, and knows whether to go on. Any thread.
final class Tally {
    private final SyncProgress progress;
    private final long ofBytes;
    private final int ofParts;
    private long bytes;
    private int parts;
    private volatile boolean stopped;

    Tally(SyncProgress progress, long ofBytes, int ofParts) {
        this.progress = progress;
        this.ofBytes = ofBytes;
        this.ofParts = ofParts;
    }

    synchronized void moved(long more) {
        bytes += more;
        tell();
    }

    synchronized void partDone() {
        parts++;
        tell();
    }

    private void tell() {
        if (!progress.at(bytes, ofBytes, parts, ofParts)) stop();
    }

    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }
}
