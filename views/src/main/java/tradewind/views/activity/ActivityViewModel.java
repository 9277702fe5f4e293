package tradewind.views.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import tradewind.engine.Session;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.LogRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.orders.OrdStatus;
import tradewind.views.activity.Activity.Kind;

/// What happened in a session, newest first. FX thread only.
///
/// Drained all the time, also while its panel is closed: between two looks at a row only its last state is known.
public final class ActivityViewModel implements AutoCloseable {
    /// Older ones are let go of here; the journal has them.
    static final int MOST = 20_000;

    private final Session session;
    private final Desk desk;
    private final Rows<OrderRow>.Changes orderChanges;
    private final Rows<FillRow>.Changes fillChanges;
    private final Rows<LogRow>.Changes logChanges;
    private final List<OrdStatus> statuses = new ArrayList<>();
    private final ObservableList<Activity> all = FXCollections.observableArrayList();
    private final FilteredList<Activity> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<Optional<Kind>> kind = new SimpleObjectProperty<>(this, "kind", Optional.empty());

    public ActivityViewModel(Session session) {
        this.session = session;
        desk = session.desk();
        orderChanges = desk.orders().changes();
        fillChanges = desk.fills().changes();
        logChanges = desk.log().changes();
        filter.subscribe(now -> choose());
        kind.subscribe(now -> choose());
    }

    private void choose() {
        String words = filter.get();
        Optional<Kind> of = kind.get();
        shown.setPredicate(each ->
                of.map(wanted -> wanted == each.kind()).orElse(true) && (words.isBlank() || each.matches(words)));
    }

    /// Takes what has happened since the last call.
    public void pulse() {
        List<Activity> fresh = new ArrayList<>();
        orderChanges.drain(index -> order(index, desk.orders().get(index), fresh));
        fillChanges.drain(index -> fresh.add(Activity.filled(desk.fills().get(index))));
        logChanges.drain(index -> fresh.add(Activity.logged(desk.log().get(index))));
        add(fresh);
    }

    private void order(int index, OrderRow row, List<Activity> fresh) {
        while (statuses.size() <= index) statuses.add(OrdStatus.DRAFT);
        OrdStatus before = statuses.set(index, row.status());
        if (before == row.status()) return;
        if (before == OrdStatus.DRAFT && row.status() != OrdStatus.DENIED) fresh.add(Activity.entered(row));
        boolean saidByFill = row.status() == OrdStatus.PARTIALLY_FILLED;
        if (!saidByFill && row.status() != OrdStatus.DRAFT) fresh.add(Activity.status(row));
    }

    /// Says that a setting was changed here.
    public void setting(String text) {
        add(List.of(Activity.setting(session.clock().now(), text)));
    }

    private void add(List<Activity> fresh) {
        if (fresh.isEmpty()) return;
        List<Activity> sorted = new ArrayList<>(fresh);
        // what came first at one moment stands below
        sorted.sort(Comparator.comparingLong(Activity::at));
        all.addAll(0, sorted.reversed());
        if (all.size() > MOST) all.remove(MOST, all.size());
    }

    ObservableList<Activity> shown() {
        return shown;
    }

    int size() {
        return all.size();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// The only kind shown; empty for all.
    ObjectProperty<Optional<Kind>> kindProperty() {
        return kind;
    }

    @Override
    public void close() {
        desk.orders().release(orderChanges);
        desk.fills().release(fillChanges);
        desk.log().release(logChanges);
    }
}
