package tradewind.views.tour;

import java.util.List;
import java.util.stream.Stream;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.texts.Texts;

/// One card.
///
/// @param target what it points at, as a node is looked up: `#panel-chart`
/// @param title names the part
/// @param text what it is for, in two or three sentences
/// @param keys the keys worth knowing; empty if none
record TourCard(String target, String title, String text, List<Key> keys) {
    private static final Texts TEXTS = Texts.of("tour");

    /// @param keys such as `Ctrl+K`
    record Key(String keys, String does) {}

    TourCard {
        keys = List.copyOf(keys);
    }

    /// The desk's parts in the order an order takes.
    static List<TourCard> all(boolean replay, KeyMap map) {
        TourCard chart = new TourCard(
                "#panel-chart",
                TEXTS.get("chart.title"),
                TEXTS.get(replay ? "chart.text.replay" : "chart.text.live"),
                List.of(new Key("15 Enter", TEXTS.get("chart.bars")), new Key("End", TEXTS.get("chart.end"))));
        TourCard ticket = new TourCard(
                "#panel-ticket",
                TEXTS.get("ticket.title"),
                TEXTS.get("ticket.text"),
                List.of(new Key("Ctrl+Enter", TEXTS.get("ticket.submit"))));
        TourCard blotter = new TourCard(
                "#panel-blotter",
                TEXTS.get("blotter.title"),
                TEXTS.get("blotter.text"),
                List.of(new Key("Delete", TEXTS.get("blotter.cancel"))));
        TourCard transport = new TourCard(
                ".transport",
                TEXTS.get("replay.title"),
                TEXTS.get("replay.text"),
                List.of(new Key("Space", TEXTS.get("replay.play"))));
        TourCard kill = new TourCard(
                "#kill-switch",
                TEXTS.get("kill.title"),
                TEXTS.get("kill.text"),
                List.of(
                        new Key(map.shown(KeyAction.CANCEL_ALL), TEXTS.get("kill.cancel")),
                        new Key(map.shown(KeyAction.CLOSE_ALL), TEXTS.get("kill.close"))));
        TourCard palette = new TourCard(
                "#find",
                TEXTS.get("palette.title"),
                TEXTS.get("palette.text"),
                Stream.of(
                                new Key(map.shown(KeyAction.PALETTE), TEXTS.get("palette.search")),
                                new Key(map.shown(KeyAction.HELP), TEXTS.get("palette.keys")))
                        .filter(key -> !key.keys().isEmpty())
                        .toList());
        return replay
                ? List.of(chart, ticket, blotter, transport, kill, palette)
                : List.of(chart, ticket, blotter, kill, palette);
    }
}
