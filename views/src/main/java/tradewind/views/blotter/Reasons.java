package tradewind.views.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import tradewind.engine.desk.OrderPlace;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// What there is to say of an order beside its figures: where it is held, whom it waits for, why it ended.
final class Reasons {
    private static final Texts TEXTS = Texts.of("blotter");
    /// How the engine says that an order is held here.
    private static final String HELD = "held on this desk: dies if this app dies";

    private Reasons() {}

    static String of(OrderRow row) {
        List<String> words = new ArrayList<>();
        Contingency link = row.order().handling().contingency();
        String of = Families.child(row) ? new OrderId(link.list()).toString() : "";
        String role = switch (link.role()) {
            case NONE -> "";
            case PARENT -> TEXTS.get("reason.parent");
            case FOLLOWER -> TEXTS.get("reason.follower", of);
            case TARGET -> TEXTS.get("reason.target", of);
            case STOP -> TEXTS.get("reason.stop", of);
            case PEER -> of.isEmpty() ? TEXTS.get("reason.peers") : TEXTS.get("reason.peer", of);
        };
        if (row.place() == OrderPlace.WAITS) words.add(TEXTS.get("reason.waits", of));
        else if (!role.isEmpty()) words.add(role);
        if (row.place() == OrderPlace.ON_DESK || row.place() == OrderPlace.WAITS) words.add(TEXTS.get("reason.held"));
        Handling handling = row.order().handling();
        String worked = OrderWords.handling(row.order().instrument(), handling);
        if (!worked.isEmpty()) words.add(worked);
        if (!row.text().isEmpty() && !row.text().contains(HELD)) words.add(0, row.text());
        return OrderWords.list(words);
    }

    /// The same in English with point decimals and UTC, as files have it.
    static String plain(OrderRow row) {
        StringJoiner words = new StringJoiner(", ");
        if (!row.text().isEmpty() && !row.text().contains(HELD)) words.add(row.text());
        Contingency link = row.order().handling().contingency();
        String of = Families.child(row) ? new OrderId(link.list()).toString() : "";
        switch (link.role()) {
            case NONE -> {}
            case PARENT -> words.add("entry of a list");
            case FOLLOWER -> words.add("follows " + of);
            case TARGET -> words.add("target of " + of);
            case STOP -> words.add("stop of " + of);
            case PEER -> words.add(of.isEmpty() ? "one cancels other" : "OCO with " + of);
        }
        if (row.place() == OrderPlace.WAITS) words.add("waits for " + of);
        if (row.place() == OrderPlace.ON_DESK || row.place() == OrderPlace.WAITS) words.add(HELD);
        Handling handling = row.order().handling();
        if (handling.postOnly()) words.add("post-only");
        if (handling.reduceOnly()) words.add("reduce-only");
        if (handling.hidden()) words.add("hidden");
        if (handling.iceberg()) words.add("shows " + row.order().instrument().quantity(handling.displayQty()));
        if (handling.expireAt() != 0) words.add("until " + Plain.time(handling.expireAt()));
        return words.toString();
    }
}
