package tradewind.views.risk;

import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Sections in columns that share the width.
public final class SectionColumns {
    private SectionColumns() {}

    /// Fills the columns anew.
    ///
    /// @param parts the sections of each column, from the left
    /// @param shares of the width, one for each column, together 1
    /// @param main gets the height that is left over in its column; in the others the last section does
    /// @param second gets as much as the main one
    public static void lay(
            HBox columns, List<List<RiskSection>> parts, double[] shares, RiskSection main, RiskSection second) {
        columns.getChildren().clear();
        for (int i = 0; i < parts.size(); i++) {
            List<RiskSection> sections = parts.get(i);
            VBox column = new VBox();
            column.getStyleClass().add("risk-column");
            column.getChildren().addAll(sections);
            for (RiskSection each : sections)
                VBox.setVgrow(each, each == main || each == second ? Priority.ALWAYS : Priority.NEVER);
            if (!sections.contains(main)) VBox.setVgrow(sections.getLast(), Priority.ALWAYS);
            column.setMinWidth(0);
            column.setMinHeight(Region.USE_PREF_SIZE);
            column.prefWidthProperty().bind(columns.widthProperty().multiply(shares[i]));
            HBox.setHgrow(column, Priority.ALWAYS);
            columns.getChildren().add(column);
        }
        columns.setMinHeight(Region.USE_PREF_SIZE);
    }

    /// Columns of one width.
    public static double[] even(int count) {
        double[] shares = new double[count];
        Arrays.fill(shares, 1.0 / count);
        return shares;
    }
}
