package tradewind.views.portfolio;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import tradewind.engine.portfolio.Preferences;
import tradewind.views.texts.Texts;

/// Estimates, risk aversion, costs, targets and views, behind a button that says the two that matter most.
final class WishMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("portfolio");

    private final GridPane fields = new GridPane();

    /// @param done the trader pressed Enter in a field
    WishMenu(Wishes wishes, Runnable done) {
        getStyleClass().add("ghost");
        setAccessibleText(TEXTS.get("wishes"));
        textProperty().bind(wishes.summary());
        setMinWidth(USE_PREF_SIZE);
        setId("portfolio-wishes");
        fields.getStyleClass().add("wish-fields");
        ComboBox<Preferences.ReturnEstimate> returns = new ComboBox<>();
        returns.setId("portfolio-returns");
        returns.getItems().setAll(Preferences.ReturnEstimate.values());
        returns.setConverter(new Labelled<>(estimate -> TEXTS.get("returns." + estimate.name())));
        returns.valueProperty().bindBidirectional(wishes.returns());
        returns.setMaxWidth(Double.MAX_VALUE);
        add("returns", returns);
        add("aversion", wishes.riskAversion(), done);
        add("costs", wishes.costs(), done);
        add("riskfree", wishes.riskFree(), done);
        add("confidence", wishes.confidence(), done);
        add("volatility", wishes.volatility(), done);
        add("leverage", wishes.leverage(), done);
        add("kelly", wishes.kelly(), done);
        add("clusters", wishes.clusters(), done);
        add("views", wishes.views(), done);
        CustomMenuItem item = new CustomMenuItem(fields, false);
        item.getStyleClass().add("wish-item");
        getItems().add(item);
    }

    /// @param wish of the texts
    private void add(String wish, StringProperty value, Runnable done) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setPrefColumnCount(14);
        field.setOnAction(event -> {
            hide();
            done.run();
        });
        add(wish, field);
    }

    private void add(String wish, Node control) {
        String name = TEXTS.get("wish." + wish);
        control.setAccessibleText(name);
        Label label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        Label hint = new Label(TEXTS.get("wish.means." + wish));
        hint.getStyleClass().add("caption");
        hint.setMinWidth(USE_PREF_SIZE);
        fields.addRow(fields.getRowCount(), label, control, hint);
    }
}
