package tradewind.views.controls;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of the sheet in force, for renderers that draw on a Canvas.
///
/// It draws nothing and takes no room. Add one to the children of the control that owns the Canvas, and read
/// `palette.get(Token.CANDLE_UP)` while painting. Until the sheets have been applied once every colour is
/// transparent.
public final class Palette extends Region {
    private static final Map<Token, CssMetaData<Palette, Color>> META = new EnumMap<>(Token.class);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL;

    static {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (Token token : Token.values()) {
            CssMetaData<Palette, Color> meta = new TokenMetaData(token);
            META.put(token, meta);
            all.add(meta);
        }
        ALL = List.copyOf(all);
    }

    private final Map<Token, SimpleStyleableObjectProperty<Color>> colours = new EnumMap<>(Token.class);
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean announcing;

    public Palette() {
        getStyleClass().add("palette");
        setManaged(false);
        setMouseTransparent(true);
        META.forEach((token, meta) -> {
            var colour = new SimpleStyleableObjectProperty<>(meta, this, token.sheetName(), Color.TRANSPARENT);
            colour.addListener((seen, was, is) -> announce());
            colours.put(token, colour);
        });
    }

    public Color get(Token token) {
        return colour(token).get();
    }

    /// The colour as a property, to bind a shape to.
    public ObjectProperty<Color> colourProperty(Token token) {
        return colour(token);
    }

    /// Runs once after any colour has changed, however many did: the hook to repaint. It is within the frame that
    /// shows the new sheets, so that nothing drawn stands in old colours on new ground; whoever repaints only at
    /// the next one is late.
    public void onChange(Runnable repaint) {
        listeners.add(repaint);
    }

    private void announce() {
        if (announcing) return;
        announcing = true;
        // a scene that is not shown has no frames
        Platform.runLater(this::tell);
        Scene scene = getScene();
        if (scene == null) return;
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                tell();
            }
        });
    }

    private void tell() {
        if (!announcing) return;
        announcing = false;
        listeners.forEach(Runnable::run);
    }

    private SimpleStyleableObjectProperty<Color> colour(Token token) {
        var colour = colours.get(token);
        if (colour == null) throw new IllegalStateException("palette has no " + token);
        return colour;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL;
    }

    private static final class TokenMetaData extends CssMetaData<Palette, Color> {
        private final Token token;

        TokenMetaData(Token token) {
            super("-palette-" + token.sheetName(), StyleConverter.getColorConverter(), Color.TRANSPARENT);
            this.token = token;
        }

        @Override
        public boolean isSettable(Palette palette) {
            return !palette.colour(token).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(Palette palette) {
            return palette.colour(token);
        }
    }
}
