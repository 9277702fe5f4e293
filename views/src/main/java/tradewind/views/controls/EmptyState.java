package tradewind.views.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands where there is nothing yet: what will be here, and one thing to do about it.
public final class EmptyState extends VBox {
    /// @param actions the next step; usually one button
    public EmptyState(Feather icon, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        Label head = new Label(title);
        head.getStyleClass().add("title");
        Label body = new Sentence(text);
        body.getStyleClass().add("state-text");
        body.setMinHeight(USE_PREF_SIZE);
        setFillWidth(false);
        getChildren().addAll(Icon.of(icon, 16), head, body);
        if (actions.length == 0) return;
        // in a narrow panel they stand below each other instead of losing their words
        FlowPane row = new FlowPane(8, 8, actions);
        row.setAlignment(Pos.CENTER);
        for (Node action : actions) if (action instanceof Region region) region.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("state-actions");
        getChildren().add(row);
    }

    /// A sentence in as few lines as there is room for, all of about one length: no word stands alone in the
    /// last.
    private static final class Sentence extends Label {
        private static final double WIDEST = 320;
        private static final double STEP = 8;

        /// Where words have no gaps a line would end in the middle of one: there every sentence begins a line.
        Sentence(String text) {
            super(text.replaceAll("\u3002(?=.)", "\u3002\n"));
        }

        @Override
        protected double computePrefWidth(double height) {
            double whole = super.computePrefWidth(height);
            if (whole <= WIDEST) return whole;
            double lines = prefHeight(WIDEST);
            double width = WIDEST;
            while (width - STEP > STEP && prefHeight(width - STEP) <= lines) width -= STEP;
            return width;
        }
    }
}
