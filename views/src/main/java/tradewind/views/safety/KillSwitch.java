package tradewind.views.safety;

import javafx.scene.layout.StackPane;
import tradewind.views.controls.KillSwitchButton;

/// The kill switch of one session.
public final class KillSwitch extends StackPane {
    private final KillSwitchButton button;

    /// @param explain called when it is clicked and not held
    public KillSwitch(SafetyViewModel model, Runnable explain) {
        button = new KillSwitchButton(model::kill);
        button.setId("kill-switch");
        button.setOnClickOnly(explain);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().add(button);
        model.killSwitch().subscribe(this::show);
    }

    private void show(SafetyViewModel.Switch now) {
        switch (now.phase()) {
            case REST -> {
                if (button.hasFired()) button.showRest();
            }
            case STOPPING -> button.showFired("KILL", now.detail());
            case HALTED -> button.showFired("HALTED", now.detail());
        }
    }
}
