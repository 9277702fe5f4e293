package tradewind.views.risk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One part of the panel: a title with its tools, a body, a sentence at the foot.
public class RiskSection extends VBox {
    private final HBox tools = new HBox();
    private final VBox body = new VBox();
    private final Label foot = new Label();

    public RiskSection(String title) {
        getStyleClass().add("risk-section");
        Label name = new Label(title);
        name.getStyleClass().add("title");
        name.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        tools.getStyleClass().add("risk-tools");
        HBox head = new HBox(name, gap, tools);
        head.getStyleClass().add("risk-head");
        body.getStyleClass().add("risk-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        foot.getStyleClass().addAll("text-2", "risk-foot");
        foot.setWrapText(true);
        foot.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, body);
        setMinWidth(0);
    }

    /// Where nothing in the body can use more room the sentence stays below the last line.
    public final void closeUp() {
        VBox.setVgrow(body, Priority.NEVER);
    }

    /// The body grows no higher, and the sentence stays below it.
    final void limit(double height) {
        body.setMaxHeight(height);
    }

    public final void setTools(Node... nodes) {
        tools.getChildren().setAll(nodes);
    }

    public final void setBody(Node... nodes) {
        body.getChildren().setAll(nodes);
    }

    /// The plain sentence; empty takes it away. `tone` is a style class such as `warn`, or empty.
    public final void say(String sentence, String tone) {
        foot.setText(sentence);
        foot.getStyleClass().removeAll("warn", "danger", "ok");
        if (!tone.isEmpty()) foot.getStyleClass().add(tone);
        if (sentence.isEmpty()) getChildren().remove(foot);
        else if (!getChildren().contains(foot)) getChildren().add(foot);
    }

    public final String sentence() {
        return foot.getText();
    }

    public static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("text-2", "risk-why");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
