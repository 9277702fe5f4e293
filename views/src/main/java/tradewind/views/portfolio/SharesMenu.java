package tradewind.views.portfolio;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tradewind.views.texts.Texts;

/// A share for each symbol, behind a button: what is typed, and what it comes to.
final class SharesMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("portfolio");
    /// More than this many rows are scrolled.
    private static final int ROWS = 12;

    private static final double ROW = 32;
    private static final double PAD = 12;
    private static final double WIDE = 300;

    private final Shares shares;
    private final GridPane rows = new GridPane();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final List<Label> percents = new ArrayList<>();
    private final Runnable done;

    /// @param done the trader pressed Enter in a field, or the button below them
    SharesMenu(Shares shares, Runnable done) {
        this.shares = shares;
        this.done = done;
        String title = shares.kind().title();
        setText(title);
        getStyleClass().add("ghost");
        setAccessibleText(title);
        setId("portfolio-shares-" + shares.kind().name());
        setMinWidth(USE_PREF_SIZE);
        rows.getStyleClass().add("wish-fields");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("portfolio-scroll");
        Label means = new Label(TEXTS.get("shares.means." + shares.kind().name()));
        means.getStyleClass().add("caption");
        means.setWrapText(true);
        means.setMaxWidth(WIDE);
        means.setMinHeight(USE_PREF_SIZE);
        Label refusal = new Label();
        refusal.getStyleClass().add("danger");
        refusal.setWrapText(true);
        refusal.setMaxWidth(WIDE);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.textProperty().bind(shares.refusalProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        Button clear = new Button(TEXTS.get("shares.clear"));
        clear.getStyleClass().add("small");
        clear.setOnAction(event -> shares.clear());
        Button go = new Button(TEXTS.get("optimise"));
        go.getStyleClass().add("small");
        go.disableProperty().bind(refusal.visibleProperty());
        go.setOnAction(event -> finish());
        HBox buttons = new HBox(8, clear, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        // what gives way when a refusal comes while it is open
        scroll.setMinHeight(2 * ROW);
        VBox body = new Body(means, scroll, refusal, buttons);
        body.getStyleClass().add("shares");
        CustomMenuItem item = new CustomMenuItem(body, false);
        item.getStyleClass().add("wish-item");
        getItems().add(item);
        shares.symbolsProperty().subscribe(this::build);
        shares.percentsProperty().subscribe(this::tell);
    }

    /// As high as its sentences need where they are wrapped, which a menu does not ask for.
    private static final class Body extends VBox {
        Body(Node... parts) {
            super(8, parts);
            setPrefWidth(WIDE + PAD);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
        }
    }

    private void finish() {
        hide();
        done.run();
    }

    private void build(List<String> symbols) {
        rows.getChildren().clear();
        percents.clear();
        scroll.setPrefHeight(ROW * Math.min(ROWS, symbols.size()) + PAD);
        for (int row = 0; row < symbols.size(); row++) {
            String symbol = symbols.get(row);
            TextField field = new TextField();
            field.getStyleClass().add("num");
            field.setPrefColumnCount(7);
            field.setPromptText(TEXTS.get("shares.unsaid." + shares.kind().name()));
            field.setAccessibleText(TEXTS.get("shares.about", shares.kind().title(), symbol));
            field.textProperty().bindBidirectional(shares.text(symbol));
            field.setOnAction(event -> {
                if (shares.refusalProperty().get().isEmpty()) finish();
            });
            Label name = new Label(symbol);
            name.setMinWidth(90);
            Label percent = new Label();
            percent.getStyleClass().addAll("num-small", "text-2");
            percent.setMinWidth(64);
            percent.setAlignment(Pos.CENTER_RIGHT);
            percents.add(percent);
            rows.addRow(row, name, field, percent);
        }
        tell(shares.percentsProperty().get());
    }

    private void tell(List<String> now) {
        for (int row = 0; row < percents.size(); row++)
            percents.get(row).setText(now.size() == percents.size() ? now.get(row) : "");
    }
}
