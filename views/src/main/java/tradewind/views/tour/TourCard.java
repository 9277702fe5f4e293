package tradewind.views.tour;

import java.util.List;

/// One card.
///
/// @param target what it points at, as a node is looked up: `#panel-chart`
/// @param title names the part
/// @param text what it is for, in two or three sentences
/// @param keys the keys worth knowing; empty if none
record TourCard(String target, String title, String text, List<Key> keys) {
    /// @param keys such as `Ctrl+K`
    record Key(String keys, String does) {}

    TourCard {
        keys = List.copyOf(keys);
    }

    /// The desk's parts in the order an order takes.
    static List<TourCard> all(boolean replay) {
        String market = replay
                ? "A recorded market plays here as if it happened now. The money is simulated, the rest is as it would be."
                : "The market as it trades, with your orders and fills on it.";
        TourCard chart = new TourCard(
                "#panel-chart",
                "The chart",
                market + " Drag to go back in time, turn the wheel to zoom. Your orders are lines you can drag.",
                List.of(new Key("15 Enter", "bars of 15 minutes"), new Key("End", "back to the newest bar")));
        TourCard ticket = new TourCard(
                "#panel-ticket",
                "The ticket",
                "Choose a side, a quantity and a price. What would stop the order is said beside the field before it is"
                        + " sent, with the limit and its figures.",
                List.of(new Key("Ctrl+Enter", "submit")));
        TourCard blotter = new TourCard(
                "#panel-blotter",
                "The blotter",
                "Every order with its state, your fills, positions and balances, and the log of the session. A double"
                        + " click changes an order.",
                List.of(new Key("Delete", "cancel the selected order")));
        TourCard transport = new TourCard(
                ".transport",
                "The replay",
                "Play, pause, step by one trade, or go faster. A click ahead on the line of the week goes there; there"
                        + " is no way back, because you have traded since.",
                List.of(new Key("Space", "play or pause, on the chart")));
        TourCard kill = new TourCard(
                "#kill-switch",
                "The kill switch",
                "Hold it for two seconds: every order is canceled, every position closed, every strategy stopped. A"
                        + " click alone only explains it. It works while this tour is open.",
                List.of(new Key("F7", "cancel every order"), new Key("F6", "close every position")));
        TourCard palette = new TourCard(
                "#find",
                "Everything else",
                "One search finds every action, panel, layout, indicator and setting, and says its key. This tour is in"
                        + " there, too.",
                List.of(new Key("Ctrl+K", "search"), new Key("F1", "all keys")));
        return replay
                ? List.of(chart, ticket, blotter, transport, kill, palette)
                : List.of(chart, ticket, blotter, kill, palette);
    }
}
