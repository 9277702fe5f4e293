package tradewind.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.Session;
import tradewind.views.limits.LimitsPanel;
import tradewind.views.limits.LimitsPanelViewModel;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.dock.PanelSeat;

/// The panels a desk is set up with, each with how it is made for a place.
final class SetupPanels {
    private final Session session;
    private final Executor fx;
    private final Executor work;
    private final Consumer<String> tell;

    /// @param work where the engine is asked, one question after the other
    /// @param tell shows a sentence for a moment
    SetupPanels(Session session, Executor work, Executor fx, Consumer<String> tell) {
        this.session = session;
        this.work = work;
        this.fx = fx;
        this.tell = tell;
    }

    List<PanelKind> kinds() {
        return List.of(new PanelKind(
                "limits",
                "Limits",
                Feather.SHIELD,
                "every limit of the gate, its use, and its change",
                Optional.empty(),
                true,
                false,
                this::limits));
    }

    private PanelBody limits(PanelSeat seat) {
        LimitsPanelViewModel model = new LimitsPanelViewModel(session, seat.instrument(), work, fx, tell);
        LimitsPanel panel = new LimitsPanel(model);
        Subscription following = seat.instrumentProperty().subscribe((was, is) -> model.show(is));
        return new PanelBody(panel).pulse(panel::pulse).dispose(following::unsubscribe);
    }
}
