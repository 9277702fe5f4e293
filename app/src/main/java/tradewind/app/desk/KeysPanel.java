package tradewind.app.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.keys.KeysView;
import tradewind.views.keys.KeysViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;

/// The panel of all keys, over the map that all windows go by.
final class KeysPanel {
    private static final Texts TEXTS = Texts.of("desk");
    static final String PANEL = "keys";

    private KeysPanel() {}

    /// @param saveTo where to write: gets a proposed name, gives a file, or nothing
    static PanelKind kind(DeskShared shared, Stage stage, Function<String, Optional<Path>> saveTo, Executor fx) {
        return new PanelKind(
                PANEL,
                () -> TEXTS.get("panel.keys"),
                Feather.COMMAND,
                () -> TEXTS.get("panel.keys.about"),
                Optional.empty(),
                false,
                false,
                seat -> {
                    KeysViewModel model = new KeysViewModel(shared.keys(), shared.keysFile(), shared.work(), fx);
                    KeysView view = new KeysView(model, shared.keys(), saveTo, () -> open(stage));
                    return new PanelBody(view).focus(view.keys()).dispose(view::close);
                });
    }

    private static Optional<Path> open(Stage stage) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .addAll(new FileChooser.ExtensionFilter("JSON", "*.json"), new FileChooser.ExtensionFilter("*", "*.*"));
        File file = chooser.showOpenDialog(stage);
        return Optional.ofNullable(file).map(File::toPath);
    }
}
