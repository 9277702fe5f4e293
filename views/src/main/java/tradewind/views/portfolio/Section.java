package tradewind.views.portfolio;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A titled part of the panel, with its tools at the right of the title and a sentence below that says what
/// it means.
final class Section extends BorderPane {
    private final Label sentence = new Label();

    Section(String title, Node body, Node... tools) {
        getStyleClass().add("portfolio-section");
        setMinSize(0, 0);
        Label head = new Label(title);
        head.getStyleClass().add("title");
        head.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(head, gap);
        top.getChildren().addAll(tools);
        top.getStyleClass().add("portfolio-head");
        setTop(top);
        setCenter(body);
        sentence.getStyleClass().addAll("caption", "portfolio-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setBottom(sentence);
    }

    Section means(ObservableValue<String> text) {
        sentence.textProperty().bind(text);
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        return this;
    }
}
