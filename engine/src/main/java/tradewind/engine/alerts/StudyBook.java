package tradewind.engine.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.alerts.AlertRow.Status;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;
import tradewind.engine.market.Instruments;

/// The alerts on indicators. The market on the feed's thread: a trade within a bar costs a comparison more than the bar
/// itself; only the end of a bar works something out. Commands and [#rows] on any thread.
final class StudyBook {
    private static final Logger LOG = LoggerFactory.getLogger(StudyBook.class);

    private final Map<Long, StudyWatch> all = new LinkedHashMap<>();
    /// By instrument. Bars that are over are read under the lock; only the feed's thread adds.
    private final BarSeries[] minutes;
    /// Session time the next bar of an armed alert is over, by instrument.
    private final AtomicLongArray due;
    /// Session time. Written by the feed's thread.
    private final AtomicLong clock = new AtomicLong(Long.MIN_VALUE);
    private volatile Runnable changed = () -> {};

    /// @param history bars there are already
    StudyBook(Instruments instruments, BarBoard history) {
        minutes = new BarSeries[instruments.size()];
        due = new AtomicLongArray(instruments.size());
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = new BarSeries(BarInterval.M1);
            history.copyInto(i, minutes[i]);
        }
        watch();
    }

    void setOnChange(Runnable listener) {
        changed = listener;
    }

    synchronized List<AlertRow> rows() {
        return all.values().stream().map(watch -> watch.row).toList();
    }

    /// Watched from here on: a bar that is over already is not judged.
    synchronized void put(AlertRow row, StudyAlert alert) {
        StudyWatch fresh = new StudyWatch(row, alert);
        fresh.begin(minutes[alert.instrument().index()], clock.get());
        all.put(alert.id(), fresh);
        watch();
    }

    synchronized boolean remove(long id) {
        if (all.remove(id) == null) return false;
        watch();
        return true;
    }

    /// When there is something to judge next.
    private synchronized void watch() {
        for (int i = 0; i < minutes.length; i++) {
            long first = Long.MAX_VALUE;
            for (StudyWatch each : all.values())
                if (each.alert.instrument().index() == i && each.row.status().armed())
                    first = Math.min(first, each.due(minutes[i]));
            due.set(i, first);
        }
    }

    synchronized void expire(long now) {
        boolean expired = false;
        for (StudyWatch each : all.values())
            if (each.row.status().armed() && now > each.alert.until()) {
                each.row = each.row.with(Status.EXPIRED);
                expired = true;
            }
        if (expired) watch();
    }

    synchronized long soonest() {
        return all.values().stream()
                .filter(each -> each.row.status().armed())
                .mapToLong(each -> each.alert.until())
                .min()
                .orElse(Alert.FOR_GOOD);
    }

    void trade(int instrument, long time, long price, long quantity) {
        // bars first: what this trade begins is not in those that are over
        time(instrument, time);
        BarSeries bars = minutes[instrument];
        if (bars.takes(time)) {
            bars.addTrade(time, price, quantity);
            return;
        }
        synchronized (this) {
            bars.addTrade(time, price, quantity);
            watch();
        }
    }

    /// Session time has come that far, of all instruments.
    void time(long now) {
        for (int i = 0; i < minutes.length; i++) time(i, now);
    }

    /// Session time has come that far, of one instrument.
    void time(int instrument, long now) {
        clock.lazySet(now);
        if (now < due.get(instrument)) return;
        boolean fired = false;
        synchronized (this) {
            List<StudyWatch> over = new ArrayList<>();
            for (StudyWatch each : all.values())
                if (each.alert.instrument().index() == instrument
                        && each.row.status().armed()
                        && each.due(minutes[instrument]) <= now) over.add(each);
            for (StudyWatch each : over) fired |= judge(each, minutes[instrument]);
            watch();
        }
        if (!fired) return;
        try {
            changed.run();
        } catch (RuntimeException e) {
            // the market goes on whoever could not be told
            LOG.error("Nobody could be told of an alert", e);
        }
    }

    private static boolean judge(StudyWatch watch, BarSeries minutes) {
        try {
            return watch.judge(minutes);
        } catch (RuntimeException e) {
            // one that cannot be worked out must not hold up the market
            LOG.error("Alert {} could not be judged", watch.alert.id(), e);
            return false;
        }
    }
}
