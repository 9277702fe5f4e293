package tradewind.plugins.practice;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.paper.Latency;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.time.EngineClock;

/// The venue: exchange, book and line on one thread. The exchange and the book go on whether the line is up or not;
/// what the venue would say over a line that is down is lost, as is what was under way when it went, and the desk finds
/// it in the book when it asks. What the desk has sent arrives, once it was sent.
///
/// Nothing is said before it was written down.
final class PracticeVenue implements VenueThread.Life, AutoCloseable {
    private static final Logger LOG = System.getLogger(PracticeVenue.class.getName());
    private static final String LOST = "the line was lost, as the practice account's settings ask";

    private final long latency;
    private final EngineClock clock;
    private final BookFile file;
    private final AccountBook book;
    private final Market market;
    private final PaperExchange exchange;
    private final Line line;
    private final VenueThread thread;
    private final Object ears = new Object();
    private @Nullable MarketDataListener listener;
    private ExecutionReports desk = report -> {
        throw new IllegalStateException("not started: " + report);
    };
    /// In force; nothing before the first.
    private @Nullable Consumer<MarketDataListener> quote;

    private long now;
    private long nextBeat = Long.MIN_VALUE;
    private boolean started;
    private boolean closed;

    PracticeVenue(PracticeSettings settings, BookFile file, Market market, EngineClock clock) {
        this.latency = settings.latency();
        this.clock = clock;
        this.file = file;
        this.book = file.book();
        this.market = market;
        PaperOptions options = PaperOptions.DEFAULT
                .withLatency(new Latency.Constant(latency), new Latency.Constant(0))
                .withOffer(VenueOffer.BASIC);
        exchange = new PaperExchange(
                PracticeProvider.NAME, new Instruments(List.of(book.instrument())), options, PaperExchange::utcDayEnd);
        exchange.start(this::reported);
        // all that was under way on one line has arrived or is lost before the next one is there
        long least = Math.max(500 * PracticeSettings.MILLI, 2 * latency);
        line = new Line(settings.drop(), settings.away(), least, clock.now());
        thread = new VenueThread("practice venue " + settings.account(), clock, this);
    }

    // The desk's end; any thread

    synchronized void start(ExecutionReports reports) {
        if (started || closed) throw new IllegalStateException("the practice venue was started before");
        started = true;
        desk = reports;
        now = clock.now();
        book.endDays(now);
        exchange.restore(book.working(), now);
        thread.start();
        market.start(new Tape());
    }

    void listen(MarketDataListener hears) {
        synchronized (ears) {
            listener = hears;
        }
        thread.hand(this::tellQuote);
    }

    /// Nothing is told after it returns.
    void deafen() {
        synchronized (ears) {
            listener = null;
        }
    }

    void send(Passed order) {
        hand(() -> take(order));
    }

    void replace(Passed changed) {
        hand(() -> change(changed));
    }

    void cancel(OrderId name) {
        hand(() -> exchange.cancel(book.own(name)));
    }

    void cancelWorking() {
        hand(() -> thread.at(now + latency, exchange::cancelWorking));
    }

    void adopt(OrderId name, String venueOrderId) {
        thread.hand(() -> book.adopt(name, venueOrderId));
    }

    void requestAccount(long request) {
        hand(() -> thread.at(now + latency, () -> {
            var account = book.account(request);
            say(to -> to.onAccount(account));
        }));
    }

    void requestOrder(long request, OrderId name) {
        hand(() -> thread.at(now + latency, () -> {
            var answer = book.answer(request, name);
            say(to -> to.onOrderAnswer(answer));
        }));
    }

    /// @throws IllegalStateException if the line is down: it is certain then that nothing was sent
    private void hand(Runnable message) {
        if (!line.up()) throw new IllegalStateException("there is no line to the practice venue");
        thread.hand(message);
    }

