package tradewind.views.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.portfolio.Allocator;
import tradewind.engine.portfolio.Preferences;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.engine.portfolio.WalkForwardReport;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.SegmentBar;
import tradewind.views.texts.Texts;

/// The portfolio panel: everything side by side where there is room, else a page each.
public final class PortfolioView extends BorderPane {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final String SHEET = "/tradewind/portfolio/portfolio.css";
    private static final double WIDE = 1_040;
    private static final double HIGH = 430;

    /// What stands alone where there is no room for all.
    private enum Page {
        WEIGHTS,
        FRONTIER,
        GROUPS,
        ORDERS,
        COMPARISON;

        String title() {
            return TEXTS.get("page." + name());
        }
    }

    private final PortfolioViewModel model;
    private final PortfolioDoors doors;
    private final PriceDesk prices;
    private final WeightsPlot weights = new WeightsPlot();
    private final FrontierPlot frontier = new FrontierPlot();
    private final TreePlot tree = new TreePlot();
    private final WealthPlot wealth = new WealthPlot();
    private final ComparisonTable comparison = new ComparisonTable();
    private final RebalanceTable orders;
    private final BorderPane ordersBody = new BorderPane();
    private final BorderPane comparisonBody = new BorderPane();
    private final Button releaseAll = new Button(TEXTS.get("release.all"));
    private final SimpleStringProperty weightsMean = new SimpleStringProperty("");
    private final SimpleStringProperty frontierMean = new SimpleStringProperty("");
    private final SimpleStringProperty treeMean = new SimpleStringProperty("");
    private final SimpleStringProperty ordersMean = new SimpleStringProperty("");
    private final SimpleStringProperty comparisonMean = new SimpleStringProperty("");
    private final List<Section> sections;
    private final SegmentBar<Page> pages = new SegmentBar<>(List.of(Page.values()), Page.WEIGHTS, Page::title);
    private final HBox pageRow = new HBox(pages);
    private final VBox head = new VBox();
    private final MenuButton source = new MenuButton();
    private String arranged = "";

    public PortfolioView(PortfolioViewModel model, PortfolioDoors doors) {
        this.model = model;
        this.doors = doors;
        this.prices = new PriceDesk(model, doors, this::arrange);
        this.orders = new RebalanceTable(model.rebalance());
        getStyleClass().add("portfolio");
        getStylesheets()
                .add(Objects.requireNonNull(PortfolioView.class.getResource(SHEET), SHEET)
                        .toExternalForm());
        setMinSize(0, 0);
        head.getChildren().addAll(toolbar(), trouble());
        pageRow.getStyleClass().addAll("toolbar-row", "portfolio-bar");
        sections = sections();
        pages.valueProperty().addListener((seen, was, is) -> arrange());
        widthProperty().addListener((seen, was, is) -> arrange());
        heightProperty().addListener((seen, was, is) -> arrange());
        model.historyProperty().subscribe(history -> arrange());
        model.studyProperty().subscribe(this::show);
        model.comparisonProperty().subscribe(this::showComparison);
        model.busyProperty()
                .addListener((seen, was, is) ->
                        showComparison(model.comparisonProperty().get()));
        model.rebalance().versionProperty().subscribe(version -> showOrders());
        model.rebalance().problemProperty().subscribe(problem -> showOrders());
    }

    public PortfolioViewModel model() {
        return model;
    }

    private List<Section> sections() {
        return List.of(
                new Section(TEXTS.get("section.weights"), scrolled(weights)).means(weightsMean),
                new Section(TEXTS.get("section.frontier"), frontier).means(frontierMean),
                new Section(TEXTS.get("section.tree"), scrolled(tree)).means(treeMean),
                new Section(TEXTS.get("section.orders"), ordersBody, orderTools()).means(ordersMean),
                new Section(TEXTS.get("section.comparison"), comparisonBody).means(comparisonMean));
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(content instanceof Plot);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("portfolio-scroll");
        scroll.setMinSize(0, 0);
        return scroll;
    }

    /// Rows keep their width: where there is less, they are moved sideways.
    private ScrollPane rows() {
        ScrollPane scroll = scrolled(orders);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        return scroll;
    }

