package tradewind.views.portfolio;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/// Risk aversion, costs, targets and views, behind a button that says the two that matter most.
final class WishMenu extends MenuButton {
    private final GridPane fields = new GridPane();

    /// @param done the trader pressed Enter in a field
    WishMenu(Wishes wishes, Runnable done) {
        getStyleClass().add("ghost");
        setAccessibleText("Risk aversion, costs and views");
        textProperty().bind(wishes.summary());
        setMinWidth(USE_PREF_SIZE);
        fields.getStyleClass().add("wish-fields");
        add("Risk aversion γ", wishes.riskAversion(), "penalty for variance, in return − γ/2 variance", done);
        add("Costs, bp", wishes.costs(), "half the spread and the fees, of the value traded", done);
        add("Risk-free, % a year", wishes.riskFree(), "for maximum Sharpe and Kelly", done);
        add("Target volatility, %", wishes.volatility(), "a year, for volatility target", done);
        add("Largest leverage", wishes.leverage(), "of Kelly and volatility target", done);
        add("Views", wishes.views(), "for Black-Litterman: AAPL-MSFT=0.03/0.02", done);
        CustomMenuItem item = new CustomMenuItem(fields, false);
        item.getStyleClass().add("wish-item");
        getItems().add(item);
    }

    private void add(String name, StringProperty value, String means, Runnable done) {
        int row = fields.getRowCount();
        Label label = new Label(name);
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(name);
        field.setPrefColumnCount(12);
        field.setOnAction(event -> {
            hide();
            done.run();
        });
        Label hint = new Label(means);
        hint.getStyleClass().add("caption");
        fields.addRow(row, label, field, hint);
    }
}
