package tradewind.app.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.Session;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.quant.Samples;
import tradewind.engine.risk.DeskView;
import tradewind.engine.risk.ReturnHistory;
import tradewind.views.options.OptionsView;
import tradewind.views.options.OptionsViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;

/// Makes the options panel on the session's first instrument. It prices on a thread of its own.
final class OptionsPanel {
    private static final Texts TEXTS = Texts.of("desk");
    private static final int LEAST = 60;
    private static final Duration YEAR = Duration.ofDays(365);

    private OptionsPanel() {}

    static PanelKind kind(Session session, Executor fx) {
        return new PanelKind(
                "options",
                () -> TEXTS.get("panel.options"),
                Feather.LAYERS,
                () -> TEXTS.get("panel.options.about"),
                Optional.empty(),
                false,
                false,
                seat -> body(session, fx));
    }

    private static PanelBody body(Session session, Executor fx) {
        PanelThread worker = new PanelThread("options");
        Instrument underlying = session.instruments().get(0);
        Currency home = session.desk().account().equity().currency();
        DeskView desk = new DeskView(session.desk(), session.instruments(), home);
        OptionsViewModel model = new OptionsViewModel(
                underlying.symbol(), () -> desk.price(underlying), () -> realised(desk, underlying), worker, fx);
        OptionsView view = new OptionsView(model, worker.files(), fx);
        view.setChooser(name -> RiskPanel.save(view, name));
        view.setOpener(title -> RiskPanel.open(view, title));
        return new PanelBody(view).tools(view.headTools()).pulse(view::pulse).dispose(worker::close);
    }

    /// Of the session's five-minute bars, a year of all hours.
    private static Optional<Double> realised(DeskView desk, Instrument underlying) {
        Optional<ReturnHistory> history = desk.history(BarInterval.M5, LEAST);
        if (history.isEmpty() || history.get().column(underlying.symbol()) < 0) return Optional.empty();
        ReturnHistory past = history.get();
        int column = past.column(underlying.symbol());
        double[] returns = new double[past.size()];
        for (int t = 0; t < returns.length; t++) returns[t] = past.returns()[t][column];
        double deviation = Samples.standardDeviation(returns);
        return deviation > 0 ? Optional.of(deviation * Math.sqrt(past.periods(YEAR))) : Optional.empty();
    }
}