    private HBox toolbar() {
        source.getStyleClass().add("ghost");
        source.textProperty().bind(model.sourceProperty());
        source.setAccessibleText(TEXTS.get("prices"));
        source.setMinWidth(USE_PREF_SIZE);
        source.setMaxWidth(180);
        MenuItem other = new MenuItem(TEXTS.get("prices.other"));
        other.setOnAction(event -> setCenter(prices));
        source.getItems().add(other);
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
        ComboBox<Preferences.CovarianceEstimate> covariance = new ComboBox<>();
        covariance.getItems().setAll(Preferences.CovarianceEstimate.values());
        covariance.setConverter(new Labelled<>(estimate -> TEXTS.get("covariance." + estimate.name())));
        covariance.valueProperty().bindBidirectional(model.covarianceProperty());
        covariance.setAccessibleText(TEXTS.get("covariance"));
        covariance.setMinWidth(150);
        covariance.visibleProperty().bind(widthProperty().greaterThan(800));
        covariance.managedProperty().bind(covariance.visibleProperty());
        TextField limits = new TextField();
        limits.setId("portfolio-limits");
        limits.textProperty().bindBidirectional(model.limitsProperty());
        limits.setAccessibleText(TEXTS.get("limits"));
        limits.setTooltip(new Tooltip("long-only, long-short, min=, max=0.3, invested=0.95, turnover=0.4, leverage=1.5,"
                + " hold=5, group:NAME:A+B=0.1..0.5, factor:NAME:A*1.2+B=-0.2..0.2"));
        limits.setOnAction(event -> model.optimise());
        limits.getStyleClass().add("limits");
        HBox.setHgrow(limits, Priority.ALWAYS);
        Button optimise = new Button(TEXTS.get("optimise"));
        optimise.setId("portfolio-optimise");
        optimise.getStyleClass().add("primary");
        optimise.setOnAction(event -> model.optimise());
        optimise.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(
                source, method, covariance, limits, new WishMenu(model.wishes(), model::optimise), optimise, export());
        bar.getStyleClass().addAll("toolbar-row", "portfolio-bar");
        return bar;
    }

    private MenuButton export() {
        MenuButton menu = new MenuButton("", Icon.of(Feather.DOWNLOAD));
        menu.getStyleClass().addAll("ghost", "icon-only");
        menu.setAccessibleText(TEXTS.get("export"));
        menu.setTooltip(new Tooltip(TEXTS.get("export.about")));
        MenuItem csv = new MenuItem(TEXTS.get("export.csv"));
        csv.setOnAction(event -> model.studyProperty()
                .get()
                .ifPresent(
                        study -> save("portfolio.csv", Exports.csv(study, model).getBytes(StandardCharsets.UTF_8))));
        MenuItem png = new MenuItem(TEXTS.get("export.png"));
        png.setOnAction(event -> save("portfolio.png", PngFile.of(snapshot(null, null))));
        menu.getItems().setAll(csv, png);
        return menu;
    }

    private void save(String name, byte[] content) {
        doors.save(name).ifPresent(file -> model.write(file, content));
    }

    private Label trouble() {
        Label trouble = new Label();
        trouble.setId("portfolio-problem");
        trouble.getStyleClass().addAll("danger", "portfolio-problem");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.setGraphic(Icon.of(Feather.ALERT_CIRCLE));
        trouble.setMaxWidth(Double.MAX_VALUE);
        trouble.textProperty().bind(model.problemProperty());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        return trouble;
    }

    private Node[] orderTools() {
        TextField least = field(TEXTS.get("least.trade"), 6);
        least.textProperty().bindBidirectional(model.rebalance().leastTradeProperty());
        TextField buffer = field(TEXTS.get("cash.about"), 3);
        buffer.textProperty().bindBidirectional(model.rebalance().bufferProperty());
        Button again = new Button(TEXTS.get("replan"));
        again.getStyleClass().add("small");
        again.setTooltip(new Tooltip(TEXTS.get("replan.about")));
        again.setOnAction(event -> model.rebalance().replan());
        least.setOnAction(event -> model.rebalance().replan());
        buffer.setOnAction(event -> model.rebalance().replan());
        releaseAll.setId("portfolio-release-all");
        releaseAll.getStyleClass().add("small");
        releaseAll.setOnAction(event -> model.rebalance().releaseAll());
        Label leastName = caption(TEXTS.get("least.trade.short"));
        return new Node[] {leastName, least, caption(TEXTS.get("cash")), buffer, again, releaseAll};
    }

