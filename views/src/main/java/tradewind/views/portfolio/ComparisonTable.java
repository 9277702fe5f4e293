package tradewind.views.portfolio;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.views.controls.Palette;
import tradewind.views.texts.Texts;

/// A row per method of a walk-forward comparison.
final class ComparisonTable extends GridPane {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final List<String> HEADS =
            List.of("method", "return", "volatility", "sharpe", "error", "skill", "fall", "turn");

    private final Palette palette = new Palette();

    ComparisonTable() {
        getStyleClass().add("comparison");
        for (int column = 0; column < HEADS.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            width.setHgrow(Priority.ALWAYS);
            if (column == 0) width.setMinWidth(152);
            getColumnConstraints().add(width);
        }
    }

    void show(WalkForwardReport report) {
        getChildren().setAll(palette);
        for (int column = 0; column < HEADS.size(); column++) {
            Label head = label(TEXTS.get("compared." + HEADS.get(column)), "caption");
            if (column > 0) head.setTooltip(new Tooltip(TEXTS.get("compared.means." + HEADS.get(column))));
            add(head, column, 0);
        }
        for (int row = 0; row < report.outcomes().size(); row++) {
            WalkForwardReport.Outcome outcome = report.outcomes().get(row);
            Label name = label(Words.title(outcome.allocator()), "method");
            name.setGraphic(WealthLegend.sample(palette, row));
            name.setTooltip(new Tooltip(about(outcome)));
            add(name, 0, row + 1);
            switch (outcome) {
                case WalkForwardReport.NotRun not -> {
                    Label why = label(not.reason(), "caption");
                    why.setMinWidth(0);
                    why.setTooltip(new Tooltip(not.reason()));
                    add(why, 1, row + 1, HEADS.size() - 1, 1);
                }
                case WalkForwardReport.Ran ran -> {
                    double[] figures = {
                        100 * ran.annualReturn(),
                        100 * ran.volatility(),
                        ran.sharpe(),
                        ran.sharpeError(),
                        100 * ran.belief(),
                        100 * ran.maxDrawdown(),
                        ran.turnover()
                    };
                    int[] decimals = {1, 1, 2, 2, 0, 1, 1};
                    for (int k = 0; k < figures.length; k++)
                        add(label(Words.number(figures[k], decimals[k]), "num-small"), k + 1, row + 1);
                }
            }
        }
    }

    private static String about(WalkForwardReport.Outcome outcome) {
        String sentence = Words.about(outcome.allocator());
        if (!(outcome instanceof WalkForwardReport.Ran ran)) return sentence;
        String costs = Words.number(100 * ran.costs(), 2);
        return ran.refusals() == 0
                ? TEXTS.get("compared.costs", sentence, costs)
                : TEXTS.get("compared.refused", sentence, costs, Integer.toString(ran.refusals()), ran.reason());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(style.equals("method") ? 0 : USE_PREF_SIZE);
        return label;
    }
}
