package tradewind.views.workspace.dock;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.layout.LinkGroup;

/// The square of a link group and its letter; an empty square if the panel is on its own.
final class LinkMark extends HBox {
    private static final Texts TEXTS = Texts.of("workspace");

    private final Region square = new Region();
    private final Label letter = new Label();
    private final Tooltip tip = new Tooltip();

    LinkMark() {
        getStyleClass().add("link-mark");
        letter.getStyleClass().add("caption");
        letter.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(square, letter);
        Tooltip.install(this, tip);
        show(LinkGroup.NONE);
    }

    void show(LinkGroup group) {
        square.getStyleClass().setAll("link-square", group == LinkGroup.NONE ? "link-none" : "link-" + group.colour());
        letter.setText(group.letter());
        String says = group == LinkGroup.NONE ? TEXTS.get("mark.none") : TEXTS.get("mark.group", group.letter());
        tip.setText(says);
        setAccessibleText(says);
    }
}
