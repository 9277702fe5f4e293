package tradewind.views.portfolio;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.portfolio.PriceCsv;
import tradewind.views.controls.EmptyState;
import tradewind.views.texts.Texts;

/// Where prices come from: what stands in the panel before there are any, and when others are wanted.
final class PriceDesk extends VBox {
    private static final Texts TEXTS = Texts.of("portfolio");

    private final PortfolioViewModel model;
    private final PortfolioDoors doors;
    private final TextField symbols = new TextField();
    private final TextField span = new TextField("1d");

    /// @param back shows again what there was before
    PriceDesk(PortfolioViewModel model, PortfolioDoors doors, Runnable back) {
        this.model = model;
        this.doors = doors;
        getStyleClass().add("price-desk");
        setMinSize(0, 0);
        setAlignment(Pos.CENTER);
        Button open = new Button(TEXTS.get("prices.open"));
        open.setId("portfolio-open");
        open.getStyleClass().add("primary");
        open.setOnAction(event -> doors.open().ifPresent(this::open));
        symbols.setPromptText(TEXTS.get("prices.symbols.prompt"));
        symbols.setAccessibleText(TEXTS.get("prices.symbols"));
        symbols.setPrefColumnCount(22);
        span.setAccessibleText(TEXTS.get("prices.span"));
        span.setPrefColumnCount(4);
        Button read = new Button(TEXTS.get("prices.read"));
        read.setOnAction(event -> lake());
        symbols.setOnAction(event -> lake());
        Label bars = new Label(TEXTS.get("prices.bars"));
        bars.getStyleClass().add("caption");
        Button leave = new Button(TEXTS.get("back"));
        leave.getStyleClass().add("ghost");
        leave.setOnAction(event -> back.run());
        model.historyProperty().subscribe(history -> leave.setVisible(more(model)));
        model.rebalance().versionProperty().subscribe(version -> leave.setVisible(more(model)));
        HBox lake = new HBox(8, symbols, bars, span, read);
        lake.setAlignment(Pos.CENTER);
        Label trouble = new Label();
        trouble.getStyleClass().add("danger");
        trouble.setWrapText(true);
        trouble.setMaxWidth(560);
        trouble.textProperty().bind(model.problemProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        new EmptyState(
                                Feather.PIE_CHART,
                                TEXTS.get("prices.empty.title"),
                                TEXTS.get("prices.empty.text"),
                                open),
                        lake,
                        trouble,
                        leave);
    }

    /// Whether there is something to go back to.
    private static boolean more(PortfolioViewModel model) {
        return model.historyProperty().get().isPresent()
                || model.rebalance().run().isPresent();
    }

    void open(Path file) {
        model.load(String.valueOf(file.getFileName()), () -> {
            try (Reader reader = Files.newBufferedReader(file)) {
                return PriceCsv.read(reader);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file.getFileName() + ", " + e.getMessage(), e);
            }
        });
    }

    private void lake() {
        List<String> wanted = Arrays.stream(symbols.getText().split(","))
                .map(String::strip)
                .filter(symbol -> !symbol.isEmpty())
                .toList();
        String bars = span.getText().strip();
        model.load(TEXTS.get("prices.lake", bars), () -> doors.lake(wanted, bars));
    }
}
