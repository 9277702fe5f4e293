package tradewind.app.desk;

import java.time.LocalTime;
import tradewind.engine.paper.TradingHours;
import tradewind.views.instruments.TradingDay;

/// The hours of the simulated exchange, as a trader reads them.
final class TradingDays {
    private TradingDays() {}

    static TradingDay of(TradingHours hours) {
        return TradingDay.of(hours.turns().stream()
                .map(turn -> new TradingDay.Turn(
                        LocalTime.ofNanoOfDay(turn.nanoOfDay()),
                        TradingDay.Phase.valueOf(turn.phase().name())))
                .toList());
    }
}
