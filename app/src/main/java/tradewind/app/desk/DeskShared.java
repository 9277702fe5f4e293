package tradewind.app.desk;

import java.util.concurrent.ExecutorService;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.views.drawing.DrawingBook;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.keys.KeysInForce;
import tradewind.views.workspace.Look;

/// What all windows of a desk have in common: the data folder, the settings in force, and what the trader keeps under
/// a name. FX thread only.
final class DeskShared {
    private final DataFolder folder;
    private final SettingsFile file;
    private final Settings settings;
    private final ExecutorService work;
    private final DeskPlugins plugins;
    private final DeskAccounts accounts;
    private final SettingsWiring wiring;
    private final Complaints complaints = new Complaints();
    private final NamedFile presets;
    private final NamedFile columns;
    private final NamedFile watchlists;
    private final NamedFile sounds;
    private final NamedFile sessions;
    private final DrawingBook drawings;
    private final KeysFile keysFile;
    private final KeysInForce keys;

    /// @param loaded as the desk began
    /// @param work where the engine is asked and files are written, one task after the other
    DeskShared(
            DataFolder folder,
            SettingsFile file,
            SettingsFile.Loaded loaded,
            ExecutorService work,
            DeskPlugins plugins) {
        this.folder = folder;
        this.file = file;
        this.settings = loaded.settings();
        this.work = work;
        this.plugins = plugins;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        wiring = new SettingsWiring(file, Look.on(screen.getWidth(), screen.getHeight()), work, Platform::runLater);
        loaded.problem().ifPresent(complaints);
        presets = named("presets");
        columns = named("columns");
        watchlists = named("watchlists");
        sounds = named("sounds");
        sessions = named("sessions");
        drawings = new DrawingBook(named("drawings"));
        keysFile = new KeysFile(folder);
        keys = new KeysInForce(keysFile.load(complaints));
        accounts = new DeskAccounts(folder, plugins, sentence -> Platform.runLater(() -> complaints.accept(sentence)));
    }

    private NamedFile named(String name) {
        return named(folder, name);
    }

    /// What one session keeps for itself.
    NamedFile named(DataFolder own, String name) {
        return new NamedFile(own, name, work, sentence -> Platform.runLater(() -> complaints.accept(sentence)));
    }

    DataFolder folder() {
        return folder;
    }

    SettingsFile file() {
        return file;
    }

    /// In force in every session; what was changed since and takes effect at the next start is not in them.
    Settings settings() {
        return settings;
    }

    ExecutorService work() {
        return work;
    }

    DeskPlugins plugins() {
        return plugins;
    }

    /// Accounts at venues.
    DeskAccounts accounts() {
        return accounts;
    }

    SettingsWiring wiring() {
        return wiring;
    }

    Complaints complaints() {
        return complaints;
    }

    NamedEntries presets() {
        return presets;
    }

    NamedEntries columns() {
        return columns;
    }

    NamedEntries watchlists() {
        return watchlists;
    }

    NamedEntries sounds() {
        return sounds;
    }

    /// Which key does what, in every window.
    KeysInForce keys() {
        return keys;
    }

    KeysFile keysFile() {
        return keysFile;
    }

    /// What is drawn on the charts.
    DrawingBook drawings() {
        return drawings;
    }

    /// Sessions that are open beside the first one.
    NamedEntries sessions() {
        return sessions;
    }
}
