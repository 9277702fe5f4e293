package tradewind.views.workspace;

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

    /// A notice the trader asked for, until somebody closes it.
    void raise(NoticeBook.Notice notice) {
        toasts.show(Toast.of(Toast.Kind.WARN, notice.key(), notice.text()));
        book.add(notice);
    }

    private long now() {
        return session.clock().now();
    }

    /// What has happened since the last call. What a banner says already is kept only.
    void drain(SessionStatus status) {
        for (Notices.Notice notice : notices.drain()) {
            if (!Notices.saidByBanner(notice, status)) toasts.show(NoticeToasts.toast(notice));
            book.add(Told.of(notice, now()));
        }
    }

    void close() {
        notices.close();
    }
}
