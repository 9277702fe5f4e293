package tradewind.views.workspace;

import java.util.stream.Stream;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.Desk;
import tradewind.views.controls.ToastLayer;

/// Shows what a trader must be told, and lets it be heard if that is wanted. Application thread only.
final class Announcements {
    private final Notices notices;
    private final ToastLayer toasts;
    private final Sounds sounds = new Sounds();
    private boolean sounding;

    Announcements(Desk desk, ToastLayer toasts) {
        this.notices = new Notices(desk);
        this.toasts = toasts;
    }

    void sounding(boolean is) {
        sounding = is;
    }

    /// Tells what has happened since the last call.
    void tell(SessionStatus now) {
        notices.drain().stream().filter(notice -> !saidByBanner(notice, now)).forEach(this::tell);
    }

    private void tell(Notices.Notice notice) {
        toasts.show(NoticeToasts.toast(notice));
        if (sounding) sounds.play(Sounds.of(notice));
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
