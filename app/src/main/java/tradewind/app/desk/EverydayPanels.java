package tradewind.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import tradewind.app.home.DataFolder;
import tradewind.engine.Session;
import tradewind.views.blotter.BlotterView;
import tradewind.views.blotter.Grouping;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.ticket.PresetBook;
import tradewind.views.ticket.TicketView;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.palette.Command;

/// What the panels of every day keep in the data folder, and what they add to palette and window.
final class EverydayPanels {
    private final DataFolder folder;
    private final ExecutorService work;
    private final Executor fx;
    private final List<String> early = new ArrayList<>();
    private final PresetBook presets;
    private final NamedEntries columns;
    private Consumer<String> complain = early::add;

    EverydayPanels(Session session, DataFolder folder, ExecutorService work, Executor fx) {
        this.folder = folder;
        this.work = work;
        this.fx = fx;
        presets = new PresetBook(file("presets"));
        columns = file("columns");
    }

    private NamedFile file(String name) {
        return new NamedFile(folder, name, work, sentence -> fx.execute(() -> complain.accept(sentence)));
    }

    PresetBook presets() {
        return presets;
    }

    NamedEntries columns() {
        return columns;
    }

    /// From here on the window shows what could not be kept, and what was found out before it opened.
    void attach(Workspace workspace) {
        complain = workspace::complain;
        early.forEach(complain);
        early.clear();
    }

    List<Command> commands(TicketView ticket, BlotterView blotter) {
        List<Command> all = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Runnable> preset : ticket.presets().entrySet()) {
            String key = ++number <= 9 ? "Alt+" + number : "";
            all.add(new Command("Preset", preset.getKey(), key, preset.getValue()));
        }
        for (Grouping by : Grouping.values())
            all.add(new Command(
                    "Blotter",
                    "Orders and fills: " + by.title().toLowerCase(Locale.ROOT),
                    () -> blotter.model().groupingProperty().set(by)));
        all.add(new Command("Preset", "Save the ticket as a preset", ticket::newPreset));
        return all;
    }
}
