package tradewind.views.blotter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import tradewind.views.controls.Icon;
import tradewind.views.texts.Texts;

/// The layers in the head: what the rows are put together by, lists folded and unfolded, how long ended orders stay.
final class RowsMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of("blotter");

    RowsMenu(BlotterViewModel model) {
        super("", Icon.of(Feather.LAYERS));
        getStyleClass().addAll("ghost", "icon-only");
        setId("blotter-groups");
        choices(List.of(Grouping.values()), Grouping::title, model.groupingProperty(), getItems()::add);
        getItems().add(new SeparatorMenuItem());
        getItems()
                .add(item(
                        "blotter-fold",
                        TEXTS.get("fold.all"),
                        () -> model.folds().foldAll(true)));
        getItems()
                .add(item(
                        "blotter-unfold",
                        TEXTS.get("fold.none"),
                        () -> model.folds().foldAll(false)));
        getItems().add(new SeparatorMenuItem());
        Menu linger = new Menu(TEXTS.get("linger"));
        choices(List.of(Linger.values()), Linger::title, model.lingerProperty(), linger.getItems()::add);
        getItems().add(linger);
        Tooltip tip = new Tooltip();
        setTooltip(tip);
        model.groupingProperty().subscribe(by -> {
            tip.setText(by.about());
            setAccessibleText(tip.getText());
        });
    }

    private static MenuItem item(String id, String words, Runnable does) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> does.run());
        return item;
    }

    private static <T> void choices(
            List<T> all, Function<T, String> title, ObjectProperty<T> chosen, Consumer<MenuItem> add) {
        ToggleGroup one = new ToggleGroup();
        for (T each : all) {
            RadioMenuItem item = new RadioMenuItem(title.apply(each));
            item.setToggleGroup(one);
            item.setOnAction(event -> chosen.set(each));
            chosen.subscribe(now -> item.setSelected(now == each));
            add.accept(item);
        }
    }
}
