package tradewind.engine.kernel;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tradewind.engine.orders.OrderEvent;

/// A place of the [Inbox]'s ring: one input, filled in by whoever brings it and carried out by the kernel's thread.
/// The places are made once and used again.
final class Input {
    enum Kind {
        WORK,
        TRADE,
        QUOTE,
        STATUS,
        TIME,
        END,
        COMMAND,
        REPORT,
        VENUE_NEWS
    }

    Kind kind = Kind.TIME;
    int instrument;
    long time;
    long a;
    long b;
    long c;
    long d;
    boolean flag;

    @Nullable
    Command command;

    @Nullable
    CompletableFuture<Outcome> reply;

    @Nullable
    OrderEvent report;

    @Nullable
    VenueNews news;

    @Nullable
    Runnable work;

    /// Something the kernel's thread is to run between two inputs.
    void work(Runnable task) {
        kind = Kind.WORK;
        work = task;
    }

    void command(long at, Command given, CompletableFuture<Outcome> answer) {
        kind = Kind.COMMAND;
        time = at;
        command = given;
        reply = answer;
    }

    void report(long at, OrderEvent event) {
        kind = Kind.REPORT;
        time = at;
        report = event;
    }

    void news(long at, VenueNews told) {
        kind = Kind.VENUE_NEWS;
        time = at;
        news = told;
    }

    /// Market data: what `v1` to `v4` and `mark` mean is the kind's own affair.
    void market(Kind of, int index, long at, long v1, long v2, long v3, long v4, boolean mark) {
        kind = of;
        instrument = index;
        time = at;
        a = v1;
        b = v2;
        c = v3;
        d = v4;
        flag = mark;
    }
}
