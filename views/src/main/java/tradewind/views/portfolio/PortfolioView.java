package tradewind.views.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.views.controls.EmptyState;
import tradewind.views.controls.Icon;
import tradewind.views.controls.PanelSheet;
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
    private final RebalanceTable orders;
    private final BorderPane ordersBody = new BorderPane();
    private final ComparisonPane comparison;
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
    private Optional<Page> enlarged = Optional.empty();
    private String arranged = "";
    private boolean planned;

    public PortfolioView(PortfolioViewModel model, PortfolioDoors doors) {
        this.model = model;
        this.doors = doors;
        this.prices = new PriceDesk(model, doors, this::arrange);
        this.orders = new RebalanceTable(model.rebalance());
        this.comparison = new ComparisonPane(model);
        getStyleClass().add("portfolio");
        PanelSheet.wearAt(this, SHEET);
        setMinSize(0, 0);
        head.getChildren()
                .addAll(new PortfolioBar(model, () -> setCenter(prices), this::numbers, this::picture), trouble());
        pageRow.getStyleClass().addAll("toolbar-row", "portfolio-bar");
        head.managedProperty().bind(head.visibleProperty());
        setTop(new VBox(new PlanBar(model.rebalance()), head));
        sections = sections();
        pages.valueProperty().addListener((seen, was, is) -> arrange());
        widthProperty().addListener((seen, was, is) -> arrange());
        heightProperty().addListener((seen, was, is) -> arrange());
        model.historyProperty().subscribe(history -> arrange());
        model.studyProperty().subscribe(this::show);
        model.comparisonProperty()
                .subscribe(report ->
                        comparisonMean.set(report.map(Words::comparison).orElse("")));
        model.rebalance().versionProperty().subscribe(version -> showOrders());
        model.rebalance().problemProperty().subscribe(problem -> showOrders());
        model.rebalance().unusableProperty().subscribe(why -> showOrders());
    }

    public PortfolioViewModel model() {
        return model;
    }

    private List<Section> sections() {
        List<Section> all = List.of(
                new Section(TEXTS.get("section.weights"), scrolled(weights)).means(weightsMean),
                new Section(TEXTS.get("section.frontier"), frontier).means(frontierMean),
                new Section(TEXTS.get("section.tree"), scrolled(tree)).means(treeMean),
                new Section(TEXTS.get("section.orders"), ordersBody, orderTools()).means(ordersMean),
                new Section(TEXTS.get("section.comparison"), comparison, comparison.forms(), compareAgain())
                        .means(comparisonMean));
        for (Page page : Page.values()) all.get(page.ordinal()).onEnlarge(() -> enlarge(page));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE || enlarged.isEmpty()) return;
            event.consume();
            enlarge(enlarged.get());
        });
        return all;
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

    private Button compareAgain() {
        Button again = new Button(TEXTS.get("compare.again"));
        again.setId("portfolio-compare-again");
        again.getStyleClass().add("small");
        again.setOnAction(event -> model.compare());
        again.visibleProperty().bind(model.comparisonProperty().map(Optional::isPresent));
        again.managedProperty().bind(again.visibleProperty());
        again.disableProperty().bind(model.busyProperty());
        return again;
    }

    /// One section has all the room, or gives it back.
    private void enlarge(Page page) {
        enlarged = enlarged.isPresent() ? Optional.empty() : Optional.of(page);
        arrange();
    }

    private void numbers() {
        model.studyProperty()
                .get()
                .ifPresent(
                        study -> save("portfolio.csv", Exports.csv(study, model).getBytes(StandardCharsets.UTF_8)));
    }

    private void picture() {
        save("portfolio.png", PngFile.of(snapshot(null, null)));
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
        again.disableProperty()
                .bind(model.historyProperty()
                        .map(Optional::isEmpty)
                        .flatMap(bare -> model.rebalance().backProperty().map(back -> bare || !back.isEmpty())));
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
        releaseAll.setDisable(
                staged == 0 || !model.rebalance().unusableProperty().get().isEmpty());
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
        if (planned == run.isPresent()) return;
        planned = run.isPresent();
        arrange();
    }

    /// Everything side by side where there is room, else a page each. A plan that came back stands alone until there
    /// are prices.
    private void arrange() {
        boolean bare = model.historyProperty().get().isEmpty();
        head.setVisible(!bare || planned);
        if (bare && !planned) {
            arranged = "";
            if (getCenter() != prices) setCenter(prices);
            return;
        }
        boolean wide = !bare && getWidth() >= WIDE && getHeight() >= HIGH;
        Optional<Page> one = wide ? enlarged : Optional.of(bare ? Page.ORDERS : pages.getValue());
        String wanted = bare + " " + wide + " " + one.map(Page::name).orElse("");
        if (wanted.equals(arranged) && getCenter() != prices) return;
        arranged = wanted;
        for (Section section : sections) section.stands(wide, one.isPresent());
        head.getChildren().remove(pageRow);
        if (!wide && !bare) head.getChildren().add(pageRow);
        setCenter(one.map(page -> (Region) sections.get(page.ordinal())).orElseGet(this::all));
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
