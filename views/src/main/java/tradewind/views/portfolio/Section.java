package tradewind.views.portfolio;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// A titled part of the panel, with its tools at the right of the title and a sentence below that says what
/// it means.
final class Section extends BorderPane {
    private static final Texts TEXTS = Texts.of("portfolio");

    private final Label sentence = new Label();
    private final Button enlarge = new Button("", Icon.of(Feather.MAXIMIZE_2, 12));

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
        top.getChildren().add(enlarge);
        enlarge.getStyleClass().addAll("ghost", "icon-only", "small", "section-enlarge");
        stands(true, false);
        top.getStyleClass().add("portfolio-head");
        setTop(top);
        setCenter(body);
        sentence.getStyleClass().addAll("caption", "portfolio-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setBottom(sentence);
    }

    void onEnlarge(Runnable action) {
        enlarge.setOnAction(event -> action.run());
    }

    /// @param room for all sections side by side
    /// @param alone this one has all of it
    void stands(boolean room, boolean alone) {
        enlarge.setVisible(room);
        enlarge.setManaged(room);
        String text = TEXTS.get(alone ? "section.shrink" : "section.enlarge");
        enlarge.setGraphic(Icon.of(alone ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2, 12));
        enlarge.setAccessibleText(text);
        enlarge.setTooltip(new Tooltip(text));
    }

    Section means(ObservableValue<String> text) {
        sentence.textProperty().bind(text);
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        return this;
    }
}
