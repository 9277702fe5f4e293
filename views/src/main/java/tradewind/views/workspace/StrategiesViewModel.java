package tradewind.views.workspace;

import static java.lang.System.Logger.Level.ERROR;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.Answer;
import tradewind.engine.StrategyDesk;
import tradewind.views.texts.Texts;

/// The strategies of a session, and switching them on and off. One thread; the engine works elsewhere.
final class StrategiesViewModel {
    private static final Texts TEXTS = Texts.of("workspace");
    private static final System.Logger LOG = System.getLogger(StrategiesViewModel.class.getName());

    private final StrategyDesk desk;
    private final Executor fx;
    private final Consumer<String> complain;
    private final ReadOnlyObjectWrapper<List<StrategyDesk.Entry>> entries;
    private final Set<String> asked = new HashSet<>();

    /// @param fx where answers are taken
    /// @param complain shows a sentence that must be read
    StrategiesViewModel(StrategyDesk desk, Executor fx, Consumer<String> complain) {
        this.desk = desk;
        this.fx = fx;
        this.complain = complain;
        entries = new ReadOnlyObjectWrapper<>(this, "entries", desk.all());
    }

    ReadOnlyObjectProperty<List<StrategyDesk.Entry>> entries() {
        return entries.getReadOnlyProperty();
    }

    void refresh() {
        List<StrategyDesk.Entry> now = desk.all();
        if (!now.equals(entries.get())) entries.set(now);
    }

    int running() {
        return (int) entries.get().stream().filter(StrategyDesk.Entry::running).count();
    }

    /// The engine was asked to start or stop it and has not answered.
    boolean asked(String name) {
        return asked.contains(name);
    }

    void run(String name, boolean on) {
        asked.add(name);
        String what = TEXTS.get(on ? "strategy.start" : "strategy.stop", name);
        var _ = (on ? desk.start(name) : desk.stop(name))
                .whenCompleteAsync(
                        (answer, failure) -> {
                            asked.remove(name);
                            if (failure != null) {
                                LOG.log(ERROR, (on ? "start " : "stop ") + name, failure);
                                complain.accept(TEXTS.get("strategy.no.answer", what));
                            } else if (answer instanceof Answer.NotDone notDone)
                                complain.accept(TEXTS.get("not.done", what, notDone.reason()));
                            else if (answer instanceof Answer.Refused refused)
                                complain.accept(TEXTS.get("not.done", what, refused.denial()));
                            refresh();
                        },
                        fx);
    }
}
