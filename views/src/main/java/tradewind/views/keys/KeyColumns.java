package tradewind.views.keys;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The columns of the page: what, its key, the key it came with, tools. They stand at the same places in every row,
/// whatever the size of the letters in it: their width goes by those of the page.
final class KeyColumns {
    private static final double APART = 12;
    private static final double TOOLS = 52;

    private KeyColumns() {}

    static HBox row(Label what, Region key, Label standard, HBox tools) {
        return line(what, cell("key-cell", key), rest(standard, tools));
    }

    /// The last two columns are one.
    static HBox row(Label what, Label key, Label why) {
        why.setMinWidth(0);
        StackPane both = new StackPane(rest(new Label(), new HBox()), why);
        both.setAlignment(Pos.CENTER_LEFT);
        return line(what, cell("key-cell", key), both);
    }

    private static HBox line(Label what, Region key, Region rest) {
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox line = new HBox(APART, what, key, rest);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static HBox rest(Label standard, HBox tools) {
        tools.setMinWidth(TOOLS);
        tools.setMaxWidth(TOOLS);
        tools.setAlignment(Pos.CENTER_RIGHT);
        HBox rest = new HBox(APART, cell("key-standard-cell", standard), tools);
        rest.setAlignment(Pos.CENTER_LEFT);
        return rest;
    }

    private static HBox cell(String face, Region inside) {
        inside.setMinWidth(0);
        inside.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(inside, Priority.ALWAYS);
        HBox cell = new HBox(inside);
        cell.getStyleClass().add(face);
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }
}