    boolean reconnect() {
        if (!thread.alive()) return false;
        thread.hand(() -> {
            if (line.up()) lose("let go, as asked", () -> line.renew(now));
            else line.renew(now);
        });
        return true;
    }

    // The venue's own thread

    private void take(Passed passed) {
        Order order = passed.order();
        if (book.has(order.id())) {
            // the one that is here already stands
            var refused = new OrderEvent.Rejected(order.id(), now, "An order of this id was here before");
            thread.at(now + latency, () -> say(to -> to.onReport(refused)));
            return;
        }
        book.coming(order, now);
        exchange.send(passed);
    }

    private void change(Passed changed) {
        OrderId name = changed.order().id();
        if (book.own(name).equals(name)) {
            exchange.replace(changed);
            return;
        }
        var refused = new OrderEvent.ReplaceRejected(
                name, now, "It was sent under another id, which a change cannot name: cancel it and send it anew");
        thread.at(now + latency, () -> say(to -> to.onReport(refused)));
    }

    private void reported(OrderEvent report) {
        OrderEvent told = book.write(report);
        say(to -> to.onReport(told));
    }

    /// Reaches the desk after the latency, if the line lasts so long; it is not back before that.
    private void say(Consumer<ExecutionReports> what) {
        if (!line.up()) return;
        thread.at(now + latency, () -> {
            if (line.up()) what.accept(desk);
        });
    }

    @Override
    public void advance(long to) {
        now = Math.max(now, to);
        exchange.advanceTo(now);
        if (!saved()) return;
        if (line.lossIsDue(now)) lose(LOST, () -> line.lose(now));
        if (line.returnIsDue(now)) takeUp();
        if (line.up() && now >= nextBeat) beat();
    }

    private boolean saved() {
        try {
            file.save();
            return true;
        } catch (IOException e) {
            // tried again with every turn: it is said once
            if (line.up()) {
                LOG.log(Level.ERROR, "the practice venue cannot write its book", e);
                lose("the venue cannot write its book: " + e, () -> line.lose(now));
            }
            return false;
        }
    }

    @Override
    public long next() {
        return exchange.nextTimer();
    }

    private void lose(String why, Runnable change) {
        change.run();
        desk.onConnection(false, why);
    }

    private void takeUp() {
        line.takeUp(now);
        desk.onConnection(true, "");
        desk.onClockOffset(0);
        beat();
        tellQuote();
    }

    private void beat() {
        nextBeat = now + PracticeSettings.SECOND;
        desk.onHeartbeat();
        long at = now;
        tell(to -> to.onTime(at));
    }

    private void tellQuote() {
        Consumer<MarketDataListener> standing = quote;
        if (standing != null) tell(standing);
    }

    private void tell(Consumer<MarketDataListener> what) {
        if (!line.up()) return;
        synchronized (ears) {
            MarketDataListener hears = listener;
            if (hears != null) what.accept(hears);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) return;
            closed = true;
            if (!started) {
                market.close();
                file.close();
                return;
            }
        }
        deafen();
        market.close();
        thread.close();
        file.close();
    }

    /// What trades at the venue, stamped with its clock.
    private final class Tape implements MarketDataListener {
        @Override
        public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
            thread.hand(() -> {
                exchange.onTrade(instrument, now, price, quantity, aggressor);
                long at = now;
                tell(to -> to.onTrade(instrument, at, price, quantity, aggressor));
            });
        }

        @Override
        public void onQuote(int instrument, long time, long bid, long bidQty, long ask, long askQty, boolean derived) {
            thread.hand(() -> {
                exchange.onQuote(instrument, now, bid, bidQty, ask, askQty);
                quote = to -> to.onQuote(instrument, now, bid, bidQty, ask, askQty, derived);
                tellQuote();
            });
        }

        @Override
        public void onTime(long time) {}

        @Override
        public void onEnd(long time) {
            thread.hand(() -> tell(to -> to.onEnd(now)));
        }
    }
}
