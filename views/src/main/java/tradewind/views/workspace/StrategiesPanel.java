package tradewind.views.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.StrategyDesk;
import tradewind.views.controls.EmptyState;
import tradewind.views.texts.Texts;

/// Which strategies trade in this session, each with its switch.
final class StrategiesPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of("workspace");

    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final StrategiesViewModel model;
    private final Map<String, ToggleSwitch> switches = new LinkedHashMap<>();
    private boolean showing;

    StrategiesPanel(StrategiesViewModel model) {
        this.model = model;
        scroll.getStyleClass().add("strategies-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setMinSize(0, 0);
        model.entries().subscribe(this::show);
    }

    private void show(List<StrategyDesk.Entry> entries) {
        if (entries.isEmpty()) {
            setCenter(new EmptyState(
                    Feather.CPU, TEXTS.get("strategies.empty.title"), TEXTS.get("strategies.empty.text")));
            return;
        }
        setCenter(scroll);
        List<String> names = entries.stream().map(StrategyDesk.Entry::name).toList();
        if (!names.equals(new ArrayList<>(switches.keySet()))) build(entries);
        sync();
    }

    /// Puts every switch where the engine says it is, but those that wait for an answer.
    void sync() {
        showing = true;
        for (StrategyDesk.Entry entry : model.entries().get()) {
            ToggleSwitch toggle = switches.get(entry.name());
            if (toggle != null && !model.asked(entry.name())) toggle.setSelected(entry.running());
        }
        showing = false;
    }

    private void build(List<StrategyDesk.Entry> entries) {
        switches.clear();
        List<Node> lines = new ArrayList<>();
        for (StrategyDesk.Entry entry : entries) lines.add(row(entry));
        rows.getChildren().setAll(lines);
    }

    private HBox row(StrategyDesk.Entry entry) {
        Label name = new Label(entry.name());
        name.getStyleClass().add("strong");
        Label about = new Label(entry.description());
        about.getStyleClass().add("strategy-about");
        about.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, name, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("strategy-" + entry.name());
        toggle.setAccessibleText(TEXTS.get("strategy.run", entry.name()));
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.selectedProperty().addListener((seen, was, is) -> {
            if (!showing) model.run(entry.name(), is);
        });
        switches.put(entry.name(), toggle);
        // it keeps room for a text of its own
        HBox.setMargin(toggle, new Insets(0, 0, 0, -18));
        HBox row = new HBox(words, toggle);
        row.getStyleClass().add("strategy-row");
        return row;
    }
}
