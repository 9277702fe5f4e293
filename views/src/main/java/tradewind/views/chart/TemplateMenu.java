package tradewind.views.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import tradewind.views.texts.Texts;

/// The templates by name: one puts its indicators on the chart, the trader's own can be removed.
final class TemplateMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("chart");

    private final ChartTemplates templates;
    private final Consumer<ChartTemplate> apply;
    private final Runnable save;

    /// @param save asks for a name and saves what is on the chart
    TemplateMenu(ChartTemplates templates, Consumer<ChartTemplate> apply, Runnable save) {
        super(TEXTS.get("templates"));
        this.templates = templates;
        this.apply = apply;
        this.save = save;
        getStyleClass().addAll("ghost", "template-menu");
        setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        getItems().clear();
        for (ChartTemplate template : templates.all())
            getItems().add(item(template.title(), () -> apply.accept(template)));
        getItems().add(new SeparatorMenuItem());
        getItems().add(item(TEXTS.get("template.keep"), save));
        List<ChartTemplate> own = templates.own();
        if (own.isEmpty()) return;
        Menu remove = new Menu(TEXTS.get("remove"));
        for (ChartTemplate template : own)
            remove.getItems().add(item(template.title(), () -> templates.remove(template)));
        getItems().add(remove);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
