package tradewind.views.notebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Session;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderIds;
import tradewind.views.figures.OrderWords;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// One page of the notebook. FX thread only, but for [#flush].
///
/// What was written is kept a moment after the last key, and when the page is turned or the window closes.
public final class NotebookViewModel {
    private static final Texts TEXTS = Texts.of("notebook");

    /// So long after the last key a page is kept, nanoseconds.
    static final long QUIET = 800_000_000L;

    private static final long DAY = 86_400_000_000_000L;

    /// Orders offered to be noted.
    private static final int OFFERED = 10;

    private record Unsaved(LocalDate day, String text) {}

    private final Session session;
    private final Diary diary;
    private final Executor background;
    private final Executor fx;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<LocalDate> today;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyObjectWrapper<List<LocalDate>> days = new ReadOnlyObjectWrapper<>(this, "days", List.of());
    private final ReadOnlyObjectWrapper<List<OrderId>> orders = new ReadOnlyObjectWrapper<>(this, "orders", List.of());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper(this, "trouble");
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(this, "writable");
    private volatile Optional<Unsaved> unsaved = Optional.empty();
    private boolean typedSincePulse;
    private long quietSince;
    private boolean loading;
    /// The last try failed: not again before the next key.
    private boolean waiting;

    /// @param background where pages are read and written, one task after the other
    /// @param fx the FX thread
    public NotebookViewModel(Session session, Diary diary, Executor background, Executor fx) {
        this.session = session;
        this.diary = diary;
        this.background = background;
        this.fx = fx;
        today = new ReadOnlyObjectWrapper<>(this, "today", clockDay());
        day = new ReadOnlyObjectWrapper<>(this, "day", today.get());
        day.subscribe(now -> title.set(name(now)));
        today.subscribe(now -> title.set(name(day.get())));
        text.addListener((seen, was, is) -> {
            orders.set(OrderIds.in(is));
            if (loading) return;
            unsaved = Optional.of(new Unsaved(day.get(), is));
            typedSincePulse = true;
            say(TEXTS.get("status.typed"), false);
        });
        turn(today.get());
    }

    private LocalDate clockDay() {
        return LocalDate.ofEpochDay(
                ScreenZone.clock().local(Math.max(0, session.clock().now())) / DAY);
    }

    /// The day of the session's clock in the zone on screen: in a replay that of the market. It goes on at midnight,
    /// and the page in
    /// hand stays.
    ReadOnlyObjectProperty<LocalDate> todayProperty() {
        return today.getReadOnlyProperty();
    }

    /// What the page in hand is called.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// A day, and whether it is today.
    String name(LocalDate of) {
        return of.equals(today.get()) ? TEXTS.get("day.today", of.toString()) : of.toString();
    }

    /// What stands on the page.
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// Days one can turn to, the newest first.
    ReadOnlyObjectProperty<List<LocalDate>> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /// Orders named on the page.
    ReadOnlyObjectProperty<List<OrderId>> ordersProperty() {
        return orders.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// A page that could not be read is not written to, nor one that is still being fetched.
    ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    private void say(String what, boolean bad) {
        status.set(what);
        trouble.set(bad);
    }

    /// Keeps this page and opens another.
    void turn(LocalDate to) {
        save();
        day.set(to);
        writable.set(false);
        load("");
        say("", false);
        var _ = CompletableFuture.supplyAsync(() -> new Found(diary.read(to), diary.days()), background)
                .whenCompleteAsync((found, failure) -> opened(to, found, failure), fx);
    }

    private record Found(Diary.Page page, List<LocalDate> days) {}

    private void opened(LocalDate to, @Nullable Found found, @Nullable Throwable failure) {
        if (!to.equals(day.get())) return;
        if (found == null) {
            say(TEXTS.get("status.not.opened", String.valueOf(failure)), true);
            return;
        }
        offer(found.days(), to);
        load(found.page().text());
        writable.set(found.page().problem().isEmpty());
        found.page().problem().ifPresent(problem -> say(problem, true));
    }

    private void offer(List<LocalDate> kept, LocalDate also) {
        TreeSet<LocalDate> all = new TreeSet<>(kept);
        all.add(today.get());
        all.add(also);
        days.set(List.copyOf(all.descendingSet()));
    }

    private void load(String page) {
        loading = true;
        text.set(page);
        loading = false;
    }

    /// Once per frame.
    ///
    /// @param nanos any clock that only goes forward
    public void pulse(long nanos) {
        LocalDate now = clockDay();
        if (!now.equals(today.get())) {
            today.set(now);
            offer(days.get(), now);
        }
        if (unsaved.isEmpty() || (waiting && !typedSincePulse)) return;
        if (typedSincePulse) {
            typedSincePulse = false;
            waiting = false;
            quietSince = nanos;
        } else if (nanos - quietSince >= QUIET) save();
    }

    private void save() {
        Optional<Unsaved> page = unsaved;
        if (page.isEmpty()) return;
        unsaved = Optional.empty();
        var _ = CompletableFuture.supplyAsync(
                        () -> diary.write(page.get().day(), page.get().text()), background)
                .whenCompleteAsync((problem, failure) -> saved(page.get(), problem, failure), fx);
    }

    private void saved(Unsaved page, @Nullable Optional<String> problem, @Nullable Throwable failure) {
        boolean kept = problem != null && problem.isEmpty();
        if (kept) {
            if (unsaved.isEmpty() && page.day().equals(day.get()))
                say(TEXTS.get("status.saved", Figures.time(session.clock().now())), false);
            return;
        }
        // it stays to be kept: with the next key, or when the window closes
        if (unsaved.isEmpty()) unsaved = Optional.of(page);
        waiting = true;
        say(problem == null ? TEXTS.get("status.not.saved", String.valueOf(failure)) : problem.get(), true);
    }

    /// Keeps what is not kept yet, now and on this thread: the window closes.
    ///
    /// @return why it was not kept; empty if it was, or there was nothing
    public Optional<String> flush() {
        Optional<Unsaved> page = unsaved;
        unsaved = Optional.empty();
        return page.flatMap(last -> diary.write(last.day(), last.text()));
    }

    /// The newest orders, each as it can be noted.
    List<OrderRow> offered() {
        List<OrderRow> all = session.desk().orders().all();
        List<OrderRow> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - OFFERED), all.size()));
        return newest.reversed();
    }

    /// The order in words, beginning with its id.
    static String words(OrderRow row) {
        return TEXTS.get(
                "order.words",
                row.order().id().toString(),
                OrderWords.side(row.order().side()),
                Figures.quantity(
                        row.order().instrument(), row.order().quantity().units()),
                row.order().instrument().symbol(),
                OrderWords.type(row.order().instrument(), row.order().terms()));
    }

    /// What stands before a new note: the time with its zone, since the page is kept, and the order it is about.
    String opening(Optional<OrderRow> about) {
        return "- " + Figures.inZone(Figures.time(session.clock().now())) + " "
                + about.map(row -> words(row) + ": ").orElse("");
    }
}
