package tradewind.views.keys;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import tradewind.views.keys.KeysViewModel.Note;
import tradewind.views.texts.Texts;

/// What became of a wish, in a sentence, with its two answers if it is a question.
final class KeyNote extends VBox {
    private static final Texts TEXTS = Texts.of("keys");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Label text = new Label();
    private final Button yes = new Button();
    private final FlowPane answers = new FlowPane(8, 4);

    /// @param id of what it is about
    /// @param after takes the focus once it is answered
    KeyNote(String id, KeysViewModel model, Runnable after) {
        getStyleClass().add("key-note");
        text.setId(id + "-note");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        yes.setId(id + "-yes");
        yes.getStyleClass().add("small");
        yes.setOnAction(event -> {
            after.run();
            model.yes();
        });
        Button no = new Button(TEXTS.get("leave"));
        no.setId(id + "-no");
        no.getStyleClass().addAll("ghost", "small");
        no.setOnAction(event -> {
            after.run();
            model.no();
        });
        answers.getChildren().setAll(yes, no);
        getChildren().add(text);
    }

    void show(Note now, String doIt) {
        text.setText(now.text());
        pseudoClassStateChanged(BAD, now.bad());
        yes.setText(doIt);
        getChildren().remove(answers);
        if (now.yes().isPresent()) getChildren().add(answers);
    }
}
