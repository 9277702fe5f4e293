package tradewind.views.chart;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.SVGPath;
import tradewind.views.texts.Texts;

/// How bars are drawn: says which way, and lets another be chosen.
final class StyleMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("chart");

    private final ObjectProperty<BarStyle> style;

    StyleMenu(ObjectProperty<BarStyle> style) {
        this.style = style;
        setId("chart-style");
        getStyleClass().addAll("ghost", "icon-menu");
        setTooltip(new Tooltip(TEXTS.get("style.about")));
        for (BarStyle each : BarStyle.values()) getItems().add(item(each));
        style.subscribe(now -> {
            setText(now.title());
            setGraphic(glyph(now));
            setAccessibleText(TEXTS.get("style.to", now.title()));
        });
    }

    private RadioMenuItem item(BarStyle each) {
        RadioMenuItem item = new RadioMenuItem(each.title(), glyph(each));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> style.set(each));
        style.subscribe(now -> item.setSelected(now == each));
        return item;
    }

    private static SVGPath glyph(BarStyle style) {
        SVGPath glyph = new SVGPath();
        glyph.setContent(style.glyph());
        glyph.getStyleClass().add("tool-glyph");
        if (style == BarStyle.CANDLES || style == BarStyle.HEIKIN_ASHI)
            glyph.getStyleClass().add("solid");
        return glyph;
    }
}