    private static TextField field(String accessible, int columns) {
        TextField field = new TextField();
        field.getStyleClass().addAll("small-field", "num-small");
        field.setPrefColumnCount(columns);
        field.setAccessibleText(accessible);
        return field;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void show(Optional<Study> study) {
        weights.show(study);
        frontier.show(study);
        tree.show(study);
        weightsMean.set(study.map(Words::weights).orElse(""));
        frontierMean.set(study.map(Words::frontier).orElse(""));
        treeMean.set(study.map(found -> Words.tree(found.tree())).orElse(""));
        if (study.isPresent()) arrange();
    }

    private void showOrders() {
        orders.show();
        Optional<RebalanceRun> run = model.rebalance().run();
        String problem = model.rebalance().problemProperty().get();
        long staged = model.rebalance().rows().stream()
                .filter(row -> row.line().stage() == RebalanceRun.Stage.STAGED)
                .count();
        releaseAll.setText(
                staged == 0 ? TEXTS.get("release.all") : TEXTS.get("release.all.count", Long.toString(staged)));
        releaseAll.setDisable(staged == 0);
        if (run.isEmpty()) {
            ordersBody.setCenter(new EmptyState(
                    Feather.SHUFFLE,
                    TEXTS.get("orders.empty.title"),
                    problem.isEmpty() ? TEXTS.get("orders.empty.text") : problem));
        } else {
            if (!(ordersBody.getCenter() instanceof ScrollPane)) ordersBody.setCenter(rows());
        }
        ordersMean.set((run.map(Words::rebalance).orElse("") + " "
                        + model.rebalance().outsideProperty().get())
                .strip());
    }

    private void showComparison(Optional<WalkForwardReport> report) {
        wealth.show(report);
        comparisonMean.set(report.map(Words::comparison).orElse(""));
        if (model.busyProperty().get() && report.isEmpty()) {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(model.progressProperty());
            bar.setMaxWidth(240);
            Button cancel = new Button(TEXTS.get("cancel"));
            cancel.setOnAction(event -> model.cancel());
            comparisonBody.setCenter(new EmptyState(
                    Feather.ACTIVITY, TEXTS.get("working.title"), TEXTS.get("working.text"), bar, cancel));
        } else if (report.isEmpty()) {
            Button compare = new Button(TEXTS.get("compare"));
            compare.setId("portfolio-compare");
            compare.setOnAction(event -> model.compare());
            comparisonBody.setCenter(new EmptyState(
                    Feather.ACTIVITY,
                    TEXTS.get("compare.empty.title"),
                    TEXTS.get("compare.empty.text"),
                    compare));
        } else {
            comparison.show(report.get());
            ScrollPane table = scrolled(comparison);
            table.setPrefHeight(22 * (report.get().outcomes().size() + 1) + 8);
            wealth.setMinHeight(84);
            VBox.setVgrow(wealth, Priority.ALWAYS);
            comparisonBody.setCenter(new VBox(wealth, table));
        }
    }

    /// Everything side by side where there is room, else a page each.
    private void arrange() {
        if (model.historyProperty().get().isEmpty()) {
            setTop(null);
            if (getCenter() != prices) setCenter(prices);
            return;
        }
        if (getTop() != head) setTop(head);
        boolean wide = getWidth() >= WIDE && getHeight() >= HIGH;
        String wanted = wide ? "all" : pages.getValue().name();
        if (wanted.equals(arranged) && getCenter() != prices) return;
        arranged = wanted;
        head.getChildren().remove(pageRow);
        if (!wide) head.getChildren().add(pageRow);
        setCenter(wide ? all() : sections.get(pages.getValue().ordinal()));
    }

    private VBox all() {
        GridPane top = row(36, 38, 26);
        for (int k = 0; k < 3; k++) top.add(sections.get(k), k, 0);
        GridPane bottom = row(62, 38);
        for (int k = 0; k < 2; k++) bottom.add(sections.get(k + 3), k, 0);
        VBox all = new VBox(top, bottom);
        all.setMinSize(0, 0);
        top.prefHeightProperty().bind(all.heightProperty().multiply(0.52));
        bottom.prefHeightProperty().bind(all.heightProperty().multiply(0.48));
        return all;
    }

    private static GridPane row(double... percents) {
        GridPane row = new GridPane();
        row.setMinSize(0, 0);
        for (double percent : percents) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            row.getColumnConstraints().add(column);
        }
        RowConstraints whole = new RowConstraints();
        whole.setPercentHeight(100);
        row.getRowConstraints().add(whole);
        return row;
    }
}
