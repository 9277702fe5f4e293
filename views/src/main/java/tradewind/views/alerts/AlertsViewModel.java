package tradewind.views.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tradewind.engine.alerts.Alert;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.PriceAlert;
import tradewind.engine.alerts.PriceAlert.Source;
import tradewind.engine.alerts.StudyAlert;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.time.EngineClock;
import tradewind.views.figures.Figures;
import tradewind.views.figures.PriceText;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.notices.NoticeBook;
import tradewind.views.texts.Texts;

/// The alerts of a session as a trader sees them. FX thread only; the engine's book says when something
/// changed, and is read then whether a window is in sight or not.
public final class AlertsViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of("alerts");

    private final Instruments instruments;
    private final AlertBook book;
    private final EngineClock clock;
    private final NamedEntries kept;
    private final Executor fx;
    private final AlertDraft draft;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<List<AlertRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    /// Of other sessions, or not to be read: they stay as they are.
    private final Map<String, Map<String, String>> foreign = new LinkedHashMap<>();
    private final List<AlertRow> before = new ArrayList<>();
    /// The last firing of each the trader was told of.
    private final Map<Long, AlertRow> told = new HashMap<>();
    private Consumer<NoticeBook.Notice> tell = notice -> {};
    private long number;

    /// Reads what was kept.
    ///
    /// @param quotes of the session's desk
    /// @param fx the FX thread
    public AlertsViewModel(
            Instruments instruments,
            QuoteBoard quotes,
            AlertBook book,
            EngineClock clock,
            NamedEntries kept,
            Executor fx) {
        this.instruments = instruments;
        this.book = book;
        this.clock = clock;
        this.kept = kept;
        draft = new AlertDraft(quotes, instruments.get(0));
        kept.all()
                .forEach((name, fields) -> AlertEntry.row(name, fields, instruments)
                        .ifPresentOrElse(before::add, () -> foreign.put(name, fields)));
        for (String name : kept.all().keySet())
            if (name.matches("\\d{1,18}")) number = Math.max(number, Long.parseLong(name));
        before.forEach(row -> told.put(row.alert().id(), row));
        this.fx = fx;
    }

    /// From here on the market is watched.
    ///
    /// @param listener told of every alert that fires, of those too whose price was reached while nobody
    ///     watched
    public void start(Consumer<NoticeBook.Notice> listener) {
        tell = listener;
        book.setOnChange(() -> {
            if (!asked.getAndSet(true)) fx.execute(this::read);
        });
        book.restore(before);
        read();
    }

    private void read() {
        asked.set(false);
        List<AlertRow> now = book.rows();
        now.forEach(this::tell);
        List<AlertRow> sorted = new ArrayList<>(now.reversed());
        // the armed ones first, then what fired last
        sorted.sort(Comparator.<AlertRow, Boolean>comparing(row -> !row.status().armed())
                .thenComparing(row -> row.status().armed() ? 0L : -row.at()));
        rows.set(List.copyOf(sorted));
        long armed = now.stream().filter(row -> row.status().armed()).count();
        count.set(armed == 0 ? "" : Figures.count(armed));
        keep(now);
    }

    private void tell(AlertRow row) {
        AlertRow before = told.put(row.alert().id(), row);
        if (row.at() == 0 || (before != null && before.at() == row.at() && before.times() == row.times())) return;
        int more = before == null ? row.times() - 1 : row.times() - before.times() - 1;
        tell.accept(new NoticeBook.Notice(
                row.at(),
                NoticeBook.Kind.ALERT,
                "alert " + row.alert().id(),
                AlertWords.told(row, Math.max(0, more)),
                Optional.empty()));
    }

    private void keep(List<AlertRow> now) {
        Map<String, Map<String, String>> entries = new LinkedHashMap<>(foreign);
        for (AlertRow row : now) entries.put(Long.toString(row.alert().id()), AlertEntry.of(row));
        if (!entries.equals(kept.all())) kept.replace(entries);
    }

    /// The armed ones first, newest on top; then those that have fired or whose time is over.
    ReadOnlyObjectProperty<List<AlertRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many are armed; empty for none.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// What is wrong with what was written; empty if nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    AlertDraft draft() {
        return draft;
    }

    List<Instrument> instruments() {
        return instruments.all();
    }

    /// Begins to write an alert at the present price.
    public void begin(Instrument instrument) {
        problem.set("");
        long now = draft.now(instrument, Source.LAST);
        draft.begin(instrument, now == 0 ? "" : PriceText.entry(instrument, now));
    }

    /// Begins to write an alert on a line of an indicator.
    ///
    /// @param line as in `RSI(14)`
    public void begin(Instrument instrument, BarInterval interval, String line) {
        problem.set("");
        draft.begin(instrument, interval, line);
    }

    void change(AlertRow row) {
        problem.set("");
        draft.change(row);
    }

    /// Arms what was written.
    ///
    /// @return whether it was an alert
    boolean save() {
        Optional<? extends Alert> written = draft.written(number + 1, clock.now());
        if (written.isEmpty()) {
            problem.set(draft.wrong());
            return false;
        }
        problem.set("");
        draft.close();
        arm(written.get());
        return true;
    }

    private void arm(Alert alert) {
        number = Math.max(number, alert.id());
        told.remove(alert.id());
        book.arm(alert);
    }

    /// Arms an alert on the last price, once, until it is removed.
    ///
    /// @param level price units
    /// @return what was armed, in words
    public String add(Instrument instrument, long level) {
        PriceAlert alert = new PriceAlert(
                number + 1,
                instrument,
                Source.LAST,
                draft.side(instrument, Source.LAST, level),
                level,
                false,
                Alert.FOR_GOOD,
                "");
        arm(alert);
        return TEXTS.get("armed", AlertWords.condition(alert));
    }

    /// What was typed, such as `btc 930`, as an alert.
    ///
    /// @return in words, and what arms it; empty if it is none
    public Optional<Typed> typed(String text) {
        return AlertWords.parse(text, instruments).map(typed -> {
            PriceAlert alert = new PriceAlert(
                    number + 1,
                    typed.instrument(),
                    typed.source(),
                    typed.crossing().orElseGet(() -> draft.side(typed.instrument(), typed.source(), typed.level())),
                    typed.level(),
                    typed.every(),
                    Alert.FOR_GOOD,
                    typed.note());
            return new Typed(AlertWords.condition(alert), () -> arm(alert));
        });
    }

    /// An alert that was typed.
    ///
    /// @param condition such as `BTC/USD last at or above 930.00`
    /// @param arm arms it
    public record Typed(String condition, Runnable arm) {}

    void remove(AlertRow row) {
        told.remove(row.alert().id());
        book.remove(row.alert().id());
    }

    /// Arms one anew that has fired or expired; one whose time was over is good until it is removed.
    void rearm(AlertRow row) {
        if (row.status().armed()) return;
        long until =
                row.alert().until() < clock.now() ? Alert.FOR_GOOD : row.alert().until();
        arm(
                switch (row.alert()) {
                    case PriceAlert was ->
                        new PriceAlert(
                                was.id(),
                                was.instrument(),
                                was.source(),
                                was.crossing(),
                                was.level(),
                                was.every(),
                                until,
                                was.note());
                    case StudyAlert was ->
                        new StudyAlert(
                                was.id(),
                                was.instrument(),
                                was.interval(),
                                was.line(),
                                was.way(),
                                was.target(),
                                was.every(),
                                until,
                                was.note());
                });
    }

    /// Now and then: the time of an alert can be over while no price comes.
    public void tick() {
        book.expire(clock.now());
    }

    /// Lets go of the book.
    @Override
    public void close() {
        book.setOnChange(() -> {});
    }
}
