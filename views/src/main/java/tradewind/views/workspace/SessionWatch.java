package tradewind.views.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.PositionRow;
import tradewind.views.account.AccountViewModel;
import tradewind.views.replay.TransportViewModel;
import tradewind.views.safety.FreezeBanner;
import tradewind.views.safety.FreezeWatch;
import tradewind.views.safety.HaltedBanner;
import tradewind.views.safety.LimitsBanner;
import tradewind.views.safety.LimitsViewModel;
import tradewind.views.safety.OrderSafetyPanel;
import tradewind.views.safety.OrderSafetyViewModel;
import tradewind.views.safety.SafetyViewModel;
import tradewind.views.safety.SymbolHalts;
import tradewind.views.status.StatusLine;
import tradewind.views.status.StatusViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.PanelKind;

/// What a window reads of its session all the time, whichever panels are open: account, trading state, limits, safety
/// of the orders, strategies, status; and what stands in the window for it. FX thread only.
///
/// Ten times a second what the kill switch and the banners go by, four times what is only looked at.
final class SessionWatch {
    private static final Texts TEXTS = Texts.of("workspace");

    private final Session session;
    private final Announcements announcements;
    private final FrameMeter frames;
    private final AccountViewModel account;
    private final SafetyViewModel safety;
    private final Optional<TransportViewModel> transport;
    private final LimitsViewModel limits;
    private final StatusViewModel status;
    private final StrategiesViewModel strategies;
    private final StrategiesPanel strategiesPanel;
    private final OrderSafetyViewModel orderSafety;
    private final SidePanels side;
    private final ProblemBanner problem = new ProblemBanner();
    private final FreezeBanner freezeBanner = new FreezeBanner();
    private final FreezeWatch freeze = new FreezeWatch();
    private final Cadence fast = new Cadence(10);
    private final Cadence slow = new Cadence(4);

    /// @param engine where commands that may take a moment run, one after the other; not the application thread
    /// @param frames of the window, for the status line
    SessionWatch(
            Session session,
            DeskPanels panels,
            SafetyKeys keys,
            Executor engine,
            Executor fx,
            Announcements announcements,
            FrameMeter frames) {
        this.session = session;
        this.announcements = announcements;
        this.frames = frames;
        account = new AccountViewModel(session);
        safety = new SafetyViewModel(
                session.orders(), System::currentTimeMillis, System::nanoTime, fx, announcements::complain);
        transport = session.replay().map(replay -> new TransportViewModel(replay, engine, fx, announcements::tell));
        limits = new LimitsViewModel(session, engine, fx, announcements::tell);
        status = new StatusViewModel(session);
        strategies = new StrategiesViewModel(session.strategies(), fx, announcements::complain);
        strategiesPanel = new StrategiesPanel(strategies);
        orderSafety = new OrderSafetyViewModel(session, System::nanoTime, fx, announcements::tell);
        side = new SidePanels(
                new OrderSafetyPanel(orderSafety, panels.attachStop()), strategiesPanel, keys, panels.shortcuts());
    }

    AccountViewModel account() {
        return account;
    }

    SafetyViewModel safety() {
        return safety;
    }

    /// Of a replay.
    Optional<TransportViewModel> transport() {
        return transport;
    }

    StrategiesViewModel strategies() {
        return strategies;
    }

    /// The window's own panels.
    List<PanelKind> kinds() {
        return side.kinds();
    }

    /// Under the top bar, each only while it has something to say.
    List<Node> banners() {
        return List.of(
                problem, new HaltedBanner(safety), new SymbolHalts(safety), freezeBanner, new LimitsBanner(limits));
    }

    StatusLine statusLine() {
        String clock = session.mode() == SessionMode.REPLAY_PAPER ? "clock.replay" : "clock";
        return new StatusLine(status, TEXTS.get(clock));
    }

    /// Once per frame.
    ///
    /// @param wallNanos monotonic clock
    void pulse(long wallNanos) {
        freeze.frame(wallNanos).ifPresent(freezeBanner::say);
        transport.ifPresent(TransportViewModel::refresh);
        status.tick();
        if (fast.due(wallNanos)) {
            account.refresh();
            SessionStatus now = session.status();
            boolean flat = session.desk().positions().all().stream().allMatch(PositionRow::flat);
            safety.show(now, flat, transport.map(TransportViewModel::paused).orElse(false));
            problem.show(now.problem());
            limits.refresh();
            if (slow.due(wallNanos)) show(now, wallNanos);
        }
    }

    private void show(SessionStatus now, long wallNanos) {
        status.show(now, wallNanos, frames.framesPerSecond(), frames.p99());
        strategies.refresh();
        strategiesPanel.sync();
        side.running(strategies.running());
        orderSafety.refresh();
        announcements.drain(now);
    }
}
