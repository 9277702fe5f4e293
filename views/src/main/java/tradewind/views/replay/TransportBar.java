package tradewind.views.replay;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.ReplayControl;
import tradewind.engine.ReplayControl.Speed;
import tradewind.views.controls.Icon;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// Play and pause, step, speed, the tape and the clock, in one 40 px row. Space plays and pauses while it has the
/// focus.
public final class TransportBar extends HBox {
    private static final Texts TEXTS = Texts.of("replay");

    private final Button play = new Button();
    private final Tooltip playTip = new Tooltip();
    private final SegmentBar<Speed> speeds;
    private final Label clock = new Label();
    private String shown = "";

    public TransportBar(TransportViewModel model) {
        getStyleClass().add("transport");
        Speed first = model.position().get().speed();
        speeds = new SegmentBar<>(List.of(Speed.values()), first, TransportBar::word);
        play.setId("play");
        play.getStyleClass().add("play");
        play.setTooltip(playTip);
        play.setOnAction(event -> model.togglePlay());
        Button step = new Button("", Icon.of(Feather.SKIP_FORWARD));
        step.setId("step");
        step.getStyleClass().addAll("ghost", "icon-only");
        step.setTooltip(new Tooltip(TEXTS.get("step.about")));
        step.setAccessibleText(TEXTS.get("step"));
        step.setOnAction(event -> model.step());
        speeds.setId("speed");
        speeds.getStyleClass().add("numbers");
        speeds.setMinWidth(USE_PREF_SIZE);
        speeds.valueProperty().addListener((seen, was, is) -> model.speed(is));
        TapeScrubber tape = new TapeScrubber(model);
        HBox.setHgrow(tape, Priority.ALWAYS);
        clock.setId("replay-clock");
        clock.getStyleClass().add("num");
        clock.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(play, step, speeds, tape, clock);
        model.position().subscribe(this::show);
        ScreenZone.follow(this, () -> show(model.position().get()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // the two buttons answer to Space themselves
            if (event.getCode() != KeyCode.SPACE || step.isFocused() || play.isFocused()) return;
            model.togglePlay();
            event.consume();
        });
    }

    private static String word(Speed speed) {
        return speed == Speed.MAX ? TEXTS.get("speed.max") : speed.label();
    }

    private void show(ReplayControl.Position now) {
        boolean runs = now.playing() && !now.ended();
        String next = now.ended() ? "ended" : runs ? "pause" : "play";
        if (!next.equals(shown)) {
            shown = next;
            play.setGraphic(Icon.of(runs ? Feather.PAUSE : Feather.PLAY));
            playTip.setText(TEXTS.get(now.ended() ? "ended.about" : runs ? "pause.about" : "play.about"));
            play.setAccessibleText(TEXTS.get(next));
        }
        if (speeds.getValue() != now.speed()) speeds.setValue(now.speed());
        clock.setText(Figures.inZone(TransportViewModel.clock(now.now())));
    }
}
