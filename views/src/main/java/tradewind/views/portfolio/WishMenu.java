package tradewind.views.portfolio;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import tradewind.views.texts.Texts;

/// Risk aversion, costs, targets and views, behind a button that says the two that matter most.
final class WishMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("portfolio");

    private final GridPane fields = new GridPane();

    /// @param done the trader pressed Enter in a field
    WishMenu(Wishes wishes, Runnable done) {
        getStyleClass().add("ghost");
        setAccessibleText(TEXTS.get("wishes"));
        textProperty().bind(wishes.summary());
        setMinWidth(USE_PREF_SIZE);
        fields.getStyleClass().add("wish-fields");
        add("aversion", wishes.riskAversion(), done);
        add("costs", wishes.costs(), done);
        add("riskfree", wishes.riskFree(), done);
        add("volatility", wishes.volatility(), done);
        add("leverage", wishes.leverage(), done);
        add("views", wishes.views(), done);
        CustomMenuItem item = new CustomMenuItem(fields, false);
        item.getStyleClass().add("wish-item");
        getItems().add(item);
    }

    /// @param wish of the texts
    private void add(String wish, StringProperty value, Runnable done) {
        int row = fields.getRowCount();
        String name = TEXTS.get("wish." + wish);
        Label label = new Label(name);
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(name);
        field.setPrefColumnCount(12);
        field.setOnAction(event -> {
            hide();
            done.run();
        });
        Label hint = new Label(TEXTS.get("wish.means." + wish));
        hint.getStyleClass().add("caption");
        fields.addRow(row, label, field, hint);
    }
}
