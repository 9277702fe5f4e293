package tradewind.views.chart;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;

/// The [IndicatorEditor] below its button. A press elsewhere closes it and still does what it is for: nothing stands
/// between the hand and the kill switch.
final class IndicatorPopup {
    private final Popup popup = new Popup();
    private final IndicatorEditor editor;
    private final Button button;
    private final Consumer<Study> alert;
    private final EventHandler<MouseEvent> outside = this::press;

    /// @param changed what to do after each change
    /// @param alert begins an alert on an indicator
    IndicatorPopup(Studies studies, ChartTemplates templates, Runnable changed, Consumer<Study> alert, Button button) {
        this.button = button;
        this.alert = alert;
        editor = new IndicatorEditor(studies, templates, changed, this::begin, this::close);
        ChartSheet.wear(editor, button.sceneProperty());
        popup.getContent().add(editor);
        button.sceneProperty().addListener((seen, was, is) -> {
            if (was != null) was.removeEventFilter(MouseEvent.MOUSE_PRESSED, outside);
            popup.hide();
        });
    }

    private void begin(Study study) {
        hide();
        alert.accept(study);
    }

    void toggle() {
        if (popup.isShowing()) close();
        else open();
    }

    private void open() {
        editor.refresh();
        Point2D corner = button.localToScreen(0, button.getHeight() + 4);
        popup.show(button, corner.getX(), corner.getY());
        button.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, outside);
        editor.focusFirst();
    }

    private void close() {
        hide();
        button.requestFocus();
    }

    private void hide() {
        Scene scene = button.getScene();
        if (scene != null) scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, outside);
        popup.hide();
    }

    private void press(MouseEvent event) {
        if (!within(event.getTarget())) hide();
    }

    private boolean within(EventTarget target) {
        for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent())
            if (node == button) return true;
        return false;
    }
}
