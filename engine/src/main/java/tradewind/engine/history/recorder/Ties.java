package tradewind.engine.history.recorder;

/// Notes which of several events of one moment came first where their rows do not say it, because they go into
/// different files: of another instrument, or trades and quotes. Where all events of a moment are of one instrument and
/// kind their rows are in order and nothing is noted. One thread at a time.
final class Ties implements EventRing.Sink {
    private Gathered into;
    private long place;
    private long moment = Long.MIN_VALUE;

    // of the events of this moment so far: how many, and what they are as long as they are all of one kind
    private int count;
    private int instrument;
    private int kind;
    private boolean mixed;

    Ties(Gathered into) {
        this.into = into;
    }

    /// Where rows go from now on.
    void into(Gathered next) {
        into = next;
    }

    /// Of the rows taken last, so many are nothing the feed has brought.
    void made(int rows) {
        into.made(rows);
    }

    @Override
    public void take(int its, int of, long time, long a, long b, long c, long d, long e) {
        into.take(its, of, time, a, b, c, d, e);
        if (its == EventRing.GAP) return;
        place++;
        if (time != moment) {
            moment = time;
            count = 0;
            mixed = false;
            kind = its;
            instrument = of;
        }
        if (!mixed && (its != kind || of != instrument)) {
            mixed = true;
            for (int i = count; i > 0; i--) note(kind, instrument, place - i);
        }
        if (mixed) note(its, of, place);
        count++;
    }

    private void note(int its, int of, long at) {
        into.take(EventRing.TIE, of, moment, at, its, 0, 0, 0);
    }
}
