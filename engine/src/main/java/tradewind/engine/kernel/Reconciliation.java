package tradewind.engine.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.GateView;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.gateways.VenueBook;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.positions.Ledger;

/// Brings our book and an outside venue's together: when the connection comes up, when something does not fit, and
/// now and then in between. Until they agree nothing new goes out; cancels do.
///
/// A question that is not answered is asked again, more and more slowly, and never answered by guessing.
final class Reconciliation {
    /// How long an answer may take, nanoseconds.
    static final long ANSWER_WITHIN = 5_000_000_000L;
    /// What changed less than this before the question may not be in the answer yet.
    static final long SETTLE = 1_000_000_000L;
    /// Between two comparisons while all is well.
    static final long EVERY = 60_000_000_000L;
    /// Positions may differ for as many answers in a row: a fill can be ahead of its report.
    static final int GRACE = 3;

    private static final long TELL_EVERY = 600_000_000_000L;
    private static final int ALARM_AFTER = 3;
    private static final long NEVER = Long.MAX_VALUE;
    private static final int REMEMBERED = 1 << 10;

    private final Gateway gateway;
    private final Instruments instruments;
    private final Ledger ledger;
    private final GateView view;
    private final AuditTrail trail;
    private final VenueLink link;
    private final BookComparison books;
    private long request;
    /// Times of the last questions, by their number: an answer that comes late is as good as any, if none came after.
    private final long[] askedAt = new long[REMEMBERED];
    private long answered;
    private boolean waiting;
    private int failures;
    private int differing;
    /// When to act next without being told anything.
    private long next = NEVER;
    private final boolean[] differs;
    private final long[] atVenue;
    /// The venue's position less ours when they were compared.
    private final long[] gap;
    private KernelNote.@Nullable Reconciled told;
    private volatile long lastAt;
    private volatile VenueBook lastBook = VenueBook.NEVER;

    Reconciliation(
            KernelSetup setup, Ledger ledger, GateView view, AuditTrail trail, VenueLink link, BookComparison books) {
        this.gateway = setup.gateway();
        this.instruments = setup.instruments();
        this.ledger = ledger;
        this.view = view;
        this.trail = trail;
        this.link = link;
        this.books = books;
        differs = new boolean[instruments.size()];
        atVenue = new long[instruments.size()];
        gap = new long[instruments.size()];
    }

    void onNews(VenueNews news) {
        switch (news) {
            case VenueNews.Connection(boolean up, String text) -> {
                if (up) connected(text);
                else disconnected(text);
            }
            case VenueNews.Resumed(String text) -> {
                if (!link.up()) return;
                disconnected(text);
                connected(text);
            }
            case VenueNews.Account(VenueAccount account) -> onAccount(account);
            case VenueNews.Answer(var answer) -> {
                if (books.onAnswer(answer)) askSoon();
            }
            case VenueNews.QueryFailed(long number, String text) -> {
                if (waiting && number == request) failed(text);
                else books.onQueryFailed(number, text);
            }
            case VenueNews.Foreign(String venueOrderId, String text) -> {
                trail.log(
                        Level.WARN,
                        "",
                        "The venue speaks of order " + venueOrderId + ", which is not from this desk: " + text);
                askSoon();
            }
        }
    }

    private void connected(String text) {
        failures = 0;
        differing = 0;
        // what was asked over the broken line is not answered over this one
        answered = request;
        change(LinkState.RECONCILING, text);
        ask();
    }

    private void disconnected(String text) {
        if (link.state() == LinkState.DOWN) return;
        waiting = false;
        next = NEVER;
        change(LinkState.DOWN, text);
        books.onDisconnect(text);
    }

    /// Whatever is due: an answer that did not come, the next comparison.
    void proceed() {
        if (!link.up()) return;
        if (link.takeSurprise()) askSoon();
        books.proceed();
        if (view.now() < next) return;
        if (waiting) failed("no answer within " + ANSWER_WITHIN / 1_000_000_000L + " s");
        else ask();
    }

    /// Asks at once, by the trader's wish.
    ///
    /// @return why not; empty if it was asked
    String askNow() {
        if (!link.up()) return "There is no connection to " + gateway.name() + ".";
        ask();
        return "";
    }

    private void ask() {
        request = books.nextRequest();
        askedAt[slot(request)] = view.now();
        waiting = true;
        next = after(ANSWER_WITHIN);
        try {
            gateway.requestAccount(request);
        } catch (RuntimeException e) {
            failed(String.valueOf(e.getMessage()));
        }
    }

    private static int slot(long number) {
        return (int) (number % REMEMBERED);
    }

    private void askSoon() {
        if (!waiting) next = Math.min(next, after(SETTLE));
    }

    private void failed(String text) {
        waiting = false;
        failures++;
        next = after(Math.min(30, 1L << Math.min(failures - 1, 5)) * SETTLE);
        trail.log(
                failures < ALARM_AFTER ? Level.WARN : Level.ALARM,
                "",
                gateway.name() + " did not say what it has (" + text + "). It is asked again"
                        + (link.state() == LinkState.READY ? "." : "; until then nothing new is sent."));
    }

