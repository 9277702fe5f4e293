package tradewind.app.desk;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tradewind.engine.paper.TradingHours;
import tradewind.engine.paper.TradingHours.Turn;
import tradewind.engine.paper.TradingPhase;
import tradewind.views.instruments.TradingDay;
import tradewind.views.texts.Texts;

/// The hours of the simulated exchange in words.
final class TradingDays {
    private static final Texts TEXTS = Texts.of("desk");
    private TradingDays() {}

    static TradingDay of(TradingHours hours) {
        List<Turn> turns = hours.turns();
        if (turns.isEmpty()) return new TradingDay(TEXTS.get("hours.always"), TEXTS.get("hours.always.about"));
        String full = turns.stream()
                .map(turn -> time(turn) + " " + word(turn.phase()))
                .collect(Collectors.joining(", "));
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).phase() != TradingPhase.CONTINUOUS) continue;
            Turn next = turns.get((i + 1) % turns.size());
            return new TradingDay(time(turns.get(i)) + "–" + time(next), full);
        }
        return new TradingDay(TEXTS.get("hours.auctions"), full);
    }

    private static String time(Turn turn) {
        return LocalTime.ofNanoOfDay(turn.nanoOfDay()).toString();
    }

    private static String word(TradingPhase phase) {
        return TEXTS.get("phase." + phase.name());
    }
}
