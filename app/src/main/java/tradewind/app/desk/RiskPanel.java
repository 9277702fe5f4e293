package tradewind.app.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.Session;
import tradewind.engine.gate.AccountLimits;
import tradewind.views.risk.RiskSource;
import tradewind.views.risk.RiskView;
import tradewind.views.risk.RiskViewModel;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;

/// Makes the risk panel. It measures on a thread of its own, so that nothing a trader waits for stands
/// behind it.
final class RiskPanel {
    private RiskPanel() {}

    static PanelKind kind(Session session, Executor fx) {
        return new PanelKind(
                "risk",
                "Risk",
                Feather.SHIELD,
                "value at risk, stress, correlation, what the next order would do",
                Optional.empty(),
                false,
                false,
                seat -> body(session, fx));
    }

    private static PanelBody body(Session session, Executor fx) {
        ExecutorService worker = measuring("risk");
        RiskViewModel model = new RiskViewModel(
                new RiskSource.Live(session.desk(), session.instruments()), () -> dayLoss(session), worker, fx);
        RiskView view = new RiskView(model, worker, fx);
        view.setChooser(name -> save(view, name));
        view.setOpener(title -> open(view, title));
        return new PanelBody(view).tools(view.headTools()).pulse(view::pulse);
    }

    private static Optional<Double> dayLoss(Session session) {
        AccountLimits limits = session.accountLimits();
        return limits.maxDayLoss() <= 0
                ? Optional.empty()
                : Optional.of(limits.maxDayLoss() / Math.pow(10, limits.home().scale()));
    }

    static ExecutorService measuring(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
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
