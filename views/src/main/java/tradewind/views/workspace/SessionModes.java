package tradewind.views.workspace;

import javafx.scene.layout.StackPane;
import tradewind.engine.SessionMode;
import tradewind.views.controls.Mode;
import tradewind.views.controls.ModeBadge;

/// What a window says of the time and the money of its session, in its frame, its badge and its title.
///
/// @param clock where the prices come from
/// @param money what is traded with; the same mode if there is nothing else to say of it
record SessionModes(Mode clock, Mode money) {
    static SessionModes of(SessionMode mode) {
        return switch (mode) {
            case REPLAY_PAPER -> new SessionModes(Mode.REPLAY, Mode.PAPER);
            case PAPER -> new SessionModes(Mode.PAPER, Mode.PAPER);
            case BACKTEST -> new SessionModes(Mode.BACKTEST, Mode.BACKTEST);
            case LIVE -> new SessionModes(Mode.LIVE, Mode.LIVE);
        };
    }

    /// What the badge says.
    String words() {
        return clock == money ? clock.word() : clock.word() + " · " + money.word();
    }

    /// Of a window: the product, and the words of the badge.
    String title() {
        return "Tradewind " + words();
    }

    ModeBadge badge() {
        return new ModeBadge(clock, money);
    }

    void frame(StackPane root) {
        ModeBadge.frame(root, clock, money);
    }
}
