package tradewind.engine.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.alerts.AlertRow.Status;
import tradewind.engine.alerts.PriceAlert.Source;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataListener;

/// The alerts of a session. Commands and [#rows] on any thread; the market on the feed's, where a price that
/// reaches no level waits for nobody and allocates nothing.
public final class AlertBook implements MarketDataListener {
    private static final Logger LOG = LoggerFactory.getLogger(AlertBook.class);
    private static final Watched[] NONE = {};

    private final QuoteBoard quotes;
    private final Map<Long, Watched> all = new LinkedHashMap<>();
    /// Those that are armed, by instrument; replaced, never changed.
    private volatile Watched[][] armed;
    /// Session time the next one ends.
    private volatile long soonest = Alert.FOR_GOOD;
    private volatile Runnable changed = () -> {};

    private final StudyBook studies;

    /// @param quotes what an alert that is armed now is compared with first
    /// @param bars what came before, for indicators
    public AlertBook(Instruments instruments, QuoteBoard quotes, BarBoard bars) {
        this.quotes = quotes;
        studies = new StudyBook(instruments, bars);
        armed = new Watched[instruments.size()][];
        Arrays.fill(armed, NONE);
    }

    /// Told of every change, on the thread that made it: the feed's among others. Must return at once.
    public void setOnChange(Runnable listener) {
        changed = listener;
        studies.setOnChange(listener);
    }

    /// All alerts, in the order they came.
    public List<AlertRow> rows() {
        List<AlertRow> rows = new ArrayList<>();
        synchronized (this) {
            all.values().forEach(watched -> rows.add(watched.row));
        }
        List<AlertRow> ofStudies = studies.rows();
        if (ofStudies.isEmpty()) return List.copyOf(rows);
        rows.addAll(ofStudies);
        rows.sort(Comparator.comparingLong(row -> row.alert().id()));
        return List.copyOf(rows);
    }

    /// Arms an alert anew, or one of that number as it is now, whichever kind it was of.
    public void arm(Alert alert) {
        switch (alert) {
            case PriceAlert price -> arm(price);
            case StudyAlert study -> put(AlertRow.fresh(study, Status.ARMED));
        }
    }

    /// If the price is there already it has to come back first: the trader sees that it is there.
    private void arm(PriceAlert alert) {
        QuoteRow quote = new QuoteRow();
        quotes.read(alert.instrument().index(), quote);
        boolean there = known(alert.source(), quote) && alert.reached(price(alert.source(), quote));
        put(AlertRow.fresh(alert, there ? Status.WAITING : Status.ARMED));
    }

    /// Takes up alerts as they were when the session was last closed. One that was armed fires at once if the
    /// price got there meanwhile.
    public void restore(List<AlertRow> rows) {
        rows.forEach(this::put);
    }

    private void put(AlertRow row) {
        switch (row.alert()) {
            case PriceAlert price -> put(row, price);
            case StudyAlert study -> {
                studies.put(row, study);
                synchronized (this) {
                    all.remove(study.id());
                    watch();
                }
                changed.run();
            }
        }
    }

    private void put(AlertRow row, PriceAlert alert) {
        studies.remove(alert.id());
        synchronized (this) {
            all.put(alert.id(), new Watched(row, alert));
            watch();
        }
        // what came since the caller looked
        QuoteRow quote = new QuoteRow();
        quotes.read(alert.instrument().index(), quote);
        if (known(alert.source(), quote))
            look(alert.instrument().index(), alert.source(), quote.time(), price(alert.source(), quote));
        changed.run();
    }

    public void remove(long id) {
        boolean removed = studies.remove(id);
        synchronized (this) {
            if (all.remove(id) == null && !removed) return;
            watch();
        }
        changed.run();
    }

    /// Those whose time is over are watched no more.
    ///
    /// @param now session time
    public void expire(long now) {
        if (now <= soonest) return;
        studies.expire(now);
        synchronized (this) {
            for (Watched each : all.values())
                if (each.row.status().armed() && now > each.alert.until()) each.row = each.row.with(Status.EXPIRED);
            watch();
        }
        changed.run();
    }

    /// Under the lock: what is armed may be something else now.
    private void watch() {
        Watched[][] next = new Watched[armed.length][];
        long first = studies.soonest();
        for (int i = 0; i < next.length; i++) {
            List<Watched> here = new ArrayList<>();
            for (Watched each : all.values())
                if (each.alert.instrument().index() == i && each.row.status().armed()) here.add(each);
            for (Watched each : here) first = Math.min(first, each.alert.until());
            next[i] = here.toArray(NONE);
        }
        armed = next;
        soonest = first;
    }

    private static boolean known(Source source, QuoteRow quote) {
        return switch (source) {
            case LAST -> quote.hasLast();
            case BID -> quote.bidQuantity() > 0;
            case ASK -> quote.askQuantity() > 0;
        };
    }

    private static long price(Source source, QuoteRow quote) {
        return switch (source) {
            case LAST -> quote.last();
            case BID -> quote.bid();
            case ASK -> quote.ask();
        };
    }

    private void look(int instrument, Source source, long time, long price) {
        for (Watched each : armed[instrument])
            if (each.alert.source() == source && each.alert.reached(price) != each.reached) cross(each, time, price);
    }

    private void cross(Watched watched, long time, long price) {
        synchronized (this) {
            PriceAlert alert = watched.alert;
            boolean reached = alert.reached(price);
            // somebody may have removed it meanwhile
            if (all.get(alert.id()) != watched || !watched.row.status().armed() || reached == watched.reached) return;
            watched.reached = reached;
            if (time > alert.until()) watched.row = watched.row.with(Status.EXPIRED);
            else if (!reached) watched.row = watched.row.with(Status.ARMED);
            else watched.row = watched.row.fired(alert.every() ? Status.WAITING : Status.FIRED, time, price);
            if (!watched.row.status().armed()) watch();
        }
        try {
            changed.run();
        } catch (RuntimeException e) {
            // the market goes on whoever could not be told
            LOG.error("Nobody could be told of alert {}", watched.alert.id(), e);
        }
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        expire(time);
        look(instrument, Source.LAST, time, price);
        studies.trade(instrument, time, price, quantity);
    }

    @Override
    public void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived) {
        expire(time);
        studies.time(instrument, time);
        // a side without orders has no price that could be anywhere
        if (bidQuantity > 0) look(instrument, Source.BID, time, bidPrice);
        if (askQuantity > 0) look(instrument, Source.ASK, time, askPrice);
    }

    @Override
    public void onTime(long time) {
        studies.time(time);
        expire(time);
    }

    @Override
    public void onEnd(long time) {
        expire(time);
    }
}
