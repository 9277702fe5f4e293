package tradewind.views.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.OrderId;
import tradewind.views.controls.SegmentBar;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// The link to an open order: what kind, and to which of the symbol's orders.
final class LinkPane extends VBox {
    private static final Texts TEXTS = Texts.of("ticket");

    private final LinkFields fields;
    private final SegmentBar<LinkFields.Kind> kind =
            new SegmentBar<>(List.of(LinkFields.Kind.values()), LinkFields.Kind.NONE, LinkFields.Kind::title);
    private final ComboBox<OrderRow> order = new ComboBox<>();
    private final Label meaning = QuotePane.caption("");
    private boolean writing;

    LinkPane(TicketViewModel model) {
        super(4);
        fields = model.link();
        kind.valueProperty().bindBidirectional(fields.kind());
        for (LinkFields.Kind each : LinkFields.Kind.values())
            kind.segment(each).setId("ticket-link-" + each.name().toLowerCase(Locale.ROOT));
        order.setId("ticket-link-order");
        order.setMaxWidth(Double.MAX_VALUE);
        // a long order must not make the form wider than the ticket
        order.setMinWidth(0);
        order.setPrefWidth(240);
        meaning.setPrefWidth(240);
        order.setAccessibleText(TEXTS.get("link.order"));
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable OrderRow row) {
                return row == null ? TEXTS.get("link.empty") : words(row);
            }

            @Override
            public OrderRow fromString(String typed) {
                throw new UnsupportedOperationException("an order is not typed: " + typed);
            }
        });
        order.valueProperty().addListener((seen, was, is) -> {
            if (!writing && is != null) fields.choose(is);
        });
        order.setOnShowing(event -> offer());
        meaning.setWrapText(true);
        meaning.setMinWidth(0);
        meaning.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(EntryPane.field(TEXTS.get("link"), kind), order, meaning);
        fields.kind().subscribe(chosen -> arrange());
        fields.to().subscribe(chosen -> arrange());
    }

    /// `T7-398 BUY 2.50 @ 1,113.50`, with what is left of it.
    private static String words(OrderRow row) {
        var body = row.order();
        return body.id() + " " + Choices.side(body.side()) + " "
                + Figures.quantity(body.instrument(), row.state().leavesQty()) + " "
                + OrderWords.terms(body.instrument(), body.terms());
    }

    private void arrange() {
        boolean on = fields.on();
        TicketView.present(order, on);
        TicketView.present(meaning, on);
        if (!on) return;
        offer();
        meaning.setText(
                fields.kind().get() == LinkFields.Kind.TRIGGERED
                        ? TEXTS.get("link.triggered.about")
                        : TEXTS.get("link.cancels.about"));
    }

    private void offer() {
        List<OrderRow> rows = fields.offered();
        writing = true;
        try {
            if (!ids(order.getItems()).equals(ids(rows))) order.getItems().setAll(rows);
            Optional<OrderId> chosen = fields.to().get();
            order.setValue(rows.stream()
                    .filter(row -> chosen.filter(row.order().id()::equals).isPresent())
                    .findFirst()
                    .orElse(null));
        } finally {
            writing = false;
        }
    }

    private static List<OrderId> ids(List<OrderRow> rows) {
        List<OrderId> ids = new ArrayList<>();
        for (OrderRow row : rows) ids.add(row.order().id());
        return ids;
    }

    void disable(boolean off) {
        kind.setDisable(off);
        order.setDisable(off);
    }
}
