package tradewind.views.dashboard;

import eu.hansolo.tilesfx.Tile;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import tradewind.views.controls.Palette;
import tradewind.views.controls.Token;
import tradewind.views.texts.Texts;

/// One figure as a tile of TilesFX: title, value in words, unit, one line of context, and its last readings.
///
/// It never animates, and being of no clock's kind it has neither a thread nor a timer: it changes when it is shown
/// something else.
final class GaugeTile extends Tile {
    private static final Texts TEXTS = Texts.of("dashboard");

    private final Palette palette;
    private double[] points = {};
    private Figure shown = Figure.unknown("");

    GaugeTile(Gauge gauge, Palette palette) {
        super(SkinType.CUSTOM);
        this.palette = palette;
        // not `tile`: that name has rules in the theme below ours and in the library's own sheet
        getStyleClass().setAll("gauge-tile");
        setAnimated(false);
        setTitle(gauge.title());
        setFocusTraversable(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        backgroundColorProperty().bind(palette.colourProperty(Token.SURFACE_RAISED));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new GaugeSkin(this);
    }

    /// None: the library's sheet dresses its own skins, and it is looked for beside the class of the tile.
    @Override
    public @Nullable String getUserAgentStylesheet() {
        return null;
    }

    /// The readings of the line, oldest first.
    double[] points() {
        return points;
    }

    void show(Figure figure, double[] readings) {
        points = readings;
        if (!figure.equals(shown)) say(figure);
        shown = figure;
        // last: whatever was set, this draws it
        setBarColor(palette.get(token(figure)));
    }

    private void say(Figure figure) {
        boolean known = figure.number().isPresent();
        if (figure.direction() != shown.direction()) {
            getStyleClass().removeAll("up", "down");
            if (figure.direction() > 0) getStyleClass().add("up");
            if (figure.direction() < 0) getStyleClass().add("down");
        }
        setDescription(known ? figure.value() : "");
        setUnit(known ? figure.unit() : "");
        setText(figure.context());
        setAccessibleText(
                known
                        ? TEXTS.get("spoken", getTitle(), figure.value(), figure.unit(), figure.context())
                        : TEXTS.get("spoken.unknown", getTitle(), figure.context()));
    }

    private static Token token(Figure figure) {
        return figure.direction() > 0 ? Token.UP : figure.direction() < 0 ? Token.DOWN : Token.TEXT_3;
    }
}
