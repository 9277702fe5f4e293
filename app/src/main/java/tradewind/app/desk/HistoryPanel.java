package tradewind.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.history.HistoryDesk;
import tradewind.views.history.HistoryView;
import tradewind.views.history.HistoryViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.palette.Command;

/// The panel of market data.
final class HistoryPanel {
    private static final Texts TEXTS = Texts.of("desk");
    private final HistoryViewModel model;

    /// @param fx the FX thread
    HistoryPanel(HistoryDesk desk, Executor fx) {
        model = new HistoryViewModel(desk, HistoryPanel::elsewhere, fx);
    }

    /// An import takes minutes and a question seconds: each has a thread of its own, and keeps no other work waiting.
    private static void elsewhere(Runnable slow) {
        Thread.ofPlatform().daemon().name("history").start(slow);
    }

    /// These kinds of panels and this one.
    List<PanelKind> with(List<PanelKind> others) {
        List<PanelKind> all = new ArrayList<>(others);
        all.add(new PanelKind(
                "history",
                () -> TEXTS.get("panel.history"),
                Feather.DATABASE,
                () -> TEXTS.get("panel.history.about"),
                Optional.empty(),
                false,
                false,
                seat -> {
                    HistoryView view = new HistoryView(model);
                    return new PanelBody(view)
                            .head(view.head())
                            .pulse(view::pulse)
                            .dispose(view::close);
                }));
        return all;
    }

    /// The window closes: the lake is followed no longer.
    void close() {
        model.close();
    }

    /// What it adds to the palette.
    List<Command> commands() {
        model.pulse();
        boolean on = !model.recordingProperty().get().isEmpty();
        return List.of(new Command(
                () -> TEXTS.get("panel.history"),
                () -> TEXTS.get(on ? "history.record.stop" : "history.record"),
                () -> model.record(!on)));
    }
}
