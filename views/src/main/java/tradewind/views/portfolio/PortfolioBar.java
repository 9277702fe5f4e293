package tradewind.views.portfolio;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.Preferences;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// Prices, method, limits and wishes of a portfolio, and the button that works it out.
final class PortfolioBar extends HBox {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final double ROOM_FOR_COVARIANCE = 800;

    private final PortfolioViewModel model;

    /// @param others the trader wants other prices
    /// @param numbers writes what is shown as numbers
    /// @param picture writes what is shown as a picture
    PortfolioBar(PortfolioViewModel model, Runnable others, Runnable numbers, Runnable picture) {
        this.model = model;
        getStyleClass().addAll("toolbar-row", "portfolio-bar");
        Button optimise = new Button(TEXTS.get("optimise"));
        optimise.setId("portfolio-optimise");
        optimise.getStyleClass().add("primary");
        optimise.setOnAction(event -> model.optimise());
        optimise.setMinWidth(USE_PREF_SIZE);
        optimise.disableProperty().bind(model.historyProperty().map(Optional::isEmpty));
        getChildren()
                .addAll(
                        source(others),
                        method(),
                        shares(model.wishes().budgets(), Allocator.RISK_BUDGETS),
                        shares(model.wishes().market(), Allocator.BLACK_LITTERMAN),
                        covariance(),
                        limits(),
                        new WishMenu(model.wishes(), model::optimise),
                        optimise,
                        export(numbers, picture));
    }

    private MenuButton source(Runnable others) {
        MenuButton source = new MenuButton();
        source.getStyleClass().add("ghost");
        source.textProperty().bind(model.sourceProperty().map(name -> name.isEmpty() ? TEXTS.get("prices") : name));
        source.setAccessibleText(TEXTS.get("prices"));
        source.setMinWidth(USE_PREF_SIZE);
        source.setMaxWidth(180);
        MenuItem other = new MenuItem(TEXTS.get("prices.other"));
        other.setOnAction(event -> others.run());
        source.getItems().add(other);
        return source;
    }

    private ComboBox<Allocator> method() {
        ComboBox<Allocator> method = new ComboBox<>();
        method.setId("portfolio-method");
        method.getItems().setAll(Allocator.values());
        method.setConverter(new Labelled<>(Words::title));
        method.valueProperty().bindBidirectional(model.methodProperty());
        method.setAccessibleText(TEXTS.get("compared.method"));
        method.setPrefWidth(190);
        method.setMinWidth(120);
        method.setVisibleRowCount(Allocator.values().length);
        Tooltip about = new Tooltip();
        method.setTooltip(about);
        model.methodProperty().subscribe(chosen -> about.setText(Words.about(chosen)));
        return method;
    }

    /// In sight while the method that asks for them is chosen.
    private SharesMenu shares(Shares shares, Allocator asks) {
        SharesMenu menu = new SharesMenu(shares, model::optimise);
        menu.visibleProperty().bind(model.methodProperty().map(chosen -> chosen == asks));
        menu.managedProperty().bind(menu.visibleProperty());
        return menu;
    }

    private ComboBox<Preferences.CovarianceEstimate> covariance() {
        ComboBox<Preferences.CovarianceEstimate> covariance = new ComboBox<>();
        covariance.getItems().setAll(Preferences.CovarianceEstimate.values());
        covariance.setConverter(new Labelled<>(estimate -> TEXTS.get("covariance." + estimate.name())));
        covariance.valueProperty().bindBidirectional(model.wishes().covariance());
        covariance.setAccessibleText(TEXTS.get("covariance"));
        covariance.setMinWidth(150);
        covariance.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_COVARIANCE));
        covariance.managedProperty().bind(covariance.visibleProperty());
        return covariance;
    }

    private TextField limits() {
        TextField limits = new TextField();
        limits.setId("portfolio-limits");
        limits.textProperty().bindBidirectional(model.limitsProperty());
        limits.setAccessibleText(TEXTS.get("limits"));
        limits.setTooltip(new Tooltip(TEXTS.get("limits.about")));
        limits.setOnAction(event -> model.optimise());
        limits.getStyleClass().add("limits");
        HBox.setHgrow(limits, Priority.ALWAYS);
        return limits;
    }

    private static MenuButton export(Runnable numbers, Runnable picture) {
        MenuButton menu = new MenuButton("", Icon.of(Feather.DOWNLOAD));
        menu.getStyleClass().addAll("ghost", "icon-only");
        menu.setAccessibleText(TEXTS.get("export"));
        menu.setTooltip(new Tooltip(TEXTS.get("export.about")));
        MenuItem csv = new MenuItem(TEXTS.get("export.csv"));
        csv.setOnAction(event -> numbers.run());
        MenuItem png = new MenuItem(TEXTS.get("export.png"));
        png.setOnAction(event -> picture.run());
        menu.getItems().setAll(csv, png);
        return menu;
    }
}
