package tradewind.app.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.Session;
import tradewind.engine.gate.AccountLimits;
import tradewind.views.controls.TextSize;
import tradewind.views.figures.Figures;
import tradewind.views.keeping.PanelMemory;
import tradewind.views.risk.RiskSource;
import tradewind.views.risk.RiskView;
import tradewind.views.risk.RiskViewModel;
import tradewind.views.risk.WhatIf;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.TicketViewModel;
import tradewind.views.workspace.StandardLayouts;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Area.Part;
import tradewind.views.workspace.layout.Area.Split;
import tradewind.views.workspace.layout.Area.Stack;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// Makes the risk panel. It measures on a thread of its own, so that nothing a trader waits for stands
/// behind it.
final class RiskPanel {
    private static final Texts TEXTS = Texts.of("desk");

    private RiskPanel() {}

    static PanelKind kind(Session session, TicketViewModel ticket, Executor fx) {
        return new PanelKind(
                "risk",
                () -> TEXTS.get("panel.risk"),
                Feather.SHIELD,
                () -> TEXTS.get("panel.risk.about"),
                Optional.empty(),
                false,
                false,
                seat -> body(session, ticket, seat, fx));
    }

    private static PanelBody body(Session session, TicketViewModel ticket, PanelMemory memory, Executor fx) {
        ExecutorService worker = measuring("risk");
        RiskViewModel model = new RiskViewModel(
                new RiskSource.Live(session.desk(), session.instruments()), () -> dayLoss(session), worker, fx, memory);
        RiskView view = new RiskView(model, worker, fx);
        view.setChooser(name -> save(view, name));
        view.setTicket(() -> onTicket(ticket));
        view.setOpener(title -> open(view, title));
        return new PanelBody(view).tools(view.headTools()).pulse(view::pulse).dispose(worker::shutdownNow);
    }

    private static Optional<WhatIf> onTicket(TicketViewModel ticket) {
        try {
            double quantity =
                    Double.parseDouble(Figures.plain(ticket.quantityProperty().get()));
            if (!(quantity > 0) || Double.isInfinite(quantity)) return Optional.empty();
            String symbol = ticket.instrumentProperty().get().symbol();
            return Optional.of(new WhatIf(symbol, ticket.sideProperty().get().sign() * quantity));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// A layout around the panel: what could happen in the middle, the way to act at the right.
    ///
    /// @param height of the window, pixels
    /// @param text in which words are
    static List<Layout> with(List<Layout> layouts, double height, TextSize text) {
        Area middle = Split.down(
                Part.growing(
                        700,
                        new Stack(
                                List.of(
                                        new Place("risk", "risk", LinkGroup.NONE),
                                        new Place("options", "options", LinkGroup.NONE)),
                                0)),
                Part.fixed(height >= 1_400 ? 400 : 150, Stack.of(new Place("blotter", "blotter", LinkGroup.NONE))));
        Area right = Split.down(
                Part.growing(600, Stack.of(new Place("ticket", "ticket", LinkGroup.A))),
                Part.fixed(
                        StandardLayouts.large(text) ? 400 : height >= 950 ? 290 : 200,
                        Stack.of(new Place("safety", "safety", LinkGroup.NONE))));
        List<Layout> all = new ArrayList<>(layouts);
        all.add(new Layout(
                "Risk", Split.across(Part.growing(900, middle), Part.fixed(StandardLayouts.right(text), right))));
        return all;
    }

    private static Optional<Double> dayLoss(Session session) {
        AccountLimits limits = session.accountLimits();
        return limits.maxDayLoss() <= 0
                ? Optional.empty()
                : Optional.of(limits.maxDayLoss() / Math.pow(10, limits.home().scale()));
    }

    /// A thread of its own. What waits when its panel goes (`shutdownNow`), and what is asked of it after, is left
    /// undone: it would hold the panel until it was done.
    static ExecutorService measuring(String name) {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                factory,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    static Optional<Path> save(Node from, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(from.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    static List<Path> open(Node from, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<File> chosen = chooser.showOpenMultipleDialog(from.getScene().getWindow());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
