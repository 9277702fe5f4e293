package tradewind.views.working;

import java.util.LinkedHashMap;
import java.util.Map;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// What became of the orders of a list that were asked to move together. Nothing is taken back: the trader is told
/// which of them stayed.
final class ListAnswers {
    private static final Texts TEXTS = Texts.of("working");

    private final int asked;
    private final Map<OrderId, String> stayed = new LinkedHashMap<>();
    private final Map<OrderId, String> unanswered = new LinkedHashMap<>();

    /// @param asked how many orders were asked to move
    ListAnswers(int asked) {
        this.asked = asked;
    }

    /// An order was not moved.
    ///
    /// @param line the order where it was
    /// @return what to tell about the list now
    String stays(OrderLine line, String why) {
        unanswered.remove(line.id());
        stayed.put(line.id(), TEXTS.get("list.stays", line.tag(), price(line), why));
        return told();
    }

    /// Nobody knows whether an order was moved.
    ///
    /// @param line the order where it was
    /// @return what to tell about the list now
    String unanswered(OrderLine line) {
        unanswered.put(line.id(), TEXTS.get("list.noanswer", line.tag(), price(line)));
        return told();
    }

    private static String price(OrderLine line) {
        return Figures.price(line.instrument(), line.price());
    }

    private String told() {
        Map<OrderId, String> legs = new LinkedHashMap<>(stayed);
        legs.putAll(unanswered);
        String all = String.join("; ", legs.values());
        if (stayed.size() == asked) return TEXTS.get("list.none", all);
        return stayed.isEmpty() ? TEXTS.get("list.perhaps", all) : TEXTS.get("list.apart", all);
    }
}
