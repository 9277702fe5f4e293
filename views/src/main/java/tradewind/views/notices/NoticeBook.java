package tradewind.views.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tradewind.engine.orders.OrderId;
import tradewind.views.texts.Texts;

/// Everything the trader was told in this window, newest first. FX thread only.
///
/// A notice of a key takes the place of the older one of that key, as on screen: all fills of an order are one.
public final class NoticeBook {
    private static final Texts TEXTS = Texts.of("notices");

    /// Older ones are forgotten.
    static final int MOST = 2_000;

    /// What a notice is about.
    public enum Kind {
        FILL(false),
        /// A fill of an order that takes profit.
        TARGET(false),
        /// A fill of a stop.
        STOP(false),
        /// A price the trader wanted to be told of.
        ALERT(false),
        /// The venue ended an order nobody had cancelled.
        ENDED(false),
        REFUSED(true),
        UNKNOWN(true),
        ALARM(true),
        PROBLEM(true),
        INFO(false);

        private final boolean needsPerson;

        Kind(boolean needsPerson) {
            this.needsPerson = needsPerson;
        }

        public String title() {
            return TEXTS.get("kind." + name());
        }

        /// It tells of a fill of whatever order.
        boolean filled() {
            return this == FILL || this == TARGET || this == STOP;
        }

        /// It stays on screen until somebody closes it.
        boolean needsPerson() {
            return needsPerson;
        }
    }

    /// One notice.
    ///
    /// @param at session time, epoch nanoseconds
    /// @param key notices of one key replace each other
    /// @param order it is about
    public record Notice(long at, Kind kind, String key, String text, Optional<OrderId> order) {}

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final List<Notice> fresh = new ArrayList<>();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(this, "unread");
    private final ReadOnlyBooleanWrapper pressing = new ReadOnlyBooleanWrapper(this, "pressing");
    private Consumer<Kind> heard = kind -> {};

    public void add(Notice notice) {
        notices.removeIf(older -> older.key().equals(notice.key()));
        fresh.removeIf(older -> older.key().equals(notice.key()));
        notices.add(place(notice), notice);
        if (notices.size() > MOST) fresh.remove(notices.removeLast());
        // what merely confirms what the trader just did is no news
        if (notice.kind() != Kind.INFO) fresh.add(notice);
        count();
        heard.accept(notice.kind());
    }

    /// A refusal is told at once and a fill with the next frame: the time says what was first.
    private int place(Notice notice) {
        int at = 0;
        while (notice.at() > 0 && at < notices.size() && notices.get(at).at() > notice.at()) at++;
        return at;
    }

    private void count() {
        unread.set(fresh.size());
        pressing.set(fresh.stream().anyMatch(notice -> notice.kind().needsPerson()));
    }

    /// Newest first; not to be changed by others.
    ObservableList<Notice> notices() {
        return notices;
    }

    boolean isUnread(Notice notice) {
        return fresh.contains(notice);
    }

    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Whether one that was not read needs a person.
    public ReadOnlyBooleanProperty pressingProperty() {
        return pressing.getReadOnlyProperty();
    }

    /// Somebody has looked at them.
    void readAll() {
        if (fresh.isEmpty()) return;
        fresh.clear();
        count();
    }

    /// Told of every notice that comes in.
    public void setOnAdded(Consumer<Kind> handler) {
        heard = handler;
    }
}
