package tradewind.views.safety;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// What a halt came to, and the typed way out of it. Not there while trading is on.
public final class HaltedBanner extends HBox {
    private static final Texts TEXTS = Texts.of("safety");

    private final Label what = new Label();
    private final Label result = new Label();
    private final Label next = new Label();
    private final Label wait = new Label();
    private final TextField word = new TextField();
    private final Button resume = new Button(TEXTS.get("resume"));

    public HaltedBanner(SafetyViewModel model) {
        getStyleClass().addAll("banner", "danger");
        setId("halted-banner");
        FontIcon icon = Icon.of(Feather.ALERT_OCTAGON, 16);
        icon.getStyleClass().add("danger");
        what.getStyleClass().add("strong");
        what.setMinWidth(USE_PREF_SIZE);
        result.setId("halt-result");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        wait.getStyleClass().add("text-2");
        wait.setMinWidth(USE_PREF_SIZE);
        word.setId("resume-word");
        word.setAccessibleText(TEXTS.get("resume.word", SafetyViewModel.UNLOCK_WORD));
        word.setPrefColumnCount(8);
        word.setMinWidth(90);
        word.setOnAction(event -> submit(model));
        resume.setId("resume");
        resume.setMinWidth(USE_PREF_SIZE);
        resume.getStyleClass().add("warn");
        resume.setOnAction(event -> submit(model));
        getChildren().addAll(icon, what, result, next, gap, wait, word, resume);
        model.halted().subscribe(this::show);
    }

    private void submit(SafetyViewModel model) {
        model.resume(word.getText());
        word.clear();
    }

    private void show(Optional<SafetyViewModel.Halted> halted) {
        setVisible(halted.isPresent());
        setManaged(halted.isPresent());
        if (halted.isEmpty()) return;
        what.setText(halted.get().what());
        result.setText(halted.get().result());
        next.setText(halted.get().next());
        long seconds = halted.get().secondsToUnlock();
        boolean locked = seconds > 0;
        wait.setText(
                locked
                        ? TEXTS.get("resume.locked", Long.toString(seconds))
                        : TEXTS.get("resume.type", SafetyViewModel.UNLOCK_WORD));
        word.setVisible(!locked);
        word.setManaged(!locked);
        resume.setVisible(!locked);
        resume.setManaged(!locked);
    }
}
