package tradewind.views.workspace;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.views.controls.Toast;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Notices as toasts.
final class NoticeToasts {
    private static final Texts TEXTS = Texts.of("workspace");

    private NoticeToasts() {}

    static Toast toast(Notices.Notice notice) {
        return switch (notice) {
            case Notices.Filled filled -> filled(filled);
            case Notices.ManyFilled many ->
                Toast.of(Toast.Kind.INFO, many.key(), TEXTS.get("toast.many", Integer.toString(many.orders())));
            case Notices.Refused refused -> refused(refused);
            case Notices.Ended ended -> ended(ended);
            case Notices.Unknown unknown -> unknown(unknown);
            case Notices.Alarm alarm ->
                Toast.of(Toast.Kind.DANGER, alarm.key(), alarm.row().text());
            case Notices.Over over ->
                Toast.of(Toast.Kind.INFO, over.key(), over.row().text());
        };
    }

    private static Toast filled(Notices.Filled filled) {
        OrderRow row = filled.order();
        Order order = row.order();
        Instrument instrument = order.instrument();
        boolean whole = row.status() == OrdStatus.FILLED;
        String quantity = Figures.quantity(instrument, row.state().cumQty());
        List<Node> parts = head(order);
        parts.add(number(
                whole
                        ? quantity
                        : TEXTS.get(
                                "toast.of",
                                quantity,
                                Figures.quantity(instrument, order.quantity().units()))));
        parts.add(words(TEXTS.get(whole ? "toast.filled" : "toast.part"), "toast-text"));
        parts.add(number(Figures.price(instrument, row.state().avgPx().units())));
        parts.add(words(order.id() + ", " + source(order.source()), "text-2"));
        parts.add(small(Figures.time(row.state().at())));
        return new Toast(Toast.Kind.INFO, filled.key(), parts.toArray(Node[]::new));
    }

    private static Toast refused(Notices.Refused refused) {
        OrderRow row = refused.order();
        Order order = row.order();
        Label state = words("✕ " + Told.status(row.status()), "danger");
        return new Toast(Toast.Kind.DANGER, refused.key(), alert(order, state, often(row.text(), refused.times())));
    }

    private static Toast ended(Notices.Ended ended) {
        OrderRow row = ended.order();
        Label state = words("– " + Told.state(row), "warn");
        return new Toast(Toast.Kind.INFO, ended.key(), alert(row.order(), state, often(Told.why(row), ended.times())));
    }

    private static String often(String reason, int times) {
        return times > 1 ? TEXTS.get("toast.times", reason, Integer.toString(times)) : reason;
    }

    private static Toast unknown(Notices.Unknown unknown) {
        Order order = unknown.order().order();
        VBox lines = alert(order, words("? " + Told.status(OrdStatus.UNKNOWN), "warn"), TEXTS.get("toast.unknown"));
        return new Toast(Toast.Kind.DANGER, unknown.key(), lines);
    }

    private static VBox alert(Order order, Label state, String reason) {
        HBox head = new HBox(8, state);
        head.getChildren().addAll(head(order));
        head.getChildren()
                .add(number(
                        Figures.quantity(order.instrument(), order.quantity().units())));
        head.getChildren().add(words(order.id() + ", " + source(order.source()), "text-2"));
        Label text = words(reason, "toast-text");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        return new VBox(4, head, text);
    }

    private static List<Node> head(Order order) {
        Label side = words(Told.side(order.side()), order.side() == Side.BUY ? "buy" : "sell");
        side.getStyleClass().add("state-word");
        List<Node> parts = new ArrayList<>();
        parts.add(side);
        parts.add(words(order.instrument().symbol(), "strong"));
        return parts;
    }

    private static String source(OrderSource source) {
        return source.name().isEmpty() ? TEXTS.get("source." + source.kind().name()) : source.name();
    }

    private static Label words(String text, String face) {
        Label label = new Label(text);
        label.getStyleClass().add(face);
        if (!face.equals("toast-text")) label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label number(String text) {
        return words(text, "num");
    }

    private static Label small(String text) {
        return words(text, "num-small");
    }
}
