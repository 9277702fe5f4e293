package tradewind.views.safety;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// One line for each instrument that is halted by itself: what the kill came to, and the way out. Not there while
/// there is none.
public final class SymbolHalts extends VBox {
    private static final Texts TEXTS = Texts.of("safety");

    private final SafetyViewModel model;

    public SymbolHalts(SafetyViewModel model) {
        this.model = model;
        setId("symbol-halts");
        model.symbols().subscribe(this::show);
    }

    private void show(List<SafetyViewModel.Halted> halts) {
        setVisible(!halts.isEmpty());
        setManaged(!halts.isEmpty());
        List<Node> lines = new ArrayList<>();
        for (SafetyViewModel.Halted halt : halts) halt.scope().ifPresent(symbol -> lines.add(line(symbol, halt)));
        getChildren().setAll(lines);
    }

    private HBox line(Instrument symbol, SafetyViewModel.Halted halt) {
        HBox line = new HBox();
        line.getStyleClass().addAll("banner", "danger");
        FontIcon icon = Icon.of(Feather.ALERT_OCTAGON, 16);
        icon.getStyleClass().add("danger");
        Label what = new Label(halt.what());
        what.getStyleClass().add("strong");
        what.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label wait = new Label();
        wait.getStyleClass().add("text-2");
        wait.setMinWidth(USE_PREF_SIZE);
        Button resume = new Button(TEXTS.get("symbol.resume", symbol.symbol()));
        resume.setId("resume-" + symbol.index());
        resume.setMinWidth(USE_PREF_SIZE);
        resume.getStyleClass().add("warn");
        resume.setOnAction(event -> model.resume(symbol));
        boolean locked = halt.secondsToUnlock() > 0;
        wait.setText(locked ? TEXTS.get("symbol.locked", Long.toString(halt.secondsToUnlock())) : "");
        resume.setVisible(!locked);
        resume.setManaged(!locked);
        line.getChildren().addAll(icon, what, new Label(halt.result()), new Label(halt.next()), gap, wait, resume);
        return line;
    }
}
