package tradewind.views.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.market.Instrument;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// What a chart can be compared with.
final class CompareMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("chart");

    /// @param shown on the chart
    CompareMenu(Instrument shown, List<Instrument> all, Consumer<Instrument> with, Runnable without) {
        super(TEXTS.get("compare"), Icon.of(Feather.GIT_MERGE));
        getStyleClass().addAll("ghost", "icon-menu");
        setTooltip(new Tooltip(TEXTS.get("compare.about")));
        setAccessibleText(TEXTS.get("compare.about"));
        for (Instrument other : all)
            if (other.index() != shown.index())
                getItems().add(ChartToolbar.item(other.symbol(), () -> with.accept(other)));
        if (getItems().isEmpty()) {
            MenuItem none = new MenuItem(TEXTS.get("compare.nothing"));
            none.setDisable(true);
            getItems().add(none);
        } else getItems().add(ChartToolbar.item(TEXTS.get("compare.none"), without));
    }
}
