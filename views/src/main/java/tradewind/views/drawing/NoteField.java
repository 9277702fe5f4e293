package tradewind.views.drawing;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tradewind.views.texts.Texts;

/// Where the words of a note are typed: Enter and leaving the field keep them, Esc does not.
final class NoteField extends TextField {
    private static final Texts TEXTS = Texts.of("drawing");
    private static final int LONGEST = 120;
    private static final double WIDE = 220;

    private final DrawingViewModel model;
    private final Runnable done;

    /// @param place puts the field beside a drawing
    /// @param done gives the keys back to the chart
    NoteField(DrawingViewModel model, Consumer<Drawing> place, Runnable done) {
        this.model = model;
        this.done = done;
        setId("note-field");
        getStyleClass().add("note-field");
        setManaged(false);
        setVisible(false);
        setPrefWidth(WIDE);
        setPromptText(TEXTS.get("note.prompt"));
        setAccessibleText(TEXTS.get("note.about"));
        textProperty().addListener((seen, was, is) -> {
            if (is.length() > LONGEST) setText(is.substring(0, LONGEST));
        });
        model.noteProperty().subscribe(asked -> {
            setVisible(asked.isPresent());
            if (asked.isEmpty()) return;
            setText(asked.get().text());
            place.accept(asked.get());
            requestFocus();
            selectAll();
        });
        focusedProperty().addListener((seen, was, is) -> {
            if (was && model.noteProperty().get().isPresent()) model.written(getText());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        boolean keeps = event.getCode() == KeyCode.ENTER;
        if (!keeps && event.getCode() != KeyCode.ESCAPE) return;
        event.consume();
        if (keeps) model.written(getText());
        else model.unwritten();
        done.run();
    }
}
