package tradewind.views.workspace;

import java.util.stream.Stream;
import tradewind.engine.Session;
import tradewind.engine.SessionStatus;
import tradewind.views.controls.Toast;
import tradewind.views.controls.ToastLayer;
import tradewind.views.notices.NoticeBook;

/// What the trader is told: on screen for a moment or until it is closed, and kept. FX thread only.
final class Announcements {
    private final Session session;
    private final ToastLayer toasts;
    private final NoticeBook book;
    private final Notices notices;

    Announcements(Session session, ToastLayer toasts, NoticeBook book) {
        this.session = session;
        this.toasts = toasts;
        this.book = book;
        notices = new Notices(session.desk());
    }

    /// A sentence for a moment.
    void tell(String sentence) {
        toasts.show(Toast.of(Toast.Kind.INFO, sentence, sentence));
        book.add(Told.words(NoticeBook.Kind.INFO, sentence, now()));
    }

    /// A sentence until somebody closes it.
    void complain(String sentence) {
        toasts.show(Toast.of(Toast.Kind.DANGER, sentence, sentence));
        book.add(Told.words(NoticeBook.Kind.PROBLEM, sentence, now()));
    }

    private long now() {
        return session.clock().now();
    }

    /// What has happened since the last call. What a banner says already is kept only.
    void drain(SessionStatus status) {
        for (Notices.Notice notice : notices.drain()) {
            if (!saidByBanner(notice, status)) toasts.show(NoticeToasts.toast(notice));
            book.add(Told.of(notice, now()));
        }
    }

    /// The log raises an alarm on a halt too; its banner stands there already and says more.
    private static boolean saidByBanner(Notices.Notice notice, SessionStatus now) {
        return notice instanceof Notices.Alarm alarm
                && Stream.concat(now.halted().stream(), now.symbols().stream())
                        .anyMatch(halt -> alarm.row().text().startsWith("Trading")
                                && alarm.row().text().contains("HALTED: " + halt.reason()));
    }

    void close() {
        notices.close();
    }
}
