package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import tradewind.engine.desk.DepthBoard;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.ladder.Columns.Column;
import tradewind.views.texts.Texts;

/// What stands over the columns.
final class LadderHeads extends HBox {
    private static final Texts TEXTS = Texts.of("ladder");

    private final Map<Column, Label> heads = new EnumMap<>(Column.class);
    private final Map<Extra, Label> extras = new EnumMap<>(Extra.class);
    private final Tooltip volumes = new Tooltip();
    private final Tooltip levels = new Tooltip();
    private Columns shown = Columns.of(0, 0);

    LadderHeads() {
        getStyleClass().add("ladder-heads");
        for (Column column : Column.values()) heads.put(column, head(column));
        for (Extra extra : Extra.values()) {
            Label head = label(extra.head(), Pos.CENTER_RIGHT);
            head.setTooltip(new Tooltip(extra.about()));
            extras.put(extra, head);
        }
        getChildren().setAll(heads.values());
    }

    private Label head(Column column) {
        boolean mine = column == Column.BUYS || column == Column.SELLS;
        Label head = label(TEXTS.get("head." + column.name()), mine ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        if (column == Column.PRICE) head.setTooltip(volumes);
        if (column == Column.BID || column == Column.ASK) head.setTooltip(levels);
        return head;
    }

    private static Label label(String text, Pos where) {
        Label head = new Label(text);
        head.getStyleClass().add("caption");
        head.setAlignment(where);
        head.setMinWidth(0);
        return head;
    }

    /// Puts them over the columns as they are now.
    void show(Columns columns) {
        if (shown.equals(columns)) return;
        shown = columns;
        List<Node> all = new ArrayList<>();
        for (Map.Entry<Column, Label> head : heads.entrySet()) {
            wide(head.getValue(), columns.width(head.getKey()));
            all.add(head.getValue());
        }
        for (Columns.Slot slot : columns.extras()) {
            Label head = extras.get(slot.extra());
            if (head == null) continue;
            wide(head, slot.width());
            all.add(slot.left() < columns.buys() ? 0 : all.size(), head);
        }
        if (!all.equals(getChildren())) getChildren().setAll(all);
    }

    private static void wide(Label head, double width) {
        head.setPrefWidth(width);
        head.setMaxWidth(width);
    }

    /// What their tooltips count.
    void count(LadderMarket market) {
        long missed = market.missed();
        String about = TEXTS.get("head.PRICE.about");
        say(volumes, missed == 0 ? about : about + " " + TEXTS.get("volume.missed", Figures.count(missed)));
        LadderDepth book = market.depth();
        String depth = TEXTS.get("depth.about", Figures.count(DepthBoard.LEVELS));
        if (book.valid()) {
            String bids = Figures.count(book.levels(Side.BUY));
            depth = depth + " " + TEXTS.get("depth.now", bids, Figures.count(book.levels(Side.SELL)));
        }
        say(levels, depth);
    }

    private static void say(Tooltip tooltip, String text) {
        if (!text.equals(tooltip.getText())) tooltip.setText(text);
    }
}
