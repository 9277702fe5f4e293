package tradewind.views.dashboard;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;

/// One tile, 156 by 112: label, value, one line of context, a line of the last readings.
final class GaugeTile extends StackPane {
    static final double WIDTH = 156;
    static final double HEIGHT = 112;
    private static final double INSET = 12;

    private final Gauge gauge;
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label context = new Label();
    private final SparkLine line;

    GaugeTile(Gauge gauge, Palette palette) {
        this.gauge = gauge;
        getStyleClass().add("gauge-tile");
        Label title = new Label(gauge.title());
        title.getStyleClass().add("caption");
        value.getStyleClass().add("tile-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().add("num-small");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        context.getStyleClass().add("tile-context");
        HBox figure = new HBox(4, value, unit);
        figure.setAlignment(Pos.BASELINE_LEFT);
        figure.setMinHeight(26);
        line = new SparkLine(palette, WIDTH - 2 * INSET, 24);
        VBox face = new VBox(2, title, figure, context, line);
        face.getStyleClass().add("tile-face");
        face.setMouseTransparent(true);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(face);
    }

    void show(Figure figure, double[] points) {
        boolean known = figure.number().isPresent();
        value.setText(known ? figure.value() : "");
        unit.setText(known ? figure.unit() : "");
        context.setText(figure.context());
        value.getStyleClass().removeAll("up", "down");
        if (figure.direction() > 0) value.getStyleClass().add("up");
        if (figure.direction() < 0) value.getStyleClass().add("down");
        line.draw(points, token(figure));
        setAccessibleText(
                gauge.title() + ": " + (known ? figure.value() + " " + figure.unit() + ", " : "") + figure.context());
    }

    private static Token token(Figure figure) {
        return figure.direction() > 0 ? Token.UP : figure.direction() < 0 ? Token.DOWN : Token.TEXT_3;
    }
}
