package tradewind.app.desk;

import java.time.ZoneId;
import java.time.ZoneOffset;
import tradewind.views.figures.ScreenZone.Choice;

/// The zones a desk can show times in: that of its market, and that of the machine, as they were when it started.
///
/// @param exchange of the market the desk was opened with; UTC if nobody has said
record DeskZones(ZoneId exchange, ZoneId machine) {
    /// Of a market that has not said where it is.
    static DeskZones here() {
        return of(ZoneOffset.UTC);
    }

    static DeskZones of(ZoneId exchange) {
        return new DeskZones(exchange, ZoneId.systemDefault());
    }

    ZoneId zone(Choice choice) {
        return choice.zone(exchange, machine);
    }
}
