package tradewind.views.safety;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Icon;
import tradewind.views.controls.KillSwitchButton;
import tradewind.views.texts.Texts;

/// The kill switch of one session, and beside it the way to its narrower forms.
public final class KillSwitch extends HBox {
    private static final Texts TEXTS = Texts.of("safety");

    private final KillSwitchButton button;
    private final Button more = new Button("", Icon.of(Feather.CHEVRON_DOWN));
    private final Popup popup = new Popup();
    private final KillOptions options;
    private final DrillViewModel drill;
    private final EventHandler<MouseEvent> outside = this::press;

    /// @param symbol what the narrower kill offers
    /// @param explain called when it is clicked and not held
    public KillSwitch(SafetyViewModel model, DrillViewModel drill, Instrument symbol, Runnable explain) {
        super(2);
        this.drill = drill;
        setAlignment(Pos.CENTER);
        button = new KillSwitchButton(model::kill);
        button.setId("kill-switch");
        button.setOnClickOnly(explain);
        more.setId("kill-more");
        more.getStyleClass().addAll("ghost", "icon-only");
        more.setTooltip(new Tooltip(TEXTS.get("kill.more.about")));
        more.setAccessibleText(TEXTS.get("kill.more"));
        more.setOnAction(event -> toggle());
        options = new KillOptions(model, drill, symbol, this::hide);
        options.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) hide();
        });
        popup.getContent().add(options);
        // it is placed within the screen already, and would be moved by the width it has before it is dressed
        popup.setAutoFix(false);
        // its shadow lies outside
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(button, more);
        model.killSwitch().subscribe(this::show);
    }

    private void show(SafetyViewModel.Switch now) {
        switch (now.phase()) {
            case REST -> {
                if (button.hasFired()) button.showRest();
            }
            case STOPPING -> button.showFired(TEXTS.get("kill.word"), now.detail());
            case HALTED -> button.showFired(TEXTS.get("state.HALTED"), now.detail());
        }
    }

    private void toggle() {
        if (popup.isShowing()) {
            hide();
            return;
        }
        drill.recall();
        options.reset();
        Bounds place = more.localToScreen(more.getBoundsInLocal());
        popup.show(more, place.getMaxX(), place.getMaxY() + 6);
        more.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, outside);
    }

    private void hide() {
        Scene scene = more.getScene();
        if (scene != null) scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, outside);
        popup.hide();
    }

    /// A press elsewhere closes it and still does what it is for.
    private void press(MouseEvent event) {
        EventTarget target = event.getTarget();
        for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent())
            if (node == more) return;
        hide();
    }
}
