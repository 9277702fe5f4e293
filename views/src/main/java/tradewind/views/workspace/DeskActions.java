package tradewind.views.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import tradewind.engine.Session;
import tradewind.views.keys.KeysInForce;
import tradewind.views.replay.TransportViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.DockingViewModel;
import tradewind.views.workspace.dock.Docks;
import tradewind.views.workspace.layout.Axis;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.palette.Command;
import tradewind.views.workspace.palette.CommandPalette;

/// What the keys and the palette do.
final class DeskActions {
    private static final Texts TEXTS = Texts.of("workspace");

    /// How much wider or higher one press makes a panel.
    private static final double STEP = 24;

    private final Docks docks;
    private final SafetyKeys safety;
    private final HelpOverlay help;
    private final DeskLook look;
    private final KeysInForce shortcuts;
    private final CommandPalette palette;
    private final Consumer<String> tell;
    private final DeskCommands commands = new DeskCommands();
    private Optional<Scene> main = Optional.empty();

    /// @param tell shows a sentence for a moment
    DeskActions(
            Docks docks,
            SafetyKeys safety,
            HelpOverlay help,
            DeskLook look,
            KeysInForce shortcuts,
            Consumer<String> tell) {
        this.shortcuts = shortcuts;
        this.docks = docks;
        this.safety = safety;
        this.help = help;
        this.look = look;
        this.tell = tell;
        palette = new CommandPalette(commands::all);
        docks.setPalette(palette::toggle);
    }

    /// More entries of the palette, worked out anew each time it opens.
    void offer(Supplier<List<Command>> more) {
        commands.add(more);
    }

    CommandPalette palette() {
        return palette;
    }

    void fill(
            Session session,
            DeskPanels panels,
            StrategiesViewModel strategies,
            Optional<TransportViewModel> transport,
            Runnable focusKill) {
        DockingViewModel docking = docks.model();
        commands.add(() -> DeskCommands.layouts(docking, docking::show, layouts()));
        commands.add(() -> DeskCommands.panels(docks));
        commands.add(() -> DeskCommands.keys(shortcuts.map(), this::act));
        commands.add(panels.commands());
        commands.add(() -> DeskCommands.symbols(session.instruments(), docking));
        commands.add(() -> DeskCommands.strategies(strategies));
        commands.add(() -> transport.map(DeskCommands::replay).orElse(List.of()));
        commands.add(() -> DeskCommands.looks(look::show, look::show, look::show));
        commands.add(
                () -> List.of(new Command(() -> TEXTS.get("group.safety"), () -> TEXTS.get("kill.go"), focusKill)));
    }

    /// One more thing the palette finds.
    void add(Command command) {
        commands.add(() -> List.of(command));
    }

    /// What can be done with layouts besides showing them.
    List<Command> layouts() {
        DockingViewModel docking = docks.model();
        Supplier<String> group = () -> TEXTS.get("group.layout");
        return List.of(
                new Command(
                        group,
                        () -> TEXTS.get("layout.save"),
                        () -> palette.ask(TEXTS.get("layout.name"), docking::saveAs)),
                new Command(group, () -> TEXTS.get("layout.reset"), docking::reset),
                new Command(group, () -> TEXTS.get("layout.remove"), () -> {
                    if (!docking.remove()) tell.accept(TEXTS.get("layout.last"));
                }));
    }

    /// Hears the keys of a window.
    ShortcutKeys keys() {
        return new ShortcutKeys(shortcuts, this::act, this::showLayout);
    }

    /// @param scene of the session's own window
    void on(Scene scene) {
        main = Optional.of(scene);
    }

    private void showLayout(int number) {
        List<String> names = docks.model().namesProperty().get();
        if (number < names.size()) docks.model().show(names.get(number));
    }

    private void act(Shortcut shortcut) {
        DockingViewModel docking = docks.model();
        switch (shortcut) {
            case CANCEL_SYMBOL -> safety.cancelAll(docking.focusedInstrument());
            case CANCEL_ALL -> safety.cancelAll();
            case CLOSE_ALL -> safety.closeAll();
            case THEME -> look.switchTheme();
            case FULL_SCREEN -> stage().ifPresent(stage -> stage.setFullScreen(!stage.isFullScreen()));
            case HELP -> help.toggle();
            case PALETTE -> {
                // from a torn-off window too: the card is in the session's own
                stage().ifPresent(Stage::requestFocus);
                palette.toggle();
            }
            case NEXT_PANEL -> docks.cycle(1);
            case PREVIOUS_PANEL -> docks.cycle(-1);
            case CLOSE_PANEL -> docking.close(docking.focused());
            case REOPEN_PANEL -> docks.reopen();
            case TEAR_OFF -> docks.tearOff();
            case MOVE_LEFT -> docks.move(Edge.LEFT);
            case MOVE_RIGHT -> docks.move(Edge.RIGHT);
            case MOVE_UP -> docks.move(Edge.TOP);
            case MOVE_DOWN -> docks.move(Edge.BOTTOM);
            case NARROWER -> docks.resize(Axis.ACROSS, -STEP);
            case WIDER -> docks.resize(Axis.ACROSS, STEP);
            case SHORTER -> docks.resize(Axis.DOWN, -STEP);
            case TALLER -> docks.resize(Axis.DOWN, STEP);
        }
    }

    private Optional<Stage> stage() {
        return main.flatMap(scene -> scene.getWindow() instanceof Stage stage ? Optional.of(stage) : Optional.empty());
    }
}