    private void onAccount(VenueAccount account) {
        long number = account.request();
        if (number <= answered || number > request || number <= request - REMEMBERED) {
            trail.log(Level.INFO, "", "A late answer of " + gateway.name() + " was not used.");
            return;
        }
        waiting = false;
        answered = number;
        BookComparison.Result result = books.compare(account, askedAt[slot(number)]);
        lastBook = new VenueBook(
                askedAt[slot(number)],
                account.orders().stream().filter(BookComparison::isOpen).toList(),
                account.positions());
        boolean known = comparePositions(account.positions());
        if (!known) {
            failed("its positions are missing, which never means flat");
            return;
        }
        failures = 0;
        settle(result);
    }

    private boolean comparePositions(Optional<List<VenueAccount.VenuePosition>> positions) {
        if (positions.isEmpty()) return false;
        Arrays.fill(atVenue, 0);
        for (VenueAccount.VenuePosition position : positions.get())
            atVenue[position.instrument().index()] += position.quantity();
        for (int i = 0; i < atVenue.length; i++) {
            gap[i] = atVenue[i] - ledger.netQuantity(i);
            differs[i] = gap[i] != 0;
        }
        return true;
    }

    private boolean positionsDiffer() {
        for (boolean one : differs) if (one) return true;
        return false;
    }

    private void settle(BookComparison.Result result) {
        books.positionsAgree(!positionsDiffer());
        if (positionsDiffer()) {
            if (++differing < GRACE) {
                next = after(SETTLE);
                return;
            }
            next = after(EVERY);
            if (link.state() == LinkState.MISMATCH) return;
            change(LinkState.MISMATCH, inWords());
            trail.log(
                    Level.ALARM,
                    "",
                    "Positions differ from " + gateway.name() + ": " + inWords()
                            + ". New orders are refused until you accept the venue's figure or the difference is gone.");
            return;
        }
        differing = 0;
        next = after(result.again() ? SETTLE : EVERY);
        lastAt = view.now();
        tell(new KernelNote.Reconciled(
                view.now(), result.open(), result.fills(), result.adopted(), books.unresolved()));
        if (link.state() != LinkState.READY) change(LinkState.READY, "");
    }

    /// Written down when it says something new, and now and then.
    private void tell(KernelNote.Reconciled now) {
        KernelNote.Reconciled before = told;
        boolean same = before != null
                && now.fills() == 0
                && now.adopted() == 0
                && now.open() == before.open()
                && now.unresolved() == before.unresolved()
                && now.at() - before.at() < TELL_EVERY
                && link.state() == LinkState.READY;
        if (same) return;
        told = now;
        trail.tell(now);
    }

    private String inWords() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < differs.length; i++) {
            if (!differs[i]) continue;
            Instrument instrument = instruments.get(i);
            if (!words.isEmpty()) words.append("; ");
            words.append(instrument.symbol())
                    .append(" ours ")
                    .append(net(instrument, ledger.netQuantity(i)))
                    .append(", venue ")
                    .append(net(instrument, atVenue[i]));
        }
        return words.toString();
    }

    private static String net(Instrument instrument, long units) {
        return FixedPoint.format(units, instrument.quantityScale());
    }

    /// The trader takes the venue's position for the truth. The difference is booked at the last price, without a
    /// fee, and stands in the journal as what it is.
    ///
    /// @return why not; empty if it was booked
    String acceptPosition(Instrument instrument) {
        int i = instrument.index();
        if (!differs[i]) return "Nothing to accept: the positions in " + instrument.symbol() + " agree.";
        long price = view.last(i);
        if (price <= 0) return "There is no price for " + instrument.symbol() + " to book the difference at.";
        var note = new KernelNote.PositionAccepted(view.now(), i, ledger.netQuantity(i), atVenue[i], price);
        note.book(ledger);
        differs[i] = false;
        trail.tell(note);
        differing = 0;
        ask();
        return "";
    }

    private void change(LinkState state, String text) {
        link.state(state);
        trail.tell(new KernelNote.LinkChanged(view.now(), state, text));
    }

    /// Session time of the last comparison that found no difference in positions, 0 before the first. Any thread.
    long lastAt() {
        return lastAt;
    }

    /// What the venue said last. Any thread.
    VenueBook lastBook() {
        return lastBook;
    }

    /// The most of a position an exit may close: what both books agree is there. A fill since they were compared has
    /// moved the venue's as well, or was ahead of its report: the smaller figure counts.
    long exitBound(int instrument) {
        long ours = ledger.netQuantity(instrument);
        if (!differs[instrument]) return Math.absExact(ours);
        return Math.min(agreed(ours, atVenue[instrument]), agreed(ours, ours + gap[instrument]));
    }

    private static long agreed(long ours, long theirs) {
        return Long.signum(ours) == Long.signum(theirs) ? Math.min(Math.absExact(ours), Math.absExact(theirs)) : 0;
    }

    private long after(long nanos) {
        return view.now() + nanos;
    }
}
